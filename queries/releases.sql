-- The releases of the data.
-- One row per release, the newest first.
--
-- @column release_id   varchar  key of releases
-- @column released_on  date     day of the release
-- @column title_sl     varchar  what it is
-- @column title_en     varchar  the same in English

select
    release_id,
    released_on,
    title_sl,
    title_en
from releases
order by
    released_on desc,
    release_id desc
