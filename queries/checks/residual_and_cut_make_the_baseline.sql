-- A sector whose cut and residual are more than 1 t away from its baseline.
-- Compare targets.csv and emissions.csv with the city's contract.
-- @breaks update targets set value = value + 2 where metric_id = 'sector_residual_waste'
with planned as (
    select
        targets.city_id,
        targets.baseline_year,
        metrics.item_id,
        sum(targets.value) as value
    from targets
    inner join metrics on targets.metric_id = metrics.metric_id
    where metrics.kind = 'sector' and targets.is_shown
    group by all
    having count(*) = 2
)

select
    planned.city_id,
    planned.item_id,
    planned.value as cut_and_residual,
    emissions.value as baseline
from planned
inner join emissions
    on
        planned.city_id = emissions.city_id
        and planned.baseline_year = emissions.year
        and planned.item_id = emissions.item_id
        and emissions.is_inventory
where abs(planned.value - emissions.value) > 1.001
order by
    planned.city_id,
    planned.item_id
