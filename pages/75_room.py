"""Meeting room

Menu: In the room
"""

from dashboard.ui import room

room.show()
