-- A sector that is more than 1 t away from the sum of its parts.
-- Compare emissions.csv with the source: a part is missing, mistyped or counted twice.
-- @breaks update emissions set value = value + 2 where city_id = 'kranj' and item_id = 'cars'
with parts as (
    select
        emissions.city_id,
        emissions.year,
        items.part_of,
        sum(emissions.value) as value
    from emissions
    inner join inventory_items as items on emissions.item_id = items.item_id
    where emissions.is_inventory and items.level = 'subsector'
    group by all
)

select
    parts.city_id,
    parts.year,
    parts.part_of,
    parts.value as sum_of_parts,
    emissions.value as sector
from parts
inner join emissions
    on
        parts.city_id = emissions.city_id
        and parts.year = emissions.year
        and parts.part_of = emissions.item_id
        and emissions.is_inventory
where abs(parts.value - emissions.value) > 1.001
order by
    parts.city_id,
    parts.year,
    parts.part_of
