"""What stands above the map: the page's finding and its headline figures."""

from datetime import date

from dashboard import overview
from dashboard.ui import show
from dashboard.ui.data import query
from dashboard.ui.once import once


@once
def title() -> str:
    """Return the page's finding."""
    return overview.title(query("city_stages", on_date=date.today().isoformat()))


@once
def figures() -> None:
    """Draw the headline figures."""
    cities = query("city_stages", on_date=date.today().isoformat())
    show.figures(overview.figures(cities, query("labelled_cities"), query("stage_reached")))
