-- What one city has reached of quantities that several cities report, and what it aims at.
-- One row per shown measure with a part in a comparison and per target for its quantity, by sector
-- and comparison.
--
-- @param  city_id           'kranj'  key of cities
-- @column comparison_id     varchar  key of comparisons
-- @column comparison_sl     varchar  what is compared
-- @column comparison_en     varchar  the same in English
-- @column row_id            varchar  key of measures or of targets
-- @column title_sl          varchar  the measure, or what the target is set for
-- @column title_en          varchar  the same in English
-- @column sector_sl         varchar  sector
-- @column sector_en         varchar  the same in English
-- @column colour            varchar  name of the sector's colour, or null
-- @column comparison_role   varchar  level, goal or addition
-- @column state             varchar  done, ongoing or planned
-- @column comparison_value  double   in the unit
-- @column bound             varchar  exact, at_least, about or at_most
-- @column whole             double   what the value is part of, or null
-- @column year              integer  year reached, reported or planned for, or null
-- @column sl_one            varchar  its own unit, or the comparison's, in its plural forms
-- @column sl_two            varchar  the same
-- @column sl_few            varchar  the same
-- @column sl_other          varchar  the same
-- @column sl_part           varchar  after a number with decimals
-- @column en_one            varchar  the same in English
-- @column en_other          varchar  the same in English
-- @column source_id         varchar  key of sources


with told as (
    select
        measures.comparison_id,
        measures.measure_id as row_id,
        measures.title_sl,
        measures.title_en,
        measures.sector_id,
        measures.comparison_role,
        measures.state,
        measures.comparison_value,
        measures.bound,
        measures.whole,
        measures.year_to as year,
        case
            when measures.value = measures.comparison_value then measures.unit_id
            else comparisons.unit_id
        end as unit_id,
        measures.source_id
    from measures
    inner join comparisons on measures.comparison_id = comparisons.comparison_id
    where
        measures.city_id = $city_id
        and measures.is_shown

    union all

    select
        metrics.comparison_id,
        targets.target_id as row_id,
        metrics.title_sl,
        metrics.title_en,
        metrics.sector_id,
        'goal' as comparison_role,
        'planned' as state,
        targets.value as comparison_value,
        targets.bound,
        null as whole,
        targets.target_year as year,
        targets.unit_id,
        targets.source_id
    from targets
    inner join metrics on targets.metric_id = metrics.metric_id
    inner join comparisons
        on
            metrics.comparison_id = comparisons.comparison_id
            and targets.unit_id = comparisons.unit_id
    where
        targets.city_id = $city_id
        and targets.is_shown
)

select
    told.comparison_id,
    comparisons.title_sl as comparison_sl,
    comparisons.title_en as comparison_en,
    told.row_id,
    told.title_sl,
    told.title_en,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    told.comparison_role,
    told.state,
    told.comparison_value,
    told.bound,
    told.whole,
    told.year,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    told.source_id
from told
inner join comparisons on told.comparison_id = comparisons.comparison_id
inner join sectors on told.sector_id = sectors.sector_id
inner join units on told.unit_id = units.unit_id
order by
    sectors.position,
    comparisons.position,
    told.year,
    told.row_id
