-- A share below 0 or over 100 percent.
-- Correct the value in observations.csv, or give the indicator a unit that is not a percentage.
-- @breaks update observations set value = 120 where indicator_id = 'forest_share'
select
    observations.indicator_id,
    observations.place_id,
    observations.year,
    observations.value
from observations
inner join indicators on observations.indicator_id = indicators.indicator_id
where
    indicators.unit_id = 'percent'
    and observations.value not between 0 and 100
order by
    observations.indicator_id,
    observations.place_id,
    observations.year
