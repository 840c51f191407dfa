-- Where sources on one city disagree, value by value.
-- One row per value, by conflict, in the order they stand.
--
-- @param  city_id      'kranj'  key of cities
-- @column conflict_id  varchar  key of conflicts
-- @column topic        varchar  emissions, targets, measures, status or indicators
-- @column title_sl     varchar  what they disagree on
-- @column title_en     varchar  the same in English
-- @column reason_sl    varchar  what is shown and why
-- @column reason_en    varchar  the same in English
-- @column text_sl      varchar  one of the values
-- @column text_en      varchar  the same in English
-- @column is_shown     boolean  whether this value is the one shown
-- @column source_id    varchar  key of sources

select
    conflicts.conflict_id,
    conflicts.topic,
    conflicts.title_sl,
    conflicts.title_en,
    conflicts.reason_sl,
    conflicts.reason_en,
    conflict_values.text_sl,
    conflict_values.text_en,
    conflict_values.is_shown,
    conflict_values.source_id
from conflicts
inner join conflict_values on conflicts.conflict_id = conflict_values.conflict_id
where conflicts.city_id = $city_id
order by
    conflicts.position,
    conflict_values.position
