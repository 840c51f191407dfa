-- The numbered stages on the way to the Mission label.
-- One row per stage, the first first.
--
-- @column stage_id  varchar  key of stages
-- @column number    integer  1 presented to 6 label
-- @column title_sl  varchar  short noun
-- @column title_en  varchar  the same in English
-- @column help_sl   varchar  what having reached it means
-- @column help_en   varchar  the same in English

select
    stages.stage_id,
    stages.number,
    stages.title_sl,
    stages.title_en,
    stages.help_sl,
    stages.help_en
from stages
where stages.number is not null
order by stages.number
