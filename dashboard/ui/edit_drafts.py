"""The drafts of all cities, and one of them."""

import streamlit as st

from dashboard import html
from dashboard.editing import NotPossible, drafts
from dashboard.editing.steps import Draft
from dashboard.forms import draft_words
from dashboard.language import _, ngettext
from dashboard.people.roles import Person
from dashboard.ui import address, edit_draft
from dashboard.ui.data import query
from dashboard.ui.show import heading, markup, text

OPEN = ("draft", "submitted", "approved", "sent_back")


def show(who: Person) -> None:
    """Draw the draft that the address names, or the list of those that are open."""
    draft_id = address.read("draft", str, None)
    if draft_id:
        try:
            draft = drafts.find(who, draft_id)
        except NotPossible as fault:
            st.info(str(fault))
        else:
            edit_draft.show(who, draft, city_names())
            return
    which = {"open": _("Open drafts"), "all": _("All drafts")}
    chosen = address.choose(_("Which drafts"), which, "which", kind="segments", hidden=True)
    found = drafts.listed(who, OPEN if chosen == "open" else ())
    if not found:
        text(_("There is no open draft. Change rows in the table or give a file; what you keep stands here until it is published."))  # noqa: E501  # fmt: skip
        return
    heading(ngettext("{n} draft", "{n} drafts", len(found)).format(n=len(found)))
    markup(html.render("edit_drafts", drafts=[_entry(who, one) for one in found]))


def _entry(who: Person, draft: Draft) -> dict:
    count = len(drafts.changes(who, draft.draft_id))
    return {
        "link": html.link(f"/edit?view=drafts&draft={draft.draft_id}", draft.reason),
        "state": draft_words.state(draft.state), "kind": draft.state, "author": draft.author,
        "city": city_names().get(draft.city_id, ""), "when": draft_words.when(draft.changed_at),
        "count": ngettext("{n} row", "{n} rows", count).format(n=count),
    }  # fmt: skip


def city_names() -> dict[str, str]:
    """Return the names of the twelve by key."""
    cities = query("city_names")
    return dict(zip(cities["city_id"], cities["name"], strict=True))
