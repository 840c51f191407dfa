-- Tables, types, rules and meanings, in load order: data/sources/<table>.csv fills each.
-- The build refuses a row that breaks a rule and names file, row and rule.
-- What stands in `comment on` is the data dictionary that /sources shows.

create table licences (
    licence_id text primary key check (regexp_full_match(licence_id, '[a-z0-9_]+')),
    title_sl   text not null,
    title_en   text not null,
    url        text check (starts_with(url, 'http'))
);
comment on table licences is 'Terms under which a source may be used';

create table sources (
    source_id   text primary key check (regexp_full_match(source_id, '[a-z0-9_]+')),
    publisher   text not null,
    title       text not null,
    published   text check (regexp_full_match(published, '\d{4}(-\d{2}(-\d{2})?)?')),
    accessed_on date not null,
    licence_id  text not null references licences (licence_id),
    url         text check (regexp_full_match(url, 'https?://\S+')),
    note_sl     text,
    note_en     text
);
comment on table sources is 'Where every figure, date and sentence comes from: one row a publication';
comment on column sources.title is 'As published, in its own language';
comment on column sources.published is 'ISO date as exact as the source gives it; empty where it gives none';
comment on column sources.accessed_on is 'Day on which the publication was read';
comment on column sources.url is 'Where it was read; empty for a document without an address';
comment on column sources.note_sl is 'What to know before relying on it, for example that a copy was read';

create table units (
    unit_id  text primary key check (regexp_full_match(unit_id, '[a-z0-9_]+')),
    sl_one   text not null,
    sl_two   text not null,
    sl_few   text not null,
    sl_other text not null,
    sl_part  text not null,
    en_one   text not null,
    en_other text not null
);
comment on table units is 'Units as they are written after a number, in the plural forms of each language';
comment on column units.sl_one is 'After 1, 101, 201';
comment on column units.sl_two is 'After 2, 102';
comment on column units.sl_few is 'After 3, 4, 103';
comment on column units.sl_part is 'After a number with decimals: the genitive singular';
comment on column units.sl_other is 'After 0, 5 to 100';

create table sectors (
    sector_id text primary key check (regexp_full_match(sector_id, '[a-z_]+')),
    position  integer not null unique,
    title_sl  text not null,
    title_en  text not null,
    colour    text check (colour in ('stavbe', 'energija', 'promet', 'odpadki', 'industrija', 'raba'))
);
comment on table sectors is 'Fields that measures and emissions are sorted into';
comment on column sectors.colour is 'Sector colour by its token name; empty for fields that have none';

create table regions (
    region_id text primary key check (regexp_full_match(region_id, '[a-z_]+')),
    code      integer not null unique,
    name_sl   text not null,
    name_en   text not null
);
comment on table regions is 'The twelve statistical regions of Slovenia';
comment on column regions.code is 'Number of the region in the boundary file';

create table cities (
    city_id          text primary key check (regexp_full_match(city_id, '[a-z_]+')),
    position         integer not null unique,
    name             text not null,
    name_other       text,
    name_genitive    text not null,
    locative         text not null,
    official_name_sl text not null,
    official_name_en text not null,
    region_id        text not null references regions (region_id),
    iso_code         text not null unique check (regexp_full_match(iso_code, 'SI-\d{3}')),
    surs_code        integer not null unique,
    gurs_code        integer not null unique,
    nuts3            text not null,
    seat_longitude   double not null check (seat_longitude between 13 and 17),
    seat_latitude    double not null check (seat_latitude between 45 and 47),
    label_longitude  double not null check (label_longitude between 13 and 17),
    label_latitude   double not null check (label_latitude between 45 and 47),
    stat_url         text not null check (starts_with(stat_url, 'https://')),
    is_profiled      boolean not null,
    source_id        text not null references sources (source_id)
);
comment on table cities is 'The twelve Slovenian city municipalities (mestne občine)';
comment on column cities.position is 'Order in lists: by population on 1 January 2021';
comment on column cities.name_other is 'Name in the other official language of the municipality, where there is one';
comment on column cities.name_genitive is 'Slovenian genitive: (občina) Kranja';
comment on column cities.locative is 'Slovenian locative with its preposition: v Kranju, na Ptuju';
comment on column cities.surs_code is 'Code of the municipality in data of the Statistical Office (SURS)';
comment on column cities.gurs_code is 'Key of the municipality in the register of spatial units (GURS)';
comment on column cities.seat_longitude is 'Seat of the municipality, WGS84 degrees';
comment on column cities.label_longitude is 'Point inside the municipality where its circle stands on the map, from the register of spatial units, WGS84 degrees';
comment on column cities.is_profiled is 'Whether the presentation of 19 April 2022 profiles the city';

