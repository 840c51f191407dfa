"""Pieces of page as HTML, escaped by Jinja; the style sheet is look/page.css."""

from functools import cache
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dashboard.paths import ROOT


class Figure(NamedTuple):
    """A headline figure: what it is, the figure, what to know, and the address of its source."""

    title: str
    value: str
    note: str
    source: str | None = None


class Column(NamedTuple):
    """A table's column: the field of the row, its heading, and whether it is a number."""

    field: str
    title: str
    number: bool = False


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOT / "dashboard" / "templates"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> Markup:
    """Return dashboard/templates/<template>.html with its values put in, escaped."""
    return Markup(_environment().get_template(f"{template}.html").render(**values))


def link(address: str, text: str) -> Markup:
    """Return a link; an address outside opens in a tab of its own."""
    outside = Markup(' target="_blank" rel="noopener"') if address.startswith("http") else ""
    return Markup('<a class="p-link" href="{}"{}>{}</a>').format(address, outside, text)


def badge(number: int | None) -> Markup:
    """Return a stage's circle with its number in it."""
    return Markup('<span class="p-badge p-badge-{}">{}</span>').format(number or 0, number or "·")


def missing(text: str) -> Markup:
    """Return the words for what is not known, where the value would stand."""
    return Markup('<span class="p-missing">{}</span>').format(text)


def heading(text: str, level: int = 2) -> Markup:
    """Return a heading of the page's own style."""
    return Markup("<h{0} class='p-h{0}'>{1}</h{0}>").format(level, escape(text))


def paragraph(text: str | Markup, kind: str = "text") -> Markup:
    """Return a paragraph of kind text, small, source, note, sub or fault."""
    return Markup('<p class="p-{}">{}</p>').format(kind, text)
