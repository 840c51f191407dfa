-- What one amount of emissions is as much as, by the source's own equivalence: trees, forest.
-- One row: the effect of a measure that its source says in tonnes, in trees and in hectares.
--
-- @column tonnes     double   t CO₂e a year
-- @column source_id  varchar  key of sources
-- @column trees      double   trees that take up as much in a year
-- @column hectares   double   hectares of forest that take up as much in a year

select
    effects.value as tonnes,
    effects.source_id,
    max(case when alike.unit_id = 'trees' then alike.value end) as trees,
    max(case when alike.unit_id = 'ha' then alike.value end) as hectares
from measures as effects
inner join measures as alike on effects.measure_id = alike.part_of
where effects.unit_id = 't_co2e_year' and alike.kind = 'equivalence'
group by
    effects.measure_id,
    effects.value,
    effects.source_id
order by effects.measure_id
