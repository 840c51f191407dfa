-- The indicators that have a series to take away.
-- One row per indicator, in its order.
--
-- @column indicator_id  varchar  key of indicators
-- @column title_sl      varchar  title of the indicator
-- @column title_en      varchar  the same in English
-- @column unit_sl       varchar  its unit, as it follows most numbers
-- @column unit_en       varchar  the same in English
-- @column row_count     bigint   values, over all places and years

select
    indicators.indicator_id,
    indicators.title_sl,
    indicators.title_en,
    units.sl_other as unit_sl,
    units.en_other as unit_en,
    count(*) as row_count
from indicators
inner join units on indicators.unit_id = units.unit_id
inner join observations on indicators.indicator_id = observations.indicator_id
group by
    indicators.indicator_id,
    indicators.title_sl,
    indicators.title_en,
    units.sl_other,
    units.en_other,
    indicators.position
order by
    indicators.position
