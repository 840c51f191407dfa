-- A target of a city that differs from the same figure among the indicators.
-- Correct observations.csv or targets.csv, so that one figure stands in both.
-- @breaks update observations set value = value + 1 where indicator_id = 'ghg_residual_2030_t'
select
    observations.indicator_id,
    observations.place_id,
    observations.year,
    observations.value,
    targets.value as target_value
from observations
inner join same_figures on observations.indicator_id = same_figures.indicator_id
inner join targets
    on
        same_figures.metric_id = targets.metric_id
        and observations.place_id = targets.city_id
        and observations.year = targets.target_year
        and targets.is_shown
where
    observations.is_shown
    and observations.is_target
    and abs(observations.value - targets.value) > 0.5
order by
    observations.indicator_id,
    observations.place_id
