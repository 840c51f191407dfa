-- A measure that is part of itself, of another city's or of one that there is none of.
-- In measures.csv, write the measure_id of a project of the same city under part_of.
-- @breaks update measures set city_id = 'koper' where city_id = 'kranj' and part_of is not null
select
    measures.measure_id,
    measures.city_id,
    measures.part_of
from measures
left join measures as projects
    on
        measures.part_of = projects.measure_id
        and measures.city_id = projects.city_id
        and measures.measure_id <> projects.measure_id
where measures.part_of is not null and projects.measure_id is null
order by measures.measure_id
