-- A lever with the name of a parameter: a formula could mean either.
-- Give the lever in levers.csv or the parameter in parameters.csv another name.
-- @breaks update parameters set parameter_id = 'solar' where parameter_id = 'solar_cap'
select distinct levers.lever_id
from levers
inner join parameters on levers.lever_id = parameters.parameter_id
order by levers.lever_id
