-- What rests on each source: how many rows of which table, for which city, of which quality.
-- One row per source, table, city and quality, in that order.
--
-- @column source_id   varchar  key of sources
-- @column table_name  varchar  table whose rows name the source
-- @column city_id     varchar  key of cities, or null where the rows belong to no single city
-- @column city        varchar  name of the city, or null
-- @column quality     varchar  measured, reported, estimated, or null where the table has none
-- @column row_count   bigint   rows

with uses as (
    select
        source_id,
        'boundaries' as table_name,
        cast(null as varchar) as city_id,
        cast(null as varchar) as quality
    from boundaries
    union all
    select
        source_id,
        'changes' as table_name,
        city_id,
        cast(null as varchar) as quality
    from changes
    union all
    select
        source_id,
        'cities' as table_name,
        city_id,
        cast(null as varchar) as quality
    from cities
    union all
    select
        conflict_values.source_id,
        'conflict_values' as table_name,
        conflicts.city_id,
        cast(null as varchar) as quality
    from conflict_values
    inner join conflicts on conflict_values.conflict_id = conflicts.conflict_id
    union all
    select
        source_id,
        'emissions' as table_name,
        city_id,
        quality
    from emissions
    union all
    select
        source_id,
        'events' as table_name,
        cast(null as varchar) as city_id,
        quality
    from events
    union all
    select
        source_id,
        'facts' as table_name,
        cast(null as varchar) as city_id,
        quality
    from facts
    union all
    select
        source_id,
        'gaps' as table_name,
        city_id,
        cast(null as varchar) as quality
    from gaps
    union all
    select
        source_id,
        'inventories' as table_name,
        city_id,
        cast(null as varchar) as quality
    from inventories
    union all
    select
        source_id,
        'levers' as table_name,
        cast(null as varchar) as city_id,
        quality
    from levers
    union all
    select
        source_id,
        'measures' as table_name,
        city_id,
        quality
    from measures
    union all
    select
        source_id,
        'nodes' as table_name,
        cast(null as varchar) as city_id,
        cast(null as varchar) as quality
    from nodes
    union all
    select
        source_id,
        'observations' as table_name,
        place_id as city_id,
        quality
    from observations
    union all
    select
        source_id,
        'parameters' as table_name,
        city_id,
        quality
    from parameters
    union all
    select
        source_id,
        'preset_settings' as table_name,
        city_id,
        cast(null as varchar) as quality
    from preset_settings
    union all
    select
        source_id,
        'series_breaks' as table_name,
        place_id as city_id,
        cast(null as varchar) as quality
    from series_breaks
    union all
    select
        statements.source_id,
        'statements' as table_name,
        sections.city_id,
        cast(null as varchar) as quality
    from statements
    inner join sections on statements.section_id = sections.section_id
    union all
    select
        source_id,
        'statuses' as table_name,
        city_id,
        quality
    from statuses
    union all
    select
        source_id,
        'targets' as table_name,
        city_id,
        quality
    from targets
)

select
    uses.source_id,
    uses.table_name,
    uses.city_id,
    cities.name as city,
    uses.quality,
    count(*) as row_count
from uses
left join cities on uses.city_id = cities.city_id
where uses.source_id is not null
group by
    uses.source_id,
    uses.table_name,
    uses.city_id,
    cities.name,
    uses.quality
order by
    uses.source_id,
    uses.table_name,
    uses.city_id,
    uses.quality
