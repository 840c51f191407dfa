-- What the presentation of 2022 says about the Mission, by section, in our own words.
-- One row per statement, in reading order.
--
-- @column section_id    varchar  key of sections
-- @column title_sl      varchar  heading of the section
-- @column title_en      varchar  the same in English
-- @column statement_id  varchar  key of statements
-- @column text_sl       varchar  the statement
-- @column text_en       varchar  the same in English
-- @column source_id     varchar  key of sources
-- @column publisher     varchar  who says so
-- @column published     varchar  ISO date as exact as known, or null
-- @column locator       varchar  where in the source, or null

select
    sections.section_id,
    sections.title_sl,
    sections.title_en,
    statements.statement_id,
    statements.text_sl,
    statements.text_en,
    statements.source_id,
    sources.publisher,
    sources.published,
    statements.locator
from sections
inner join statements on sections.section_id = statements.section_id
inner join sources on statements.source_id = sources.source_id
where sections.page = 'mission'
order by
    sections.position,
    statements.position
