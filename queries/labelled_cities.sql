-- How many Mission cities held the Mission label at the newest count, and of how many.
-- One row.
--
-- @column value            double   cities with the label
-- @column whole            double   Mission cities
-- @column as_of            date     first day of the period it holds for
-- @column as_of_precision  varchar  day, month or year
-- @column source_id        varchar  key of sources

with

counts as (
    select
        facts.value,
        facts.as_of,
        facts.as_of_precision,
        facts.source_id,
        row_number() over (order by facts.as_of desc) as place
    from facts
    where starts_with(facts.fact_id, 'label_cities_')
)

select
    counts.value,
    whole.value as whole,
    counts.as_of,
    counts.as_of_precision,
    counts.source_id
from counts
cross join facts as whole
where
    counts.place = 1
    and whole.fact_id = 'mission_cities'
order by counts.as_of
