-- The days on which some city reached a numbered stage: the stops of the replay.
-- One row per day, oldest first.
--
-- @column on_date  date  middle of the month for what is known to the month, as charts draw it

select distinct
    cast(statuses.starts_on + case statuses.starts_precision
        when 'month' then 14
        when 'year' then 181
        else 0
    end as date) as on_date
from statuses
inner join stages on statuses.stage_id = stages.stage_id
where
    stages.number is not null
    and statuses.state = 'reached'
    and statuses.is_shown
    and statuses.starts_on is not null
order by on_date
