-- The stories to present.
-- One row per story, the usual one first.
--
-- @column story_id  varchar  key of stories
-- @column title_sl  varchar  name of the story
-- @column title_en  varchar  the same in English

select
    story_id,
    title_sl,
    title_en
from stories
order by position
