-- Emissions of every city by sector in its base year: published, or estimated where none are.
-- One row per city and item; sectors add up to the total, subsectors are parts of them.
--
-- The estimates are those that the what-if model begins with; its method tells how they came about.
--
-- @column city_id        varchar  key of cities
-- @column city           varchar  name of the city
-- @column position       integer  order of the city in lists
-- @column year           integer  base year
-- @column level          varchar  sector or subsector
-- @column sector_id      varchar  key of sectors
-- @column sector_sl      varchar  title of the sector
-- @column sector_en      varchar  the same in English
-- @column colour         varchar  name of the sector's colour
-- @column item_sl        varchar  name of the item
-- @column item_en        varchar  the same in English
-- @column value          double   t CO₂e a year
-- @column low            double   lower bound of what is plausible, or null where published
-- @column high           double   upper bound, or null where published
-- @column inhabitants    double   on 1 January of the year
-- @column scopes         varchar  scopes counted, or null
-- @column boundary_sl    varchar  boundary of the inventory, or null where estimated
-- @column boundary_en    varchar  the same in English
-- @column note_sl        varchar  what to know, or null
-- @column note_en        varchar  the same in English
-- @column quality        varchar  reported or estimated
-- @column source_id      varchar  key of sources

with

-- the parameters of the estimates name a part of the base year as the sector, one by its own name
together as (
    select
        inventories.city_id,
        emissions.year,
        items.level,
        items.position as item_position,
        items.sector_id,
        items.title_sl as item_sl,
        items.title_en as item_en,
        emissions.value,
        null as low,
        null as high,
        emissions.scopes,
        inventories.boundary_sl,
        inventories.boundary_en,
        emissions.note_sl,
        emissions.note_en,
        emissions.quality,
        emissions.source_id
    from inventories
    inner join emissions
        on
            inventories.city_id = emissions.city_id
            and inventories.baseline_year = emissions.year
    inner join inventory_items as items on emissions.item_id = items.item_id
    where
        emissions.is_inventory
        and (
            items.level = 'subsector'
            or (
                items.level = 'sector'
                and coalesce(items.part_of, inventories.total_item_id) = inventories.total_item_id
            )
        )
    union all
    select
        parameters.city_id,
        2018 as year,
        'sector' as level,
        0 as item_position,
        case parameters.parameter_id
            when 'inventory_land' then 'land_use'
            else substr(parameters.parameter_id, 11)
        end as sector_id,
        parameters.title_sl as item_sl,
        parameters.title_en as item_en,
        parameters.value,
        parameters.low,
        parameters.high,
        null as scopes,
        null as boundary_sl,
        null as boundary_en,
        parameters.note_sl,
        parameters.note_en,
        parameters.quality,
        parameters.source_id
    from parameters
    where
        starts_with(parameters.parameter_id, 'inventory_')
        and parameters.city_id not in (select city_id from inventories)
)

select
    cities.city_id,
    cities.name as city,
    cities.position,
    together.year,
    together.level,
    together.sector_id,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    together.item_sl,
    together.item_en,
    together.value,
    together.low,
    together.high,
    population.value as inhabitants,
    together.scopes,
    together.boundary_sl,
    together.boundary_en,
    together.note_sl,
    together.note_en,
    together.quality,
    together.source_id
from together
inner join cities on together.city_id = cities.city_id
inner join sectors on together.sector_id = sectors.sector_id
left join observations as population
    on
        together.city_id = population.place_id
        and together.year = population.year
        and population.indicator_id = 'population'
        and population.is_shown
        and not population.is_target
order by
    cities.position,
    sectors.position,
    together.item_position
