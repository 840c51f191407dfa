-- A published inventory without the total of its baseline year.
-- In emissions.csv, add the total as published, or put inventories.csv right.
-- @breaks update inventories set baseline_year = 2017 where city_id = 'kranj'
select
    inventories.city_id,
    inventories.baseline_year,
    inventories.total_item_id
from inventories
left join emissions
    on
        inventories.city_id = emissions.city_id
        and inventories.baseline_year = emissions.year
        and inventories.total_item_id = emissions.item_id
        and emissions.is_inventory
where emissions.value is null
order by inventories.city_id
