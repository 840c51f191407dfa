"""What is to be published and how that ended, as JSON between the server and another process.

The process is one of its own: the libraries of the build are never imported while serving, and a
server that is killed does not cut off what it has begun.
"""

import json
from dataclasses import asdict, dataclass

from dashboard.csvfile import N_
from dashboard.editing.change import Conflict, Difference, Fault, NotPossible, Refused
from dashboard.people.roles import Person
from dashboard.store.engine import StoreFault

STORE = N_("Nothing was published: {reason}")


@dataclass(frozen=True)
class Order:
    """Who publishes what, and why.

    token         of the version to be, so that it is known again
    goes_back_to  the version whose rows are brought back, in place of drafts
    """

    person: Person
    token: str
    reason: str
    draft_ids: tuple[str, ...] = ()
    goes_back_to: int | None = None


def written(order: Order) -> str:
    """Return an order as JSON."""
    return json.dumps(asdict(order))


def read(text: str) -> Order:
    """Return an order from its JSON."""
    told = json.loads(text)
    told |= {"person": Person(**told["person"]), "draft_ids": tuple(told["draft_ids"])}
    return Order(**told)


def ended(version: int | None, error: Exception | None = None) -> str:
    """Return as JSON how a publication ended: a version, or what was in its way."""
    if error is None:
        return json.dumps({"version": version})
    if isinstance(error, Conflict):
        return json.dumps({"conflict": [asdict(one) for one in error.differences]})
    if isinstance(error, Refused):
        return json.dumps({"refused": [asdict(one) for one in error.faults]}, default=str)
    if isinstance(error, StoreFault):
        said = {"message": STORE, "values": {"reason": str(error)}}
        return json.dumps({"not_possible": said})
    said = {"message": error.message, "values": error.values}
    return json.dumps({"not_possible": said}, default=str)


def version_of(text: str) -> int:
    """Return the version of an ended publication, or raise what was in its way."""
    told = json.loads(text)
    if "version" in told:
        return told["version"]
    if "conflict" in told:
        raise Conflict([Difference(**_with_key(one)) for one in told["conflict"]])
    if "refused" in told:
        raise Refused([Fault(**_with_key(one)) for one in told["refused"]])
    raise NotPossible(told["not_possible"]["message"], **told["not_possible"]["values"])


def _with_key(one: dict) -> dict:
    return one | {"key": tuple(one["key"]) if one["key"] is not None else None}
