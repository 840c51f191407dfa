-- The quantities of the what-if model with the formulas that give them.
-- One row per node, in reading order.
--
-- @column node_id    varchar  key of nodes
-- @column group_id   varchar  key of lever_groups
-- @column role       varchar  step, sector, total, cost or saving
-- @column title_sl   varchar  what it is
-- @column title_en   varchar  the same in English
-- @column unit       varchar  Pint unit; 1 for a share
-- @column formula    varchar  over nodes, parameters and levers
-- @column note_sl    varchar  what to know of it, or null
-- @column note_en    varchar  the same in English
-- @column source_id  varchar  key of sources, or null for plain arithmetic

select
    nodes.node_id,
    nodes.group_id,
    nodes.role,
    nodes.title_sl,
    nodes.title_en,
    nodes.unit,
    nodes.formula,
    nodes.note_sl,
    nodes.note_en,
    nodes.source_id
from nodes
order by nodes.position
