"""The accessibility statement opens in both languages and says who can be written to."""

import pytest

from dashboard import accessibility, language

from .pages import open_page, text


@pytest.mark.parametrize("spoken", ["sl", "en"])
def test_the_statement_names_law_standard_and_supervisor(spoken):
    at = open_page("accessibility", lang=spoken)
    assert not at.exception
    shown = text(at)
    for word in ("ZDSMA", "2016/2102", "EN 301 549", "WCAG 2.1", "axe-core"):
        assert word in shown
    supervisor = {"sl": "informacijsko družbo", "en": "Information Society Inspectorate"}
    assert supervisor[spoken] in shown


def test_a_contact_in_the_environment_is_shown(monkeypatch):
    language.use("en")
    monkeypatch.setenv("DASHBOARD_CONTACT", "dostopnost@example.si")
    assert "Write to: dostopnost@example.si" in accessibility.feedback()


def test_without_a_contact_the_statement_says_so(monkeypatch):
    language.use("en")
    monkeypatch.delenv("DASHBOARD_CONTACT", raising=False)
    assert "has not given a contact yet" in accessibility.feedback()[1]