create table label_offsets (
    view      integer not null check (view in (390, 820, 1440, 1920)),
    city_id   text not null references cities (city_id),
    dx_px     double not null,
    dy_px     double not null,
    anchor    text not null check (anchor in ('start', 'middle', 'end')),
    radius_px double not null check (radius_px > 0),
    primary key (view, city_id)
);
comment on table label_offsets is 'Where a city''s name stands beside its circle on the map, by width of the window';

create table boundaries (
    boundary_id text primary key check (regexp_full_match(boundary_id, '[a-z0-9_]+')),
    kind        text not null check (kind in ('region', 'city')),
    key         text not null,
    wkt         text not null,
    source_id   text not null references sources (source_id),
    unique (kind, key)
);
comment on table boundaries is 'Generalised official boundaries, for a map of the country only';
comment on column boundaries.key is 'regions.region_id or places.place_id';
comment on column boundaries.wkt is 'Polygon as WKT, WGS84, longitude latitude';

create table stages (
    stage_id text primary key check (regexp_full_match(stage_id, '[a-z_]+')),
    position integer not null unique,
    number   integer unique check (number between 1 and 6),
    track    text not null check (track in ('mission', 'documents', 'other')),
    title_sl text not null,
    title_en text not null,
    help_sl  text not null,
    help_en  text not null
);
comment on table stages is 'Steps a city takes: the way to the Mission label, plans beside it, other recognitions';
comment on column stages.number is 'Order on the way to the label, 1 presented to 6 label; empty for steps beside it';
comment on column stages.help_sl is 'One sentence: what having reached this step means';

create table statuses (
    status_id         text primary key check (regexp_full_match(status_id, '[a-z0-9_]+')),
    city_id           text not null references cities (city_id),
    stage_id          text not null references stages (stage_id),
    state             text not null check (state in (
        'reached', 'draft', 'announced', 'in_preparation', 'on_hold', 'refused', 'absent', 'not_found'
    )),
    starts_on         date,
    starts_precision  text check (starts_precision in ('day', 'month', 'year')),
    is_by             boolean not null,
    ends_on           date,
    ends_precision    text check (ends_precision in ('day', 'month', 'year')),
    detail_sl         text not null,
    detail_en         text not null,
    is_shown          boolean not null,
    reason_sl         text,
    reason_en         text,
    source_id         text not null references sources (source_id),
    locator           text,
    quality           text not null check (quality in ('measured', 'reported', 'estimated')),
    check ((starts_on is null) = (starts_precision is null)),
    check ((ends_on is null) = (ends_precision is null)),
    check (ends_on is null or ends_on >= starts_on)
);
comment on table statuses is 'Which city stands on which step, since when, who says so';
comment on column statuses.state is 'reached; draft; announced; in_preparation; on_hold; refused = asked and not chosen; absent = known not to have it; not_found = no public source found';
comment on column statuses.starts_on is 'First day of the period that the source names; see starts_precision';
comment on column statuses.starts_precision is 'How exact the source is: day, month or year';
comment on column statuses.is_by is 'true where the source gives a deadline ("by 6 October"), not the day itself';
comment on column statuses.is_shown is 'The row that table, map and lanes draw; others of the same city and step stand beside it as detail';
comment on column statuses.reason_sl is 'Why this row is shown, or is not, where there are several';

create table events (
    event_id         text primary key check (regexp_full_match(event_id, '[a-z0-9_]+')),
    track            text not null check (track in ('mission', 'zmos', 'cities')),
    starts_on        date not null,
    starts_precision text not null check (starts_precision in ('day', 'month', 'year')),
    ends_on          date,
    ends_precision   text check (ends_precision in ('day', 'month', 'year')),
    is_target        boolean not null,
    is_headline      boolean not null,
    title_sl         text not null,
    title_en         text not null,
    short_sl         text not null,
    short_en         text not null,
    source_id        text not null references sources (source_id),
    locator          text,
    quality          text not null check (quality in ('measured', 'reported', 'estimated'))
);
comment on table events is 'Dated events of the Mission and of the city municipalities on their way to it';
comment on column events.track is 'mission = the EU Mission; zmos = the association and its members together; cities = single cities';
comment on column events.is_target is 'true for what is meant to happen, not what did';
comment on column events.is_headline is 'true where the overview and the slides name it';
comment on column events.short_sl is 'Label on a chart, at most 40 characters';

