-- Boundaries that the official register can give in higher detail, with where to ask for them.
-- One row a region or city, in the order of the layers and keys.
--
-- @column kind        varchar  region or city
-- @column key         varchar  key of regions or cities
-- @column wkt         varchar  the polygon as it is today
-- @column layer       varchar  the register's name of the layer
-- @column property    varchar  property of the layer that holds the code
-- @column provider    varchar  key of feed_services
-- @column publisher   varchar  who publishes the register
-- @column url         varchar  address of the service
-- @column page_url    varchar  address where people read of the register
-- @column licence_id  varchar  key of licences
-- @column code        varchar  the register's code of the shape
select
    boundaries.kind,
    boundaries.key,
    boundaries.wkt,
    boundary_layers.layer,
    boundary_layers.property,
    feed_services.provider,
    feed_services.publisher,
    feed_services.url,
    feed_services.page_url,
    feed_services.licence_id,
    coalesce(cast(cities.surs_code as varchar), cast(regions.code as varchar)) as code
from boundaries
inner join boundary_layers on boundaries.kind = boundary_layers.kind
inner join feed_services on boundary_layers.provider = feed_services.provider
left join cities on boundaries.kind = 'city' and boundaries.key = cities.city_id
left join regions on boundaries.kind = 'region' and boundaries.key = regions.region_id
order by boundaries.kind, boundaries.key
