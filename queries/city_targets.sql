-- What one city or its documents aim at: targets, residuals, investment, benefits.
-- One row per target, in the order of metrics, then by year.
--
-- @param  city_id        'kranj'  key of cities
-- @column target_id      varchar  key of targets
-- @column metric_id      varchar  key of metrics
-- @column kind           varchar  goal, sector, investment, indicator or benefit
-- @column title_sl       varchar  what the target is for
-- @column title_en       varchar  the same in English
-- @column baseline_year  integer  year it is set against, or null
-- @column target_year    integer  year it is set for, or null
-- @column value          double   in the unit, or null where no source gives one
-- @column bound          varchar  exact, at_least, about or at_most
-- @column unit_id        varchar  key of units
-- @column sl_one         varchar  unit in its plural forms
-- @column sl_two         varchar  the same
-- @column sl_few         varchar  the same
-- @column sl_other       varchar  the same
-- @column sl_part        varchar  after a number with decimals
-- @column en_one         varchar  the same in English
-- @column en_other       varchar  the same in English
-- @column is_official    boolean  false where the figure is our own sum
-- @column note_sl        varchar  what to know
-- @column note_en        varchar  the same in English
-- @column is_shown       boolean  false where another value is shown instead
-- @column reason_sl      varchar  why, or null
-- @column reason_en      varchar  the same in English
-- @column source_id      varchar  key of sources
-- @column quality        varchar  measured, reported or estimated

select
    targets.target_id,
    targets.metric_id,
    metrics.kind,
    metrics.title_sl,
    metrics.title_en,
    targets.baseline_year,
    targets.target_year,
    targets.value,
    targets.bound,
    targets.unit_id,
    units.sl_one,
    units.sl_two,
    units.sl_few,
    units.sl_other,
    units.sl_part,
    units.en_one,
    units.en_other,
    targets.is_official,
    targets.note_sl,
    targets.note_en,
    targets.is_shown,
    targets.reason_sl,
    targets.reason_en,
    targets.source_id,
    targets.quality
from targets
inner join metrics on targets.metric_id = metrics.metric_id
left join units on targets.unit_id = units.unit_id
where targets.city_id = $city_id
order by
    metrics.position,
    targets.target_year,
    targets.target_id
