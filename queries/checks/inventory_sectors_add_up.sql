-- An inventory whose sectors are more than 1 t away from its total in the baseline year.
-- Compare emissions.csv with the source: a sector is missing, mistyped or counted twice.
-- @breaks update emissions set value = value + 2 where city_id = 'kranj' and item_id = 'waste'
with sectors as (
    select
        inventories.city_id,
        inventories.baseline_year,
        inventories.total_item_id,
        sum(emissions.value) as value
    from inventories
    inner join emissions
        on
            inventories.city_id = emissions.city_id
            and inventories.baseline_year = emissions.year
    inner join inventory_items as items on emissions.item_id = items.item_id
    where
        emissions.is_inventory
        and items.level = 'sector'
        and coalesce(items.part_of, inventories.total_item_id) = inventories.total_item_id
    group by all
)

select
    sectors.city_id,
    sectors.baseline_year,
    sectors.value as sum_of_sectors,
    emissions.value as total
from sectors
inner join emissions
    on
        sectors.city_id = emissions.city_id
        and sectors.baseline_year = emissions.year
        and sectors.total_item_id = emissions.item_id
        and emissions.is_inventory
where abs(sectors.value - emissions.value) > 1.001
order by sectors.city_id
