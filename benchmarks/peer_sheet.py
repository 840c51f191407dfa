"""The model of one city as a spreadsheet: a node a row, a year a column, in real formulas."""

import json
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from openpyxl import Workbook

from dashboard import db
from dashboard.model import mix
from dashboard.model.formula import Call, Name, Number, Prev, Tree

CITY, RUNS = "kranj", 25
MIX = {"gas_to_heat_pump": 0.5, "ev_new_share": 0.6}
INFIX = {"**": "^", "!=": "<>", "==": "="}
FORMULAS = """
import json, sys, time, formulas
began = time.perf_counter()
model = formulas.ExcelModel().loads(sys.argv[1]).finish()
made = time.perf_counter() - began
taken, found = [], None
for number in range(3):
    began = time.perf_counter()
    found = model.calculate()
    taken.append(time.perf_counter() - began)
[key] = [one for one in found if one.endswith("!" + sys.argv[2])]
print(json.dumps([made, sorted(taken)[1], float(found[key].value[0, 0])]))
"""


def compare(python: Path) -> None:
    """Print seconds of one run of the model here and as a spreadsheet, and the ratio."""
    made, own, total = _ours()
    ours = median(_seconds(lambda: mix.run(made, MIX)) for _ in range(RUNS))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.xlsx"
        cell = _write(made, own, path)
        run = subprocess.run(
            [python, "-c", FORMULAS, path, cell], capture_output=True, text=True, check=True
        )
    read, again, said = json.loads(run.stdout.splitlines()[-1])
    assert abs(said / total - 1) < 1e-9, (said, total)
    print(
        f"model of one city to 2050, one mix: here {ours * 1000:.2f} ms, formulas {again:.2f} s"
        f" (and {read:.1f} s to read the sheet), ratio {again / ours:,.0f}"
    )


def _ours() -> tuple[mix.Model, dict, float]:
    con = db.connect()
    nodes, parameters, levers, cities = (
        db.run(con, name)
        for name in ("model_nodes", "model_parameters", "model_levers", "city_names")
    )
    names = list(cities["city_id"])
    made = mix.load(nodes, parameters, levers, names).only(names.index(CITY)).about(("total",))
    total = float(mix.run(made, MIX)["total"][0, 0, mix.GOAL_YEAR - mix.BASE_YEAR])
    return made, {name: float(values[0]) for name, values in made.parameters.items()}, total


def _write(made: mix.Model, own: dict, path: Path) -> str:
    """Write the sheet; return the cell of the total in GOAL_YEAR."""
    book = Workbook()
    sheet = book.active
    given = mix.settled(made, MIX)
    names = ["year", *own, *made.levers, *made.program.trees]
    row = {name: number for number, name in enumerate(names, 1)}
    for year in range(mix.BASE_YEAR, mix.LAST_YEAR + 1):
        column = year - mix.BASE_YEAR + 2
        said = mix.lever_values(made, given, range(year, year + 1))
        levers = {name: float(value[0, 0, 0]) for name, value in said.items()}
        fixed = {"year": year} | own | levers
        for name, number in row.items():
            tree = made.program.trees.get(name)
            value = f"={_excel(tree, row, column)}" if tree else fixed[name]
            sheet.cell(number, column, value)
    book.save(path)
    return sheet.cell(row["total"], mix.GOAL_YEAR - mix.BASE_YEAR + 2).coordinate


def _excel(tree: Tree, row: dict[str, int], column: int) -> str:  # noqa: C901  a case for each operation
    def at(name: str, back: int = 0) -> str:
        letters, number = "", column - back
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{row[name]}"

    def said(one: Tree) -> str:  # noqa: C901
        match one:
            case Number(value=value):
                return repr(value)
            case Name(id=name):
                return at(name)
            case Prev(id=name):
                return at(name, 1) if column > 2 else "0"
            case Call(op="neg", args=(inner,)):
                return f"(-{said(inner)})"
            case Call(op="where", args=args):
                return f"IF({','.join(map(said, args))})"
            case Call(op="clip", args=(value, low, high)):
                return f"MIN(MAX({said(value)},{said(low)}),{said(high)})"
            case Call(op="min" | "max" as op, args=args):
                return f"{op.upper()}({','.join(map(said, args))})"
            case Call(op=op, args=(left, right)):
                return f"({said(left)}{INFIX.get(op, op)}{said(right)})"
        raise AssertionError(one)

    return said(tree)


def _seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
