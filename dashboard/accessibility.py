"""The accessibility statement, as the model of Implementing Decision (EU) 2018/1523 orders it.

DASHBOARD_CONTACT in the server's environment holds the operator's address for feedback.
"""

# ruff: noqa: E501  a sentence stands on one line, so that it can be found in the catalogue
from datetime import date

from dashboard import formats, settings
from dashboard.language import _

PREPARED_ON = date(2026, 11, 22)  # of the self-assessment that the statement rests on
CONTACT = settings.name("contact")


def subtitle() -> str:
    """Return the statement in a line."""
    said = _("Complies in part with EN 301 549 and WCAG 2.1 AA. Self-assessment of {day}.")
    return said.format(day=formats.day(PREPARED_ON))


def scope() -> list[str]:
    """Return what the statement covers, and under which law."""
    return [
        _(
            "The operator that publishes this dashboard wants it to be accessible, as the Slovenian Act on the Accessibility of Websites and Mobile Applications (ZDSMA) and Directive (EU) 2016/2102 ask of public bodies."
        ),
        _("This statement applies to every page of the dashboard Path to Zero."),
    ]


def status() -> list[str]:
    """Return how far the dashboard complies."""
    return [
        _(
            "The dashboard complies in part with the standard EN 301 549 and with the Web Content Accessibility Guidelines WCAG 2.1 at level AA, because of the content listed below."
        ),
    ]


def not_accessible() -> list[tuple[str, str]]:
    """Return what is not accessible, and what stands in its place."""
    return [
        (_("Map"), _("The map is a picture drawn in the browser by WebGL; a screen reader and a keyboard do not reach its circles and names. The same content stands in the table beside the map, and each city can be chosen from a list.")),
        (_("Charts"), _("Single marks of a chart cannot be reached by keyboard. Every chart has a sentence with its finding, a text alternative, and a table under it.")),
        (_("Language of built-in controls"), _("Streamlit, the software that the dashboard is built with, names its own controls in English. The dashboard puts these names into Slovenian in the browser; messages of a lost connection may stay English.")),
        (_("Structure of built-in controls"), _("The automatic check with axe-core names some faults in the markup that Streamlit itself makes for its controls and regions of the page. They cannot be mended from the dashboard; they are listed by rule, with the reason, among its tests.")),
        (_("Table for editing"), _("The table in which staff change rows is drawn as one picture: a keyboard reaches its cells, a screen reader reads them only in part. The same rows can be changed in a spreadsheet file, which the page gives and takes back.")),
        (_("Documents elsewhere"), _("Sources that the dashboard links to are on other sites, and some of them are not accessible.")),
    ]  # fmt: skip


def preparation() -> list[str]:
    """Return when and how the statement was prepared."""
    return [
        _("This statement was prepared on {day}.").format(day=formats.day(PREPARED_ON)),
        _(
            "It rests on a self-assessment: every page was checked with axe-core in Slovenian and English, in the light and the dark theme, and used with the keyboard alone; the contrast of all colours was computed."
        ),
    ]


def feedback() -> list[str]:
    """Return whom to tell of a barrier."""
    contact = settings.current().contact
    whom = (
        _("Write to: {contact}").format(contact=contact)
        if contact
        else _(
            "The operator of this dashboard has not given a contact yet. Whoever publishes it must set one ({setting}) before it is opened to the public."
        ).format(setting=CONTACT)
    )
    return [
        _("Tell us if you meet a barrier, or need content of this dashboard in another form."),
        whom,
    ]


def enforcement() -> list[str]:
    """Return where to turn if the answer does not satisfy."""
    return [
        _(
            "If the operator does not answer, or the answer does not satisfy you, you can report it to the Information Society Inspectorate of the Republic of Slovenia, which supervises the act."
        ),
    ]


def sections() -> list[tuple[str, list]]:
    """Return the parts of the statement in order: heading, and its paragraphs or pairs."""
    return [
        (_("What it covers"), scope()),
        (_("Compliance"), status()),
        (_("Content that is not accessible"), not_accessible()),
        (_("How the statement was prepared"), preparation()),
        (_("Feedback and contact"), feedback()),
        (_("Enforcement"), enforcement()),
    ]
