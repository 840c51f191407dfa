-- What every city has done, does or plans, with quantity, year, state, quality and source.
-- One row per measure, by sector, city, title, key.
--
-- @column measure_id      varchar  key of measures
-- @column city_id         varchar  key of cities
-- @column city            varchar  name of the city
-- @column city_position   integer  its place among the cities
-- @column sector_id       varchar  key of sectors
-- @column sector_sl       varchar  name of the sector
-- @column sector_en       varchar  the same in English
-- @column colour          varchar  sector colour by token name, or null
-- @column kind            varchar  as in measures.kind
-- @column state           varchar  done, ongoing or planned
-- @column title_sl        varchar  what it is
-- @column title_en        varchar  the same in English
-- @column value           double   in unit_id, or null
-- @column bound           varchar  exact, at_least, about or at_most, or null
-- @column whole           double   what the value is part of, in unit_id, or null
-- @column unit_id         varchar  key of units, or null
-- @column sl_one          varchar  the unit after 1 in Slovenian, or null
-- @column sl_two          varchar  after 2
-- @column sl_few          varchar  after 3 and 4
-- @column sl_other        varchar  after 5
-- @column sl_part         varchar  after a number with decimals
-- @column en_one          varchar  after 1 in English
-- @column en_other        varchar  after other numbers
-- @column note_sl         varchar  what the quantity is made of, or null
-- @column note_en         varchar  the same in English
-- @column year_from       integer  first year, or null
-- @column year_to         integer  year reached, reported or planned for, or null
-- @column year_note_sl    varchar  how exact the year is, or null
-- @column year_note_en    varchar  the same in English
-- @column shared_sum_sl   varchar  name of the shared sum that the value is, or null
-- @column shared_sum_en   varchar  the same in English
-- @column is_shown        boolean  false where another row is shown instead
-- @column reason_sl       varchar  why it is shown or is not, or null
-- @column reason_en       varchar  the same in English
-- @column source_id       varchar  key of sources
-- @column publisher       varchar  who published it
-- @column published       varchar  ISO date as exact as known, or null
-- @column source_title    varchar  title of the source, as published
-- @column locator         varchar  where in the source, or null
-- @column quality         varchar  measured, reported or estimated
-- @column kind_group      varchar  measure; effect = cost, effect, other figure; fact = the rest
-- @column year            integer  last year that is named, or null
-- @column searched        varchar  title and note in both languages

select
    measures.measure_id,
    measures.city_id,
    cities.name as city,
    cities.position as city_position,
    measures.sector_id,
    sectors.title_sl as sector_sl,
    sectors.title_en as sector_en,
    sectors.colour,
    measures.kind,
    measures.state,
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
    shared_sums.title_sl as shared_sum_sl,
    shared_sums.title_en as shared_sum_en,
    measures.is_shown,
    measures.reason_sl,
    measures.reason_en,
    measures.source_id,
    sources.publisher,
    sources.published,
    sources.title as source_title,
    measures.locator,
    measures.quality,
    case
        when measures.kind = 'project' and measures.part_of is null then 'measure'
        when measures.kind = 'key_area' then 'measure'
        when measures.kind in ('project', 'investment', 'saving', 'equivalence') then 'effect'
        else 'fact'
    end as kind_group,
    coalesce(measures.year_to, measures.year_from) as year,
    concat_ws(
        ' ', measures.title_sl, measures.title_en, measures.note_sl, measures.note_en
    ) as searched
from measures
inner join cities on measures.city_id = cities.city_id
inner join sectors on measures.sector_id = sectors.sector_id
inner join sources on measures.source_id = sources.source_id
left join units on measures.unit_id = units.unit_id
left join shared_sums on measures.shared_sum_id = shared_sums.shared_sum_id
order by
    sectors.position,
    cities.position,
    measures.title_sl,
    measures.measure_id
