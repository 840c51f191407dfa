-- A value that jumps from one year to the next by more than the indicator's jump_factor.
-- Correct observations.csv, or say in series_breaks.csv what changed that year.
-- @breaks update observations set value = value * 10 where place_id = 'kranj' and year = 2015
with steps as (
    select
        observations.indicator_id,
        observations.place_id,
        observations.year,
        observations.value,
        lag(observations.value) over series as value_before,
        lag(observations.year) over series as year_before
    from observations
    where observations.is_shown and not observations.is_target
    window series as (
        partition by observations.indicator_id, observations.place_id
        order by observations.year
    )
)

select
    steps.indicator_id,
    steps.place_id,
    steps.year,
    steps.value,
    steps.value_before
from steps
inner join indicators on steps.indicator_id = indicators.indicator_id
left join series_breaks
    on
        steps.indicator_id = series_breaks.indicator_id
        and steps.year = series_breaks.year
        and coalesce(series_breaks.place_id, steps.place_id) = steps.place_id
where
    series_breaks.break_id is null
    and steps.year = steps.year_before + 1
    and greatest(
        steps.value / nullif(steps.value_before, 0),
        steps.value_before / nullif(steps.value, 0)
    ) > indicators.jump_factor
order by
    steps.indicator_id,
    steps.place_id,
    steps.year
