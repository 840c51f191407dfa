"""Refuse, when the tables are built, a what-if model whose rows do not fit together.

Formulas, names and units are checked here; bounds, cities and presets in queries/checks/model_*.
"""

from dashboard.csvfile import N_, BadData
from dashboard.model import units
from dashboard.model.program import Program, link


def require(con) -> None:
    """Raise BadData that names the node, parameter or lever, and the reason.

    con  the tables, open
    """
    formulas = _by_key(con, "select node_id, formula from nodes order by position")
    levers = _by_key(con, "select lever_id, unit from levers order by position")
    parameters = _by_key(con, "select parameter_id, min(unit) from parameters group by all")
    program = link(formulas, {*levers, *parameters})
    told = _by_key(con, "select node_id, unit from nodes")
    units.check(program, parameters | levers | told)
    _require_read(con, program, levers, parameters)


def _by_key(con, sql: str) -> dict[str, str]:
    return dict(con.execute(sql).fetchall())


def _require_read(con, program: Program, levers: dict, parameters: dict) -> None:
    """Refuse what nothing reads: a lever would move nothing, a figure would count for nothing."""
    bounds = con.execute(
        "select start_parameter from levers union select max_parameter from levers"
    ).fetchall()
    if idle := sorted(set(levers) - set(program.inputs)):
        raise BadData(N_("levers.csv, {lever}: no formula reads this lever."), lever=idle[0])
    if idle := sorted(set(parameters) - set(program.inputs) - {name for (name,) in bounds}):
        raise BadData(
            N_("parameters.csv, {parameter}: neither a formula nor a lever reads this parameter."),
            parameter=idle[0],
        )
