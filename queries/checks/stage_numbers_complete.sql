-- A number from 1 to 6 that no step on the way to the label has.
-- In stages.csv, number the steps on the way from 1 to 6, each once.
-- @breaks update stages set number = null where number = 4
select expected.number
from generate_series(1, 6) as expected (number)
left join stages on expected.number = stages.number
where stages.stage_id is null
order by expected.number
