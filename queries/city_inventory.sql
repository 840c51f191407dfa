-- The published emission inventory of one city: total and boundary of its baseline year.
-- One row, or none where the city has published no inventory.
--
-- @param  city_id        'kranj'  key of cities
-- @column baseline_year  integer  year of the inventory
-- @column total          double   t CO₂e a year, within the boundary
-- @column is_net         boolean  whether sinks are taken off
-- @column includes_ets   boolean  whether plants in emissions trading are in
-- @column boundary_sl    varchar  boundary in words
-- @column boundary_en    varchar  the same in English
-- @column comparable_sl  varchar  what makes it differ from other cities
-- @column comparable_en  varchar  the same in English
-- @column source_id      varchar  key of sources
-- @column quality        varchar  measured, reported or estimated

select
    inventories.baseline_year,
    emissions.value as total,
    inventories.is_net,
    inventories.includes_ets,
    inventories.boundary_sl,
    inventories.boundary_en,
    inventories.comparable_sl,
    inventories.comparable_en,
    emissions.source_id,
    emissions.quality
from inventories
inner join emissions
    on
        inventories.city_id = emissions.city_id
        and inventories.baseline_year = emissions.year
        and inventories.total_item_id = emissions.item_id
        and emissions.is_inventory
where inventories.city_id = $city_id
order by inventories.baseline_year
