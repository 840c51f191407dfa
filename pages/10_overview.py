"""Overview

The map of the twelve: who stands where today and on any day since 2020.
"""

from dashboard import ui
from dashboard.language import _
from dashboard.ui import overview

ui.head(
    overview.title(),
    _("EU Mission: 100 climate-neutral and smart cities by 2030. Where Slovenian cities stand."),
)
overview.figures()
ui.replay()
