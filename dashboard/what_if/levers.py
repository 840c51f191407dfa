"""The levers as one mix is told: plain rows, since it is told again with each move."""

from typing import NamedTuple

import pandas as pd

from dashboard.model.goal import OUTSIDE

PAYERS = ("city", "state", "households", "business")


class Lever(NamedTuple):
    """One lever: its words, who decides, who pays, and the nodes of its cost and saving.

    colour     name of its sector's colour, or None
    pays       share of the cost by payer
    cost_node, saving_node   None where no source gives one
    """

    lever_id: str
    title: str
    group_id: str
    colour: str | None
    display: str
    decides: str
    quality: str
    source_id: str
    cost_node: str | None
    saving_node: str | None
    cost_note: str
    lifetime_years: int
    pays: dict[str, float]

    @property
    def is_external(self) -> bool:
        """Return whether no city moves it."""
        return self.group_id == OUTSIDE


def known(rows: pd.DataFrame) -> dict[str, Lever]:
    """Return the levers by lever_id.

    rows  as queries/model_levers.sql returns them, in one language, with colour as
          queries/what_if_groups.sql
    """
    return {row["lever_id"]: _lever(row) for row in rows.to_dict("records")}


def _lever(row: dict) -> Lever:
    said = {name: value if isinstance(value, str) else None for name, value in row.items()}
    words = ("lever_id", "title", "group_id", "colour", "display", "decides", "quality")
    return Lever(
        *(said[name] for name in (*words, "source_id", "cost_node", "saving_node")),
        said["cost_note"] or "", int(row["lifetime_years"]),
        {payer: float(row[f"pays_{payer}"]) for payer in PAYERS},
    )  # fmt: skip