create table facts (
    fact_id          text primary key check (regexp_full_match(fact_id, '[a-z0-9_]+')),
    position         integer not null,
    title_sl         text not null,
    title_en         text not null,
    value            double not null,
    unit_id          text not null references units (unit_id),
    bound            text not null check (bound in ('exact', 'at_least', 'about', 'at_most')),
    as_of            date not null,
    as_of_precision  text not null check (as_of_precision in ('day', 'month', 'year')),
    note_sl          text,
    note_en          text,
    source_id        text not null references sources (source_id),
    locator          text,
    quality          text not null check (quality in ('measured', 'reported', 'estimated'))
);
comment on table facts is 'Single figures about the Mission as a whole';

create table sections (
    section_id text primary key check (regexp_full_match(section_id, '[a-z_]+')),
    position   integer not null unique,
    page       text not null check (page in ('mission', 'city')),
    city_id    text references cities (city_id),
    title_sl   text not null,
    title_en   text not null
);
comment on table sections is 'Headings that statements stand under';

create table statements (
    statement_id text primary key check (regexp_full_match(statement_id, '[a-z0-9_]+')),
    section_id   text not null references sections (section_id),
    position     integer not null,
    text_sl      text not null,
    text_en      text not null,
    source_id    text not null references sources (source_id),
    locator      text,
    unique (section_id, position)
);
comment on table statements is 'What a source says in words, put in the project''s own words: one row a statement';

create table comparisons (
    comparison_id   text primary key check (regexp_full_match(comparison_id, '[a-z_]+')),
    position        integer not null unique,
    title_sl        text not null,
    title_en        text not null,
    unit_id         text not null references units (unit_id),
    per_inhabitants integer not null check (per_inhabitants in (1000, 100000)),
    note_sl         text not null,
    note_en         text not null
);
comment on table comparisons is 'Quantities that several cities report and that can stand side by side';
comment on column comparisons.note_sl is 'What is counted and what makes the figures differ';

create table shared_sums (
    shared_sum_id text primary key check (regexp_full_match(shared_sum_id, '[a-z0-9_]+')),
    title_sl      text not null,
    title_en      text not null,
    note_sl       text not null,
    note_en       text not null
);
comment on table shared_sums is 'Sums that stand at several cities or belong to several purposes and may never be added up';

create table measures (
    measure_id       text primary key check (regexp_full_match(measure_id, '[a-z0-9_]+')),
    city_id          text not null references cities (city_id),
    sector_id        text not null references sectors (sector_id),
    kind             text not null check (kind in (
        'project', 'investment', 'saving', 'key_area', 'key_fact', 'award', 'equivalence'
    )),
    state            text not null check (state in ('done', 'ongoing', 'planned')),
    title_sl         text not null,
    title_en         text not null,
    value            double,
    unit_id          text references units (unit_id),
    bound            text check (bound in ('exact', 'at_least', 'about', 'at_most')),
    whole            double,
    note_sl          text,
    note_en          text,
    year_from        integer check (year_from between 1990 and 2050),
    year_to          integer check (year_to between 1990 and 2050),
    year_note_sl     text,
    year_note_en     text,
    part_of          text,
    comparison_id    text references comparisons (comparison_id),
    comparison_role  text check (comparison_role in ('level', 'goal', 'addition')),
    comparison_value double,
    shared_sum_id    text references shared_sums (shared_sum_id),
    is_shown         boolean not null,
    reason_sl        text,
    reason_en        text,
    source_id        text not null references sources (source_id),
    locator          text,
    quality          text not null check (quality in ('measured', 'reported', 'estimated')),
    check ((value is null) = (bound is null)),
    check (value is null or unit_id is not null),
    check (year_to is null or year_from is null or year_to >= year_from),
    check ((comparison_id is null) = (comparison_role is null)),
    check ((comparison_id is null) = (comparison_value is null))
);
comment on table measures is 'What a city has done, is doing or plans, with its quantity';
comment on column measures.kind is 'project; investment = its cost; saving = its effect; key_area = field named without a quantity; key_fact; award; equivalence = the same effect said another way';
comment on column measures.value is 'Quantity in unit_id; empty where the source gives none';
comment on column measures.bound is 'exact; at_least = the source says more than; about; at_most';
comment on column measures.whole is 'What the value is part of, in the same unit: 10 of 193 buildings';
comment on column measures.note_sl is 'What the quantity is made of, and what the source adds';
comment on column measures.year_from is 'First year that the source names; for a planned measure with one year only, empty';
comment on column measures.year_to is 'Year the quantity was reached, is reported for, or is planned for';
comment on column measures.part_of is 'measures.measure_id of the project whose cost, effect or equivalence this is';
comment on column measures.comparison_role is 'level = reached so far; goal = level aimed at; addition = comes on top of the level';
comment on column measures.comparison_value is 'The quantity in the unit of the comparison';
comment on column measures.is_shown is 'false where another row gives the same quantity and is shown instead';
comment on column measures.reason_sl is 'Why this row is shown, or is not, where sources differ';

