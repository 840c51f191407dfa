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
        row_number() over (order by places.position) as turn
    from group_places
    inner join places on group_places.place_id = places.place_id
    where
        group_places.group_id = $group_id
        and places.place_id in (select parameters.city_id from parameters)
),

part as (
    select
        place_id,
        turn
    from modelled
    where
        turn between cast($skip as integer) + 1
        and cast($skip as integer) + cast($most as integer)
)

select
    parameters.parameter_id,
    parameters.city_id,
    parameters.value,
    parameters.low,
    parameters.high
from parameters
left join part on parameters.city_id = part.place_id
where
    parameters.city_id is null
    or part.place_id is not null
order by
    part.turn,
    parameters.parameter_id
