"""Adoption

Every city's way to the Mission label: lanes by day, the steps as a table, what comes next.
"""

from dashboard.ui import adoption

adoption.show()
