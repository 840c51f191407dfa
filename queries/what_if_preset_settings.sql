-- What the ready-made mixes move, in one city.
-- One row per preset and lever, in the order of presets and of the panel.
--
-- @param  city_id    'velenje'  key of cities
-- @column preset_id  varchar  key of presets
-- @column lever_id   varchar  key of levers
-- @column setting    double   in the lever's unit
-- @column note_sl    varchar  how the goal of the source became this setting
-- @column note_en    varchar  the same in English
-- @column source_id  varchar  key of sources
-- @column is_own     boolean  whether the row is the city's own, not the same for all

select
    settings.preset_id,
    settings.lever_id,
    settings.setting,
    settings.note_sl,
    settings.note_en,
    settings.source_id,
    settings.city_id is not null as is_own
from preset_settings as settings
inner join presets on settings.preset_id = presets.preset_id
inner join levers on settings.lever_id = levers.lever_id
where settings.city_id = $city_id or settings.city_id is null
order by
    presets.position,
    levers.position
