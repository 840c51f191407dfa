-- What each city has set itself to emit or to cut, as its documents say.
-- One row per shown target, by city and year.
--
-- @column city_id        varchar  key of cities
-- @column metric_id      varchar  key of metrics: ghg_residual, or a cut in percent
-- @column title_sl       varchar  what the target is
-- @column title_en       varchar  the same in English
-- @column baseline_year  integer  year it is measured from, or null
-- @column target_year    integer  year it is set for, or null
-- @column value          double   t CO₂e a year, or percent
-- @column bound          varchar  exact, at_least, about or at_most
-- @column source_id      varchar  key of sources

select
    targets.city_id,
    targets.metric_id,
    metrics.title_sl,
    metrics.title_en,
    targets.baseline_year,
    targets.target_year,
    targets.value,
    targets.bound,
    targets.source_id
from targets
inner join metrics on targets.metric_id = metrics.metric_id
inner join cities on targets.city_id = cities.city_id
where
    targets.is_shown
    and targets.value is not null
    and (
        targets.metric_id = 'ghg_residual'
        or starts_with(targets.metric_id, 'ghg_reduction_percent')
    )
order by
    cities.position,
    targets.target_year,
    targets.metric_id
