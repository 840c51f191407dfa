-- The ready-made mixes of the what-if model.
-- One row per preset, in the order of the page.
--
-- @column preset_id  varchar  key of presets
-- @column title_sl   varchar  name of the mix
-- @column title_en   varchar  the same in English
-- @column note_sl    varchar  what it stands for
-- @column note_en    varchar  the same in English

select
    presets.preset_id,
    presets.title_sl,
    presets.title_en,
    presets.note_sl,
    presets.note_en
from presets
order by presets.position
