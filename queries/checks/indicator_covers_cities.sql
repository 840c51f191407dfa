-- A city without a value in the newest year of an indicator.
-- In observations.csv, add the city's value for that year, or take the year out for all.
-- @breaks delete from observations where city_id = 'kranj' and year = 2025
with newest as (
    select
        indicator_id,
        max(year) as year
    from observations
    group by indicator_id
)

select
    newest.indicator_id,
    newest.year,
    cities.city_id
from newest
cross join cities
left join observations
    on
        newest.indicator_id = observations.indicator_id
        and newest.year = observations.year
        and cities.city_id = observations.city_id
where observations.city_id is null
order by
    newest.indicator_id,
    cities.city_id
