-- A step of a city without a shown row, or with several.
-- In statuses.csv, mark exactly one row of this city and step as is_shown.
-- @breaks update statuses set is_shown = false where status_id = 'kranj_label'
select
    city_id,
    stage_id,
    count(*) filter (where is_shown) as shown
from statuses
group by
    city_id,
    stage_id
having count(*) filter (where is_shown) <> 1
order by
    city_id,
    stage_id
