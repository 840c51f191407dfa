-- Groups of places that indicators are looked at in.
-- One row per group, the usual one first.
--
-- @column group_id     varchar  key of place_groups
-- @column kind         varchar  cities, all or region
-- @column title_sl     varchar  name of the group
-- @column title_en     varchar  the same in English
-- @column place_count  bigint   places in it

select
    place_groups.group_id,
    place_groups.kind,
    place_groups.title_sl,
    place_groups.title_en,
    count(group_places.place_id) as place_count
from place_groups
left join group_places on place_groups.group_id = group_places.group_id
group by
    place_groups.group_id,
    place_groups.kind,
    place_groups.title_sl,
    place_groups.title_en,
    place_groups.position
order by place_groups.position
