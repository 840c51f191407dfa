-- Shapes for the map of a group: the state, the regions, and its places up to a number.
-- One row per shape, the state first, in the order in which they are painted.
--
-- @param  group_id  'twelve'  key of place_groups
-- @param  most      '250'     places at most; of a larger group none is drawn, only the regions
-- @column kind       varchar  state, region or city
-- @column key        varchar  slovenia, key of regions or key of places
-- @column geojson    varchar  polygon as GeoJSON geometry, WGS84
-- @column source_id  varchar  key of sources; null for the state, which is the union

with

counted as (
    select
        place_id,
        count(*) over () as place_count
    from group_places
    where group_id = $group_id
),

drawn as (
    select place_id
    from counted
    where place_count <= cast($most as integer)
)

select
    shapes.kind,
    shapes.key,
    shapes.geojson,
    boundaries.source_id
from shapes
left join boundaries
    on
        shapes.kind = boundaries.kind
        and shapes.key = boundaries.key
left join drawn on shapes.key = drawn.place_id
where shapes.kind <> 'city' or drawn.place_id is not null
order by
    case shapes.kind when 'state' then 1 when 'region' then 2 else 3 end,
    shapes.key
