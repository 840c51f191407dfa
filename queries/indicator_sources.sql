-- Who gives the values of one indicator in one year over a group of places.
-- One row per source, the one with most values first.
--
-- @param  indicator_id  'population'  key of indicators
-- @param  group_id      'twelve'      key of place_groups
-- @param  year          '2025'        calendar year
-- @column source_id     varchar  key of sources
-- @column value_count   bigint   values of the year

select
    observations.source_id,
    count(*) as value_count
from observations
inner join group_places on observations.place_id = group_places.place_id
where
    observations.indicator_id = $indicator_id
    and observations.year = cast($year as integer)
    and observations.is_shown
    and group_places.group_id = $group_id
group by observations.source_id
order by
    value_count desc,
    observations.source_id asc
