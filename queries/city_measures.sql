-- What one city has done, is doing and plans, with quantities.
-- One row per measure, by sector, state (done, ongoing, planned) and title.
--
-- @param  city_id           'kranj'  key of cities
-- @column measure_id        varchar  key of measures
-- @column kind              varchar  project, investment, saving and so on, as in measures
-- @column state             varchar  done, ongoing or planned
-- @column sector_id         varchar  key of sectors
-- @column sector_sl         varchar  sector
-- @column sector_en         varchar  the same in English
-- @column colour            varchar  name of the sector's colour, or null
-- @column title_sl          varchar  the measure
-- @column title_en          varchar  the same in English
-- @column value             double   in the unit, or null
-- @column bound             varchar  exact, at_least, about or at_most
-- @column whole             double   what the value is part of, or null
-- @column unit_id           varchar  key of units
-- @column sl_one            varchar  unit in its plural forms
-- @column sl_two            varchar  the same
-- @column sl_few            varchar  the same
-- @column sl_other          varchar  the same
-- @column sl_part           varchar  after a number with decimals
-- @column en_one            varchar  the same in English
-- @column en_other          varchar  the same in English
-- @column note_sl           varchar  what to know, or null
-- @column note_en           varchar  the same in English
-- @column year_from         integer  first year, or null
-- @column year_to           integer  year reached, reported or planned for, or null
-- @column year_note_sl      varchar  the year in words, or null
-- @column year_note_en      varchar  the same in English
-- @column part_of           varchar  measure whose cost, effect or equivalent this is, or null
-- @column shared_sum_id     varchar  key of shared_sums where the sum is not the city's alone
-- @column shared_sum_sl     varchar  that shared sum's title, or null
-- @column shared_sum_en     varchar  the same in English
-- @column comparison_id     varchar  key of comparisons, or null
-- @column comparison_role   varchar  level, goal or addition
-- @column comparison_value  double   in the unit of the comparison
-- @column is_shown          boolean  false where another row is shown instead
-- @column reason_sl         varchar  why, or null
-- @column reason_en         varchar  the same in English
-- @column source_id         varchar  key of sources
-- @column publisher         varchar  who says so
-- @column quality           varchar  measured, reported or estimated

select
    measures.measure_id,
    measures.kind,
    measures.state,
    measures.sector_id,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    measures.title_sl,
    measures.title_en,
    measures.value,
    measures.bound,
    measures.whole,
    measures.unit_id,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    measures.note_sl,
    measures.note_en,
    measures.year_from,
    measures.year_to,
    measures.year_note_sl,
    measures.year_note_en,
    measures.part_of,
    measures.shared_sum_id,
    shared_sums.title_sl as shared_sum_sl,
    shared_sums.title_en as shared_sum_en,
    measures.comparison_id,
    measures.comparison_role,
    measures.comparison_value,
    measures.is_shown,
    measures.reason_sl,
    measures.reason_en,
    measures.source_id,
    sources.publisher,
    measures.quality
from measures
inner join sectors on measures.sector_id = sectors.sector_id
inner join sources on measures.source_id = sources.source_id
left join units on measures.unit_id = units.unit_id
left join shared_sums on measures.shared_sum_id = shared_sums.shared_sum_id
where measures.city_id = $city_id
order by
    sectors.position,
    case measures.state when 'done' then 1 when 'ongoing' then 2 else 3 end,
    measures.title_sl,
    measures.measure_id
