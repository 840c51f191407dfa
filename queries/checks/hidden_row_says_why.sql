-- A row that is not shown and does not say why.
-- Write in reason_sl and reason_en which row is shown instead, and why.
-- @breaks update targets set is_shown = false, reason_sl = null
with hidden as (
    select
        'statuses' as table_name,
        status_id as key
    from statuses
    where not is_shown and reason_sl is null
    union all
    select
        'measures' as table_name,
        measure_id as key
    from measures
    where not is_shown and reason_sl is null
    union all
    select
        'observations' as table_name,
        concat_ws('/', indicator_id, place_id, year) as key
    from observations
    where not is_shown and reason_sl is null
    union all
    select
        'targets' as table_name,
        target_id as key
    from targets
    where not is_shown and reason_sl is null
)

select
    table_name,
    key
from hidden
order by
    table_name,
    key
