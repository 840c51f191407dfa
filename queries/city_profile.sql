-- Who one city is: its names, region, newest population and area.
-- One row for the city.
--
-- @param  city_id               'kranj'  key of cities
-- @column city_id               varchar  key of cities
-- @column name                  varchar  name of the city
-- @column name_genitive         varchar  Slovenian genitive of the name
-- @column locative              varchar  Slovenian locative with its preposition
-- @column official_name_sl      varchar  name of the municipality
-- @column official_name_en      varchar  the same in English
-- @column region_sl             varchar  statistical region
-- @column region_en             varchar  the same in English
-- @column population            double   inhabitants on 1 January, or null
-- @column population_year       integer  year of that day
-- @column population_quality    varchar  measured, reported or estimated
-- @column population_source_id  varchar  key of sources
-- @column area_km2              double   square kilometres, or null

with

last_years as (
    select
        indicator_id,
        place_id,
        max(year) as year
    from observations
    where is_shown and not is_target
    group by indicator_id, place_id
),

newest as (
    select
        observations.indicator_id,
        observations.place_id,
        observations.year,
        observations.value,
        observations.quality,
        observations.source_id
    from observations
    inner join last_years
        on
            observations.indicator_id = last_years.indicator_id
            and observations.place_id = last_years.place_id
            and observations.year = last_years.year
    where observations.is_shown and not observations.is_target
)

select
    cities.city_id,
    cities.name,
    cities.name_genitive,
    cities.locative,
    cities.official_name_sl,
    cities.official_name_en,
    regions.name_sl as region_sl,
    regions.name_en as region_en,
    population.value as population,
    population.year as population_year,
    population.quality as population_quality,
    population.source_id as population_source_id,
    area.value as area_km2
from cities
inner join regions on cities.region_id = regions.region_id
left join newest as population
    on cities.city_id = population.place_id and population.indicator_id = 'population'
left join newest as area
    on cities.city_id = area.place_id and area.indicator_id = 'area_km2_gurs'
where cities.city_id = $city_id
order by cities.city_id
