-- Years in which a series is known to break, so that a jump there is no surprise.
-- One row an indicator, place and year.
--
-- @column indicator_id varchar  key of indicators
-- @column place_id     varchar  key of places
-- @column year         integer  first year of the new series
select distinct
    series_breaks.indicator_id,
    places.place_id,
    series_breaks.year
from series_breaks
inner join places on coalesce(series_breaks.place_id, places.place_id) = places.place_id
order by series_breaks.indicator_id, places.place_id, series_breaks.year
