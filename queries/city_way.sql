-- One city's steps towards the Mission label, refusals and what has no date included.
-- One row per step, oldest first, undated last.
--
-- @param  city_id           'kranj'  key of cities
-- @column stage_sl          varchar  title of the step
-- @column stage_en          varchar  the same in English
-- @column number            integer  1 to 6, or null for a step beside the way
-- @column state             varchar  see statuses.state
-- @column starts_on         date     first day of the period that the source names, or null
-- @column starts_precision  varchar  day, month or year
-- @column is_by             boolean  whether the date is a deadline
-- @column source_id         varchar  key of sources

select
    stages.title_sl as stage_sl,
    stages.title_en as stage_en,
    stages.number,
    statuses.state,
    statuses.starts_on,
    statuses.starts_precision,
    statuses.is_by,
    statuses.source_id
from statuses
inner join stages on statuses.stage_id = stages.stage_id
where
    statuses.city_id = $city_id
    and statuses.is_shown
    and stages.track = 'mission'
    and statuses.state in ('reached', 'refused', 'absent')
order by
    statuses.starts_on nulls last,
    stages.position
