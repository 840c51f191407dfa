"""On paper: light, A4, charts whole, choices and address printed, controls left out."""

import subprocess

import pytest
from PIL import Image

pytestmark = pytest.mark.browser
WIDE = """() => [...document.querySelectorAll('.marks, .p-table, canvas, .s-slide, h1')]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => `${one.tagName} ${one.className.baseVal ?? one.className}`)"""
PAPER_PX = 680  # A4 upright without its margins of 15 mm


def printed(seen, tmp_path):
    """Return the file of a page as the browser prints it, and its words."""
    file = tmp_path / "page.pdf"
    seen.page.pdf(path=file, prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    return file, " ".join(run.stdout.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("address", "choices"),
    [
        ("/measures?q=bus&city_id=kranj", "Iskanje: bus · Mesto: Kranj"),
        ("/city?city_id=kranj", "Mesto: Kranj"),
        ("/measures?view=sectors", "Pogled: Mesta in področja"),
        ("/status", "Pot do ničle · http"),
    ],
)
def test_paper_is_white_whatever_the_theme_and_says_what_was_chosen(
    visit, tmp_path, address, choices
):
    seen = visit(address, scheme="dark")
    file, words = printed(seen, tmp_path)
    assert seen.text("h1") in words
    assert choices in words
    assert address.partition("?")[0] in words
    about = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in about
    picture = tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "20", "-png", "-singlefile", file, picture], check=True)
    pixels = Image.open(picture.with_suffix(".png")).convert("L")
    assert pixels.getpixel((pixels.width // 2, 2)) > 250
    shares = pixels.histogram()
    assert sum(shares[200:]) > 0.7 * sum(shares)  # mostly white


@pytest.mark.parametrize("address", ["/", "/status", "/mission", "/city?city_id=kranj", "/present"])
def test_nothing_reaches_past_the_paper(visit, address):
    seen = visit(address)
    seen.page.emulate_media(media="print")
    seen.page.set_viewport_size({"width": PAPER_PX, "height": 960})
    assert seen.page.evaluate(WIDE) == []


def test_every_slide_of_a_story_is_printed(visit, tmp_path):
    seen = visit("/present")
    titles = [title.replace("\u00a0", " ") for title in seen.page.locator(".s-slide h2").all_text_contents()]  # noqa: E501  # fmt: skip
    _file, words = printed(seen, tmp_path)
    assert len(titles) > 5
    assert not [title for title in titles if title not in words]
