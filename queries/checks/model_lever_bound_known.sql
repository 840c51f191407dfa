-- A lever that starts or ends at a parameter that there is none of, or one of another unit.
-- In levers.csv, name a parameter of parameters.csv that has the unit of the lever.
-- @breaks update levers set start_parameter = 'atlantis' where lever_id = 'led_lamps'
with bounds as (
    select
        lever_id,
        unit,
        start_parameter as parameter_id
    from levers
    where start_parameter is not null
    union all
    select
        lever_id,
        unit,
        max_parameter as parameter_id
    from levers
    where max_parameter is not null
)

select
    bounds.lever_id,
    bounds.parameter_id,
    bounds.unit
from bounds
left join parameters
    on
        bounds.parameter_id = parameters.parameter_id
        and bounds.unit = parameters.unit
where parameters.parameter_id is null
order by
    bounds.lever_id,
    bounds.parameter_id
