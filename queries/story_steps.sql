-- The steps of one story.
-- One row per step, in the order of the talk.
--
-- @param  story_id  'twelve'  key of stories
-- @column step_id   varchar  key of story_steps
-- @column address   varchar  page with what is chosen on it, from its first stroke on
-- @column note_sl   varchar  what the presenter reads, or null
-- @column note_en   varchar  the same in English
-- @column seconds   integer  time planned for the step, or null

select
    step_id,
    address,
    note_sl,
    note_en,
    seconds
from story_steps
where story_id = $story_id
order by position
