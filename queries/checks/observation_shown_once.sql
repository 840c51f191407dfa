-- An indicator with more than one shown value for the same place and year.
-- In observations.csv, mark at most one of these rows as is_shown, and write why in the others.
-- @breaks update observations set is_shown = true where not is_shown
select
    indicator_id,
    place_id,
    year,
    is_target,
    count(*) as shown
from observations
where is_shown
group by
    indicator_id,
    place_id,
    year,
    is_target
having count(*) > 1
order by
    indicator_id,
    place_id,
    year,
    is_target
