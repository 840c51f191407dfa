-- One city's inventory year by year: the total and each sector, parts summed where needed.
-- One row per year and item, total first, then by position and year.
--
-- @param  city_id    'ljubljana'  key of cities
-- @column item_id    varchar      total or sector, key of inventory_items
-- @column level      varchar      total or sector
-- @column title_sl   varchar      name of the item
-- @column title_en   varchar      the same in English
-- @column colour     varchar      name of the sector's colour, or null
-- @column year       integer      calendar year
-- @column value      double       t CO₂e a year
-- @column is_summed  boolean      true where we summed the parts that the source prints
-- @column source_id  varchar      key of sources

with

wanted as (
    select
        items.item_id,
        items.level,
        items.position,
        items.title_sl,
        items.title_en,
        sectors.colour
    from inventory_items as items
    inner join inventories on inventories.city_id = $city_id
    left join sectors on items.sector_id = sectors.sector_id
    where
        items.item_id = inventories.total_item_id
        or (
            items.level = 'sector'
            and coalesce(items.part_of, inventories.total_item_id) = inventories.total_item_id
        )
),

printed as (
    select
        item_id,
        year,
        value,
        source_id
    from emissions
    where city_id = $city_id and is_inventory
),

summed as (
    select
        items.part_of as item_id,
        printed.year,
        sum(printed.value) as value,
        min(printed.source_id) as source_id
    from printed
    inner join inventory_items as items on printed.item_id = items.item_id
    where items.level = 'subsector'
    group by items.part_of, printed.year
),

known as (
    select
        coalesce(printed.item_id, summed.item_id) as item_id,
        coalesce(printed.year, summed.year) as year,
        coalesce(printed.value, summed.value) as value,
        coalesce(printed.source_id, summed.source_id) as source_id,
        printed.value is null as is_summed
    from printed
    full outer join summed on printed.item_id = summed.item_id and printed.year = summed.year
)

select
    wanted.item_id,
    wanted.level,
    wanted.title_sl,
    wanted.title_en,
    wanted.colour,
    known.year,
    known.value,
    known.is_summed,
    known.source_id
from wanted
inner join known on wanted.item_id = known.item_id
order by
    wanted.position,
    known.year
