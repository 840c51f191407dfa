-- A city whose code at the Statistical Office is not the one of the table of cities.
-- Write surs_code of cities.csv with three digits into place_codes.csv.
-- @breaks update place_codes set code = '999' where place_id = 'kranj'
select
    place_codes.place_id,
    place_codes.code,
    cities.surs_code
from place_codes
inner join cities on place_codes.place_id = cities.city_id
where
    place_codes.provider = 'sistat'
    and place_codes.code <> lpad(cast(cities.surs_code as varchar), 3, '0')
order by place_codes.place_id
