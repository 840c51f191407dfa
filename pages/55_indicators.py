"""Indicators"""

from dashboard.ui import indicators

indicators.show()
