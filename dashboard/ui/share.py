"""Share: the exact address and its short form, QR, a sentence, and the code for a frame."""

import logging
from urllib.parse import urlencode, urlsplit

import streamlit as st
from markupsafe import Markup

from dashboard import html, settings
from dashboard.language import _
from dashboard.share import embed, findings, links, qr
from dashboard.share.findings import Finding
from dashboard.store.engine import StoreFault
from dashboard.ui import story

log = logging.getLogger("dashboard")
LONG = 100  # letters from which an address has a short form
NOT_NOTED = "/room"  # what a room asks is the room's


def whole_address() -> str:
    """Return the address of what this session sees."""
    query = urlencode(st.query_params.to_dict())
    here = urlsplit(st.context.url or "")
    return here._replace(path=here.path or "/", query=query).geturl()


def popover(found: Finding):
    """Draw the button; return what is filled when the page has read its choices."""
    box = st.popover(_("Share"), icon=":material/share:", key="share", on_change="rerun")
    st.session_state["finding"] = found
    return box


def sum_up(sentence: str) -> None:
    """Let a page that asks in its title say what it shows in a sentence."""
    st.session_state["finding"] = Finding(sentence, "")


def fill(box) -> None:
    """Fill the popover, if it is open, with this very view."""
    if not box.open:
        return
    found, address = st.session_state["finding"], whole_address()
    parts = urlsplit(address)
    own = parts._replace(scheme="", netloc="").geturl()
    short_id = _kept(own, found, len(address) > LONG)
    with box:
        _sentence(found)
        st.write(_("This address opens exactly what you see:"))
        st.code(address, language=None, wrap_lines=True)
        if short_id:
            st.write(_("The same, short, kept for good on this server:"))
            short = parts._replace(path=f"/s/{short_id}", query="").geturl()
            st.code(short, language=None, wrap_lines=True)
            address_of_qr = short
        else:
            address_of_qr = address
        _qr(address_of_qr)
        story.offer(address)
        _frame(address, found.title)


def _kept(own: str, found: Finding, is_long: bool) -> str | None:
    """Remember what the view says; return the short form of a long address."""
    try:
        if urlsplit(own).path != NOT_NOTED:
            findings.note(own, found)
        return links.short(own) if is_long else None
    except StoreFault as fault:  # sharing the whole address needs no store
        log.error("%s", fault)
        return None


def _sentence(found: Finding) -> None:
    stop = "" if found.title.endswith((".", "?", "!")) or not found.sentence else "."
    said = f"{found.title}{stop} {found.sentence}".strip()
    if said:
        st.write(_("In one sentence:"))
        st.code(said, language=None, wrap_lines=True)


def _qr(address: str) -> None:
    alt = _("QR code: {address}").format(address=address)
    st.html(Markup('<img src="{}" alt="{}" width="180">').format(qr.picture(address), alt))


def _frame(address: str, title: str) -> None:
    hosts = settings.current().embed_hosts
    if not hosts:
        return
    said = _("For a frame on {hosts}:").format(hosts=", ".join(hosts))
    st.html(html.paragraph(said))  # as text: hosts are no links
    st.code(embed.code(address, title), language="html", wrap_lines=True)
