-- The measures that stand side by side, in the unit of their comparison.
-- One row per shown measure with a comparison, by comparison, city, role, key.
--
-- @column comparison_id   varchar  key of comparisons
-- @column measure_id      varchar  key of measures
-- @column city_id         varchar  key of cities
-- @column city            varchar  name of the city
-- @column role            varchar  level = reached so far; goal = level aimed at; addition = on top
-- @column value           double   in the unit of the comparison
-- @column bound           varchar  exact, at_least, about or at_most
-- @column state           varchar  done, ongoing or planned
-- @column title_sl        varchar  what it is
-- @column title_en        varchar  the same in English
-- @column note_sl         varchar  what the quantity is made of, or null
-- @column note_en         varchar  the same in English
-- @column year_from       integer  first year, or null
-- @column year_to         integer  year reached, reported or planned for, or null
-- @column year_note_sl    varchar  how exact the year is, or null
-- @column year_note_en    varchar  the same in English
-- @column source_id       varchar  key of sources
-- @column publisher       varchar  who published it
-- @column published       varchar  ISO date as exact as known, or null
-- @column quality         varchar  measured, reported or estimated
-- @column is_unconfirmed  boolean  true where the note says that today's state is unconfirmed

select
    measures.comparison_id,
    measures.measure_id,
    measures.city_id,
    cities.name as city,
    measures.comparison_role as role,
    measures.comparison_value as value,
    measures.bound,
    measures.state,
    measures.title_sl,
    measures.title_en,
    measures.note_sl,
    measures.note_en,
    measures.year_from,
    measures.year_to,
    measures.year_note_sl,
    measures.year_note_en,
    measures.source_id,
    sources.publisher,
    sources.published,
    measures.quality,
    -- the table says it in words only
    coalesce(measures.note_en like '%is unconfirmed%', false) as is_unconfirmed
from measures
inner join cities on measures.city_id = cities.city_id
inner join comparisons on measures.comparison_id = comparisons.comparison_id
inner join sources on measures.source_id = sources.source_id
where measures.is_shown
order by
    comparisons.position,
    cities.position,
    case measures.comparison_role when 'level' then 1 when 'addition' then 2 else 3 end,
    measures.measure_id
