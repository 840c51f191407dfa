"""Sources

Menu: About the data
"""

from dashboard import ui
from dashboard.html import Column, Figure
from dashboard.language import _

ui.head("Vsak podatek ima vir", "poskus")
rows = ui.query("sources")
ui.figures(
    [
        Figure("Viri", str(len(rows)), "opomba", "/sources?source_id=x"),
        Figure("Viri", "51,1 %", "opomba"),
    ]
)
ui.table(
    rows.head(5),
    [
        Column("publisher", "Izdajatelj"),
        Column("title", "Naslov"),
        Column("published", "Objavljeno"),
    ],
    "Viri",
)
c = ui.choose("Izbira", {"a": "Ena", "b": "Dve"}, "izbira", kind="segments")
d = ui.choose("Mesto", {"kranj": "Kranj", "koper": "Koper"}, "city_id", always=True)
ui.text(c + d)
import altair as alt

ui.chart(
    alt.Chart(rows.groupby("publisher").size().reset_index(name="n").head(6))
    .mark_bar()
    .encode(x=alt.X("n:Q", title=None), y="publisher:N"),
    "Naslov",
    "alt",
    rows.head(2),
    [Column("title", "Naslov")],
    rows.source_id.head(3),
)
