"""Overview"""

from dashboard import ui

ui.head("Tri mestne občine od dvanajstih imajo znak Misije", "poskus")
