"""Every published version: who, when, why, what changed; and one click back to any of them."""

import streamlit as st

from dashboard.editing import history, publishing
from dashboard.editing.history import Version
from dashboard.forms import draft_words
from dashboard.language import _, ngettext
from dashboard.people.roles import PUBLISHER, Person
from dashboard.ui.edit_acts import act
from dashboard.ui.edit_rows import draw_diff
from dashboard.ui.show import text

MOST = 50  # versions that are drawn; the CSV has all


def show(who: Person) -> None:
    """Draw the versions, the newest first."""
    versions = history.versions()
    if not versions:
        text(_("Nothing has been published here yet: the data are those of the last release."))
        return
    said = ngettext("{n} version has been published here.", "{n} versions have been published here.", len(versions))  # noqa: E501  # fmt: skip
    text(said.format(n=len(versions)))
    st.download_button(
        _("The whole history as CSV"), history.as_csv, "history.csv", "text/csv",
        icon=":material/download:", key="edit_history_csv",
    )  # fmt: skip
    for one in versions[:MOST]:
        _version(who, one, versions[0].version)
    if who.role == PUBLISHER:
        _back(0, _("Back to before the first version"), versions[0].version)


def _version(who: Person, one: Version, newest: int) -> None:
    title = _("Version {number}: {reason}").format(number=one.version, reason=one.reason)
    with st.expander(title):
        text(f"{one.person} · {draft_words.when(one.published_at)}", "sub")
        if one.goes_back_to is not None:
            text(_("Goes back to version {number}.").format(number=one.goes_back_to))
        draw_diff(history.changes(one.version), _("What changed"))
        if who.role == PUBLISHER and one.version != newest:
            _back(one.version, _("Back to this version"), newest)


def _back(version: int, label: str, newest: int) -> None:
    if not st.button(label, icon=":material/history:", key=f"edit_back_{version}"):
        return
    why = _("Back to version {number} from version {newest}.").format(number=version, newest=newest)
    with st.spinner(_("Checking and building; this takes a few seconds …"), show_time=True):
        ok = act(
            lambda who: publishing.revert(who, version, why),
            _("Done: readers see the rows of that version. What came since stays in this list."),
        )
    if ok:
        st.rerun()
