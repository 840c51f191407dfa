-- What was looked for in public sources and not found, or not confirmed.
-- One row per gap, by topic and city.
--
-- @column gap_id     varchar  key of gaps
-- @column topic      varchar  emissions, targets, measures, status, mission or indicators
-- @column city_id    varchar  key of cities, or null where it is not about one city
-- @column city       varchar  name of the city, or null
-- @column text_sl    varchar  what was not found, and what was
-- @column text_en    varchar  the same in English
-- @column source_id  varchar  key of sources: what was found, or null
-- @column publisher  varchar  who published that, or null
-- @column published  varchar  ISO date as exact as known, or null

select
    gaps.gap_id,
    gaps.topic,
    gaps.city_id,
    cities.name as city,
    gaps.text_sl,
    gaps.text_en,
    gaps.source_id,
    sources.publisher,
    sources.published
from gaps
left join cities on gaps.city_id = cities.city_id
left join sources on gaps.source_id = sources.source_id
order by
    gaps.position,
    gaps.gap_id
