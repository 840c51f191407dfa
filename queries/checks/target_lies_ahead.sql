-- A value that was read before its year had come and is not marked as a target.
-- In observations.csv, mark a planned value as is_target, or correct its year.
-- @breaks update observations set is_target = false where is_target
select
    observations.indicator_id,
    observations.place_id,
    observations.year,
    sources.accessed_on
from observations
inner join sources on observations.source_id = sources.source_id
where
    not observations.is_target
    and observations.year > year(sources.accessed_on)
order by
    observations.indicator_id,
    observations.place_id,
    observations.year
