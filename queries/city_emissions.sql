-- What one city's inventory reports for its baseline year, with the residual of each sector.
-- One row per item of the inventory, as a tree is printed; none where there is no inventory.
--
-- @param  city_id             'kranj'  key of cities
-- @column item_id             varchar  key of inventory_items
-- @column level               varchar  total, sector, subsector, sink, intensity or energy
-- @column title_sl            varchar  name of the item
-- @column title_en            varchar  the same in English
-- @column sector_sl           varchar  sector, or null
-- @column sector_en           varchar  the same in English
-- @column colour              varchar  name of the sector's colour, or null
-- @column year                integer  baseline year
-- @column value               double   in the unit
-- @column unit_id             varchar  key of units
-- @column sl_one              varchar  unit in its plural forms
-- @column sl_two              varchar  the same
-- @column sl_few              varchar  the same
-- @column sl_other            varchar  the same
-- @column sl_part             varchar  after a number with decimals
-- @column en_one              varchar  the same in English
-- @column en_other            varchar  the same in English
-- @column scopes              varchar  scopes counted, or null
-- @column note_sl             varchar  what to know, or null
-- @column note_en             varchar  the same in English
-- @column source_id           varchar  key of sources
-- @column quality             varchar  measured, reported or estimated
-- @column residual            double   what may be left in residual_year, t CO₂e a year, or null
-- @column residual_year       integer  year of the residual
-- @column residual_source_id  varchar  key of sources
-- @column adds_up             boolean  whether it is one of the sectors that make the total

with

residuals as (
    select
        metrics.item_id,
        targets.value,
        targets.target_year,
        targets.source_id
    from targets
    inner join metrics on targets.metric_id = metrics.metric_id
    where
        targets.city_id = $city_id
        and targets.is_shown
        and metrics.kind = 'sector'
        and metrics.metric_id like 'sector_residual%'
)

select
    items.item_id,
    items.level,
    items.title_sl,
    items.title_en,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    emissions.year,
    emissions.value,
    emissions.unit_id,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    emissions.scopes,
    emissions.note_sl,
    emissions.note_en,
    emissions.source_id,
    emissions.quality,
    residuals.value as residual,
    residuals.target_year as residual_year,
    residuals.source_id as residual_source_id,
    items.level = 'sector'
    and coalesce(items.part_of, inventories.total_item_id) = inventories.total_item_id
        as adds_up
from emissions
inner join inventories
    on
        emissions.city_id = inventories.city_id
        and emissions.year = inventories.baseline_year
inner join inventory_items as items on emissions.item_id = items.item_id
inner join units on emissions.unit_id = units.unit_id
left join sectors on items.sector_id = sectors.sector_id
left join residuals on emissions.item_id = residuals.item_id
where
    emissions.city_id = $city_id
    and emissions.is_inventory
order by items.position
