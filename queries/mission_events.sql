-- Dated events of the Mission, of ZMOS and of single cities, goals included.
-- One row per event, oldest first.
--
-- @column event_id          varchar  key of events
-- @column track             varchar  mission, zmos or cities
-- @column starts_on         date     first day of the period that the source names
-- @column starts_precision  varchar  day, month or year
-- @column ends_on           date     last day, or null
-- @column is_target         boolean  whether it is meant to happen, not what did
-- @column is_headline       boolean  whether overview and slides name it
-- @column title_sl          varchar  one sentence
-- @column title_en          varchar  the same in English
-- @column short_sl          varchar  label on a chart, at most 40 letters
-- @column short_en          varchar  the same in English
-- @column source_id         varchar  key of sources
-- @column publisher         varchar  who says so
-- @column quality           varchar  measured, reported or estimated

select
    events.event_id,
    events.track,
    events.starts_on,
    events.starts_precision,
    events.ends_on,
    events.is_target,
    events.is_headline,
    events.title_sl,
    events.title_en,
    events.short_sl,
    events.short_en,
    events.source_id,
    sources.publisher,
    events.quality
from events
inner join sources on events.source_id = sources.source_id
order by
    events.starts_on,
    events.track,
    events.event_id
