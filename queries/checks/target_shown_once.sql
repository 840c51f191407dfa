-- Several shown targets of a city for the same thing and year.
-- In targets.csv, mark one of them as is_shown and say why under reason_sl and reason_en.
-- @breaks update targets set metric_id = 'ghg_residual' where metric_id = 'ghg_reduction_absolute'
select
    city_id,
    metric_id,
    target_year,
    count(*) as shown
from targets
where is_shown
group by
    city_id,
    metric_id,
    target_year
having count(*) > 1
order by
    city_id,
    metric_id,
    target_year
