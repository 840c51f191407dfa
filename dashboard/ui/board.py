"""The board of a city's indicators on its page."""

from dashboard.indicators import board
from dashboard.ui.data import query
from dashboard.ui.show import markup, source_line


def indicator_board(city_id: str) -> None:
    """Draw a tile an indicator that the city has a value of, by theme, with the sources."""
    rows = query("city_indicators", city_id=city_id)
    markup(board.drawn(rows, city_id))
    source_line(rows["source_id"])