create table inventory_items (
    item_id   text primary key check (regexp_full_match(item_id, '[a-z0-9_]+')),
    position  integer not null unique,
    level     text not null check (level in ('total', 'sector', 'subsector', 'sink', 'intensity', 'energy', 'other')),
    part_of   text,
    sector_id text references sectors (sector_id),
    title_sl  text not null,
    title_en  text not null,
    note_sl   text,
    note_en   text
);
comment on table inventory_items is 'What an emission inventory reports, as a tree: totals, sectors, their parts';
comment on column inventory_items.level is 'Only rows of one level under one total add up; intensity, energy and other never do';
comment on column inventory_items.part_of is 'item_id that this is a part of';

create table inventories (
    city_id        text primary key references cities (city_id),
    baseline_year  integer not null,
    total_item_id  text not null references inventory_items (item_id),
    is_net         boolean not null,
    includes_ets   boolean not null,
    boundary_sl    text not null,
    boundary_en    text not null,
    comparable_sl  text not null,
    comparable_en  text not null,
    source_id      text not null references sources (source_id)
);
comment on table inventories is 'Published inventories: the boundary that a city reports within';
comment on column inventories.total_item_id is 'The total that the sectors of this inventory add up to';
comment on column inventories.boundary_sl is 'Scopes, net or gross, plants in emission trading: stated beside every total';
comment on column inventories.comparable_sl is 'What makes it differ from the other cities'' inventories';

create table emissions (
    city_id      text not null references cities (city_id),
    year         integer not null check (year between 1990 and 2030),
    item_id      text not null references inventory_items (item_id),
    value        double not null,
    unit_id      text not null references units (unit_id),
    scopes       text check (regexp_full_match(scopes, '[123](\+[123])*')),
    is_inventory boolean not null,
    note_sl      text,
    note_en      text,
    source_id    text not null references sources (source_id),
    locator      text,
    quality      text not null check (quality in ('measured', 'reported', 'estimated')),
    primary key (city_id, year, item_id, source_id)
);
comment on table emissions is 'Published greenhouse gas emissions of a city by year and item';
comment on column emissions.value is 'In unit_id, as printed in the source; sinks are negative';
comment on column emissions.is_inventory is 'true for the city''s published inventory within its stated boundary; false for other boundaries and models, never on the same chart';

create table metrics (
    metric_id text primary key check (regexp_full_match(metric_id, '[a-z0-9_]+')),
    position  integer not null unique,
    kind      text not null check (kind in ('goal', 'sector', 'investment', 'indicator', 'benefit')),
    item_id   text references inventory_items (item_id),
    sector_id text references sectors (sector_id),
    comparison_id text references comparisons (comparison_id),
    title_sl  text not null,
    title_en  text not null
);
comment on table metrics is 'What a target is set for';
comment on column metrics.item_id is 'The inventory item whose cut this is, where it is one';
comment on column metrics.comparison_id is 'The comparison whose quantity this is: a target in its unit is a goal there';

