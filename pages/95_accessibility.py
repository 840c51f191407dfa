"""Accessibility

Menu: About the data
"""

from dashboard import accessibility, html, ui
from dashboard.language import _

ui.head(_("Accessibility statement"), accessibility.subtitle())
ui.markup(html.render("statement", sections=accessibility.sections()))
