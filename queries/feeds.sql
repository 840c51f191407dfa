-- Indicators that a statistical service publishes, with what to ask it for.
-- One row an indicator that says what to ask for, in the order of the indicators.
--
-- @column indicator_id varchar  key of indicators
-- @column title_sl     varchar  Slovenian title
-- @column title_en     varchar  English title
-- @column provider     varchar  key of feed_services
-- @column table_code   varchar  the service's name of the table
-- @column selection    varchar  JSON, dimension to codes, with {place} and {years}
-- @column jump_factor  double   change from one year to the next that is not plausible
-- @column publisher    varchar  who publishes the table
-- @column url          varchar  address of the service, with {table}
-- @column page_url     varchar  address where people read the table, with {table}
-- @column licence_id   varchar  key of licences
-- @column factor       double   what a value is multiplied by to be in the indicator's unit
select
    indicators.indicator_id,
    indicators.title_sl,
    indicators.title_en,
    feed_services.provider,
    indicators.feed_table as table_code,
    indicators.feed_selection as selection,
    indicators.jump_factor,
    feed_services.publisher,
    feed_services.url,
    feed_services.page_url,
    feed_services.licence_id,
    coalesce(indicators.feed_factor, 1) as factor
from indicators
inner join feed_services on indicators.feed_provider = feed_services.provider
where indicators.feed_selection is not null
order by indicators.position
