-- A boundary of an unknown place or region, or a city or region without a boundary.
-- In boundaries.csv, keep one row for each city and region, and name places by their keys.
-- @breaks update boundaries set key = 'atlantis' where key = 'kranj'
with known as (
    select
        'city' as kind,
        places.place_id as key,
        cities.city_id is not null as is_needed
    from places
    left join cities on places.place_id = cities.city_id
    where places.kind = 'city'
    union all
    select
        'region' as kind,
        region_id as key,
        true as is_needed
    from regions
)

select
    coalesce(boundaries.kind, known.kind) as kind,
    coalesce(boundaries.key, known.key) as key,
    boundaries.key is not null as has_boundary
from boundaries
full outer join known
    on
        boundaries.kind = known.kind
        and boundaries.key = known.key
where known.key is null or (boundaries.key is null and known.is_needed)
order by
    kind,
    key
