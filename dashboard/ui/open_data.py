"""The data as a product on screen: what changed, downloads, the guide to addresses."""

from urllib.parse import urlsplit

import streamlit as st

from dashboard import changes, data_guide, dictionary, download_list, html
from dashboard.language import _
from dashboard.ui.data import query, tables
from dashboard.ui.show import heading, markup, table, text


def short_changes() -> None:
    """Draw the newest changes of the data, with the way to all of them."""
    heading(_("What changed in the data"))
    markup(html.render("dated", items=changes.short(query("changes"))))
    text(html.link(changes.PAGE, _("All changes, with reasons and sources")))


def all_changes() -> None:
    """Draw every change by release."""
    rows = query("changes")
    text(changes.sentence(rows, query("releases"), tables().version))
    markup(html.render("changes", groups=changes.groups(rows), why=_("Why:")))


def downloads() -> None:
    """Draw every table and series with its files."""
    text(download_list.download_sentence())
    heading(_("Indicators"))
    series = download_list.series_rows(query("series_files"))
    table(series, download_list.series_columns(), _("Indicators"))
    heading(_("All tables"))
    rows = dictionary.table_rows(query("dictionary"), tables().built["rows"])
    table(rows, dictionary.table_columns(), _("All tables"))


def guide() -> None:
    """Draw how the data can be taken, kept current, pinned and cited."""
    version, here = tables().version, urlsplit(st.context.url or "")
    series, origin = query("series_files").iloc[0], f"{here.scheme}://{here.netloc}"
    heading(_("Addresses that stay"))
    markup(html.render("details", items=data_guide.addresses(version, series)))
    for title, paragraphs, example in data_guide.parts(origin, version, series):
        heading(title)
        for paragraph in paragraphs:
            text(paragraph)
        if example:
            st.code(example, language=None, wrap_lines=True)
    heading(_("Releases"))
    rows = data_guide.releases(query("releases"))
    table(rows, data_guide.release_columns(), _("Releases"))
