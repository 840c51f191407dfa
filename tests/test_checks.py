"""Each check in queries/checks/ lets today's data pass, and fires when its rule is broken."""

import re
import shutil

import pytest

from dashboard import db, loading, messages
from dashboard.csvfile import BadData
from dashboard.language import use

CHECKS = sorted(loading.CHECKS.glob("*.sql"))
every_check = pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)


@every_check
def test_header_says_what_a_row_means_what_to_do_and_how_to_break_it(path):
    fault, advice, breaks, sql, *_ = path.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"-- [A-Z].*\.", fault)
    assert re.fullmatch(r"-- [A-Z].*\.", advice)
    assert re.fullmatch(r"-- @breaks (update|delete) .*", breaks)
    assert not sql.startswith("--")


@every_check
def test_a_broken_rule_is_refused_and_says_in_both_languages_what_to_do(tmp_path, path):
    sql = path.read_text(encoding="utf-8")
    shutil.copy(path, tmp_path)
    tables = db.connect()  # as built, without the rules that the schema holds beside the checks
    loading.check(tables, tmp_path)

    tables.execute(re.search(r"^-- @breaks (.+)$", sql, re.MULTILINE)[1])
    with pytest.raises(BadData) as caught:
        loading.check(tables, tmp_path)
    use("en")
    assert str(caught.value).startswith(f"{path.name}: rows that break a rule: ")
    assert messages.advice(sql) in str(caught.value)
    use("sl")
    assert str(caught.value).startswith(f"{path.name}: vrstic, ki kršijo pravilo, je ")
    assert messages.advice(sql) not in str(caught.value)
