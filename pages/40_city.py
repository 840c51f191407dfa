"""City"""

from dashboard import ui

city_id, top = ui.choose_city()
rows = ui.city_rows(city_id)
headline = ui.city_head(rows, top)
ui.city_emissions(rows)
ui.city_way(rows, headline, city_id)
ui.city_measures(rows)
ui.indicator_board(city_id)
ui.city_further(rows)
