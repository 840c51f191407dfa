-- The fields that measures are sorted into.
-- One row per sector, in the order of lists.
--
-- @column sector_id  varchar  key of sectors
-- @column title_sl   varchar  name of the sector
-- @column title_en   varchar  the same in English
-- @column colour     varchar  sector colour by token name, or null

select
    sectors.sector_id,
    sectors.title_sl,
    sectors.title_en,
    sectors.colour
from sectors
order by sectors.position
