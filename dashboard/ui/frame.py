"""Around every page: language, theme, style, links, banners, title, print line."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from dashboard import formats, html, language, look
from dashboard.components.shell.shell import shell
from dashboard.language import _
from dashboard.share.findings import Finding
from dashboard.ui import address, banners, corrections, pin, share, story
from dashboard.ui.markup import markup
from dashboard.unknown_address import ASKED

NARROW = 640  # px, where Streamlit stacks columns
STEPS = (NARROW, 1000, 1100)  # px at which a page's columns change


def open_run() -> None:
    """Set language and theme for this run; first of all that a run does."""
    asked = st.query_params.get("lang", st.session_state.get("language", language.DEFAULT))
    chosen = asked if asked in language.LANGUAGES else language.DEFAULT
    if chosen != asked:
        corrections.corrected("lang", asked)
    st.session_state["language"] = chosen
    language.use(chosen)
    if path := st.query_params.get(ASKED):
        corrections.no_page(path)


def theme() -> str:
    """Return light or dark, as the reader's browser has it."""
    return st.context.theme.type or "light"


def width() -> int:
    """Return the window's width in px."""
    return st.session_state.get("width") or (390 if _is_phone() else 1440)


def is_narrow() -> bool:
    """Return whether the page is one column."""
    return width() < NARROW


def breadth() -> int:
    """Return how many of the widths at which pages change their columns the window has."""
    px = width()
    return sum(px >= step for step in STEPS)


def content_width() -> int:
    """Return the width of the page's column in px, for charts that must know it."""
    return width() - (2 * 85 if width() >= 864 else 2 * 17)  # Streamlit: 736 px + 8 rem


def _is_phone() -> bool:
    return "Mobile" in st.context.headers.get("User-Agent", "")


def open_page(page, pages: list) -> None:
    """Draw what stands before a page: style sheet and shell; follow a link that was clicked."""
    st.session_state["is_new_page"] = st.session_state.get("page") != page.url_path
    st.session_state["page"], st.session_state["address_keys"] = page.url_path, set()
    st.session_state["page_titles"] = {one.url_path: one.title for one in pages}
    st.session_state["chosen"] = {}  # title by label of what was chosen, for print
    address.write("lang", None if language.current() == language.DEFAULT else language.current())
    st.set_page_config(page_title=f"{page.title} · {_('Path to Zero')}")  # after the language
    markup(look.style_sheet(theme()))
    measured, clicked, kept = shell(language.current(), width(), story.known())
    story.take_copy(kept)
    if measured != width():  # drawn again at once for the new width: say again what was said
        st.session_state.setdefault("corrections", [])[:0] = st.session_state.get("said", [])
    st.session_state["width"] = measured
    if clicked:
        _follow(clicked, pages)


def _follow(link: str, pages: list) -> None:
    parts = urlsplit(link)
    wanted = parts.path.strip("/")
    for page in pages:
        if page.url_path == wanted:
            kept = {"lang": "en"} if language.current() == "en" else {}
            st.switch_page(page, query_params=kept | dict(parse_qsl(parts.query)))


def head(title: str, subtitle: str = "") -> None:
    """Draw the page's title, which is its finding, with language and sharing beside it."""
    with st.container(horizontal=True, horizontal_alignment="distribute", key="head"):
        with st.container(width="stretch", key="head_title"):
            markup(html.render("head", title=title, subtitle=subtitle))
        _controls(Finding(title, subtitle))


def bare_head() -> None:
    """Draw language and sharing above a view that has its title within."""
    with st.container(horizontal=True, horizontal_alignment="right", key="head"):
        _controls(Finding("", ""))


def _controls(found: Finding) -> None:
    if st.context.is_embedded:  # the frame's own site has the menus
        st.session_state["places"] = {"banners": st.container()}
        st.html(html.link(share.whole_address(), _("The whole site")), width="content")
        return
    with st.container(horizontal=True, width="content", key="head_controls"):
        _language_switch()
        box = share.popover(found)
    # filled when the page has read its choices: before that, neither is known
    st.session_state["places"] = {"banners": st.container(), "share": box}


def _language_switch() -> None:
    names = {"sl": "SL", "en": "EN"}
    st.session_state["language_switch"] = language.current()
    st.segmented_control(
        _("Language"), list(names), format_func=names.get, key="language_switch", required=True,
        on_change=_switch_language, label_visibility="collapsed",
    )  # fmt: skip


def _switch_language() -> None:
    chosen = st.session_state["language_switch"]
    st.session_state["language"] = chosen
    address.write("lang", None if chosen == language.DEFAULT else chosen)


def close_page() -> None:
    """Draw what a page's choices decide: what was put right, the address to share and to print."""
    pinned = pin.sentence()
    address.forget_others()
    st.session_state["is_new_page"] = False  # a fragment's own run is not a page's first
    places = st.session_state.pop("places", None)
    if places:
        with places["banners"]:
            banners.show(pinned)
        if "share" in places:
            share.fill(places["share"])
    today = formats.day(date.today())
    said = {"name": _("Path to Zero"), "chosen": st.session_state["chosen"], "day": today}
    markup(html.render("print", address=share.whole_address(), **said))


def say_fault() -> None:
    """Tell the reader that a page failed, and what to do, instead of a stack trace."""
    st.error(_("Fault: this page could not be drawn. What was wrong is in the server's log. Reload the page, or go on with another one in the menu."))  # noqa: E501  # fmt: skip
