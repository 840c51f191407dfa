-- A city without its place among the indicators, in another order there, or not in its group.
-- Give places.csv and the group of kind cities in group_places.csv one row for each city.
-- @breaks update places set position = 99 where place_id = 'kranj'
with members as (
    select group_places.place_id
    from group_places
    inner join place_groups on group_places.group_id = place_groups.group_id
    where place_groups.kind = 'cities'
)

select
    cities.city_id,
    members.place_id
from cities
full outer join members on cities.city_id = members.place_id
left join places
    on
        cities.city_id = places.place_id
        and places.kind = 'city'
where
    members.place_id is null
    or cities.position is distinct from places.position
order by
    cities.city_id,
    members.place_id
