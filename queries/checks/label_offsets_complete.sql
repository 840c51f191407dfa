-- A city whose name has no place on the map in a window of some width.
-- In label_offsets.csv, add a row for this city and this width.
-- @breaks delete from label_offsets where city_id = 'kranj' and view = 820
with views as (
    select distinct view
    from label_offsets
)

select
    views.view,
    cities.city_id
from views
cross join cities
left join label_offsets
    on
        views.view = label_offsets.view
        and cities.city_id = label_offsets.city_id
where label_offsets.city_id is null
order by
    views.view,
    cities.city_id
