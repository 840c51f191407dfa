-- Rounds of the Mission label: cities awarded in each, cities so far, Slovenian ones by name.
-- One row per round, oldest first.
--
-- @column fact_id          varchar  key of facts, label_round_1 and so on
-- @column as_of            date     first day of the period in which the round was
-- @column as_of_precision  varchar  day, month or year
-- @column cities           bigint   awarded in this round
-- @column total            bigint   awarded in this round and all before it
-- @column whole            bigint   all Mission cities
-- @column slovenian        varchar  names of Slovenian cities of this round, or null
-- @column source_id        varchar  key of sources
-- @column whole_source_id  varchar  key of sources, for all Mission cities
-- @column quality          varchar  measured, reported or estimated

with rounds as (
    select
        fact_id,
        as_of,
        as_of_precision,
        value,
        source_id,
        quality,
        sum(value) over (order by as_of) as total
    from facts
    where starts_with(fact_id, 'label_round_')
),

slovenian as (
    select
        statuses.starts_on,
        string_agg(cities.name, ', ' order by cities.position) as names
    from statuses
    inner join cities on statuses.city_id = cities.city_id
    where
        statuses.stage_id = 'label'
        and statuses.state = 'reached'
        and statuses.is_shown
    group by statuses.starts_on
),

whole as (
    select
        value,
        source_id
    from facts
    where fact_id = 'mission_cities'
)

select
    rounds.fact_id,
    rounds.as_of,
    rounds.as_of_precision,
    cast(round(rounds.value) as bigint) as cities,
    cast(round(rounds.total) as bigint) as total,
    cast(round(whole.value) as bigint) as whole,
    slovenian.names as slovenian,
    rounds.source_id,
    whole.source_id as whole_source_id,
    rounds.quality
from rounds
cross join whole
left join slovenian on rounds.as_of = slovenian.starts_on
order by rounds.as_of
