"""Under a chart of indicators: what is seen to take away, who says so, the query that made it."""

from functools import partial

import streamlit as st

from dashboard import html, language, picture_files, source_entry
from dashboard.indicators import files, tables, views
from dashboard.language import _
from dashboard.ui.data import query
from dashboard.ui.once import once
from dashboard.ui.share import whole_address
from dashboard.ui.show import markup, text

PICTURE = {"theme": "light", "narrow": False, "px": picture_files.WIDTH, "across": 4}


def take_away(shown: views.Shown, name: str, chosen: str) -> None:
    """Draw the buttons that give exactly what is seen, as rows and as picture_files.

    name  of the files, without their ending
    """
    sources, address = _sources(shown), whole_address()
    about = {
        "title": shown.title, "subtitle": shown.subtitle, "to_know": shown.boundary,
        "address": address, "language": language.current(),
    }  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center", key="downloads"):
        markup(html.paragraph(_("Take away:"), "small"))
        for kind, (media, write) in files.KINDS.items():
            made = partial(_speaking, language.current(), write, shown.taken, sources, about)
            _button(kind, made, name, media)
        if shown.draw is not None:
            publishers = "; ".join(sources["publisher"].drop_duplicates())
            said = [f"{_('Sources')}: {publishers}. {shown.boundary}", address]
            for kind, (media, write) in picture_files.KINDS.items():
                made = partial(_speaking, language.current(), _picture, write, shown, chosen, said)
                _button(kind, made, name, media)


def _button(kind: str, made, name: str, media: str) -> None:
    st.download_button(
        kind.upper(), made, f"{name}.{kind}", media, key=f"take_{kind}", on_click="ignore"
    )


def _speaking(spoken: str, make, *given: object) -> bytes:
    """Return what make gives, in the reader's language: it is asked for in another thread."""
    language.use(spoken)
    return make(*given)


def _picture(write, shown: views.Shown, chosen: str, said: list[str]) -> bytes:
    spec = shown.draw(PICTURE | {"chosen": chosen}).to_dict()
    return write(picture_files.framed(spec, shown.title, shown.subtitle, said, language.current()))


def _sources(shown: views.Shown):
    return _named(tuple(dict.fromkeys(shown.sources)))


@once
def _named(source_ids: tuple[str, ...]):
    known = query("sources")
    return known[known["source_id"].isin(source_ids)]


def evidence(shown: views.Shown, sql: str) -> None:
    """Draw who says so, with terms and how to cite, and the query, ready to copy."""
    used = _sources(shown)
    with st.expander(_("Who says so, terms of use, how to cite")):
        text(_("Quality of the values: {counts}.").format(counts=tables.quality_count(shown.taken)))
        for _at, source in used.iterrows():
            markup(html.heading(source["title"], 3))
            markup(html.render("details", items=source_entry.details(source)))
    with st.expander(_("The query that made this (SQL)")):
        st.code(sql, language="sql", wrap_lines=False)
