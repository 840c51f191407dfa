"""Adoption

Every city's way to the Mission label: lanes by day, the steps as a table, what comes next.
"""

from datetime import date

import streamlit as st

from dashboard import formats, html, ui
from dashboard.adoption import documents, next_steps, readings, tables, titles, ways
from dashboard.charts.lanes import swim_lanes
from dashboard.language import _

steps, today = ui.query("adoption"), date.today()
first, names = ways.first_day(steps), dict(zip(steps["city_id"], steps["city"], strict=True))
ui.head(
    titles.title(steps, today),
    _("The way of every city municipality from the first presentation of the Mission on {first} to today, {today}").format(first=formats.day(first), today=formats.day(today)),  # noqa: E501
)  # fmt: skip

tracks = {"all": _("Way and documents"), "mission": _("Way"), "documents": _("Documents")}
with st.container(key="controls"):
    left, middle, right = st.columns(
        [1.7, 0.8, 1.2] if ui.width() < 1000 else [1.1, 0.7, 1.8], gap="small"
    )
    with left:
        track = ui.choose(_("Show"), tracks, "track", kind="segments")
    with middle:
        one = ui.choose(_("Municipalities"), {"all": _("all")} | names, "cities")
    with right:
        day = ui.choose_day(_("As on the day"), "date", first, today)
kept = steps if one == "all" else steps[steps["city_id"] == one]
tracked = tables.of_track(kept, track)

beside = track == "all" and ui.width() >= 1000
lanes = ways.lanes(kept, first, day, today, beside)
if track != "documents":
    ui.markup(html.render("status_legend", stages=ways.stages(steps), marks=lanes.kinds))
    rows, columns = tables.lane_rows(tracked, day, ui.is_narrow())
    ui.chart(
        swim_lanes(lanes, ui.theme(), ui.content_width(), ui.is_narrow()),
        titles.takeaway(kept, day, today),
        titles.alt_text(kept, day),
        rows, columns, kept.loc[kept["track"].eq("mission"), "source_id"].dropna(),
        subtitle=_("Bands: the last step reached. Dashed edge: the month is known, not the day."),
        boundary=html.render("status_more", all=_("All sources"), download=_("Download the table"), documents=_("Documents: sources in the table below.")),  # noqa: E501
    )  # fmt: skip
if track != "mission" and not beside:
    rows, columns = documents.table(documents.documents(kept, day), lanes.cities)
    ui.table(rows, columns, _("Documents, as on {date}").format(date=formats.day(day)))

ui.markup(html.render("status_readings", readings=readings.readings(steps, today)))

rows, columns = tables.matrix(tracked, today)
ui.heading(titles.matrix_title(rows))
with st.container(key="status_matrix"):
    said = _("Today, whatever day the lanes show. Every date leads to its source.")
    ui.table(rows, columns, said)

ui.heading(_("What comes next"))
groups = next_steps.next_steps(kept, today)
ui.markup(html.render("status_next", groups=groups, next_word=_("Next step")))

ui.heading(_("All that the sources say of one municipality"))
with st.container(width=420):
    chosen = one if one != "all" else ui.choose(_("Municipality"), names, "city_id")
rows, columns = tables.details(steps, chosen, ui.is_narrow())
said = _("{city}. Grey: why a row is drawn, or is not, where there are several.")
with st.container(key="status_details"):
    ui.table(rows, columns, said.format(city=names[chosen]))
