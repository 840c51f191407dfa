-- The levers of the what-if model.
-- One row per lever, in the order of the panel.
--
-- @column lever_id        varchar  key of levers
-- @column position        integer  order in the panel
-- @column code            varchar  two signs that stand for it in an address
-- @column group_id        varchar  key of lever_groups
-- @column path            varchar  ramp or pace
-- @column is_first_view   boolean  whether it shows before all are asked for
-- @column unit            varchar  Pint unit; 1 for a share
-- @column display         varchar  how its value is written
-- @column start_parameter varchar  parameter that is its start, or null
-- @column start_value     double   its start, or null
-- @column min_value       double   where it begins; null where it is the start
-- @column max_parameter   varchar  parameter that is its end, or null
-- @column max_value       double   its end, or null
-- @column step            double   smallest move
-- @column decides         varchar  city, state, households or business
-- @column effect          varchar  lowers, raises or either: what more of it does to its own sector
-- @column title_sl        varchar  what it is, said as the result in 2030
-- @column title_en        varchar  the same in English
-- @column help_sl         varchar  what it moves and how far
-- @column help_en         varchar  the same in English
-- @column reason_sl       varchar  why it ends where it ends
-- @column reason_en       varchar  the same in English
-- @column cost_node       varchar  node of its capital cost, or null where no source gives one
-- @column saving_node     varchar  node of its yearly saving, or null
-- @column pays_city       double   share of the cost
-- @column pays_state      double   share of the cost, state and EU
-- @column pays_households double   share of the cost
-- @column pays_business   double   share of the cost
-- @column lifetime_years  integer  years the investment lasts
-- @column cost_note_sl    varchar  what the cost rests on, or why there is none
-- @column cost_note_en    varchar  the same in English
-- @column source_id       varchar  key of sources
-- @column quality         varchar  measured, reported or estimated

select
    levers.lever_id,
    levers.position,
    levers.code,
    levers.group_id,
    levers.path,
    levers.is_first_view,
    levers.unit,
    levers.display,
    levers.start_parameter,
    levers.start_value,
    levers.min_value,
    levers.max_parameter,
    levers.max_value,
    levers.step,
    levers.decides,
    levers.effect,
    levers.title_sl,
    levers.title_en,
    levers.help_sl,
    levers.help_en,
    levers.reason_sl,
    levers.reason_en,
    levers.cost_node,
    levers.saving_node,
    levers.pays_city,
    levers.pays_state,
    levers.pays_households,
    levers.pays_business,
    levers.lifetime_years,
    levers.cost_note_sl,
    levers.cost_note_en,
    levers.source_id,
    levers.quality
from levers
order by levers.position
