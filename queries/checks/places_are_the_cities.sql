-- A city without its place among the indicators, or in another order there.
-- Give places.csv one row of kind city for each row of cities.csv, at its position.
-- @breaks update places set position = 99 where place_id = 'kranj'
with city_places as (
    select
        place_id,
        position
    from places
    where kind = 'city'
)

select
    cities.city_id,
    city_places.place_id
from cities
full outer join city_places on cities.city_id = city_places.place_id
where cities.position is distinct from city_places.position
order by
    cities.city_id,
    city_places.place_id
