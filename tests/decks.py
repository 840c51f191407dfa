"""The decks that tests look at: the usual story and what it lacks, in both languages."""

import io

from pptx import Presentation

from dashboard import db, language
from dashboard.asking import asker
from dashboard.deck.write import deck
from dashboard.story import slides

LANGUAGES = ("sl", "en")
OWN = ["/city?city_id=koper", "/mission?section=beginnings", "/mission?section=working_group"]


def made() -> dict:
    """Return the slides and the file of a deck by language."""
    found, tables = {}, db.Tables()
    for spoken in LANGUAGES:
        language.use(spoken)
        ask = asker(tables)
        steps = [*slides.told(ask, "twelve"), *(slides.Step(address) for address in OWN)]
        story = slides.story(ask, "Story", steps, "http://127.0.0.1:8501")
        found[spoken] = story.slides, deck(story)
    return found


def pages(decks, spoken):
    """Return each slide with the page that the file has for it."""
    told, file = decks[spoken]
    return [*zip(told, Presentation(io.BytesIO(file)).slides, strict=True)]


def letters(shape):
    """Yield the size and text of each run of letters in a shape."""
    if shape.shape_type == 6:  # a group
        for part in shape.shapes:
            yield from letters(part)
    frames = [shape.text_frame] if shape.has_text_frame else []
    if shape.has_table:
        frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
    for frame in frames:
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                yield run.font.size, run.text
