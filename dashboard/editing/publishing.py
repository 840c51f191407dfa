"""Publish reviewed drafts as a new version, or go back to an earlier one."""

import secrets
import subprocess
import sys
from collections.abc import Iterable

from dashboard.csvfile import N_
from dashboard.editing import history, order, settling
from dashboard.editing.change import NotPossible, given_reason
from dashboard.editing.order import Order
from dashboard.paths import ROOT
from dashboard.people.roles import Person, require_publisher

CUT_OFF = N_("The publishing was cut off before readers could see it. Nothing has changed; publish again.")  # noqa: E501  # fmt: skip
NO_REASON = N_("Say in a few words why this is published.")
NO_DRAFTS = N_("Choose at least one approved draft.")


def publish(person: Person, draft_ids: Iterable[str], reason: str) -> int:
    """Publish approved drafts together as one version and return its number.

    Conflict where a row is no longer what a draft began from, Refused where a rule is broken,
    NotPossible where a draft is not approved or the disk or the store does not take it: then
    nothing is published, and the drafts stay approved.
    """
    require_publisher(person)
    chosen = tuple(dict.fromkeys(draft_ids))
    if not chosen:
        raise NotPossible(NO_DRAFTS)
    return _carried_out(
        Order(person, secrets.token_hex(4), given_reason(reason, NO_REASON), chosen)
    )


def revert(person: Person, version: int, reason: str) -> int:
    """Bring back the rows of an earlier version (0: before all) as a new version; its number.

    What came since stays in the history. Rows that only the files in git have changed stay so.
    """
    require_publisher(person)
    return _carried_out(
        Order(person, secrets.token_hex(4), given_reason(reason, NO_REASON), (), version)
    )


def _carried_out(given: Order) -> int:
    run = subprocess.run(
        [sys.executable, "-m", "dashboard.editing.publication"],
        input=order.written(given), cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode == 0:
        return order.version_of(run.stdout)
    print(run.stderr, file=sys.stderr)
    settling.settle_if_left()
    for one in history.versions():
        if one.token == given.token:  # cut off between the swap and the record
            return one.version
    raise NotPossible(CUT_OFF)
