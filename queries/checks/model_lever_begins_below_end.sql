-- A lever that stands outside its own bounds at the start of a city.
-- In levers.csv or parameters.csv, correct start, min_value or the end.
-- @breaks update parameters set value = 2 where parameter_id = 'led_share0' and city_id = 'koper'
with bounds as (
    select
        levers.lever_id,
        cities.city_id,
        levers.min_value as low,
        coalesce(levers.start_value, starts.value) as start,
        coalesce(levers.max_value, ends.value) as high
    from levers
    cross join cities
    left join parameters as starts
        on
            levers.start_parameter = starts.parameter_id
            and cities.city_id = coalesce(starts.city_id, cities.city_id)
    left join parameters as ends
        on
            levers.max_parameter = ends.parameter_id
            and cities.city_id = coalesce(ends.city_id, cities.city_id)
)

select
    lever_id,
    city_id,
    low,
    start,
    high
from bounds
where
    start < low
    or start > high
order by
    lever_id,
    city_id
