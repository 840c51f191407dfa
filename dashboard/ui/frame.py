"""Around every page: language, theme, style, links, banners, title, print line."""

from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st

from dashboard import formats, html, language, look, manifest
from dashboard.components.shell.shell import shell
from dashboard.language import _
from dashboard.ui import address
from dashboard.ui.data import tables

NARROW = 640  # px, where Streamlit stacks columns


def open_run() -> None:
    """Set language and theme for this run; first of all that a run does."""
    asked = st.query_params.get("lang", st.session_state.get("language", language.DEFAULT))
    chosen = asked if asked in language.LANGUAGES else language.DEFAULT
    if chosen != asked:
        address.corrected("lang", asked)
    st.session_state["language"] = chosen
    language.use(chosen)


def theme() -> str:
    """Return light or dark, as the reader's browser has it."""
    return st.context.theme.type or "light"


def width() -> int:
    """Return the window's width in px."""
    return st.session_state.get("width") or (390 if _is_phone() else 1440)


def is_narrow() -> bool:
    """Return whether the page is one column."""
    return width() < NARROW


def content_width() -> int:
    """Return the width of the page's column in px, for charts that must know it."""
    return width() - (2 * 85 if width() >= 864 else 2 * 17)  # Streamlit: 736 px + 8 rem


def _is_phone() -> bool:
    return "Mobile" in st.context.headers.get("User-Agent", "")


def open_page(page, pages: list) -> None:
    """Draw what stands before a page: style sheet and shell; follow a link that was clicked."""
    st.session_state["is_new_page"] = st.session_state.get("page") != page.url_path
    st.session_state["page"], st.session_state["address_keys"] = page.url_path, set()
    address.write("lang", None if language.current() == language.DEFAULT else language.current())
    st.set_page_config(page_title=f"{page.title} · {_('Path to Zero')}")  # after the language
    st.html(look.style_sheet(theme()))
    measured, clicked = shell(language.current(), width())
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
            st.html(html.render("head", title=title, subtitle=subtitle))
        with st.container(horizontal=True, width="content", key="head_controls"):
            _language_switch()
            with st.popover(_("Share"), icon=":material/share:", key="share", on_change="rerun"):
                st.write(_("This address opens exactly what you see:"))
                whole_address = st.empty()
    # filled when the page has read its choices: before that, neither is known
    st.session_state["places"] = {"banners": st.container(), "address": whole_address}


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


def whole_address() -> str:
    """Return the address that opens what is seen, as far as the page has read its choices."""
    query = urlencode(st.query_params.to_dict())
    here = urlsplit(st.context.url or "")
    return here._replace(path=here.path or "/", query=query).geturl()


def _banners() -> None:
    st.session_state["said"] = st.session_state.pop("corrections", [])
    for sentence in st.session_state["said"]:
        st.info(sentence)
    if broken := tables().broken:
        st.warning(_("The file {file} cannot be read. The tables before it are shown.").format(file=broken))  # noqa: E501  # fmt: skip
    if fault := manifest.read_fault():
        said = _(fault["message"]).format(**fault["values"])
        st.warning(_("The newest tables were refused, the last good ones are shown. {fault}").format(fault=said))  # noqa: E501  # fmt: skip


def close_page() -> None:
    """Draw what a page's choices decide: what was put right, the address to share and to print."""
    address.forget_others()
    st.session_state["is_new_page"] = False  # a fragment's own run is not a page's first
    places = st.session_state.pop("places", None)
    if places:
        with places["banners"]:
            _banners()
        places["address"].code(whole_address(), language=None, wrap_lines=True)
    today = formats.day(date.today())
    st.html(html.render("print", name=_("Path to Zero"), address=whole_address(), day=today))


def say_fault() -> None:
    """Tell the reader that a page failed, and what to do, instead of a stack trace."""
    st.error(_("Fault: this page could not be drawn. What was wrong is in the server's log. Reload the page, or go on with another one in the menu."))  # noqa: E501  # fmt: skip
