-- A boundary of an unknown city or region, or a city or region without a boundary.
-- In boundaries.csv, keep one row for each row of cities.csv and of regions.csv.
-- @breaks update boundaries set key = 'atlantis' where key = 'kranj'
with places as (
    select
        'city' as kind,
        city_id as key
    from cities
    union all
    select
        'region' as kind,
        region_id as key
    from regions
)

select
    coalesce(boundaries.kind, places.kind) as kind,
    coalesce(boundaries.key, places.key) as key,
    boundaries.key is not null as has_boundary
from boundaries
full outer join places
    on
        boundaries.kind = places.kind
        and boundaries.key = places.key
where boundaries.key is null or places.key is null
order by
    kind,
    key
