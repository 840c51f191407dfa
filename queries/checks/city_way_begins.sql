-- A city whose way does not begin: the first step is not shown as reached.
-- In statuses.csv, add the row of the first step for this city.
-- @breaks update statuses set state = 'draft' where status_id = 'kranj_presented'
select cities.city_id
from cities
where
    not exists (
        select 1
        from statuses
        inner join stages on statuses.stage_id = stages.stage_id
        where
            statuses.city_id = cities.city_id
            and stages.number = 1
            and statuses.state = 'reached'
            and statuses.is_shown
    )
order by cities.city_id
