-- A shared sum that stands in a comparison, where it would be counted several times.
-- In measures.csv, empty comparison_id, comparison_role and comparison_value of this row.
-- @breaks update measures set shared_sum_id = 'ctn_2019' where comparison_id is not null
select
    measure_id,
    shared_sum_id,
    comparison_id
from measures
where shared_sum_id is not null and comparison_id is not null
order by measure_id
