-- Every city municipality on every step: what each source says, or nothing where none does.
-- One row per status, and one without state per city and step of which no source tells; by city.
--
-- @column city_id           varchar  key of cities
-- @column city              varchar  name
-- @column city_position     integer  order in lists, by population
-- @column stage_id          varchar  key of stages
-- @column stage_position    integer  order of steps
-- @column number            integer  1 presented to 6 label, or null beside the way
-- @column track             varchar  mission, documents or other
-- @column stage_sl          varchar  name of the step
-- @column stage_en          varchar  the same in English
-- @column help_sl           varchar  what having reached the step means
-- @column help_en           varchar  the same in English
-- @column state             varchar  as in statuses.state, or null where no source tells
-- @column starts_on         date     first day of the period the source names, or null
-- @column starts_precision  varchar  day, month or year, or null
-- @column detail_sl         varchar  what the source says
-- @column detail_en         varchar  the same in English
-- @column reason_sl         varchar  why it is shown or not where there are several, or null
-- @column reason_en         varchar  the same in English
-- @column source_id         varchar  key of sources, or null
-- @column publisher         varchar  who published the source, or null
-- @column quality           varchar  measured, reported or estimated, or null
-- @column placed_on         date     where it is drawn: the day, mid-month or mid-year, or null
-- @column is_by             boolean  whether the date is a deadline
-- @column is_shown          boolean  the row that lanes and table draw

select
    cities.city_id,
    cities.name as city,
    cities.position as city_position,
    stages.stage_id,
    stages.position as stage_position,
    stages.number,
    stages.track,
    stages.title_sl as stage_sl,
    stages.title_en as stage_en,
    stages.help_sl,
    stages.help_en,
    statuses.state,
    statuses.starts_on,
    statuses.starts_precision,
    statuses.detail_sl,
    statuses.detail_en,
    statuses.reason_sl,
    statuses.reason_en,
    statuses.source_id,
    sources.publisher,
    statuses.quality,
    cast(statuses.starts_on + case statuses.starts_precision
        when 'month' then 14
        when 'year' then 181
        else 0
    end as date) as placed_on,
    coalesce(statuses.is_by, false) as is_by,
    coalesce(statuses.is_shown, true) as is_shown
from cities
cross join stages
left join statuses
    on
        cities.city_id = statuses.city_id
        and stages.stage_id = statuses.stage_id
left join sources on statuses.source_id = sources.source_id
order by
    cities.position,
    stages.position,
    case when statuses.is_shown then 0 else 1 end,
    statuses.starts_on,
    statuses.status_id
