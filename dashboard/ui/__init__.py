"""What the pages share on screen: the only part of the package that knows Streamlit."""

from dashboard.ui import measures, open_data
from dashboard.ui.address import choose, read, search, toggle, write
from dashboard.ui.city import choose_city, city_body, city_head
from dashboard.ui.data import query, tables
from dashboard.ui.day import choose_day
from dashboard.ui.frame import (
    close_page,
    content_width,
    head,
    is_narrow,
    open_page,
    open_run,
    say_fault,
    theme,
    width,
)
from dashboard.ui.menu import menu
from dashboard.ui.replay import replay
from dashboard.ui.show import (
    chart,
    empty,
    figures,
    heading,
    markup,
    note,
    source_line,
    table,
    text,
)

__all__ = [
    "chart",
    "choose",
    "choose_city",
    "choose_day",
    "city_body",
    "city_head",
    "close_page",
    "content_width",
    "empty",
    "figures",
    "head",
    "heading",
    "is_narrow",
    "markup",
    "measures",
    "menu",
    "note",
    "open_data",
    "open_page",
    "open_run",
    "query",
    "read",
    "replay",
    "say_fault",
    "search",
    "source_line",
    "table",
    "tables",
    "text",
    "theme",
    "toggle",
    "width",
    "write",
]
