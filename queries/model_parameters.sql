-- The numbers that the formulas of the what-if model read, with their plausible bounds.
-- One row per parameter, and per city where they are a city's own.
--
-- @column parameter_id  varchar  name in the formulas
-- @column city_id       varchar  key of cities; null where the value is the same for all
-- @column value         double   central value, in the unit
-- @column low           double   lower bound of what is plausible
-- @column high          double   upper bound of what is plausible
-- @column unit          varchar  Pint unit; 1 for a share
-- @column scope         varchar  city, national or external
-- @column title_sl      varchar  what it is
-- @column title_en      varchar  the same in English
-- @column note_sl       varchar  where the value comes from, or null
-- @column note_en       varchar  the same in English
-- @column source_id     varchar  key of sources
-- @column locator       varchar  where in the source, or null
-- @column quality       varchar  measured, reported or estimated

select
    parameters.parameter_id,
    parameters.city_id,
    parameters.value,
    parameters.low,
    parameters.high,
    parameters.unit,
    parameters.scope,
    parameters.title_sl,
    parameters.title_en,
    parameters.note_sl,
    parameters.note_en,
    parameters.source_id,
    parameters.locator,
    parameters.quality
from parameters
left join cities on parameters.city_id = cities.city_id
where parameters.city_id is null or cities.city_id is not null
order by
    parameters.parameter_id,
    parameters.city_id
