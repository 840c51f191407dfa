-- A step that no source confirms, but with a date.
-- In statuses.csv, leave starts_on and ends_on empty where the state is not_found.
-- @breaks update statuses set ends_on = '2024-01-01' where state = 'not_found'
select
    status_id,
    starts_on,
    ends_on
from statuses
where
    state = 'not_found'
    and (starts_on is not null or ends_on is not null)
order by status_id
