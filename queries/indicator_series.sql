-- One indicator of the chosen places year by year, as it is or set against something.
-- One row per place, year and whether it is a target, in that order.
--
-- Per inhabitant takes the inhabitants on 1 January of the same year, per km² the area of the
-- same year, after 2021 that of the register; where there is none, there is no value.
--
-- @param  indicator_id  'population'  key of indicators
-- @param  group_id      'twelve'      key of place_groups
-- @param  places        ''            keys parted by commas; '' = all of the group; Slovenia always
-- @param  per           'value'       value, inhabitant, thousand, km2 or index
-- @param  base_year     '2008'        year that is 100 where per is index
-- @column place_id      varchar  key of places
-- @column place_sl      varchar  name of the place
-- @column place_en      varchar  the same in English
-- @column kind          varchar  city or country
-- @column position      integer  order in lists
-- @column year          integer  calendar year
-- @column original      double   as the source gives it, in indicators.unit_id
-- @column divisor       double   inhabitants, km² or the value of the base year; null if none
-- @column quality       varchar  measured, reported or estimated
-- @column is_target     boolean  whether it is planned for that year
-- @column note_sl       varchar  what to know of the value, or null
-- @column note_en       varchar  the same in English
-- @column source_id     varchar  key of sources
-- @column locator       varchar  where in the source, or null
-- @column value         double   as asked for by per; null where it cannot be set against that

with

members as (
    select place_id
    from group_places
    where
        group_id = $group_id
        and ($places = '' or list_contains(string_split($places, ','), place_id))
    union all
    select place_id
    from places
    where kind = 'country'
),

shown as (
    select
        observations.indicator_id,
        observations.place_id,
        observations.year,
        observations.value,
        observations.quality,
        observations.is_target,
        observations.note_sl,
        observations.note_en,
        observations.source_id,
        observations.locator
    from observations
    inner join members on observations.place_id = members.place_id
    where observations.is_shown
),

-- each holds for the years from year_from to year_to
divisors as (
    select
        place_id,
        year as year_from,
        year as year_to,
        value,
        'inhabitant' as per
    from shown
    where indicator_id = 'population'
    union all
    select
        place_id,
        year as year_from,
        year as year_to,
        value / 1000 as value,
        'thousand' as per
    from shown
    where indicator_id = 'population'
    union all
    select
        place_id,
        year as year_from,
        year as year_to,
        value,
        'km2' as per
    from shown
    where indicator_id = 'area_km2'
    union all
    select
        place_id,
        2022 as year_from,
        2050 as year_to,
        value,
        'km2' as per
    from shown
    where indicator_id = 'area_km2_gurs'
    union all
    select
        place_id,
        1990 as year_from,
        2050 as year_to,
        value / 100 as value,
        'index' as per
    from shown
    where
        indicator_id = $indicator_id
        and year = try_cast($base_year as integer)
        and not is_target
)

select
    places.place_id,
    places.name_sl as place_sl,
    places.name_en as place_en,
    places.kind,
    places.position,
    shown.year,
    shown.value as original,
    divisors.value as divisor,
    shown.quality,
    shown.is_target,
    shown.note_sl,
    shown.note_en,
    shown.source_id,
    shown.locator,
    case when $per = 'value' then shown.value else shown.value / nullif(divisors.value, 0) end
        as value
from shown
inner join places on shown.place_id = places.place_id
left join divisors
    on
        shown.place_id = divisors.place_id
        and shown.year between divisors.year_from and divisors.year_to
        and divisors.per = $per
where shown.indicator_id = $indicator_id
order by
    places.position,
    shown.year,
    shown.is_target
