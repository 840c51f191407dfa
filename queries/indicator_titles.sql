-- The titles of all indicators, without looking at their values.
-- One row per indicator, by theme.
--
-- @column indicator_id  varchar  key of indicators
-- @column title_sl      varchar  what is measured
-- @column title_en      varchar  the same in English

select
    indicators.indicator_id,
    indicators.title_sl,
    indicators.title_en
from indicators
inner join themes on indicators.theme_id = themes.theme_id
order by
    themes.position,
    indicators.position
