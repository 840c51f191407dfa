-- The steps of one city: on the way to the Mission label and beside it.
-- One row per status, dated ones first, oldest first.
--
-- @param  city_id           'kranj'  key of cities
-- @column status_id         varchar  key of statuses
-- @column stage_id          varchar  key of stages
-- @column number            integer  1 presented to 6 label, or null for steps beside the way
-- @column track             varchar  mission, documents or other
-- @column title_sl          varchar  name of the step
-- @column title_en          varchar  the same in English
-- @column state             varchar  reached, draft, announced and so on, as in statuses
-- @column starts_on         date     first day of the period named, or null
-- @column starts_precision  varchar  day, month or year
-- @column is_by             boolean  whether the day is a deadline
-- @column detail_sl         varchar  what is known
-- @column detail_en         varchar  the same in English
-- @column is_shown          boolean  whether tables and lanes draw this row
-- @column source_id         varchar  key of sources
-- @column quality           varchar  measured, reported or estimated
-- @column steps             integer  how many steps the way to the Mission label has

with

way as (
    select max(number) as steps
    from stages
)

select
    statuses.status_id,
    statuses.stage_id,
    stages.number,
    stages.track,
    stages.title_sl,
    stages.title_en,
    statuses.state,
    statuses.starts_on,
    statuses.starts_precision,
    statuses.is_by,
    statuses.detail_sl,
    statuses.detail_en,
    statuses.is_shown,
    statuses.source_id,
    statuses.quality,
    way.steps
from statuses
inner join stages on statuses.stage_id = stages.stage_id
cross join way
where statuses.city_id = $city_id
order by
    statuses.starts_on nulls last,
    stages.position,
    statuses.status_id
