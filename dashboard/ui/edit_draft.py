"""One draft: what would change and where, what speaks against it, and what may be done with it."""

import streamlit as st

from dashboard import builds, html
from dashboard.editing import Change, checking, conflicts, drafts, effects, publishing, reviews
from dashboard.editing.steps import Draft
from dashboard.forms import choices, draft_words
from dashboard.language import _
from dashboard.paths import DATA
from dashboard.people.roles import PUBLISHER, Person
from dashboard.ui import edit_conflicts, edit_resume
from dashboard.ui.edit_acts import act, go
from dashboard.ui.edit_rows import draw_diff
from dashboard.ui.fault_list import doubt_list, fault_list
from dashboard.ui.show import heading, markup, text


def show(who: Person, draft: Draft, cities: dict[str, str]) -> None:
    """Draw a draft."""
    changes = drafts.changes(who, draft.draft_id)
    markup(html.link("/edit?view=drafts", _("All drafts")))
    heading(draft.reason)
    said = (cities.get(draft.city_id, ""), draft.author, draft_words.state(draft.state))
    text(" · ".join(filter(None, said)), "sub")
    draw_diff(changes, _("What would change"))
    if draft.state != "published":
        _judge(who, draft, changes, cities)
    _actions(who, draft)
    _log(who, draft)


def _judge(who: Person, draft: Draft, changes: list[Change], cities: dict[str, str]) -> None:
    """Draw what speaks against the rows, or else what readers would see otherwise."""
    with st.spinner(_("Looking at the rows with all the others …")):
        differences, faults, pages = _judged(
            draft.draft_id, draft.changed_at, builds.at(DATA).name, changes
        )
    if differences:
        edit_conflicts.show(who, draft, changes, differences)
    elif faults:
        fault_list(faults)
    else:
        text(_("The rules have nothing against these rows."))
        doubt_list(checking.doubts(changes))
        _effects(pages, cities)


@st.cache_resource(max_entries=50, show_spinner=False)
def _judged(draft_id: str, changed_at: float, built: str, _changes: list[Change]) -> tuple:
    differences = conflicts.of(_changes)
    faults = [] if differences else checking.faults(_changes)
    return differences, faults, [] if differences or faults else effects.of(_changes)


def _effects(pages: list[effects.Effect], cities: dict[str, str]) -> None:
    heading(_("Pages that would show something else"), 3)
    if not pages:
        text(_("No page would show anything else."))
        return
    names = st.session_state["page_titles"]
    links = [
        html.link(one.address, _page(names.get(one.page, names[""]), one, cities)) for one in pages
    ]
    markup(html.render("take_away", items=links))


def _page(title: str, one: effects.Effect, cities: dict[str, str]) -> str:
    known = choices.of_parent("indicators").get(one.indicator_id)
    return ": ".join(filter(None, (title, cities.get(one.city_id), known)))


def _actions(who: Person, draft: Draft) -> None:
    """Draw what may be done; each is checked again when it is done."""
    mine = draft.author_id == who.person_id
    with st.container(horizontal=True, key="edit_actions"):
        if mine and draft.state in ("draft", "sent_back", "withdrawn"):
            edit_resume.button(who, draft)
        if mine and draft.state in ("draft", "sent_back"):
            _button(_("Submit for review"), "send", drafts.submit, draft, _("Submitted. A second person looks at it now."))  # noqa: E501  # fmt: skip
        if mine and draft.state not in ("published", "withdrawn"):
            _button(_("Withdraw"), "delete", drafts.withdraw, draft, _("Withdrawn. Its rows are kept: keeping it again opens it."))  # noqa: E501  # fmt: skip
        if not mine and draft.state == "submitted":
            _button(_("Approve"), "check", reviews.approve, draft, _("Approved. A publisher publishes it now."))  # noqa: E501  # fmt: skip
    if not mine and draft.state in ("submitted", "approved"):
        _with_reason(_("Send back"), _("What should be changed?"), "reply", _("Sent back to {name}.").format(name=draft.author), lambda who, why: reviews.send_back(who, draft.draft_id, why))  # noqa: E501  # fmt: skip
    if who.role == PUBLISHER and draft.state == "approved":
        _with_reason(_("Publish"), _("What do readers learn of this version?"), "publish", _("Published. All readers see it within five seconds."), lambda who, why: publishing.publish(who, [draft.draft_id], why), draft.reason)  # noqa: E501  # fmt: skip
    if mine and draft.state == "submitted":
        text(_("A second person has to approve it: nobody reviews their own draft."), "small")


def _button(label: str, icon: str, do, draft: Draft, done: str) -> None:
    pressed = st.button(label, icon=f":material/{icon}:", key=f"edit_{icon}")
    if pressed and act(lambda who: do(who, draft.draft_id), done):
        st.rerun()


def _with_reason(label: str, asked: str, icon: str, done: str, do, given: str = "") -> None:
    with st.form(f"edit_{icon}", border=False):
        why = st.text_input(asked, value=given, max_chars=500, key=f"edit_{icon}_why")
        if not st.form_submit_button(label, icon=f":material/{icon}:"):
            return
    with st.spinner(_("Checking and building; this takes a few seconds …"), show_time=True):
        ok = act(lambda who: do(who, why), done)
    if ok:
        go(draft=None)


def _log(who: Person, draft: Draft) -> None:
    heading(_("What was done so far"), 3)
    steps = [
        (draft_words.when(one.done_at), " · ".join(filter(None, (one.person, draft_words.step(one.done), one.reason))))  # noqa: E501
        for one in drafts.log(who, draft.draft_id)
    ]  # fmt: skip
    markup(html.render("details", items=steps))
