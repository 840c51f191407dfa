-- Emission figures of one city outside its published inventory: other boundaries and models.
-- One row per figure, oldest first.
--
-- @param  city_id    'kranj'  key of cities
-- @column item_id    varchar  key of inventory_items
-- @column title_sl   varchar  what the figure is
-- @column title_en   varchar  the same in English
-- @column year       integer  calendar year
-- @column value      double   in the unit
-- @column sl_one     varchar  unit in its plural forms
-- @column sl_two     varchar  the same
-- @column sl_few     varchar  the same
-- @column sl_other   varchar  the same
-- @column sl_part    varchar  after a number with decimals
-- @column en_one     varchar  the same in English
-- @column en_other   varchar  the same in English
-- @column note_sl    varchar  boundary and method
-- @column note_en    varchar  the same in English
-- @column source_id  varchar  key of sources
-- @column quality    varchar  measured, reported or estimated

select
    emissions.item_id,
    items.title_sl,
    items.title_en,
    emissions.year,
    emissions.value,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    emissions.note_sl,
    emissions.note_en,
    emissions.source_id,
    emissions.quality
from emissions
inner join inventory_items as items on emissions.item_id = items.item_id
inner join units on emissions.unit_id = units.unit_id
where
    emissions.city_id = $city_id
    and not emissions.is_inventory
order by
    emissions.year,
    items.position,
    emissions.source_id
