-- Which city reached which numbered stage, and when.
-- One row per city and stage, by stage, then by date.
--
-- @column stage_id          varchar  key of stages
-- @column number            integer  1 presented to 6 label
-- @column city_id           varchar  key of cities
-- @column name              varchar  short name
-- @column starts_on         date     first day of the period that the source names, or null
-- @column starts_precision  varchar  day, month or year
-- @column is_by             boolean  whether the date is a deadline
-- @column source_id         varchar  key of sources

select
    stages.stage_id,
    stages.number,
    cities.city_id,
    cities.name,
    statuses.starts_on,
    statuses.starts_precision,
    statuses.is_by,
    statuses.source_id
from statuses
inner join stages on statuses.stage_id = stages.stage_id
inner join cities on statuses.city_id = cities.city_id
where
    stages.number is not null
    and statuses.state = 'reached'
    and statuses.is_shown
order by
    stages.number,
    statuses.starts_on nulls last,
    cities.position
