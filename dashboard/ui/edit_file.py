"""Rows from a file: the template to fill in, and a filled-in file looked at row by row."""

from contextvars import copy_context
from functools import partial

import streamlit as st

from dashboard import html
from dashboard.forms import template, unpack, upload
from dashboard.forms.refusals import NotTaken
from dashboard.language import _, ngettext
from dashboard.people.roles import Person
from dashboard.ui.edit_drafts import city_names
from dashboard.ui.edit_pending import Pending
from dashboard.ui.edit_rows import draw_diff, keep
from dashboard.ui.show import heading, markup, text

MOST = 50  # faults that are listed


def show(who: Person, city_id: str) -> None:
    """Draw the template, the place for a file, and what the file says."""
    name = city_names()[city_id]
    text(_("The template holds the rows of {city} as they are now, with lists to choose from. Change them or add some, in a spreadsheet program, and give the file here. Instead of XLSX it may be CSV, one table a file.").format(city=name))  # noqa: E501  # fmt: skip
    made = partial(copy_context().run, template.workbook, city_id, name)  # in this language
    st.download_button(
        _("Template of {city} (XLSX)").format(city=name), made,
        f"{city_id}.xlsx", icon=":material/download:", key="edit_template",
    )  # fmt: skip
    given = st.file_uploader(
        _("The filled-in file, XLSX or CSV, at most {most} MB").format(most=unpack.LARGEST),
        type=["xlsx", "csv"], max_upload_size=unpack.LARGEST, key="edit_file",
    )  # fmt: skip
    if given is None:
        return
    try:
        found = upload.read(given.name, given.getvalue(), city_id, who)
    except NotTaken as wrong:
        st.error(str(wrong))
        return
    _said(found, city_id)


def _said(found: upload.Upload, city_id: str) -> None:
    if found.same:
        text(ngettext("{n} row says what is published already.", "{n} rows say what is published already.", found.same).format(n=found.same))  # noqa: E501  # fmt: skip
    faults = found.faults or (upload.faults(found) if found.changes else [])
    if faults:
        title = ngettext("{n} fault. Put it right in the file and give it again; nothing was kept.", "{n} faults. Put them right in the file and give it again; nothing was kept.", len(faults))  # noqa: E501  # fmt: skip
        st.error(title.format(n=len(faults)))
        told = [{"where": f"{place}:" if place.row else "", "sentence": said} for place, said in faults]  # noqa: E501  # fmt: skip
        markup(html.render("edit_faults", faults=told[:MOST], more=len(faults) - MOST))
    elif found.changes:
        heading(ngettext("{n} row of the file would change something", "{n} rows of the file would change something", len(found.changes)).format(n=len(found.changes)))  # noqa: E501  # fmt: skip
        draw_diff(found.changes, _("What would change"))
        keep(city_id, found.changes, Pending(f"file:{city_id}"))
    else:
        text(_("The file changes nothing."))
