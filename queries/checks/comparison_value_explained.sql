-- A measure in a comparison without a quantity, or with another one and no note that says why.
-- In measures.csv, give value and unit_id, and say in the note what the comparison counts.
-- @breaks update measures set comparison_value = value + 1, note_sl = null, note_en = null
select
    measures.measure_id,
    measures.value,
    measures.unit_id,
    measures.comparison_value
from measures
inner join comparisons on measures.comparison_id = comparisons.comparison_id
where
    measures.value is null
    or (
        measures.unit_id = comparisons.unit_id
        and measures.value <> measures.comparison_value
        and measures.note_sl is null
    )
order by measures.measure_id