create table targets (
    target_id     text primary key check (regexp_full_match(target_id, '[a-z0-9_]+')),
    city_id       text not null references cities (city_id),
    metric_id     text not null references metrics (metric_id),
    baseline_year integer check (baseline_year between 1990 and 2030),
    target_year   integer check (target_year between 2010 and 2060),
    value         double,
    unit_id       text references units (unit_id),
    bound         text check (bound in ('exact', 'at_least', 'about', 'at_most')),
    is_official   boolean not null,
    note_sl       text,
    note_en       text,
    is_shown      boolean not null,
    reason_sl     text,
    reason_en     text,
    source_id     text not null references sources (source_id),
    locator       text,
    quality       text not null check (quality in ('measured', 'reported', 'estimated')),
    check ((value is null) = (bound is null)),
    check (value is null or unit_id is not null)
);
comment on table targets is 'Targets, residuals and investment needs that a city or its documents state';
comment on column targets.value is 'Empty where no public source gives one: then the note says what was looked for';
comment on column targets.is_official is 'false where the figure is a sum computed over what the document lists';

create table places (
    place_id text primary key check (regexp_full_match(place_id, '[a-z0-9_]+')),
    kind     text not null check (kind in ('city', 'country')),
    position integer not null unique,
    name_sl  text not null,
    name_en  text not null
);
comment on table places is 'Where an indicator is measured: municipalities, and the country beside them';
comment on column places.place_id is 'cities.city_id for a city that has a page of its own';
comment on column places.kind is 'city = a municipality; country = what municipalities stand beside';

create table place_groups (
    group_id text primary key check (regexp_full_match(group_id, '[a-z0-9_]+')),
    position integer not null unique,
    kind     text not null check (kind in ('cities', 'all', 'region')),
    title_sl text not null,
    title_en text not null
);
comment on table place_groups is 'Groups of places that indicators are looked at in: the first is the usual one';
comment on column place_groups.kind is 'cities = those with pages of their own; all; region = group_id is regions.region_id';

create table group_places (
    group_id text not null references place_groups (group_id),
    place_id text not null references places (place_id),
    primary key (group_id, place_id)
);
comment on table group_places is 'Which places a group has';

create table themes (
    theme_id text primary key check (regexp_full_match(theme_id, '[a-z_]+')),
    position integer not null unique,
    title_sl text not null,
    title_en text not null
);
comment on table themes is 'Fields that indicators are sorted into';

create table indicators (
    indicator_id   text primary key check (regexp_full_match(indicator_id, '[a-z0-9_]+')),
    position       integer not null unique,
    theme_id       text not null references themes (theme_id),
    title_sl       text not null,
    title_en       text not null,
    unit_id        text not null references units (unit_id),
    decimals       integer not null check (decimals between 0 and 3),
    better         text not null check (better in ('more', 'less', 'neither')),
    kind           text not null check (kind in ('sum', 'rate')),
    jump_factor    double check (jump_factor > 1),
    note_sl        text,
    note_en        text,
    feed_provider  text check (feed_provider in ('sistat', 'eurostat')),
    feed_table     text,
    feed_selection text check (json_valid(feed_selection)),
    feed_factor    double check (feed_factor > 0),
    check ((feed_provider is null) = (feed_table is null)),
    check (feed_table is not null or (feed_selection is null and feed_factor is null))
);
comment on table indicators is 'What is measured in cities, year by year';
comment on column indicators.better is 'Which way is good for the climate or for people: more, less, or neither where it is neither good nor bad';
comment on column indicators.kind is 'sum = a quantity that may be shown per inhabitant and per km²; rate = already a share, mean or ratio, which may not';
comment on column indicators.jump_factor is 'How many times larger or smaller a value may be than a year before; more is a fault, unless series_breaks names the year';
comment on column indicators.feed_provider is 'Statistical office that publishes the series; empty where it is kept by hand';
comment on column indicators.feed_table is 'Code of the table at the provider';
comment on column indicators.feed_selection is 'JSON: code of a dimension -> list of codes of its values, with {place} and {years} where those go';
comment on column indicators.feed_factor is 'What the provider''s figure is multiplied by to come into the unit; empty = 1';

create table observations (
    indicator_id text not null references indicators (indicator_id),
    place_id     text not null references places (place_id),
    year         integer not null check (year between 1990 and 2050),
    value        double not null,
    quality      text not null check (quality in ('measured', 'reported', 'estimated')),
    is_target    boolean not null,
    is_shown     boolean not null,
    reason_sl    text,
    reason_en    text,
    note_sl      text,
    note_en      text,
    source_id    text not null references sources (source_id),
    locator      text,
    primary key (indicator_id, place_id, year, source_id, is_target)
);
comment on table observations is 'Value of an indicator for a place in a year';
comment on column observations.value is 'In indicators.unit_id, as the source gives it';
comment on column observations.is_target is 'true for what is planned for that year; kept apart from what was';
comment on column observations.is_shown is 'Where sources disagree, the one row of the place and year that is drawn';
comment on column observations.reason_sl is 'Why a row is not shown';
comment on column observations.locator is 'Where in the source it stands';

