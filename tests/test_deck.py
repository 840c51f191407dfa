"""A deck: native charts and tables, nothing cut or overlapping, sources and QR on each slide."""

import io
import re
import subprocess
import zipfile
from itertools import combinations

import openpyxl
import pytest
from pptx.util import Pt

from dashboard import fonts
from dashboard.deck import texts
from dashboard.story.native import Bars, Figures, Grid, Lines, Places, Points

from .decks import LANGUAGES, letters, made, pages

every_language = pytest.mark.parametrize("spoken", LANGUAGES)
KINDS = {Bars: "has_chart", Lines: "has_chart", Grid: "has_table"}
SMALLEST = Pt(12)  # 24 px of 1920


@pytest.fixture(scope="module")
def decks():
    return made()


@every_language
def test_every_kind_of_element_stands_in_the_decks(decks, spoken):
    kinds = {type(slide.element.native) for slide in decks[spoken][0]}
    assert kinds == {Bars, Lines, Grid, Places, Points, Figures}


@every_language
def test_a_slide_is_16_to_9_and_has_its_title_its_sources_and_a_code_to_the_live_page(
    decks, spoken
):
    for slide, page in pages(decks, spoken):
        size = page.part.package.presentation_part.presentation
        assert size.slide_width * 9 == size.slide_height * 16
        assert page.shapes.title.text_frame.text == slide.element.title
        said = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert slide.sources in said
        [code] = [shape for shape in page.shapes if shape.shape_type == 13]
        assert code.click_action.hyperlink.address == slide.live
        assert slide.live in page.notes_slide.notes_text_frame.text


@every_language
def test_charts_and_tables_can_be_edited_and_hold_the_figures(decks, spoken):
    for slide, page in pages(decks, spoken):
        native = slide.element.native
        kind = KINDS.get(type(native))
        if kind is None:
            continue
        [shape] = [one for one in page.shapes if getattr(one, kind)]
        if kind == "has_table":
            rows = [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
            assert rows == [native.head, *native.rows]
            continue
        book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        head, *lines = book.active.iter_rows(values_only=True)
        assert [*head[1:]] == [*native.series]
        assert [line[0] for line in lines] == native.names
        for line, row in zip(lines, zip(*native.series.values(), strict=True), strict=True):
            assert [*line[1:]] == [one and pytest.approx(one, rel=1e-12) for one in row]


@every_language
def test_no_two_boxes_overlap_and_none_leaves_the_slide(decks, spoken):
    for slide, page in pages(decks, spoken):
        boxes = [
            (one.left, one.top, one.left + one.width, one.top + one.height, one.name)
            for one in page.shapes
        ]
        for left, top, right, bottom, name in boxes:
            assert left >= 0 and top >= 0, (slide.number, name)
            assert right <= 12192000 and bottom <= 6858000, (slide.number, name)
        for a, b in combinations(boxes, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (slide.number, a, b)


@every_language
def test_every_text_fits_its_box_with_a_font_that_is_12_percent_wider(decks, spoken):
    for slide, page in pages(decks, spoken):
        for shape in page.shapes:
            if not shape.has_text_frame:
                continue
            high = 0.0
            for paragraph in shape.text_frame.paragraphs:
                for run in paragraph.runs:
                    size, weight = run.font.size.pt, 600 if run.font.bold else 400
                    room = shape.width.pt / texts.ROOM
                    high += len(fonts.lines(run.text, size, room, weight)) * size * texts.LINE
            assert high <= shape.height.pt + 1, (slide.number, shape.name, shape.text_frame.text)


@every_language
def test_nothing_is_smaller_than_12_points_and_all_of_it_is_arial(decks, spoken):
    for slide, page in pages(decks, spoken):
        for shape in page.shapes:
            for size, text in letters(shape):
                assert size >= SMALLEST, (slide.number, text)
    with zipfile.ZipFile(io.BytesIO(decks[spoken][1])) as parts:
        for name in parts.namelist():
            if re.match(r"ppt/(slides|charts)/[^/]+\.xml", name):
                xml = parts.read(name).decode()
                assert set(re.findall(r'<a:latin typeface="([^"]+)"', xml)) <= {"Arial"}, name
                assert all(int(size) >= 1200 for size in re.findall(r'\bsz="(\d+)"', xml)), name


def test_pictures_charts_and_tables_have_words_for_those_who_do_not_see_them(decks):
    for _slide, page in pages(decks, "sl"):
        for shape in page.shapes:
            if not shape.has_text_frame:
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name


def test_libreoffice_opens_the_decks_and_every_word_of_a_title_is_read_back(decks, tmp_path):
    names = []
    for spoken in LANGUAGES:
        names.append(tmp_path / f"{spoken}.pptx")
        names[-1].write_bytes(decks[spoken][1])
    own = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *names]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    for spoken in LANGUAGES:
        told, file = decks[spoken][0], tmp_path / f"{spoken}.pdf"
        run = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True)
        read = run.stdout.split("\f")[:-1]
        assert len(read) == len(told)
        for slide, text in zip(told, read, strict=True):
            for word in f"{slide.element.title} {slide.sources}".split():
                assert word in text.replace("\u00a0", " "), (slide.number, word)
