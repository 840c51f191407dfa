-- Where each city's circle and name stand on the map of an indicator.
-- One row per city, in the order of lists.
--
-- @param  view             '1440'   width of the window: 390, 820, 1440, 1920
-- @column city_id          varchar  key of cities
-- @column name             varchar  name of the city
-- @column label_longitude  double   where its circle stands, WGS84
-- @column label_latitude   double   where its circle stands, WGS84
-- @column dx_px            double   of the name, to the right of the circle's centre
-- @column dy_px            double   of the name, below the circle's centre
-- @column anchor           varchar  start, middle or end

select
    cities.city_id,
    cities.name,
    cities.label_longitude,
    cities.label_latitude,
    label_offsets.dx_px,
    label_offsets.dy_px,
    label_offsets.anchor
from cities
inner join label_offsets on cities.city_id = label_offsets.city_id
where label_offsets.view = cast($view as integer)
order by cities.position
