"""The workbook that staff fill in: a sheet a table, its rows, lists to choose from, an example."""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from dashboard import dictionary, look
from dashboard.editing import rows
from dashboard.editing.change import Row
from dashboard.editing.rows import Open
from dashboard.forms import choices, headings, sheet_cells, titles
from dashboard.language import _, current

SPARE = 500  # empty rows below the last one that still offer their lists
WIDTHS = {"text": 42, "key": 24, "short": 14}


def workbook(city_id: str, city: str) -> bytes:
    """Return the workbook of a city in the reader's language, with the rows as they are now."""
    book = Workbook()
    book.remove(book.active)
    guide = book.create_sheet(_("How to fill it in"))
    lists = book.create_sheet(_("Lists"))
    for table in rows.tables().values():
        _sheet(book, table, city_id, lists)
    lists.sheet_state = "hidden"
    _guide(guide, city)
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def _sheet(book: Workbook, table: Open, city_id: str, lists) -> None:
    sheet = book.create_sheet(titles.table(table.name))
    names = [headings.MARK, *headings.offered(table)]
    known, fields = choices.choices(table), {one["name"]: one for one in table.fields}
    sheet.append([_heading(table, name, fields) for name in names])
    there = rows.published(table.name)
    mine = [row for row in there if not table.place or row[table.place] == city_id]
    example = next((row for row in there if row not in mine), there[0] if there else None)
    if example:
        _put(sheet, headings.MARKS[current()], names, example, fields, known)
    for row in mine if table.place else []:
        _put(sheet, None, names, row, fields, known)
    _look(sheet, names, fields)
    for at, name in enumerate(names, start=1):
        if name in known:
            _offer(sheet, at, list(known[name].values()), lists)
        elif name != headings.MARK and fields[name]["type"] == "boolean":
            _offer(sheet, at, [_("Yes"), _("No")], lists)


def _heading(table: Open, name: str, fields: dict[str, dict]) -> str:
    title = headings.title(table, name, current())
    if name == headings.MARK:
        return title
    needed = fields[name].get("constraints", {}).get("required") and name != table.key[0]
    unit = sheet_cells.unit(fields[name]["type"])
    return title + (" *" if needed else "") + (f" ({unit})" if unit else "")


def _put(sheet, mark: str | None, names: list[str], row: Row, fields: dict, known: dict) -> None:
    at = sheet.max_row + 1
    for column, name in enumerate(names, start=1):
        text = mark if name == headings.MARK else row[name]
        kind = "string" if name == headings.MARK else fields[name]["type"]
        sheet_cells.put(sheet.cell(at, column), known.get(name, {}).get(text, text), kind)
        if mark:
            sheet.cell(at, column).font = Font(italic=True, color="6B7573")


def _look(sheet, names: list[str], fields: dict[str, dict]) -> None:
    fill = PatternFill("solid", fgColor=look.tokens("light")["accent"].lstrip("#"))
    for at, name in enumerate(names, start=1):
        cell = sheet.cell(1, at)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), fill
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        is_text = name != headings.MARK and fields[name]["type"] == "string"
        width = "key" if name.endswith("_id") else "text" if is_text else "short"
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS[width]
    sheet.freeze_panes = "C2"


def _offer(sheet, at: int, options: list[str], lists) -> None:
    """Let a column be chosen from a list, which stands in the hidden sheet."""
    column = lists.max_column + 1 if lists["A1"].value is not None else 1
    for row, option in enumerate(options, start=1):
        sheet_cells.put(lists.cell(row, column), option, "string")
    letter, mine = get_column_letter(column), get_column_letter(at)
    area = f"'{lists.title}'!${letter}$1:${letter}${len(options)}"
    rule = DataValidation(
        "list", formula1=area, allow_blank=True, showErrorMessage=True, errorStyle="warning"
    )
    rule.error, rule.errorTitle = _("Choose from the list."), _("Not in the list")
    rule.add(f"{mine}2:{mine}{sheet.max_row + SPARE}")
    sheet.add_data_validation(rule)


def _guide(sheet, city: str) -> None:
    lines = [
        (_("Rows of {city}").format(city=city), ""),
        (_("Change, add"), _("Change what stands in a sheet, or add rows below. Leave the key of a new row empty. Columns with * must be filled in.")),  # noqa: E501
        (_("Taking out"), _("A row that you delete here stays published; take it out in the table on the page.")),  # noqa: E501
        (_("Example"), _("Rows with a mark in the first column are examples and are not read.")),
        (_("Numbers"), _("1234,5 or 1234.5. What is not known stays empty; 0 means a measured zero.")),  # noqa: E501
        (_("Dates"), _("19. 4. 2022, or a date of the spreadsheet program.")),
        (_("Formulas"), _("Are not read: copy the cells and paste them as values.")),
        ("", ""),
    ]  # fmt: skip
    for table in rows.tables().values():
        for one in table.fields:
            if one["name"] in headings.offered(table):
                said = dictionary.said_of(one["name"], one.get("description"))
                title = headings.title(table, one["name"], current())
                lines.append((f"{titles.table(table.name)}: {title}", _(said) if said else ""))
    for at, (word, said) in enumerate(lines, start=1):
        sheet_cells.put(sheet.cell(at, 1), word, "string")
        sheet_cells.put(sheet.cell(at, 2), said, "string")
        sheet.cell(at, 1).font = Font(bold=True)
        sheet.cell(at, 2).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 44, 100
