-- An indicator without a single value.
-- Write its values to observations.csv, or take it out of indicators.csv.
-- @breaks delete from observations where indicator_id = 'population'
select indicators.indicator_id
from indicators
left join observations on indicators.indicator_id = observations.indicator_id
where observations.indicator_id is null
order by indicators.indicator_id
