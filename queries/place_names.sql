-- The places of a group that is small enough to choose from by name.
-- One row per place, in the order of lists.
--
-- @param  group_id  'twelve'  key of place_groups
-- @param  places    ''        keys parted by commas; '' = all of the group
-- @param  most      '20'      places at most; the rest of a larger group is left out
-- @column place_id  varchar   key of places
-- @column name_sl   varchar   name of the place
-- @column name_en   varchar   the same in English

with ranked as (
    select
        places.place_id,
        places.name_sl,
        places.name_en,
        row_number() over (order by places.position) as turn
    from group_places
    inner join places on group_places.place_id = places.place_id
    where
        group_places.group_id = $group_id
        and ($places = '' or list_contains(string_split($places, ','), places.place_id))
)

select
    ranked.place_id,
    ranked.name_sl,
    ranked.name_en
from ranked
where ranked.turn <= cast($most as integer)
order by ranked.turn
