-- What the levers of the what-if model stand for among the measures of one city.
-- One row per lever and measure, in the order of the panel.
--
-- @param  city_id     'kranj'  key of cities
-- @column lever_id    varchar  key of levers
-- @column measure_id  varchar  key of measures
-- @column title_sl    varchar  the measure
-- @column title_en    varchar  the same in English
-- @column source_id   varchar  key of sources

select
    lever_measures.lever_id,
    measures.measure_id,
    measures.title_sl,
    measures.title_en,
    measures.source_id
from lever_measures
inner join levers on lever_measures.lever_id = levers.lever_id
inner join measures on lever_measures.measure_id = measures.measure_id
where measures.city_id = $city_id and measures.is_shown
order by
    levers.position,
    measures.measure_id