create table series_breaks (
    break_id     text primary key check (regexp_full_match(break_id, '[a-z0-9_]+')),
    indicator_id text not null references indicators (indicator_id),
    place_id     text references places (place_id),
    year         integer not null,
    note_sl      text not null,
    note_en      text not null,
    source_id    text not null references sources (source_id)
);
comment on table series_breaks is 'Where a series changed what it counts: values on the two sides are not compared';
comment on column series_breaks.place_id is 'Empty where it holds for all places';
comment on column series_breaks.year is 'First year of the new series; the break is drawn before it';

create table feed_services (
    provider   text primary key check (regexp_full_match(provider, '[a-z_]+')),
    publisher  text not null,
    url        text not null check (regexp_full_match(url, 'https?://\S+')),
    page_url   text not null check (regexp_full_match(page_url, 'https?://\S+')),
    licence_id text not null references licences (licence_id)
);
comment on table feed_services is 'Services of official sources that the refresh of data asks';
comment on column feed_services.provider is 'sistat and eurostat are named by indicators.feed_provider';
comment on column feed_services.url is 'Address that programs ask; {table} stands for the table''s code';
comment on column feed_services.page_url is 'Address where people read the same; it becomes the address of the source';

create table place_codes (
    provider text not null references feed_services (provider),
    place_id text not null references places (place_id),
    code     text not null,
    primary key (provider, place_id),
    unique (provider, code)
);
comment on table place_codes is 'What a service calls a place; a place without a code is not asked for';

create table boundary_layers (
    kind     text primary key check (kind in ('region', 'city')),
    provider text not null references feed_services (provider),
    layer    text not null unique,
    property text not null
);
comment on table boundary_layers is 'Where the register of spatial units has the boundaries';
comment on column boundary_layers.layer is 'Name of the feature type';
comment on column boundary_layers.property is 'Property that holds the code: regions.code or cities.surs_code';

create table same_figures (
    indicator_id text not null references indicators (indicator_id),
    item_id      text references inventory_items (item_id),
    metric_id    text references metrics (metric_id),
    check ((item_id is null) <> (metric_id is null))
);
create unique index same_figures_once
on same_figures (indicator_id, coalesce(item_id, ''), coalesce(metric_id, ''));
comment on table same_figures is 'Indicators whose figures also stand among emissions or targets: a check holds them to each other';
comment on column same_figures.item_id is 'Item of a city''s inventory';
comment on column same_figures.metric_id is 'Metric of a city''s target';

create table conflicts (
    conflict_id text primary key check (regexp_full_match(conflict_id, '[a-z0-9_]+')),
    position    integer not null unique,
    city_id     text references cities (city_id),
    topic       text not null check (topic in ('emissions', 'targets', 'measures', 'status', 'mission', 'indicators')),
    title_sl    text not null,
    title_en    text not null,
    reason_sl   text not null,
    reason_en   text not null
);
comment on table conflicts is 'Where sources disagree: what is shown and why';

create table conflict_values (
    conflict_id text not null references conflicts (conflict_id),
    position    integer not null,
    text_sl     text not null,
    text_en     text not null,
    is_shown    boolean not null,
    source_id   text not null references sources (source_id),
    locator     text,
    primary key (conflict_id, position)
);
comment on table conflict_values is 'The values that disagree, each with its source; the shown one is marked';

create table gaps (
    gap_id    text primary key check (regexp_full_match(gap_id, '[a-z0-9_]+')),
    position  integer not null unique,
    city_id   text references cities (city_id),
    topic     text not null check (topic in ('emissions', 'targets', 'measures', 'status', 'mission', 'indicators')),
    text_sl   text not null,
    text_en   text not null,
    source_id text references sources (source_id)
);
comment on table gaps is 'What was looked for in public sources and not found, or not confirmed';

create table lever_groups (
    group_id text primary key check (regexp_full_match(group_id, '[a-z_]+')),
    position integer not null unique,
    title_sl text not null,
    title_en text not null,
    colour   text check (colour in ('stavbe', 'energija', 'promet', 'odpadki', 'industrija', 'raba'))
);
comment on table lever_groups is 'Sectors that the levers of the what-if model fold into, and the assumptions from outside';
comment on column lever_groups.colour is 'Sector colour by its token name; empty for the assumptions from outside';

