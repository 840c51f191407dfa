-- A parameter whose rows differ in unit, scope or title.
-- In parameters.csv, give all rows of a parameter one unit, scope and title, in both languages.
-- @breaks update parameters set unit = 'kt' where parameter_id = 'sinks0' and city_id = 'koper'
select
    parameter_id,
    count(distinct unit) as units,
    count(distinct scope) as scopes,
    count(distinct title_sl) as titles_sl,
    count(distinct title_en) as titles_en
from parameters
group by parameter_id
having
    count(distinct unit) > 1
    or count(distinct scope) > 1
    or count(distinct title_sl) > 1
    or count(distinct title_en) > 1
order by parameter_id
