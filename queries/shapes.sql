-- Shapes of the map: the state's outline, the regions, the city municipalities.
-- One row per shape, the state first, in the order in which they are painted.
--
-- @column kind       varchar  state, region or city
-- @column key        varchar  slovenia, key of regions or key of cities
-- @column geojson    varchar  polygon as GeoJSON geometry, WGS84
-- @column source_id  varchar  key of sources; null for the state, which is the union

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
left join cities on shapes.key = cities.city_id
where shapes.kind <> 'city' or cities.city_id is not null
order by
    case shapes.kind when 'state' then 1 when 'region' then 2 else 3 end,
    shapes.key
