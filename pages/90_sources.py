"""Sources

Menu: About the data
"""

from dashboard.ui import sources

sources.show()
