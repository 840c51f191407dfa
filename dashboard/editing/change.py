"""A change of one row, what speaks against it, and two changes that do not go together."""

import re
from dataclasses import dataclass, field

from dashboard import harmless
from dashboard.csvfile import N_, spoken
from dashboard.language import _

Row = dict[str, str]  # column -> text as in the CSV; empty where nothing is known
NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Change:
    """One row as it was published when it was changed, and as it is to be.

    key     values of the table's key columns, in their order
    before  None for a row that is added
    after   None for a row that is taken out
    """

    table: str
    key: tuple[str, ...]
    before: Row | None
    after: Row | None

    @property
    def kind(self) -> str:
        """Return added, removed or corrected."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "corrected"

    @property
    def columns(self) -> list[str]:
        """Return the columns whose values differ, in the order of the row."""
        old, new = self.before or {}, self.after or {}
        names = dict.fromkeys([*old, *new])
        return [name for name in names if not same(old.get(name, ""), new.get(name, ""))]


def same(one: str, other: str) -> bool:
    """Return whether two texts are the same value: 12.50 is 12.5."""
    if one == other:
        return True
    return bool(
        NUMBER.fullmatch(one) and NUMBER.fullmatch(other) and float(one) == float(other)
    )  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """What a rule has against a changed row; str() says it in the reader's language.

    key      of the row; None where the rule is about the whole
    column   None where the rule is about the row
    message  a gettext message id with named places for the values
    """

    table: str
    key: tuple[str, ...] | None
    column: str | None
    message: str
    values: dict = field(default_factory=dict)

    def __str__(self) -> str:
        return _(self.message).format(**spoken(self.values))


@dataclass(frozen=True)
class Difference:
    """One cell that somebody else has changed meanwhile.

    column     None where the row as a whole is the matter: added or taken out by both
    wanted     what the draft would write
    published  what stands there now; None where the row is not there
    before     what stood there when the draft was made
    """

    table: str
    key: tuple[str, ...]
    column: str | None
    before: str | None
    wanted: str | None
    published: str | None

    def __str__(self) -> str:
        said = {"table": self.table, "key": " ".join(self.key), "column": self.column}
        said |= {"wanted": self.wanted, "published": self.published}
        if self.column is None and self.published is None:
            return _("{table}, {key}: the row was taken out meanwhile.").format(**said)
        if self.column is None:
            return _("{table}, {key}: the row was added or changed meanwhile.").format(**said)
        return _("{table}, {key}: {column} is “{published}” meanwhile, and “{wanted}” in the draft.").format(**said)  # noqa: E501  # fmt: skip


class Conflict(Exception):
    """Changes that began from what is no longer published; the drafts stay as they are."""

    def __init__(self, differences: list[Difference]):
        super().__init__(differences)
        self.differences = differences

    def __str__(self) -> str:
        return " ".join(str(one) for one in self.differences)


class Refused(Exception):
    """Changes that break rules; nothing was published."""

    def __init__(self, faults: list[Fault]):
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return " ".join(str(one) for one in self.faults)


class NotPossible(Exception):
    """What was asked for does not fit the state of a draft or version; str() says why."""

    def __init__(self, message: str, **values: object):
        super().__init__(message, values)
        self.message, self.values = message, values

    def __str__(self) -> str:
        return _(self.message).format(**self.values)


def given_reason(text: str, asked: str) -> str:
    """Return a reason as it is kept; NotPossible where none is given, or it is no plain text."""
    reason = text.strip()
    if not reason:
        raise NotPossible(asked)
    if harmless.is_alive(reason):
        raise NotPossible(ALIVE, sign=reason[0])
    return reason


ALIVE = N_("The reason begins with {sign}, which spreadsheet programs take for a formula. Begin with a letter or a digit.")  # noqa: E501  # fmt: skip
NO_DRAFT = N_("There is no draft {draft_id}.")