create table parameters (
    parameter_id text not null check (regexp_full_match(parameter_id, '[a-z][a-z0-9_]*')),
    city_id      text references places (place_id),
    value        double not null,
    low          double not null,
    high         double not null,
    unit         text not null,
    scope        text not null check (scope in ('city', 'national', 'external')),
    title_sl     text not null,
    title_en     text not null,
    note_sl      text,
    note_en      text,
    source_id    text not null references sources (source_id),
    locator      text,
    quality      text not null check (quality in ('measured', 'reported', 'estimated')),
    check (low <= value and value <= high),
    check ((scope = 'city') = (city_id is not null)),
    check ((note_sl is null) = (note_en is null))
);
create unique index parameters_once on parameters (parameter_id, coalesce(city_id, ''));
comment on table parameters is 'Numbers that the formulas of the what-if model read';
comment on column parameters.city_id is 'places.place_id; empty where it is the same for all';
comment on column parameters.low is 'Bounds of what is plausible (P5 to P95 of the draws); equal to the value where none is known or the published figure is taken as it stands';
comment on column parameters.unit is 'Pint unit, with tCO2e, EUR, person, vehicle, lamp, tree; 1 for a share';
comment on column parameters.scope is 'city = one row a city; national = the same for all; external = decided outside the city';
comment on column parameters.note_sl is 'How the value came about, with the figures it rests on';

create table nodes (
    node_id   text primary key check (regexp_full_match(node_id, '[a-z][a-z0-9_]*')),
    position  integer not null unique,
    group_id  text not null references lever_groups (group_id),
    role      text not null check (role in ('step', 'sector', 'total', 'cost', 'saving')),
    title_sl  text not null,
    title_en  text not null,
    unit      text not null,
    formula   text not null,
    note_sl   text,
    note_en   text,
    source_id text references sources (source_id),
    check ((note_sl is null) = (note_en is null))
);
comment on table nodes is 'The what-if model: one row a quantity, with the formula that gives it';
comment on column nodes.role is 'sector = adds up to the total; cost = investment from the base year to that year; saving = saved each year; step = all else';
comment on column nodes.formula is 'Over other nodes, parameters and levers: + - * / **, min, max, clip, where, comparisons, prev(x) for last year';

create table levers (
    lever_id        text primary key check (regexp_full_match(lever_id, '[a-z][a-z0-9_]*')),
    position        integer not null unique,
    code            text not null unique check (regexp_full_match(code, '[a-z0-9]{2}')),
    group_id        text not null references lever_groups (group_id),
    path            text not null check (path in ('ramp', 'pace')),
    is_first_view   boolean not null,
    unit            text not null,
    display         text not null check (display in ('percent', 'mwh', 'gwh', 'ha', 'persons', 'number')),
    start_parameter text,
    start_value     double,
    min_value       double,
    max_parameter   text,
    max_value       double,
    step            double not null check (step > 0),
    decides         text not null check (decides in ('city', 'state', 'households', 'business')),
    effect          text not null check (effect in ('lowers', 'raises', 'either')),
    title_sl        text not null,
    title_en        text not null,
    help_sl         text not null,
    help_en         text not null,
    reason_sl       text not null,
    reason_en       text not null,
    cost_node       text references nodes (node_id),
    saving_node     text references nodes (node_id),
    pays_city       double not null,
    pays_state      double not null,
    pays_households double not null,
    pays_business   double not null,
    lifetime_years  integer not null check (lifetime_years > 0),
    cost_note_sl    text,
    cost_note_en    text,
    source_id       text not null references sources (source_id),
    quality         text not null check (quality in ('measured', 'reported', 'estimated')),
    check ((start_parameter is null) <> (start_value is null)),
    check ((max_parameter is null) <> (max_value is null)),
    check (min_value is not null or start_parameter is not null),
    check (min_value is null or start_value is null or min_value <= start_value),
    check (path = 'ramp' or start_value = 0),
    check (abs(pays_city + pays_state + pays_households + pays_business - 1) < 1e-9),
    check ((cost_note_sl is null) = (cost_note_en is null))
);
comment on table levers is 'What a reader can move in the what-if model, said as the result in 2030';
comment on column levers.code is 'Two signs that stand for the lever in a shared address; never given to another';
comment on column levers.path is 'ramp = goes from start to setting between 2026 and 2030 and holds; pace = the yearly step that brings the setting by 2030 and goes on';
comment on column levers.start_parameter is 'parameters.parameter_id of the state at the start; else start_value';
comment on column levers.min_value is 'Lower end of the slider; empty where it begins at the start of the city';
comment on column levers.effect is 'What more of it does to its own sector: lowers, raises, or either way depending on the other levers';
comment on column levers.reason_sl is 'Why the slider ends where it ends';
comment on column levers.cost_node is 'Investment from the base year to that year; empty where no source gives a unit cost, then cost_note says so';
comment on column levers.saving_node is 'Saved each year, only where an energy price has a source';
comment on column levers.pays_city is 'Share of the investment that the city pays; with state, households and business 1';
comment on column levers.quality is 'Of the bound and its source';

