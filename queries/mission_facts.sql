-- Single figures about the Mission, each with its unit's words and its source.
-- One row per figure, in the order of facts.position.
--
-- @column fact_id          varchar  key of facts
-- @column title_sl         varchar  what is counted
-- @column title_en         varchar  the same in English
-- @column value            double   in the unit
-- @column bound            varchar  exact, at_least, about or at_most
-- @column sl_one           varchar  unit after 1
-- @column sl_two           varchar  unit after 2
-- @column sl_few           varchar  unit after 3, 4
-- @column sl_other         varchar  unit after 0, 5 to 100
-- @column sl_part          varchar  unit after a number with decimals
-- @column en_one           varchar  unit after 1, in English
-- @column en_other         varchar  unit after other numbers, in English
-- @column as_of            date     first day of the period the figure stands for
-- @column as_of_precision  varchar  day, month or year
-- @column note_sl          varchar  what to know, or null
-- @column note_en          varchar  the same in English
-- @column source_id        varchar  key of sources
-- @column publisher        varchar  who says so
-- @column quality          varchar  measured, reported or estimated

select
    facts.fact_id,
    facts.title_sl,
    facts.title_en,
    facts.value,
    facts.bound,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    facts.as_of,
    facts.as_of_precision,
    facts.note_sl,
    facts.note_en,
    facts.source_id,
    sources.publisher,
    facts.quality
from facts
inner join units on facts.unit_id = units.unit_id
inner join sources on facts.source_id = sources.source_id
order by
    facts.position,
    facts.fact_id
