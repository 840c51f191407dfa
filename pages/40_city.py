"""City"""

from dashboard import ui

city_id, top = ui.choose_city()
ui.city_head(city_id, top)
ui.city_body(city_id)
