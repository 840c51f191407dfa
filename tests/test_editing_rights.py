"""Each action as each role, and as nobody: allowed or refused on the server, whatever the page."""

import inspect
import time

import pytest
import sqlalchemy as sa

from dashboard import editing
from dashboard.editing import drafts, reviews, rows, steps
from dashboard.editing.change import NotPossible, Refused
from dashboard.people import people, sign_ins
from dashboard.people.roles import Forbidden, Person
from dashboard.store import engine
from dashboard.store.people_tables import sign_ins as kept

KRANJ = "kranj"
ROLES = {
    "reader": ("reader", None), "editor of it": ("editor", KRANJ), "author": ("editor", KRANJ),
    "editor of another": ("editor", "koper"), "editor of all": ("editor_of_all", None),
    "publisher": ("publisher", None),
}  # fmt: skip
NOBODY = ("signed out", "expired", "forged", "replayed")
INSIDE = {name for name in ROLES if name != "reader"}
OF_CITY = {"editor of it", "author", "editor of all", "publisher"}
# who may, by the action; a draft's rows are those of the city of its author
MAY = {
    "drafts.save": OF_CITY, "drafts.submit": {"author"}, "drafts.withdraw": {"author"},
    "drafts.find": INSIDE, "drafts.listed": INSIDE, "drafts.changes": INSIDE, "drafts.log": INSIDE,
    "reviews.approve": INSIDE - {"author"}, "reviews.send_back": INSIDE - {"author"},
    "publishing.publish": {"publisher"}, "publishing.revert": {"publisher"},
}  # fmt: skip


def actions() -> dict:
    """Every public function of dashboard.editing that somebody does: its first word is person."""
    return {
        f"{part}.{name}": one
        for part in editing.__all__
        if inspect.ismodule(module := getattr(editing, part))
        for name, one in vars(module).items()
        if inspect.isfunction(one) and not name.startswith(("_", "require_"))
        and one.__module__ == module.__name__ and "person" in inspect.signature(one).parameters
        and next(iter(inspect.signature(one).parameters)) == "person"
    }  # fmt: skip


def a_change():
    row = next(row for row in rows.published("measures", KRANJ) if row["value"])
    return rows.change("measures", row, row | {"locator": "drugje"})


def claims(name: str) -> dict:
    return {"iss": "i", "sub": name.replace(" ", "_"), "nonce": "n", "iat": 1}


@pytest.fixture(scope="module")
def everybody(tmp_path_factory):
    """People of each role, signed in; those who are nobody have only claims."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("rights")
        patch.setenv(engine.URL, f"sqlite:///{folder / 'rooms.sqlite'}")
        for name, (role, city_id) in ROLES.items():
            people.add(name, claims(name)["sub"], role, city_id)
        for name in NOBODY:
            people.add(name, claims(name)["sub"], "publisher")
        for name in [*ROLES, "expired", "replayed"]:
            sign_ins.register(claims(name))
        sign_ins.end(claims("replayed"))
        with engine.writing() as con:
            old = sa.update(kept).where(kept.c.subject == "expired")
            con.execute(old.values(ends_at=time.time() - 1))
        yield {name: sign_ins.person(claims(name)) for name in [*ROLES, *NOBODY]}


def given(action: str, author: Person) -> list:
    """What an action needs besides who does it, on a draft that it fits."""
    if action == "drafts.save":
        return [KRANJ, [a_change()], "zato"]
    if action.startswith("publishing."):
        return [[], "zato"] if action.endswith("publish") else [0, ""]
    if action == "drafts.listed":
        return []
    draft_id = drafts.save(author, KRANJ, [a_change()], "zato")
    if action.startswith("reviews."):
        with engine.writing() as con:  # without the checks of the rows, which are not the matter
            steps.take(con, steps.find(con, draft_id), "submitted", author)
    return [draft_id, "zato"] if action == "reviews.send_back" else [draft_id]


def test_every_action_has_its_rule():
    assert set(actions()) == set(MAY)


@pytest.mark.parametrize("name", [*ROLES, *NOBODY])
@pytest.mark.parametrize("action", MAY)
def test_an_action_is_done_for_who_may_and_refused_to_all_others(everybody, action, name):
    rest, may = given(action, everybody["author"]), name in MAY[action]
    try:
        actions()[action](everybody[name], *rest)
    except Forbidden as forbidden:
        assert not may and str(forbidden).endswith(".")
    except (NotPossible, Refused):
        assert may  # allowed, and then the rows or the empty reason stop it
    else:
        assert may


@pytest.mark.parametrize("name", ["editor of it", "editor of another", "publisher"])
def test_rows_of_another_city_do_not_come_in_with_a_draft(everybody, name):
    row = next(row for row in rows.published("measures", "koper") if row["value"])
    change = rows.change("measures", row, row | {"locator": "drugje"})
    with pytest.raises(Forbidden):
        drafts.save(everybody[name], KRANJ, [change], "zato")


def test_a_removed_person_cannot_go_on(everybody):
    people.add("gone", "gone", "publisher")
    sign_ins.register(claims("gone"))
    assert sign_ins.person(claims("gone")).role == "publisher"
    people.remove("gone")
    with pytest.raises(Forbidden):
        reviews.approve(
            sign_ins.person(claims("gone")), drafts.listed(everybody["author"])[0].draft_id
        )
