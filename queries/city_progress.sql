-- What one city has reached of quantities that several cities report, and what it aims at.
-- One row per shown measure with a part in a comparison, by sector and comparison.
--
-- @param  city_id           'kranj'  key of cities
-- @column comparison_id     varchar  key of comparisons
-- @column comparison_sl     varchar  what is compared
-- @column comparison_en     varchar  the same in English
-- @column measure_id        varchar  key of measures
-- @column title_sl          varchar  the measure
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

select
    measures.comparison_id,
    comparisons.title_sl as comparison_sl,
    comparisons.title_en as comparison_en,
    measures.measure_id,
    measures.title_sl,
    measures.title_en,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    measures.comparison_role,
    measures.state,
    measures.comparison_value,
    measures.bound,
    measures.whole,
    measures.year_to as year,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    measures.source_id
from measures
inner join comparisons on measures.comparison_id = comparisons.comparison_id
inner join sectors on measures.sector_id = sectors.sector_id
inner join units
    on units.unit_id = case
        when measures.value = measures.comparison_value then measures.unit_id
        else comparisons.unit_id
    end
where
    measures.city_id = $city_id
    and measures.is_shown
order by
    sectors.position,
    comparisons.position,
    measures.year_to,
    measures.measure_id
