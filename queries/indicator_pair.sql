-- Two indicators of the chosen cities side by side, each in a year.
-- One row per city that has both, in the order of lists.
--
-- @param  indicator_id     'avg_gross_earnings'  key of indicators
-- @param  other_id         'employment_rate'     key of indicators
-- @param  year             '2020'                year of the first
-- @param  other_year       '2020'                year of the second
-- @param  group_id         'twelve'              key of place_groups
-- @param  places           ''                    keys parted by commas; '' = all of the group
-- @column place_id         varchar  key of places
-- @column place_sl         varchar  name of the city
-- @column place_en         varchar  the same in English
-- @column value            double   of the first, in its unit
-- @column other_value      double   of the second, in its unit
-- @column quality          varchar  of the first: measured, reported or estimated
-- @column other_quality    varchar  of the second
-- @column source_id        varchar  key of sources, of the first
-- @column other_source_id  varchar  key of sources, of the second

select
    places.place_id,
    places.name_sl as place_sl,
    places.name_en as place_en,
    one.value,
    other.value as other_value,
    one.quality,
    other.quality as other_quality,
    one.source_id,
    other.source_id as other_source_id
from group_places
inner join places on group_places.place_id = places.place_id
inner join observations as one on places.place_id = one.place_id
inner join observations as other on places.place_id = other.place_id
where
    group_places.group_id = $group_id
    and one.indicator_id = $indicator_id
    and one.year = cast($year as integer)
    and one.is_shown
    and not one.is_target
    and other.indicator_id = $other_id
    and other.year = cast($other_year as integer)
    and other.is_shown
    and not other.is_target
    and ($places = '' or list_contains(string_split($places, ','), places.place_id))
order by places.position
