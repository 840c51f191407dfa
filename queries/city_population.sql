-- One city's inhabitants on 1 January of each year that some source gives.
-- One row per year, newest first.
--
-- @param  city_id    'kranj'  key of cities
-- @column title_sl   varchar  what is counted
-- @column title_en   varchar  the same in English
-- @column year       integer  calendar year
-- @column value      double   inhabitants
-- @column note_sl    varchar  what to know of the figure, or null
-- @column note_en    varchar  the same in English
-- @column source_id  varchar  key of sources
-- @column quality    varchar  measured, reported or estimated

select
    indicators.title_sl,
    indicators.title_en,
    observations.year,
    observations.value,
    observations.note_sl,
    observations.note_en,
    observations.source_id,
    observations.quality
from observations
inner join indicators on observations.indicator_id = indicators.indicator_id
where
    observations.place_id = $city_id
    and observations.indicator_id = 'population'
    and observations.is_shown
    and not observations.is_target
order by observations.year desc
