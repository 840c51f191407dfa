-- Where sources disagree: every value with its source, which are shown, and why.
-- One row per value, by conflict.
--
-- @column conflict_id  varchar  key of conflicts
-- @column topic        varchar  emissions, targets, measures, status, mission or indicators
-- @column city_id      varchar  key of cities, or null
-- @column city         varchar  name of the city, or null
-- @column title_sl     varchar  what the sources disagree on
-- @column title_en     varchar  the same in English
-- @column reason_sl    varchar  what is shown and why
-- @column reason_en    varchar  the same in English
-- @column text_sl      varchar  the value as this source has it
-- @column text_en      varchar  the same in English
-- @column is_shown     boolean  whether the pages show this value
-- @column source_id    varchar  key of sources
-- @column publisher    varchar  who says so
-- @column published    varchar  ISO date as exact as known, or null
-- @column locator      varchar  where in the source, or null

select
    conflicts.conflict_id,
    conflicts.topic,
    conflicts.city_id,
    cities.name as city,
    conflicts.title_sl,
    conflicts.title_en,
    conflicts.reason_sl,
    conflicts.reason_en,
    conflict_values.text_sl,
    conflict_values.text_en,
    conflict_values.is_shown,
    conflict_values.source_id,
    sources.publisher,
    sources.published,
    conflict_values.locator
from conflicts
inner join conflict_values on conflicts.conflict_id = conflict_values.conflict_id
inner join sources on conflict_values.source_id = sources.source_id
left join cities on conflicts.city_id = cities.city_id
order by
    conflicts.position,
    conflict_values.position
