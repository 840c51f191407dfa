-- A municipality that is not in the group of all, is in two regions, or a country in a group.
-- In group_places.csv, give each place of kind city one row in "all" and at most one in a region.
-- @breaks delete from group_places where group_id = 'all' and place_id = 'kranj'
with counted as (
    select
        places.place_id,
        places.kind,
        count(*) filter (where place_groups.kind = 'all') as of_all,
        count(*) filter (where place_groups.kind = 'region') as of_regions,
        count(group_places.group_id) as of_any
    from places
    left join group_places on places.place_id = group_places.place_id
    left join place_groups on group_places.group_id = place_groups.group_id
    group by
        places.place_id,
        places.kind
)

select
    place_id,
    of_all,
    of_regions
from counted
where
    (kind = 'city' and (of_all <> 1 or of_regions > 1))
    or (kind = 'country' and of_any > 0)
order by place_id
