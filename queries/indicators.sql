-- Every indicator with its theme, unit and what is known of it.
-- One row per indicator, by theme.
--
-- @column indicator_id   varchar  key of indicators
-- @column theme_id       varchar  key of themes
-- @column theme_sl       varchar  title of the theme
-- @column theme_en       varchar  the same in English
-- @column title_sl       varchar  what is measured
-- @column title_en       varchar  the same in English
-- @column note_sl        varchar  what to know of it, or null
-- @column note_en        varchar  the same in English
-- @column unit_id        varchar  key of units
-- @column unit_sl        varchar  the unit as it stands on an axis
-- @column unit_en        varchar  the same in English
-- @column decimals       integer  with which a value is written
-- @column better         varchar  more, less or neither
-- @column kind           varchar  sum or rate
-- @column city_count     bigint   cities with a value that is not a target
-- @column value_count    bigint   values that are not targets, Slovenia's too
-- @column first_year     integer  first year with a value of a city, or null
-- @column last_year      integer  last year with a value of a city, or null
-- @column year_count     bigint   years with a value of a city
-- @column target_count   bigint   targets of cities
-- @column has_country    boolean  whether Slovenia has a value

with known as (
    select
        observations.indicator_id,
        places.kind,
        observations.place_id,
        observations.year,
        observations.is_target
    from observations
    inner join places on observations.place_id = places.place_id
    where observations.is_shown
),

covered as (
    select
        indicator_id,
        count(distinct place_id) filter (where kind = 'city' and not is_target) as city_count,
        count(*) filter (where not is_target) as value_count,
        min(year) filter (where kind = 'city' and not is_target) as first_year,
        max(year) filter (where kind = 'city' and not is_target) as last_year,
        count(distinct year) filter (where kind = 'city' and not is_target) as year_count,
        count(*) filter (where kind = 'city' and is_target) as target_count,
        bool_or(kind = 'country') as has_country
    from known
    group by indicator_id
)

select
    indicators.indicator_id,
    themes.theme_id,
    themes.title_sl as theme_sl,
    themes.title_en as theme_en,
    indicators.title_sl,
    indicators.title_en,
    indicators.note_sl,
    indicators.note_en,
    indicators.unit_id,
    units.sl_other as unit_sl,
    units.en_other as unit_en,
    indicators.decimals,
    indicators.better,
    indicators.kind,
    covered.city_count,
    covered.value_count,
    covered.first_year,
    covered.last_year,
    covered.year_count,
    covered.target_count,
    covered.has_country
from indicators
inner join themes on indicators.theme_id = themes.theme_id
inner join units on indicators.unit_id = units.unit_id
inner join covered on indicators.indicator_id = covered.indicator_id
order by
    themes.position,
    indicators.position
