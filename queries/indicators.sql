-- Every indicator with its theme, unit and what is known of it in a group of places.
-- One row per indicator, by theme.
--
-- @param  group_id      'twelve'  key of place_groups
-- @param  indicator_id  ''        key of indicators; '' = all
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
-- @column first_year     integer  first year with a value of a place, or null
-- @column last_year      integer  last year with a value of a place, or null
-- @column broadest_year  integer  newest of the years in which most places have a value, or null
-- @column city_count     bigint   places of the group with a value that is not a target
-- @column value_count    bigint   values that are not targets, Slovenia's too
-- @column year_count     bigint   years with a value of a place
-- @column target_count   bigint   targets of places
-- @column has_country    boolean  whether Slovenia has a value

with

members as (
    select place_id
    from group_places
    where group_id = $group_id
),

known as (
    select
        observations.indicator_id,
        places.kind,
        observations.place_id,
        observations.year,
        observations.is_target
    from observations
    inner join places on observations.place_id = places.place_id
    left join members on observations.place_id = members.place_id
    where
        observations.is_shown
        and (places.kind = 'country' or members.place_id is not null)
        and ($indicator_id = '' or observations.indicator_id = $indicator_id)
),

years as (
    select
        indicator_id,
        year,
        count(distinct place_id) as place_count
    from known
    where kind = 'city' and not is_target
    group by
        indicator_id,
        year
),

most as (
    select
        indicator_id,
        max(place_count) as place_count
    from years
    group by indicator_id
),

broadest as (
    select
        years.indicator_id,
        max(years.year) as year
    from years
    inner join most
        on
            years.indicator_id = most.indicator_id
            and years.place_count = most.place_count
    group by years.indicator_id
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
    covered.first_year,
    covered.last_year,
    broadest.year as broadest_year,
    coalesce(covered.city_count, 0) as city_count,
    coalesce(covered.value_count, 0) as value_count,
    coalesce(covered.year_count, 0) as year_count,
    coalesce(covered.target_count, 0) as target_count,
    coalesce(covered.has_country, false) as has_country
from indicators
inner join themes on indicators.theme_id = themes.theme_id
inner join units on indicators.unit_id = units.unit_id
left join covered on indicators.indicator_id = covered.indicator_id
left join broadest on indicators.indicator_id = broadest.indicator_id
where $indicator_id = '' or indicators.indicator_id = $indicator_id
order by
    themes.position,
    indicators.position
