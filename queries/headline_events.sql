-- The dated events that the overview names.
-- One row per event, oldest first.
--
-- @column starts_on         date     first day of the period that the source names
-- @column starts_precision  varchar  day, month or year
-- @column title_sl          varchar  what happened
-- @column title_en          varchar  the same in English
-- @column source_id         varchar  key of sources

select
    events.starts_on,
    events.starts_precision,
    events.title_sl,
    events.title_en,
    events.source_id
from events
where events.is_headline
order by
    events.starts_on,
    events.event_id
