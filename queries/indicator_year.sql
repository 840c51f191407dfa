-- One indicator in one year over a group of places, ranked, place by place or region by region.
-- One row per place, or per region with the median of its places; largest first, a page of them.
--
-- What the value is set against is that of indicator_series.
--
-- @param  indicator_id  'population'  key of indicators
-- @param  group_id      'twelve'      key of place_groups
-- @param  per           'value'       value, inhabitant, thousand, km2 or index
-- @param  base_year     '2008'        year that is 100 where per is index
-- @param  year          '2025'        calendar year
-- @param  by            'place'       place, or region
-- @param  typed         ''            part of a name, in small letters; '' = any
-- @param  skip          '0'           rows left out at the top
-- @param  most          '20'          rows at most
-- @column key           varchar  key of places or of regions
-- @column name_sl       varchar  name of the place or region
-- @column name_en       varchar  the same in English
-- @column value         double   as asked for by per, or the median of it; null where there is none
-- @column place_count   bigint   places with a value
-- @column quality       varchar  measured, reported or estimated; of a region estimated if any is
-- @column is_target     boolean  whether it is planned for that year
-- @column rank          bigint   1 is the largest
-- @column row_count     bigint   rows without a limit, after typed
-- @column known_count   bigint   rows with a value, whatever is typed
-- @column middle        double   median of the rows, null where none has a value

with

members as (
    select
        places.place_id,
        places.name_sl,
        places.name_en,
        places.position
    from group_places
    inner join places on group_places.place_id = places.place_id
    where group_places.group_id = $group_id
),

asked as (
    select
        observations.place_id,
        observations.value,
        observations.quality,
        observations.is_target,
        row_number() over (
            partition by observations.place_id
            order by observations.is_target
        ) as turn
    from observations
    inner join members on observations.place_id = members.place_id
    where
        observations.indicator_id = $indicator_id
        and observations.year = cast($year as integer)
        and observations.is_shown
),

divisors as (
    select
        observations.place_id,
        case $per when 'thousand' then observations.value / 1000 else observations.value end
            as value
    from observations
    where
        observations.indicator_id = 'population'
        and observations.year = cast($year as integer)
        and observations.is_shown
        and $per in ('inhabitant', 'thousand')
    union all
    select
        observations.place_id,
        observations.value
    from observations
    where
        $per = 'km2'
        and observations.is_shown
        and (
            (
                observations.indicator_id = 'area_km2'
                and observations.year = cast($year as integer)
            )
            or (
                observations.indicator_id = 'area_km2_gurs'
                and cast($year as integer) > 2021
            )
        )
    union all
    select
        observations.place_id,
        observations.value / 100 as value
    from observations
    where
        $per = 'index'
        and observations.indicator_id = $indicator_id
        and observations.year = try_cast($base_year as integer)
        and observations.is_shown
        and not observations.is_target
),

valued as (
    select
        members.place_id,
        members.name_sl,
        members.name_en,
        members.position,
        asked.quality,
        case
            when $per = 'value' then asked.value else asked.value / nullif(divisors.value, 0)
        end as value,
        coalesce(asked.is_target, false) as is_target
    from members
    left join asked
        on
            members.place_id = asked.place_id
            and asked.turn = 1
    left join divisors on members.place_id = divisors.place_id
),

folded as (
    select
        place_id as key,
        name_sl,
        name_en,
        position,
        value,
        case when value is null then 0 else 1 end as place_count,
        quality,
        is_target
    from valued
    where $by = 'place'
    union all
    select
        place_groups.group_id as key,
        place_groups.title_sl as name_sl,
        place_groups.title_en as name_en,
        place_groups.position,
        median(valued.value) as value,
        count(valued.value) as place_count,
        min(valued.quality) as quality,
        coalesce(min(case when valued.is_target then 1 else 0 end), 0) = 1 as is_target
    from place_groups
    left join group_places on place_groups.group_id = group_places.group_id
    left join valued on group_places.place_id = valued.place_id
    where
        $by = 'region'
        and place_groups.kind = 'region'
    group by
        place_groups.group_id,
        place_groups.title_sl,
        place_groups.title_en,
        place_groups.position
),

summed as (
    select
        count(*) as row_count,
        count(value) as known_count,
        median(value) as middle
    from folded
),

ranked as (
    select
        folded.key,
        folded.name_sl,
        folded.name_en,
        folded.value,
        folded.place_count,
        folded.quality,
        folded.is_target,
        row_number() over (
            order by
                folded.value desc nulls last,
                folded.position asc
        ) as rank
    from folded
),

found as (
    select
        ranked.key,
        ranked.name_sl,
        ranked.name_en,
        ranked.value,
        ranked.place_count,
        ranked.quality,
        ranked.is_target,
        ranked.rank,
        count(*) over () as row_count,
        row_number() over (order by ranked.rank) as turn
    from ranked
    where
        $typed = ''
        or contains(lower(ranked.name_sl), $typed)
        or contains(lower(ranked.name_en), $typed)
)

select
    found.key,
    found.name_sl,
    found.name_en,
    found.value,
    found.place_count,
    found.quality,
    found.is_target,
    found.rank,
    found.row_count,
    summed.known_count,
    summed.middle
from found
cross join summed
where
    found.turn between cast($skip as integer) + 1
    and cast($skip as integer) + cast($most as integer)
order by found.rank
