"""Overview

The map of the twelve: who stands where today and on any day since 2020.
"""

from datetime import date

from dashboard import overview, ui
from dashboard.language import _

cities = ui.query("city_stages", on_date=date.today().isoformat())

ui.head(
    overview.title(cities),
    _("EU Mission: 100 climate-neutral and smart cities by 2030. Where Slovenian cities stand."),
)
ui.figures(overview.figures(cities, ui.query("labelled_cities"), ui.query("stage_reached")))
ui.replay()
