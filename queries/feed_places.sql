-- What each statistical service calls the places.
-- One row a service and place, in the order of the places.
--
-- @column provider varchar  key of feed_services
-- @column place_id varchar  key of places
-- @column code     varchar  the service's code of the place
-- @column name_sl  varchar  Slovenian name
-- @column name_en  varchar  English name
select
    place_codes.provider,
    place_codes.place_id,
    place_codes.code,
    places.name_sl,
    places.name_en
from place_codes
inner join places on place_codes.place_id = places.place_id
order by place_codes.provider, places.position
