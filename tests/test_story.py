"""Stories are rows, each step a slide of live figures; a reader's own story is addresses."""

import re

import pandas as pd
import pytest

from dashboard import db, language
from dashboard.asking import asker
from dashboard.story import own, slides
from dashboard.story.element import LETTERS
from dashboard.story.elements import by_page
from dashboard.what_if import link
from dashboard.what_if.standing import standing

LANGUAGES = ("sl", "en")
SVG = re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) [\d.]+"[^>]*width="([\d.]+)"')
SIZE = re.compile(r'font-size="([\d.]+)(?:px)?"')


@pytest.fixture(scope="module")
def tables():
    return db.Tables()


@pytest.fixture(scope="module")
def told(tables):
    """A function that gives a story's slides in a language, drawn once."""
    drawn = {}

    def tell(story_id, spoken):
        if (story_id, spoken) not in drawn:
            language.use(spoken)
            ask = asker(tables)
            steps = slides.told(ask, story_id)
            drawn[story_id, spoken] = slides.story(ask, story_id, steps, "http://here")
        return drawn[story_id, spoken]

    return tell


STORIES = [*pd.read_csv(db.DATA / "sources" / "stories.csv")["story_id"]]
every_story = pytest.mark.parametrize("story_id", STORIES)
every_language = pytest.mark.parametrize("spoken", LANGUAGES)


@every_language
@every_story
def test_every_step_of_every_story_is_a_slide_with_title_and_source(told, story_id, spoken):
    story = told(story_id, spoken)
    assert story.problems == []
    assert [slide.number for slide in story.slides] == [*range(1, len(story.slides) + 1)]
    for slide in story.slides:
        assert slide.element.title and slide.element.alt and len(slide.element.rows)
        assert re.match(r"(Vira?|Viri|Sources?): \w", slide.sources)


@every_language
def test_the_usual_story_goes_from_the_mission_to_the_ask_over_every_page_with_a_slide(
    told, spoken
):
    pages = [slide.step.address.partition("?")[0] for slide in told("twelve", spoken).slides]
    assert pages[0] == pages[-1] == "/mission"
    assert set(pages) == set(by_page())


@every_language
@every_story
def test_no_letter_of_a_picture_is_smaller_than_24_px(told, story_id, spoken):
    for slide in told(story_id, spoken).slides:
        picture = str(slide.element.picture)
        found = SVG.search(picture)
        if found:
            scale = float(found[2]) / float(found[1])
            smallest = min(map(float, SIZE.findall(picture)))
            assert smallest * scale >= LETTERS - 0.01, slide.step.address


def test_a_title_is_made_of_the_figures(told, con):
    count = con.cursor().execute(
        "select count(*) from statuses where stage_id = 'label' and state = 'reached' and is_shown"
    ).fetchone()[0]  # fmt: skip
    [slide] = [one for one in told("twelve", "en").slides if one.step.address == "/"]
    said = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven")[count]
    assert slide.element.title.startswith(f"{said} city municipalit")


def test_a_ready_made_mix_leads_to_a_page_with_the_same_levers(told, tables):
    language.use("sl")
    ask = asker(tables)
    [slide] = [one for one in told("twelve", "sl").slides if "preset=contract" in one.step.address]
    here = standing(ask, "kranj", {"preset": "contract"})
    text = slide.live.partition("m=")[2]
    settings, locks, problems = link.decode(text, here.limits)
    assert problems == [] and locks == set()
    assert settings == pytest.approx(here.settings, rel=1e-3)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/accessibility", "Page /accessibility has no slide."),
        ("/city?city_id=atlantis", "There is no city_id “atlantis”. There are: ljubljana,"),
        ("/status?date=yesterday", "“yesterday” is not a day"),
        ("/?date=31.1.2022", "“31.1.2022” is not a day"),
        ("/mission?section=gossip", "There is no section “gossip”."),
        ("/what-if?city_id=koper&preset=contract", "There is no ready-made mix “contract”"),
        ("/what-if?city_id=koper&m=broken", "The mix in the address cannot be read"),
    ],
)
def test_a_step_that_cannot_be_shown_is_said_and_the_others_stay(tables, address, said):
    language.use("en")
    steps = own.steps(["/", address, "/status"])
    story = slides.story(asker(tables), "own", steps, "")
    assert [slide.step.address for slide in story.slides] == ["/", "/status"]
    [problem] = story.problems
    assert problem.startswith(f"{address}: ") and said in problem


def test_a_day_in_the_address_is_the_day_of_the_slide(tables):
    language.use("en")
    drawn = slides.element(asker(tables), "/status?date=2022-04-01")
    assert "1\u00a0April\u00a02022" in drawn.title + drawn.subtitle
    assert max(len([cell for cell in row[1:] if cell]) for row in drawn.native.rows) == 3


def test_addresses_are_kept_from_their_path_on_without_language_and_step():
    text = " https://pot.example/city?city_id=koper&lang=en&step=2 \n\n/status/\n"
    assert own.lines(text) == ["/city?city_id=koper", "/status"]


def test_rows_of_the_table_go_out_and_come_back():
    addresses = ["/status?date=2022-04-28", "/mission?section=goals"]
    rows = own.rows(addresses)
    assert rows.splitlines()[0] == "step_id,story_id,position,address,note_sl,note_en,seconds"
    assert own.lines(rows) == addresses


def test_a_story_is_never_longer_than_an_address_can_hold():
    assert len(own.lines("/status\n" * 500)) == own.MOST
