"""Say who may change data.

python -m dashboard.people add "Ana Novak" ana@kranj.si editor kranj
python -m dashboard.people add "Zveza" 8f1c… publisher
python -m dashboard.people list
python -m dashboard.people remove ana@kranj.si

Roles: reader, editor (of one city), editor_of_all, publisher. Whoever is known by an e-mail
address must have it verified at the provider; else give the provider's subject.
"""

import sys

from dashboard import db
from dashboard.people import people
from dashboard.people.people import NoSuchPerson
from dashboard.store.engine import StoreFault


def run(words: list[str]) -> str:
    """Do what the command line says and return what to print."""
    match words:
        case ["add", name, login, role, *city]:
            city_id = _city(city[0]) if city else None
            person = people.add(name, login, role, city_id)
            return f"{person.name} is now {' of '.join(filter(None, (role, city_id)))}."
        case ["remove", login]:
            people.remove(login)
            return f"{login} has no rights any more."
        case ["list"]:
            rows = ("\t".join(value or "-" for value in one) for one in people.listed())
            return "\n".join(rows) or "Nobody may change data yet: add somebody."
    return __doc__.strip()


def _city(city_id: str) -> str:
    known = list(db.run(db.connect(), "city_names")["city_id"])
    if city_id not in known:
        raise NoSuchPerson(f"No city “{city_id}”; there are: {', '.join(known)}.")
    return city_id


if __name__ == "__main__":
    try:
        print(run(sys.argv[1:]))
    except (NoSuchPerson, StoreFault) as fault:
        sys.exit(str(fault))
