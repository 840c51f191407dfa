-- How far each city had come on the way to the Mission label by a day.
-- One row per city, the most populous first.
--
-- A step known to the month counts from its middle, one known to the year from 1 July,
-- as charts draw it.
--
-- @param  on_date          '2026-11-22'  ISO date
-- @column city_id          varchar  key of cities
-- @column name             varchar  short name
-- @column label_longitude  double   where its circle stands, WGS84
-- @column label_latitude   double   where its circle stands, WGS84
-- @column number           integer  1 presented to 6 label; null before the first
-- @column stage_id         varchar  key of stages
-- @column stage_sl         varchar  title of the stage
-- @column stage_en         varchar  the same in English
-- @column since            date     first day of the period that the source names
-- @column since_precision  varchar  day, month or year
-- @column is_by            boolean  whether the date is a deadline
-- @column source_id        varchar  key of sources
-- @column population       double   inhabitants on 1 January of population_year
-- @column population_year  integer  newest year known for all cities
-- @column population_source_id  varchar  key of sources

with

reached as (
    select
        statuses.city_id,
        stages.number,
        stages.stage_id,
        stages.title_sl as stage_sl,
        stages.title_en as stage_en,
        statuses.starts_on as since,
        statuses.starts_precision as since_precision,
        statuses.is_by,
        statuses.source_id,
        row_number() over (
            partition by statuses.city_id
            order by stages.number desc
        ) as place
    from statuses
    inner join stages on statuses.stage_id = stages.stage_id
    where
        stages.number is not null
        and statuses.state = 'reached'
        and statuses.is_shown
        and statuses.starts_on + case statuses.starts_precision
            when 'month' then 14
            when 'year' then 181
            else 0
        end <= cast($on_date as date)
),

newest as (
    select max(year) as year
    from (
        select year
        from observations
        where
            indicator_id = 'population'
            and is_shown
            and not is_target
            and place_id in (select city_id from cities)
        group by year
        having count(distinct place_id) = (select count(*) from cities)
    ) as complete
),

inhabitants as (
    select
        observations.place_id as city_id,
        observations.value,
        observations.year,
        observations.source_id
    from observations
    inner join newest on observations.year = newest.year
    where
        observations.indicator_id = 'population'
        and observations.is_shown
        and not observations.is_target
)

select
    cities.city_id,
    cities.name,
    cities.label_longitude,
    cities.label_latitude,
    reached.number,
    reached.stage_id,
    reached.stage_sl,
    reached.stage_en,
    reached.since,
    reached.since_precision,
    reached.is_by,
    reached.source_id,
    inhabitants.value as population,
    inhabitants.year as population_year,
    inhabitants.source_id as population_source_id
from cities
left join reached
    on
        cities.city_id = reached.city_id
        and reached.place = 1
left join inhabitants on cities.city_id = inhabitants.city_id
order by cities.position
