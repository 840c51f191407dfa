-- Every source with its licence and how many rows rest on it.
-- One row per source, by publisher and title.
--
-- @column source_id    varchar  key of sources
-- @column publisher    varchar  who published it
-- @column title        varchar  as published, in its own language
-- @column published    varchar  ISO date as exact as known, or null
-- @column accessed_on  date     day on which it was read
-- @column url          varchar  where it was read, or null
-- @column note_sl      varchar  what to know before relying on it, or null
-- @column note_en      varchar  the same in English
-- @column licence_sl   varchar  terms of use
-- @column licence_en   varchar  the same in English
-- @column licence_url  varchar  text of the licence, or null
-- @column licence_id   varchar  key of licences

select
    sources.source_id,
    sources.publisher,
    sources.title,
    sources.published,
    sources.accessed_on,
    sources.url,
    sources.note_sl,
    sources.note_en,
    licences.title_sl as licence_sl,
    licences.title_en as licence_en,
    licences.url as licence_url,
    sources.licence_id
from sources
inner join licences on sources.licence_id = licences.licence_id
order by
    sources.publisher,
    sources.title,
    sources.source_id
