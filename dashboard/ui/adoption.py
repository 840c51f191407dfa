"""/status: lanes as on a day, the steps as a table, what comes next, one city's sources."""

from datetime import date

import streamlit as st

from dashboard import formats, html
from dashboard.adoption import documents, next_steps, readings, tables, titles, ways
from dashboard.charts.lanes import swim_lanes
from dashboard.language import _
from dashboard.ui.address import choose
from dashboard.ui.data import query
from dashboard.ui.day import choose_day
from dashboard.ui.frame import content_width, head, is_narrow, theme, width
from dashboard.ui.once import once
from dashboard.ui.show import chart, heading, markup, table

ALL = "all"  # cities, or both the way and the documents
WIDE = 1000  # px from which the documents stand beside the lanes


def show() -> None:
    """Draw the page."""
    names, first, title, subtitle = _known()
    head(title, subtitle)
    track, one, day = _choose(names, first)
    if track != "documents":
        _lanes(track, one, day, content_width())
    if track != "mission" and not _is_beside(track):
        _documents(one, day)
    _steps(track, one)
    heading(_("All that the sources say of one municipality"))
    with st.container(width=420):
        chosen = one if one != ALL else choose(_("Municipality"), names, "city_id")
    _details(chosen)


@once
def _known() -> tuple[dict[str, str], date, str, str]:
    steps, today = query("adoption"), date.today()
    names = dict(zip(steps["city_id"], steps["city"], strict=True))
    first = ways.first_day(steps)
    said = _("The way of every city municipality from the first presentation of the Mission on {first} to today, {today}")  # noqa: E501  # fmt: skip
    subtitle = said.format(first=formats.day(first), today=formats.day(today))
    return names, first, titles.title(steps, today), subtitle


def _choose(names: dict[str, str], first: date) -> tuple[str, str, date]:
    tracks = {ALL: _("Way and documents"), "mission": _("Way"), "documents": _("Documents")}
    with st.container(key="controls"):
        shares = [1.7, 0.8, 1.2] if width() < WIDE else [1.1, 0.7, 1.8]
        left, middle, right = st.columns(shares, gap="small")
        with left:
            track = choose(_("Show"), tracks, "track", kind="segments")
        with middle:
            one = choose(_("Municipalities"), {ALL: _("all")} | names, "cities")
        with right:
            day = choose_day(_("As on the day"), "date", first, date.today())
    return track, one, day


def _is_beside(track: str) -> bool:
    return track == ALL and width() >= WIDE


def _rows(one: str):
    steps = query("adoption")
    return steps if one == ALL else steps[steps["city_id"] == one]


def _laid(kept, day: date, beside: bool) -> ways.Lanes:
    return ways.lanes(kept, ways.first_day(query("adoption")), day, date.today(), beside)


@once
def _lanes(track: str, one: str, day: date, px: int) -> None:
    kept, today = _rows(one), date.today()
    lanes = _laid(kept, day, _is_beside(track))
    legend = {"stages": ways.stages(query("adoption")), "marks": lanes.kinds}
    markup(html.render("status_legend", **legend))
    rows, columns = tables.lane_rows(tables.of_track(kept, track), day, is_narrow())
    chart(
        swim_lanes(lanes, theme(), px, is_narrow()),
        titles.takeaway(kept, day, today),
        titles.alt_text(kept, day),
        rows, columns, kept.loc[kept["track"].eq("mission"), "source_id"].dropna(),
        subtitle=_("Bands: the last step reached. Dashed edge: the month is known, not the day."),
        boundary=html.render("status_more", all=_("All sources"), download=_("Download the table"), documents=_("Documents: sources in the table below.")),  # noqa: E501
    )  # fmt: skip


@once
def _documents(one: str, day: date) -> None:
    kept = _rows(one)
    rows, columns = documents.table(documents.documents(kept, day), _laid(kept, day, False).cities)
    table(rows, columns, _("Documents, as on {date}").format(date=formats.day(day)))


@once
def _steps(track: str, one: str) -> None:
    kept, today = _rows(one), date.today()
    told = readings.readings(query("adoption"), today)
    markup(html.render("status_readings", readings=told))
    rows, columns = tables.matrix(tables.of_track(kept, track), today)
    heading(titles.matrix_title(rows))
    with st.container(key="status_matrix"):
        said = _("Today, whatever day the lanes show. Every date leads to its source.")
        table(rows, columns, said)
    heading(_("What comes next"))
    groups = next_steps.next_steps(kept, today)
    markup(html.render("status_next", groups=groups, next_word=_("Next step")))


@once
def _details(chosen: str) -> None:
    rows, columns = tables.details(query("adoption"), chosen, is_narrow())
    said = _("{city}. Grey: why a row is drawn, or is not, where there are several.")
    with st.container(key="status_details"):
        table(rows, columns, said.format(city=_known()[0][chosen]))
