-- An event whose label on the chart is longer than 40 characters.
-- In events.csv, shorten short_sl or short_en.
-- @breaks update events set short_en = repeat('long ', 9)
select
    event_id,
    short_sl,
    short_en
from events
where length(short_sl) > 40 or length(short_en) > 40
order by event_id
