-- The city municipalities that can take part in a meeting room.
-- One row per city, in the order of lists.
--
-- @column city_id          varchar  key of cities
-- @column name             varchar  name of the city
-- @column name_genitive    varchar  the same in the Slovenian genitive
-- @column label_longitude  double   where its circle stands on the map, WGS84
-- @column label_latitude   double   where its circle stands on the map, WGS84

select
    cities.city_id,
    cities.name,
    cities.name_genitive,
    cities.label_longitude,
    cities.label_latitude
from cities
order by cities.position
