-- Where each city's name stands beside its circle in a window of a width.
-- One row per city, by key.
--
-- @param  view       '1440'   width of the window the offsets were found for: 390, 820, 1440, 1920
-- @column city_id    varchar  key of cities
-- @column dx_px      double   to the right of the circle's centre, px
-- @column dy_px      double   below the circle's centre, px
-- @column anchor     varchar  start, middle or end
-- @column radius_px  double   the circle's radius, its area by population, px

select
    label_offsets.city_id,
    label_offsets.dx_px,
    label_offsets.dy_px,
    label_offsets.anchor,
    label_offsets.radius_px
from label_offsets
where label_offsets.view = cast($view as integer)
order by label_offsets.city_id
