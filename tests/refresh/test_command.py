"""The command says how it is used, how far it is, and how it ended."""

import io
import subprocess
import sys

import pytest

from dashboard.paths import ROOT
from dashboard.refresh import progress


class Terminal(io.StringIO):
    """A stream that someone looks at."""

    def isatty(self):
        return True


@pytest.mark.parametrize(("words", "code"), [(["--help"], 0), (["bread"], 2), (["--lang"], 2)])
def test_the_command_explains_itself_and_refuses_other_words(words, code):
    run = subprocess.run(
        [sys.executable, "-m", "dashboard.refresh", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == code
    assert "usage: python -m dashboard.refresh" in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


def test_a_service_that_is_not_there_is_one_sentence(refreshing):
    refreshing.service.close()
    before = refreshing.stand()
    ended, said = refreshing.run("--only", "students", "--write")
    assert ended == 3 and "Last came: ConnectError" in said
    assert refreshing.stand() == before


def test_one_city_alone_is_no_word_for_boundaries(refreshing):
    with pytest.raises(SystemExit) as ended:
        refreshing.run("boundaries", "--only", "kranj")
    assert ended.value.code == 2


def test_a_terminal_sees_how_far_the_run_is():
    seen = Terminal()
    assert list(progress.shown(["a", "b"], str.upper, seen)) == ["a", "b"]
    assert "[############............] 1/2 B" in seen.getvalue()
    assert seen.getvalue().endswith("2/2 \n")


def test_a_file_sees_nothing_of_it():
    seen = io.StringIO()
    list(progress.shown(["a", "b"], str, seen))
    assert seen.getvalue() == ""
