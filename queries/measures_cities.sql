-- The cities with their newest measured population, to set quantities against.
-- One row per city, in the order of lists.
--
-- @column city_id          varchar  key of cities
-- @column name             varchar  name of the city
-- @column locative         varchar  Slovenian locative with its preposition
-- @column population       double   inhabitants on 1 January of population_year
-- @column population_year  integer  newest year in which every city was measured
-- @column source_id        varchar  key of sources, of the population

with measured as (
    select
        observations.place_id as city_id,
        observations.year,
        observations.value,
        observations.source_id
    from observations
    inner join cities on observations.place_id = cities.city_id
    where
        observations.indicator_id = 'population'
        and observations.quality = 'measured'
        and observations.is_shown
        and not observations.is_target
),

-- one year for all, so that the figures per inhabitant stand on the same day
newest as (
    select max(years.year) as year
    from (
        select measured.year
        from measured
        group by measured.year
        having count(*) = (select count(*) from cities)
    ) as years
)

select
    cities.city_id,
    cities.name,
    cities.locative,
    measured.value as population,
    measured.year as population_year,
    measured.source_id
from cities
inner join measured on cities.city_id = measured.city_id
inner join newest on measured.year = newest.year
order by cities.position
