"""Edit data

Menu: About the data
Seen: by who may edit
"""

from dashboard.ui import edit

edit.show()
