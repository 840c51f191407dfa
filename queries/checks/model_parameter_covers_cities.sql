-- A place in the model without a value of a parameter that the others have.
-- In parameters.csv, add the row of the place.
-- @breaks delete from parameters where parameter_id = 'led_share0' and city_id = 'koper'
with own as (
    select distinct parameter_id
    from parameters
    where scope = 'city'
),

modelled as (
    select city_id
    from cities
    union
    select city_id
    from parameters
    where city_id is not null
)

select
    own.parameter_id,
    modelled.city_id
from own
cross join modelled
left join parameters
    on
        own.parameter_id = parameters.parameter_id
        and modelled.city_id = parameters.city_id
where parameters.city_id is null
order by
    own.parameter_id,
    modelled.city_id
