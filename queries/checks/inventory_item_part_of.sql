-- An inventory item that is part of itself or of an item that there is none of.
-- In inventory_items.csv, write the item_id of the whole under part_of.
-- @breaks update inventory_items set part_of = 'atlantis' where item_id = 'cars'
select
    items.item_id,
    items.part_of
from inventory_items as items
left join inventory_items as wholes
    on
        items.part_of = wholes.item_id
        and items.item_id <> wholes.item_id
where items.part_of is not null and wholes.item_id is null
order by items.item_id
