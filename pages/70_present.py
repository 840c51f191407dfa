"""Present

Menu: In the room
"""

from dashboard.ui import present

present.show()
