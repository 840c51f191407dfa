"""Whoever changes data is a person with a role, looked up anew for each action."""

import pytest

from dashboard.people import __main__ as command
from dashboard.people import people, roles
from dashboard.people.roles import ROLES, Forbidden, Person

AUTHOR = "author"
PEOPLE = {"nobody": None} | {
    f"{role} {city_id}": Person("p", "P", role, city_id if role == roles.EDITOR else None)
    for role in ROLES
    for city_id in ("kranj", "koper")
}


def allows(check, *given) -> bool:
    try:
        check(*given)
    except Forbidden as forbidden:
        assert str(forbidden).endswith(".")
        return False
    return True


@pytest.mark.parametrize("name", PEOPLE)
def test_each_role_may_do_what_it_may_and_nothing_else(name):
    person = PEOPLE[name]
    role = person.role if person else None
    edits_all = role in ("editor_of_all", "publisher")
    own = role == "editor" and person.city_id == "kranj"
    assert allows(roles.require_editor, person, "kranj") == (edits_all or own)
    assert allows(roles.require_editor, person, None) == edits_all
    assert allows(roles.require_reviewer, person, AUTHOR) == (edits_all or role == "editor")
    assert not allows(roles.require_reviewer, person, "p")
    assert allows(roles.require_publisher, person) == (role == "publisher")


def test_a_removed_person_is_not_found_any_more(store):
    ana = people.add("Ana", "Ana@Kranj.si", "editor", "kranj")
    assert people.find(ana.person_id) == ana
    assert people.add("Ana N.", "ana@kranj.si", "publisher").person_id == ana.person_id
    assert people.find(ana.person_id).role == "publisher"
    people.remove("ana@kranj.si")
    assert people.find(ana.person_id) is None and people.listed() == []


@pytest.mark.parametrize(
    ("words", "said"),
    [(["Ana", "a@b.si", "boss"], "there are: reader"), (["Ana", "a@b.si", "editor"], "has a city"),
     (["Ana", "a@b.si", "publisher", "kranj"], "nobody else"),
     (["Ana", "a@b.si", "editor", "Paris"], "there are: .*kranj"),
     (["", "a@b.si", "publisher"], "needs a name")],
)  # fmt: skip
def test_the_command_says_what_would_be_right(sqlite_store, words, said):
    with pytest.raises(people.NoSuchPerson, match=said):
        command.run(["add", *words])
    assert command.run(["list"]).startswith("Nobody may change data yet")


def test_the_command_adds_lists_and_removes(sqlite_store):
    assert command.run(["add", "Ana", "a@b.si", "editor", "kranj"]) == "Ana is now editor of kranj."
    assert command.run(["list"]) == "Ana\ta@b.si\teditor\tkranj"
    command.run(["remove", "A@b.si"])
    with pytest.raises(people.NoSuchPerson, match="Nobody has"):
        command.run(["remove", "a@b.si"])
