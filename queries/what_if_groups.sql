-- What the levers of the what-if model fold into: sectors, and assumptions from outside.
-- One row per group, in the order of the panel.
--
-- @column group_id  varchar  key of lever_groups
-- @column title_sl  varchar  name
-- @column title_en  varchar  the same in English
-- @column colour    varchar  name of the sector's colour; null from outside

select
    lever_groups.group_id,
    lever_groups.title_sl,
    lever_groups.title_en,
    lever_groups.colour
from lever_groups
order by lever_groups.position
