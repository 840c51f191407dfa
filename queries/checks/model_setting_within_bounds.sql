-- A ready-made mix that sets a lever below where it begins or above where it ends in that city.
-- In preset_settings.csv, correct the setting, or in levers.csv the bound.
-- @breaks update preset_settings set setting = 3 where lever_id = 'public_renovation'
with settings as (
    select
        preset_settings.preset_id,
        preset_settings.lever_id,
        preset_settings.setting,
        cities.city_id
    from preset_settings
    inner join cities
        on preset_settings.city_id = cities.city_id or preset_settings.city_id is null
),

bounds as (
    select
        levers.lever_id,
        cities.city_id,
        coalesce(levers.min_value, levers.start_value, starts.value) as low,
        coalesce(levers.max_value, ends.value) as high
    from levers
    cross join cities
    left join parameters as starts
        on
            levers.start_parameter = starts.parameter_id
            and cities.city_id = coalesce(starts.city_id, cities.city_id)
    left join parameters as ends
        on
            levers.max_parameter = ends.parameter_id
            and cities.city_id = coalesce(ends.city_id, cities.city_id)
)

select
    settings.preset_id,
    settings.city_id,
    settings.lever_id,
    settings.setting,
    bounds.low,
    bounds.high
from settings
inner join bounds
    on settings.lever_id = bounds.lever_id and settings.city_id = bounds.city_id
where
    settings.setting < bounds.low
    or settings.setting > bounds.high
order by
    settings.preset_id,
    settings.city_id,
    settings.lever_id
