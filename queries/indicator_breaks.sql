-- Where the series of one indicator changed what it counts.
-- One row per break, oldest first.
--
-- @param  indicator_id  'population'  key of indicators
-- @column place_id      varchar  key of places; null where it holds for all
-- @column place_sl      varchar  name of the place, or null
-- @column place_en      varchar  the same in English
-- @column year          integer  first year of the new series
-- @column note_sl       varchar  what changed
-- @column note_en       varchar  the same in English
-- @column source_id     varchar  key of sources

select
    series_breaks.place_id,
    places.name_sl as place_sl,
    places.name_en as place_en,
    series_breaks.year,
    series_breaks.note_sl,
    series_breaks.note_en,
    series_breaks.source_id
from series_breaks
left join places on series_breaks.place_id = places.place_id
where series_breaks.indicator_id = $indicator_id
order by
    series_breaks.year,
    places.position