create table lever_measures (
    lever_id   text not null references levers (lever_id),
    measure_id text not null references measures (measure_id),
    primary key (lever_id, measure_id)
);
comment on table lever_measures is 'Key areas and measures of cities that a lever stands for';

create table presets (
    preset_id text primary key check (regexp_full_match(preset_id, '[a-z_]+')),
    position  integer not null unique,
    title_sl  text not null,
    title_en  text not null,
    note_sl   text not null,
    note_en   text not null
);
comment on table presets is 'Ready-made mixes of the what-if model';

create table preset_settings (
    preset_id text not null references presets (preset_id),
    city_id   text references cities (city_id),
    lever_id  text not null references levers (lever_id),
    setting   double not null,
    note_sl   text not null,
    note_en   text not null,
    source_id text not null references sources (source_id)
);
create unique index preset_settings_once
on preset_settings (preset_id, coalesce(city_id, ''), lever_id);
comment on table preset_settings is 'What a ready-made mix moves: one row a lever, the rest stays at its start';
comment on column preset_settings.city_id is 'Empty where the setting is the same for all cities';
comment on column preset_settings.note_sl is 'How the goal of the source became this setting';

create table releases (
    release_id  text primary key check (regexp_full_match(release_id, '\d{4}\.\d{2}(\.\d+)?')),
    released_on date not null,
    content     text not null unique check (regexp_full_match(content, '[0-9a-f]{64}')),
    title_sl    text not null,
    title_en    text not null
);
comment on table releases is 'Versions of the data that can be named: one row a release';
comment on column releases.release_id is 'Year and month, then a number from the second release of the month on';
comment on column releases.content is 'SHA-256 over all tables but releases and changes as CSV: data that have it are this release';

create table changes (
    change_id  text primary key check (regexp_full_match(change_id, '[a-z0-9_]+')),
    release_id text references releases (release_id),
    changed_on date not null,
    kind       text not null check (kind in ('added', 'corrected', 'status', 'removed')),
    city_id    text references cities (city_id),
    text_sl    text not null,
    text_en    text not null,
    reason_sl  text not null,
    reason_en  text not null,
    source_id  text references sources (source_id)
);
comment on table changes is 'What each release of the data added, corrected, moved or removed, and why';
comment on column changes.release_id is 'Empty until a release names it: changed since the last one';
comment on column changes.changed_on is 'Day on which the data here changed, not the day of the event';
comment on column changes.kind is 'added; corrected; status = a city moved on its way; removed';
comment on column changes.city_id is 'Empty where it concerns no single city';
comment on column changes.reason_sl is 'Why it changed';

create table stories (
    story_id text primary key check (regexp_full_match(story_id, '[a-z0-9_]+')),
    position integer not null unique,
    title_sl text not null,
    title_en text not null
);
comment on table stories is 'Stories to present, in their order: the first is the usual one';

create table story_steps (
    step_id  text primary key check (regexp_full_match(step_id, '[a-z0-9_]+')),
    story_id text not null references stories (story_id),
    position integer not null,
    address  text not null check (regexp_full_match(address, '/\S*')),
    note_sl  text,
    note_en  text,
    seconds  integer check (seconds between 5 and 3600),
    unique (story_id, position)
);
comment on table story_steps is 'Steps of stories, each a page of this dashboard with what is chosen on it, shown full-screen';
comment on column story_steps.address is 'Address of a page that has a slide, from its first stroke on: /status?date=2022-04-28';
comment on column story_steps.note_sl is 'What the presenter reads in the second window';
comment on column story_steps.seconds is 'Time planned for the step in a talk, in seconds; empty where none is';
