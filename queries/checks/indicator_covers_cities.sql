-- A city without a value in the newest year of an indicator that otherwise covers all cities.
-- In observations.csv, add the city's value for that year, or take the year out for all.
-- @breaks delete from observations where place_id = 'kranj' and year = 2025
with shown as (
    select
        observations.indicator_id,
        observations.place_id,
        observations.year
    from observations
    inner join cities on observations.place_id = cities.city_id
    where observations.is_shown and not observations.is_target
),

covered as (
    select
        indicator_id,
        year,
        count(distinct place_id) as city_count
    from shown
    group by indicator_id, year
),

-- a year that only single cities report does not count: all are held to the newest broad one
newest as (
    select
        covered.indicator_id,
        max(covered.year) as year
    from covered
    where
        covered.city_count > (select count(*) / 2 from cities)
        and covered.indicator_id in (
            select indicator_id
            from shown
            group by indicator_id
            having count(distinct place_id) = (select count(*) from cities)
        )
    group by covered.indicator_id
)

select
    newest.indicator_id,
    newest.year,
    cities.city_id
from newest
cross join cities
left join shown
    on
        newest.indicator_id = shown.indicator_id
        and newest.year = shown.year
        and cities.city_id = shown.place_id
where shown.place_id is null
order by
    newest.indicator_id,
    cities.city_id
