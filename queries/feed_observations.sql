-- Values shown today of the indicators that a statistical service publishes.
-- One row an indicator, place and year; targets are left out.
--
-- @column indicator_id varchar  key of indicators
-- @column place_id     varchar  key of places
-- @column year         integer  calendar year
-- @column value        double   in the indicator's unit
-- @column source_id    varchar  key of sources
-- @column accessed_on  date     day on which the source was read
-- @column page_url     varchar  address of the source, if it has one
select
    observations.indicator_id,
    observations.place_id,
    observations.year,
    observations.value,
    observations.source_id,
    sources.accessed_on,
    sources.url as page_url
from observations
inner join indicators on observations.indicator_id = indicators.indicator_id
inner join sources on observations.source_id = sources.source_id
where
    indicators.feed_provider is not null
    and observations.is_shown
    and not observations.is_target
order by observations.indicator_id, observations.place_id, observations.year
