-- An indicator of a city that differs from the same figure among its emissions.
-- Correct observations.csv or emissions.csv, so that one figure stands in both.
-- @breaks update observations set value = value + 1 where indicator_id = 'ghg_waste_t'
with pairs as (
    select
        observations.indicator_id,
        observations.place_id,
        observations.year,
        observations.value,
        emissions.value as emissions_value,
        abs(observations.value - emissions.value)
        <= 0.5 * pow(10.0, -indicators.decimals) as is_same
    from observations
    inner join indicators on observations.indicator_id = indicators.indicator_id
    inner join same_figures on observations.indicator_id = same_figures.indicator_id
    inner join emissions
        on
            same_figures.item_id = emissions.item_id
            and observations.place_id = emissions.city_id
            and observations.year = emissions.year
            and emissions.is_inventory
    where observations.is_shown and not observations.is_target
)

-- a total may stand gross and net: one of them has to be the indicator's
select
    indicator_id,
    place_id,
    year,
    any_value(value) as value,
    list(emissions_value order by emissions_value) as emissions_values
from pairs
group by
    indicator_id,
    place_id,
    year
having not bool_or(is_same)
order by
    indicator_id,
    place_id,
    year
