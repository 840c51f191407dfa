"""/indicators?view=emissions: what all twelve emit, side by side."""

from functools import partial

import numpy as np
import pandas as pd
import streamlit as st

from dashboard import statement
from dashboard.charts import indicator_emissions as drawing
from dashboard.indicators import emission_table, emissions
from dashboard.indicators.views import Shown
from dashboard.language import _
from dashboard.model.mix import BASE_YEAR, run
from dashboard.ui import address, what_if_place
from dashboard.ui.data import query, tables
from dashboard.ui.frame import head, is_narrow, theme
from dashboard.ui.indicator_files import evidence, take_away
from dashboard.ui.once import once
from dashboard.ui.show import chart

METHOD = "model_method"  # of sources: how the estimates came about


@st.cache_data(max_entries=2, show_spinner=False)
def _bands(build: str) -> pd.DataFrame:
    """Return P10 and P90 of each city's total in the base year, as the model draws it."""
    kit = what_if_place.place(query("city_names")["city_id"].iloc[0], "contract").kit
    about = kit.model.about(("total",))
    drawn = run(about, {}, ("total",), range(BASE_YEAR, BASE_YEAR + 1), kit.draws)["total"]
    low, high = np.quantile(drawn[:, :, 0], [0.1, 0.9], axis=0)
    return pd.DataFrame({"city_id": kit.model.cities, "low": low, "high": high})


def show(top) -> None:
    """Draw the chart with its table; its head goes into top."""
    per = address.choose(_("Values"), emissions.pers(), "as", kind="segments")
    with top:
        head(_title(per), emissions.beside())
    _picture(per)
    take_away(_shown(per), "emissions", "")
    _evidence(per)


def _totals(per: str) -> pd.DataFrame:
    bands = _bands(tables().built.get("sources"))
    return emissions.totals(query("emissions_cities"), query("emissions_targets"), bands, per)


@once
def _title(per: str) -> str:
    return emissions.title(_totals(per))


@once
def _picture(per: str) -> None:
    shown = _shown(per)
    chart(
        shown.draw({"theme": theme(), "narrow": is_narrow(), "chosen": ""}), shown.title, shown.alt,
        shown.lines, shown.columns, shown.sources, shown.subtitle, shown.boundary,
        key="emissions_chart",
    )  # fmt: skip


@once
def _evidence(per: str) -> None:
    evidence(_shown(per), statement.filled("emissions_cities"))


@once
def _shown(per: str) -> Shown:
    rows, targets, found = query("emissions_cities"), query("emissions_targets"), _totals(per)
    words = {"goal": _("what −80% leaves"), "own": _("what the city plans to leave in 2030")}
    told = "; ".join(f"{row.city} {row.text}" for row in found.itertuples())
    sources = [*rows["source_id"], METHOD, *targets["source_id"]]
    return Shown(
        partial(drawing.bars, emissions.sectors(rows, per), found, words),
        emissions.takeaway(found, per),
        _("Emissions by sector in {year}, {unit}").format(
            year=found["year"].iloc[0], unit=emissions.unit(per)
        ),
        f"{emissions.unit(per)}: {told}.",
        _("Pale with a dashed edge: estimate, the thin line its range (P10–P90). Diamond: what −80% leaves. Upright tick: what the city plans to leave in 2030.") + " " + emissions.comparable(rows),  # noqa: E501
        emission_table.lines(found, rows, targets), emission_table.columns(per), rows, sources,
    )  # fmt: skip
