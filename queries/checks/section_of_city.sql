-- A heading of the city page without a city, or of another page with one.
-- In sections.csv, give city_id where the page is city, and only there.
-- @breaks update sections set city_id = null where page = 'city'
select
    section_id,
    page,
    city_id
from sections
where (page = 'city') <> (city_id is not null)
order by section_id
