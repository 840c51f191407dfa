-- A conflict with fewer than two values.
-- In conflict_values.csv, write down each value that disagrees, with its source.
-- @breaks delete from conflict_values where position > 1
select
    conflicts.conflict_id,
    count(conflict_values.position) as found
from conflicts
left join conflict_values on conflicts.conflict_id = conflict_values.conflict_id
group by conflicts.conflict_id
having count(conflict_values.position) < 2
order by conflicts.conflict_id
