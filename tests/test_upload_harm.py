"""No file can harm: bombs, entities and whatever else is no file of rows are refused."""

import io

import pytest

from benchmarks import fuzz_uploads
from benchmarks.upload_bombs import bombs
from benchmarks.upload_files import ENTITY, small
from dashboard.forms import unpack, upload
from dashboard.forms.refusals import NotTaken
from dashboard.people.roles import Person

ANA = Person("ana", "Ana", "editor", "kranj")
CITY = "kranj"


@pytest.mark.parametrize("body", bombs(), ids=range(4))
def test_a_file_that_unpacks_to_far_more_is_refused_before_it_is_opened(body):
    with pytest.raises(NotTaken):
        unpack.sheets("a.xlsx", body)


@pytest.mark.parametrize(
    ("name", "body"),
    [("a.xlsx", b"PK\x03\x04 junk"), ("a.xls", b"\xd0\xcf\x11\xe0"), ("a.csv", b"\x81\x00\xff"),
     ("a.csv", b"a;b;c\n1;2;3\n"), ("a.csv", b""), ("a.csv", b"x" * 5_000_001)],
)  # fmt: skip
def test_what_is_no_file_of_rows_is_refused_in_a_sentence(name, body):
    with pytest.raises(NotTaken) as refused:
        upload.read(name, body, CITY, ANA)
    assert str(refused.value).endswith(".")


def test_entities_are_refused():
    out = io.BytesIO()
    with (
        unpack.zipfile.ZipFile(io.BytesIO(small())) as old,
        unpack.zipfile.ZipFile(out, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, (ENTITY if name == "xl/workbook.xml" else b"") + old.read(name))
    with pytest.raises(NotTaken, match="entitete"):
        unpack.sheets("a.xlsx", out.getvalue())


def test_a_hundred_hostile_files_get_nothing_but_refusals_and_rows():
    _counts, escaped, slowest, _grown = fuzz_uploads.run(100, 20261127)
    assert escaped == {} and slowest < 30
