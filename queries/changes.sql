-- What each release of the data changed and why; what no release names yet stands first.
-- One row per change, the newest release and day first.
--
-- @column change_id    varchar  key of changes
-- @column release_id   varchar  key of releases, or null since the last one
-- @column released_on  date     day of the release, or null
-- @column release_sl   varchar  title of the release, or null
-- @column release_en   varchar  the same in English
-- @column changed_on   date     day on which the data changed
-- @column kind         varchar  added, corrected, status or removed
-- @column city_id      varchar  key of cities, or null where it is about no single city
-- @column city         varchar  name of the city, or null
-- @column text_sl      varchar  what changed
-- @column text_en      varchar  the same in English
-- @column reason_sl    varchar  why
-- @column reason_en    varchar  the same in English
-- @column source_id    varchar  key of sources, or null
-- @column publisher    varchar  who published it, or null
-- @column published    varchar  ISO date as exact as known, or null

select
    changes.change_id,
    changes.release_id,
    releases.released_on,
    releases.title_sl as release_sl,
    releases.title_en as release_en,
    changes.changed_on,
    changes.kind,
    changes.city_id,
    cities.name as city,
    changes.text_sl,
    changes.text_en,
    changes.reason_sl,
    changes.reason_en,
    changes.source_id,
    sources.publisher,
    sources.published
from changes
left join releases on changes.release_id = releases.release_id
left join cities on changes.city_id = cities.city_id
left join sources on changes.source_id = sources.source_id
order by
    releases.released_on desc nulls first,
    releases.release_id desc nulls first,
    changes.changed_on desc,
    case changes.kind
        when 'status' then 1
        when 'corrected' then 2
        when 'removed' then 3
        else 4
    end asc,
    cities.position asc nulls last,
    changes.change_id asc
