-- What the presentation of 2022 says about one city, in our words.
-- One row per statement, in its order; none for cities without a profile.
--
-- @param  city_id       'kranj'  key of cities
-- @column statement_id  varchar  key of statements
-- @column heading_sl    varchar  heading it stands under
-- @column heading_en    varchar  the same in English
-- @column text_sl       varchar  the statement
-- @column text_en       varchar  the same in English
-- @column source_id     varchar  key of sources

select
    statements.statement_id,
    sections.title_sl as heading_sl,
    sections.title_en as heading_en,
    statements.text_sl,
    statements.text_en,
    statements.source_id
from statements
inner join sections on statements.section_id = sections.section_id
where
    sections.page = 'city'
    and sections.city_id = $city_id
order by
    sections.position,
    statements.position
