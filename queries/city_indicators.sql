-- One city's newest value of each indicator, beside its own past and the other cities.
-- One row per indicator that the city has a value of, by theme.
--
-- @param  city_id       'kranj'    key of cities
-- @column indicator_id  varchar    key of indicators
-- @column theme_id      varchar    key of themes
-- @column theme_sl      varchar    title of the theme
-- @column theme_en      varchar    the same in English
-- @column title_sl      varchar    what is measured
-- @column title_en      varchar    the same in English
-- @column unit_sl       varchar    the unit as it stands on an axis
-- @column unit_en       varchar    the same in English
-- @column decimals      integer    with which a value is written
-- @column better        varchar    more, less or neither
-- @column year          integer    newest year with a value of the city
-- @column value         double     in that year
-- @column quality       varchar    measured, reported or estimated
-- @column source_id     varchar    key of sources
-- @column years         integer[]  years with a value of the city, oldest first
-- @column history       double[]   their values
-- @column city_count    bigint     cities with a value in the newest year
-- @column median        double     of those cities
-- @column highest       varchar    name of the city with the largest value
-- @column high          double     that value
-- @column lowest        varchar    name of the city with the smallest value
-- @column low           double     that value
-- @column past_year     integer    first comparable year, since the last break; null if none
-- @column past_value    double     in that year

with

known as (
    select
        observations.indicator_id,
        observations.place_id,
        places.name_sl as place,
        places.position,
        observations.year,
        observations.value,
        observations.quality,
        observations.source_id
    from observations
    inner join cities on observations.place_id = cities.city_id
    inner join places on cities.city_id = places.place_id
    where observations.is_shown and not observations.is_target
),

own as (
    select
        indicator_id,
        year,
        value,
        quality,
        source_id,
        array_agg(year) over (partition by indicator_id order by year) as years,
        array_agg(value) over (partition by indicator_id order by year) as history,
        row_number() over (partition by indicator_id order by year desc) as place
    from known
    where place_id = $city_id
),

newest as (
    select
        indicator_id,
        year,
        value,
        quality,
        source_id,
        years,
        history
    from own
    where place = 1
),

breaks as (
    select
        indicator_id,
        max(year) as year
    from series_breaks
    where coalesce(place_id, $city_id) = $city_id
    group by indicator_id
),

past as (
    select
        own.indicator_id,
        own.year,
        own.value,
        row_number() over (partition by own.indicator_id order by own.year) as place
    from own
    left join breaks on own.indicator_id = breaks.indicator_id
    where own.year >= coalesce(breaks.year, 0)
),

-- where two cities have the same value, the one that lists name first is named
ranked as (
    select
        known.indicator_id,
        known.place,
        known.value,
        row_number() over (
            partition by known.indicator_id
            order by known.value desc, known.position asc
        ) as from_highest,
        row_number() over (
            partition by known.indicator_id
            order by known.value, known.position
        ) as from_lowest
    from known
    inner join newest on known.indicator_id = newest.indicator_id and known.year = newest.year
),

others as (
    select
        indicator_id,
        count(*) as city_count,
        median(value) as median,
        max(case when from_highest = 1 then place end) as highest,
        max(value) as high,
        max(case when from_lowest = 1 then place end) as lowest,
        min(value) as low
    from ranked
    group by indicator_id
)

select
    indicators.indicator_id,
    themes.theme_id,
    themes.title_sl as theme_sl,
    themes.title_en as theme_en,
    indicators.title_sl,
    indicators.title_en,
    units.sl_other as unit_sl,
    units.en_other as unit_en,
    indicators.decimals,
    indicators.better,
    newest.year,
    newest.value,
    newest.quality,
    newest.source_id,
    newest.years,
    newest.history,
    others.city_count,
    others.median,
    others.highest,
    others.high,
    others.lowest,
    others.low,
    nullif(past.year, newest.year) as past_year,
    case when past.year < newest.year then past.value end as past_value
from newest
inner join others on newest.indicator_id = others.indicator_id
inner join indicators on newest.indicator_id = indicators.indicator_id
inner join themes on indicators.theme_id = themes.theme_id
inner join units on indicators.unit_id = units.unit_id
left join past on newest.indicator_id = past.indicator_id and past.place = 1
order by
    themes.position,
    indicators.position
