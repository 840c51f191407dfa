"""Mission"""

from dashboard.ui import mission

mission.show()
