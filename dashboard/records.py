"""Change single rows of a CSV file and leave every other byte as it was."""

import csv
import io
from dataclasses import dataclass


@dataclass
class Record:
    """One row: its fields, and the text that it was read from."""

    fields: list[str]
    text: str


class Records:
    """A CSV file's rows in order, with the header's names; `text()` gives the file again."""

    def __init__(self, text: str):
        lines = list(io.StringIO(text, newline=""))  # keeps line ends as they are
        reader = csv.reader(iter(lines), strict=True)
        self.rows, begun = [], 0
        for fields in reader:
            self.rows.append(Record(fields, "".join(lines[begun : reader.line_num])))
            begun = reader.line_num
        self.header = self.rows.pop(0)
        self.end = "\r\n" if self.header.text.endswith("\r\n") else "\n"
        self.names = [name.removeprefix("\ufeff") for name in self.header.fields]

    def text(self) -> str:
        """Return the whole file."""
        ended = [self.header, *self.rows]
        return "".join(
            row.text if row.text.endswith("\n") else row.text + self.end for row in ended
        )

    def value(self, row: Record, name: str) -> str:
        """Return a field of a row by its column."""
        return row.fields[self.names.index(name)]

    def find(self, **wanted: str) -> Record | None:
        """Return the first row whose fields are these."""
        return next((row for row in self.rows if self._is(row, wanted)), None)

    def change(self, row: Record, **values: str) -> None:
        """Write other values into a row."""
        for name, value in values.items():
            row.fields[self.names.index(name)] = value
        row.text = self._line(row.fields)

    def insert(self, values: dict[str, str], *together: str) -> None:
        """Add a row after the last that has the same in the columns `together`, the first that fit.

        Each next column of `together` is left out where no row has all of them; with none, the
        row goes to the end.
        """
        fields = [values.get(name, "") for name in self.names]
        row, place = Record(fields, self._line(fields)), len(self.rows)
        for length in range(len(together), 0, -1):
            wanted = {name: values[name] for name in together[:length]}
            same = [at for at, other in enumerate(self.rows) if self._is(other, wanted)]
            if same:
                place = same[-1] + 1
                break
        self.rows.insert(place, row)

    def _is(self, row: Record, wanted: dict[str, str]) -> bool:
        return len(row.fields) == len(self.names) and all(
            self.value(row, name) == value for name, value in wanted.items()
        )

    def _line(self, fields: list[str]) -> str:
        line = io.StringIO()
        csv.writer(line, lineterminator=self.end).writerow(fields)
        return line.getvalue()
