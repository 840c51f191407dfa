-- Numbers that the what-if model reads for a part of a group's places.
-- One row per parameter and place, and one per parameter that is the same for all.
--
-- @param  group_id      'twelve'  key of place_groups
-- @param  skip          '0'       places left out at the start, in the order of lists
-- @param  most          '50'      places at most
-- @column parameter_id  varchar   name in formulas
-- @column city_id       varchar   key of places, or null where it is the same for all
-- @column value         double    central value, in the parameter's unit
-- @column low           double    lower bound of what is plausible
-- @column high          double    upper bound

with

modelled as (
    select
        places.place_id,
        places.position
    from group_places
    inner join places on group_places.place_id = places.place_id
    where
        group_places.group_id = $group_id
        and places.place_id in (select parameters.city_id from parameters)
    order by places.position
    limit cast($most as integer) offset cast($skip as integer)
)

select
    parameters.parameter_id,
    parameters.city_id,
    parameters.value,
    parameters.low,
    parameters.high
from parameters
left join modelled on parameters.city_id = modelled.place_id
where
    parameters.city_id is null
    or modelled.place_id is not null
order by
    modelled.position,
    parameters.parameter_id
