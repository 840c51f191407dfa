-- What was looked for about one city in public sources and not found.
-- One row per gap, in its order.
--
-- @param  city_id    'kranj'  key of cities
-- @column gap_id     varchar  key of gaps
-- @column topic      varchar  emissions, targets, measures, status or indicators
-- @column text_sl    varchar  what was looked for and what was found instead
-- @column text_en    varchar  the same in English
-- @column source_id  varchar  key of sources, or null

select
    gap_id,
    topic,
    text_sl,
    text_en,
    source_id
from gaps
where city_id = $city_id
order by position
