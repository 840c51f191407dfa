"""The page that presents: which story, its slides, what to take away, the reader's own story."""

from datetime import date
from urllib.parse import urlsplit

import streamlit as st

from dashboard import html, language, look, origin, qr, take_away
from dashboard.asking import asker
from dashboard.components.present.present import present
from dashboard.language import _
from dashboard.story import own, slides, words
from dashboard.story.slides import Slide, Step, Story
from dashboard.ui import address, story
from dashboard.ui.data import query, tables
from dashboard.ui.frame import head
from dashboard.ui.show import markup, note, text

OWN, LOOPBACK = "own", ("127.0.0.1", "localhost")
LONGEST_AUTO = 600  # s


def show() -> None:
    """Draw the page."""
    top, titles = st.container(), _titles()
    with st.container(key="controls"):
        story_id = address.choose(_("Story"), titles, "story", kind="segments", hidden=True)
    view, auto = address.read("view", _view, "stage"), address.read("auto", _auto, 0)
    steps = _own_steps() if story_id == OWN else slides.told(query, story_id)
    told = _story(
        tables().built.get("sources"), language.current(), titles[story_id], tuple(steps),
        origin.public(st.context.url), date.today(),
    )  # fmt: skip
    address.read("step", _number(len(told.slides)), 1)
    with top:
        head(titles[story_id], words.length(told.slides))
    for problem in told.problems:
        text(problem, "fault")
    if told.slides:
        present(_data(told, story_id, view, auto), "presentation")
    if view == "stage":
        _below(told, story_id, steps)


def _titles() -> dict[str, str]:
    rows = query("stories")
    return dict(zip(rows["story_id"], rows["title"], strict=True)) | {OWN: _("My own story")}


def _view(given: str) -> str:
    if given not in ("stage", "notes"):
        raise ValueError(given)
    return given


def _auto(given: str) -> int:
    if not 0 <= int(given) <= LONGEST_AUTO:
        raise ValueError(given)
    return int(given)


def _number(most: int):
    def parse(given: str) -> int:
        if not 1 <= int(given) <= max(most, 1):
            raise ValueError(given)
        return int(given)

    return parse


def _own_steps() -> list[Step]:
    """Return the reader's own steps, from the address where it has some, and keep them there."""
    if address.is_news("s") and "s" in st.query_params:
        story.keep(own.lines(st.query_params["s"]))
    address.read("s", str, None)
    address.write("s", "\n".join(story.addresses()) or None)
    return own.steps(story.addresses())


@st.cache_resource(max_entries=30, show_spinner=False)  # nobody changes what is returned
def _story(build: str, spoken: str, title: str, steps: tuple, whence: str, today: date) -> Story:
    return slides.story(asker(tables()), title, steps, whence)


def _data(told: Story, story_id: str, view: str, auto: int) -> dict:
    return {
        "story": story_id, "view": view, "auto": auto, "words": words.buttons(),
        "colours": look.variables("light"), "slides": [_slide(slide) for slide in told.slides],
    }  # fmt: skip


def _slide(slide: Slide) -> dict:
    alt = _("QR code of the live page")
    drawn = html.render("slide", slide=slide, qr=qr.svg(slide.live, alt), live_word=_("Open live"))
    return {
        "html": str(drawn), "title": slide.element.title, "note": slide.step.note,
        "seconds": slide.step.seconds or 0, "live": slide.live,
    }  # fmt: skip


def _below(told: Story, story_id: str, steps: list[Step]) -> None:
    if story_id == OWN:
        _edit(steps)
    if told.slides:
        links = take_away.of_story(story_id, [step.address for step in steps])
        markup(html.render("take_away", items=links))
    with st.expander(_("Steps, with their live pages and tables")):
        markup(html.render("steps", slides=told.slides, words=words.step_words()))
    text(words.keys(), "small")
    if urlsplit(origin.public(st.context.url)).hostname in LOOPBACK:
        text(words.only_here(), "small")


def _edit(steps: list[Step]) -> None:
    if not steps:
        note(_("Your story has no step yet. Open a page, choose what it should show, and press “Add to my story” under “Share”. Or write addresses below, one a line."))  # noqa: E501  # fmt: skip
    with st.form("own_story_form", border=False):
        label = _("Steps of my story: one address a line; change their order, delete, or paste rows of a table")  # noqa: E501  # fmt: skip
        written = st.text_area(
            label, "\n".join(step.address for step in steps), height=160, max_chars=8000
        )
        if st.form_submit_button(_("Take these steps")):
            story.keep(own.lines(written))
            address.write("s", "\n".join(story.addresses()) or None)
            st.rerun()
    if steps:
        st.download_button(
            _("Download the steps as rows (CSV)"), own.rows([step.address for step in steps]),
            "story_steps.csv", "text/csv", key="own_rows",
        )  # fmt: skip
