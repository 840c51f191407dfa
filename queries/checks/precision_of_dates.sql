-- A date more exact than its precision: a month begins on day 1, a year on 1 January.
-- Write the first day of the period as its start, and the last day as its end.
-- @breaks update events set starts_on = starts_on + 3 where starts_precision = 'month'
with dated as (
    select
        'statuses.starts_on' as place,
        status_id as key,
        starts_on as written,
        date_trunc(starts_precision, starts_on) as meant
    from statuses
    where starts_on is not null
    union all
    select
        'statuses.ends_on' as place,
        status_id as key,
        ends_on as written,
        date_trunc(ends_precision, ends_on) + to_months(case ends_precision
            when 'month' then 1
            when 'year' then 12
            else 0
        end) - to_days(case ends_precision when 'day' then 0 else 1 end) as meant
    from statuses
    where ends_on is not null
    union all
    select
        'events.starts_on' as place,
        event_id as key,
        starts_on as written,
        date_trunc(starts_precision, starts_on) as meant
    from events
    union all
    select
        'facts.as_of' as place,
        fact_id as key,
        as_of as written,
        date_trunc(as_of_precision, as_of) as meant
    from facts
)

select
    place,
    key,
    written,
    cast(meant as date) as meant
from dated
where written <> meant
order by
    place,
    key
