-- The city municipalities to choose from.
-- One row per city, in the order of lists.
--
-- @column city_id  varchar  key of cities
-- @column name     varchar  name of the city

select
    city_id,
    name
from cities
order by position
