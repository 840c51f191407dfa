"""Draw pieces of a page: text, figures, tables, charts, each with its source."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st
from altair.utils import schemapi
from markupsafe import Markup

from dashboard import html, look
from dashboard.html import Column, Figure
from dashboard.language import _, current
from dashboard.sources import whole_line
from dashboard.ui.data import query, tables
from dashboard.ui.frame import close_page, theme
from dashboard.ui.markup import markup


def heading(text: str, level: int = 2) -> None:
    """Draw a heading."""
    markup(html.heading(text, level))


def text(sentence: str | Markup, kind: str = "text") -> None:
    """Draw a paragraph of kind text, small, source, note, sub or fault."""
    markup(html.paragraph(sentence, kind))


def note(sentence: str | Markup) -> None:
    """Draw the page's one shaded note."""
    markup(html.paragraph(sentence, "note"))


def empty(sentence: str, reset: Iterable[str] = ()) -> None:
    """Say why there is nothing to show, with a button that clears the named choices, and stop."""
    st.info(sentence)
    if reset and st.button(_("Clear the filters")):
        for key in reset:
            st.query_params.pop(key, None)
            st.session_state.pop(key, None)
        st.rerun()
    close_page()
    st.stop()


def figures(items: list[Figure]) -> None:
    """Draw headline figures, each with its source one click away."""
    markup(figures_markup(items))


def figures_markup(items: list[Figure]) -> Markup:
    """Return headline figures, each with its source one click away."""
    return html.render("figures", figures=items, source_word=_("source"))


def table(rows: pd.DataFrame | list[dict], columns: list[Column], caption: str) -> None:
    """Draw rows as a table; a missing value is said in words."""
    markup(table_markup(rows, columns, caption))


def table_markup(rows: pd.DataFrame | list[dict], columns: list[Column], caption: str) -> Markup:
    """Return rows as a table; a missing value is said in words."""
    absent = html.missing(_("no data"))
    fields = [column.field for column in columns]
    if isinstance(rows, pd.DataFrame):
        rows = rows[fields].to_dict("records")
    records = [
        {name: absent if pd.isna(row[name]) else row[name] for name in fields} for row in rows
    ]
    return html.render("table", rows=records, columns=columns, caption=caption)


def chart(
    drawing,
    title: str,
    alt: str,
    rows: pd.DataFrame | list[dict],
    columns: list[Column],
    sources: Iterable[str],
    subtitle: str = "",
    boundary: str = "",
    key: str | None = None,
) -> None:
    """Draw a chart under its finding, with its table and its sources.

    drawing  an Altair chart without configuration
    title    what the numbers say, as a sentence
    rows     what the table under the chart shows, with `columns`
    sources  source_id of all that is drawn
    """
    bare_chart(drawing, title, alt, sources, subtitle, boundary, key)
    with st.expander(_("Table")):
        table(rows, columns, title)


def bare_chart(
    drawing, title: str, alt: str, sources: Iterable[str], subtitle: str = "", boundary: str = "",
    key: str | None = None,
) -> None:  # fmt: skip
    """Draw a chart as chart() does, without its table."""
    markup(html.heading(title) + (html.paragraph(subtitle, "sub") if subtitle else Markup("")))
    spec = drawing.to_dict(validate=schemapi.DEBUG_MODE)
    spec["config"] = look.vega_config(theme(), current())
    st.vega_lite_chart(spec, theme=None, width="stretch", alt=alt, key=key)
    source_line(sources, boundary)


def source_line(sources: Iterable[str], boundary: str = "") -> None:
    """Draw who says so: publishers with the year, each linked to its entry on /sources."""
    text(source_markup(sources, boundary), "source")


def source_markup(sources: Iterable[str], boundary: str = "") -> Markup:
    """Return who says so: publishers with the year, each linked to its entry on /sources."""
    named = tuple(dict.fromkeys(sources))
    key = f"{tables().built.get('sources')} {current()}"
    line = _source_line(key=f"{key} {named}", _known=_sources(key=key), _named=named)
    return Markup("{} {}").format(line, boundary) if boundary else line


# A key given by name: see ui/data.py
@st.cache_resource(max_entries=500, show_spinner=False)
def _source_line(key: str, _known: dict[str, dict], _named: tuple[str, ...]) -> Markup:
    return whole_line([_known[name] for name in _named])


@st.cache_resource(max_entries=4, show_spinner=False)
def _sources(key: str) -> dict[str, dict]:
    rows = query("sources")[["source_id", "publisher", "published"]]
    return {row["source_id"]: row for row in rows.to_dict("records")}
