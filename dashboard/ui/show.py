"""Draw pieces of a page: text, figures, tables, charts, each with its source."""

from collections.abc import Iterable
from urllib.parse import quote

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import html, look
from dashboard.html import Column, Figure
from dashboard.language import _, current, ngettext
from dashboard.ui.data import query
from dashboard.ui.frame import close_page, theme


def markup(piece: Markup) -> None:
    """Draw a piece of HTML that dashboard.html made."""
    st.html(str(piece))


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
    markup(html.render("figures", figures=items, source_word=_("source")))


def table(rows: pd.DataFrame, columns: list[Column], caption: str) -> None:
    """Draw rows as a table; a missing value is said in words."""
    absent = html.missing(_("no data"))
    records = [
        {name: absent if pd.isna(value) else value for name, value in record.items()}
        for record in rows[[column.field for column in columns]].to_dict("records")
    ]
    markup(html.render("table", rows=records, columns=columns, caption=caption))


def chart(
    drawing,
    title: str,
    alt: str,
    rows: pd.DataFrame,
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
    markup(html.heading(title) + (html.paragraph(subtitle, "sub") if subtitle else Markup("")))
    spec = drawing.to_dict()
    spec["config"] = look.vega_config(theme(), current())
    st.vega_lite_chart(spec, theme=None, width="stretch", alt=alt, key=key)
    source_line(sources, boundary)
    with st.expander(_("Table")):
        table(rows, columns, title)


def source_line(sources: Iterable[str], boundary: str = "") -> None:
    """Draw who says so: publishers with the year, each linked to its entry on /sources."""
    known = query("sources").set_index("source_id")
    used = known.loc[list(dict.fromkeys(sources))]
    year = used["published"].str[:4]
    names = used["publisher"] + (" (" + year + ")").fillna("")
    alike = names.duplicated(keep=False)  # then the title tells them apart
    both = Markup("{}: <span>{}</span>")
    links = [
        html.link(
            f"/sources?source_id={quote(source_id)}",
            both.format(*used.loc[source_id, ["publisher", "title"]]) if is_alike else name,
        )
        for (source_id, name), is_alike in zip(names.items(), alike, strict=True)
    ]
    word = ngettext("Source:", "Sources:", len(links))
    line = Markup("{} {}.").format(word, Markup(", ").join(links))
    text(Markup("{} {}").format(line, boundary) if boundary else line, "source")
