-- A city without a value of a parameter that the other cities have.
-- In parameters.csv, add the row of the city.
-- @breaks delete from parameters where parameter_id = 'led_share0' and city_id = 'koper'
with own as (
    select distinct parameter_id
    from parameters
    where scope = 'city'
)

select
    own.parameter_id,
    cities.city_id
from own
cross join cities
left join parameters
    on
        own.parameter_id = parameters.parameter_id
        and cities.city_id = parameters.city_id
where parameters.city_id is null
order by
    own.parameter_id,
    cities.city_id
