"""What tables, columns and fixed values are called where staff fill them in."""

from dashboard.csvfile import N_
from dashboard.language import _, in_language

TABLES = {
    "measures": N_("Measures"),
    "statuses": N_("Statuses"),
    "observations": N_("Figures"),
    "sources": N_("Sources"),
    "series_breaks": N_("Breaks in series"),
}
COLUMNS = {
    "measure_id": N_("Key"), "status_id": N_("Key"), "break_id": N_("Key"),
    "source_id": N_("Source"),
    "city_id": N_("City"), "place_id": N_("Place"), "sector_id": N_("Sector"), "kind": N_("Kind"),
    "state": N_("State"), "title_sl": N_("Title in Slovenian"), "title_en": N_("Title in English"),
    "value": N_("Value"), "unit_id": N_("Unit"), "bound": N_("Exactness"), "whole": N_("Out of"),
    "note_sl": N_("Note in Slovenian"), "note_en": N_("Note in English"),
    "year_from": N_("From the year"), "year_to": N_("To the year"), "year": N_("Year"),
    "year_note_sl": N_("Note on the years in Slovenian"),
    "year_note_en": N_("Note on the years in English"),
    "part_of": N_("Part of the measure"), "is_shown": N_("Shown"),
    "reason_sl": N_("Why shown or not, in Slovenian"),
    "reason_en": N_("Why shown or not, in English"),
    "locator": N_("Place in the source"), "quality": N_("Quality"), "stage_id": N_("Step"),
    "starts_on": N_("Starts on"), "starts_precision": N_("Exactness of the start"),
    "is_by": N_("Is a deadline"), "ends_on": N_("Ends on"),
    "ends_precision": N_("Exactness of the end"), "detail_sl": N_("Description in Slovenian"),
    "detail_en": N_("Description in English"), "indicator_id": N_("Indicator"),
    "is_target": N_("Is a target"), "publisher": N_("Publisher"),
    "title": N_("Title as published"),
    "published": N_("Published on"), "accessed_on": N_("Day read"),
    "licence_id": N_("Terms of use"),
    "url": N_("Address"),
}  # fmt: skip
VALUES = {
    "project": N_("project"), "investment": N_("investment"), "saving": N_("saving"),
    "key_area": N_("key area"), "key_fact": N_("key fact"), "award": N_("award"),
    "equivalence": N_("equivalence"), "done": N_("done"), "ongoing": N_("under way"),
    "planned": N_("planned"), "reached": N_("reached"), "draft": N_("a draft"),
    "announced": N_("announced"), "in_preparation": N_("in preparation"), "on_hold": N_("on hold"),
    "refused": N_("asked and not chosen"), "absent": N_("known not to have it"),
    "not_found": N_("no public source found"), "exact": N_("exactly"), "at_least": N_("at least"),
    "about": N_("about"), "at_most": N_("at most"), "measured": N_("measured"),
    "reported": N_("reported"), "estimated": N_("estimated"), "day": N_("to the day"),
    "month": N_("to the month"), "year": N_("to the year"),
}  # fmt: skip


def table(name: str) -> str:
    """Return what a table is called in the reader's language."""
    return _(TABLES.get(name, name))


def column(name: str, own_key: bool = False) -> str:
    """Return what a column is called; own_key where it is the key of its own table."""
    return _("Key") if own_key else _(COLUMNS.get(name, name))


def column_in(language: str, name: str, own_key: bool = False) -> str:
    """Return what a column is called in one of LANGUAGES."""
    return in_language(language, "Key" if own_key else COLUMNS.get(name, name))


def value_in(language: str, key: str) -> str:
    """Return what one of a column's fixed values is called in one of LANGUAGES."""
    return in_language(language, VALUES[key]) if key in VALUES else key
