-- Quantities that several cities report, with the unit and what makes the figures differ.
-- One row per comparison, in the order of lists.
--
-- @column comparison_id    varchar  key of comparisons
-- @column title_sl         varchar  what is compared
-- @column title_en         varchar  the same in English
-- @column per_inhabitants  integer  so many inhabitants to set the quantity against
-- @column note_sl          varchar  what is counted and what makes the figures differ
-- @column note_en          varchar  the same in English
-- @column unit_id          varchar  key of units
-- @column sl_one           varchar  the unit after 1 in Slovenian
-- @column sl_two           varchar  after 2
-- @column sl_few           varchar  after 3 and 4
-- @column sl_other         varchar  after 5
-- @column sl_part          varchar  after a number with decimals
-- @column en_one           varchar  after 1 in English
-- @column en_other         varchar  after other numbers

select
    comparisons.comparison_id,
    comparisons.title_sl,
    comparisons.title_en,
    comparisons.per_inhabitants,
    comparisons.note_sl,
    comparisons.note_en,
    comparisons.unit_id,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other
from comparisons
inner join units on comparisons.unit_id = units.unit_id
order by comparisons.position
