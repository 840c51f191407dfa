"""Staff sign in, edit, give a file, review, publish and go back; readers see it at once."""

import io
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from .axe import grave_faults
from .staff_fixtures import PATIENT_MS, member, staff  # noqa: F401
from .visitor import Visitor

pytestmark = pytest.mark.browser
OLD = "Najbolj e-mobilna mestna občina"
TITLE, OTHER = "Najbolj prehodno mesto v testu", "Second change, from a file"
GRID = "[data-testid=stDataFrame] .dvn-scroller"


def change_first_title(seen) -> None:
    """Type another title into the first row of the grid, as one does by hand."""
    seen.page.locator(GRID).first.click(position={"x": 150, "y": 54})
    seen.settle().page.keyboard.press("Enter")
    seen.page.locator("#portal textarea, #portal input").first.fill(TITLE)
    seen.page.keyboard.press("Enter")
    expect(seen.page.get_by_text("1 row is changed and not kept yet")).to_be_visible()


def says(seen, words: str) -> None:
    """Wait until a page says something, and has drawn all of it."""
    expect(seen.page.get_by_text(words).first).to_be_visible(timeout=PATIENT_MS)
    seen.settle()


def keep(seen, why: str) -> None:
    seen.page.get_by_label("Why do the rows change?").fill(why)
    seen.press("Keep as a draft")
    says(seen, "The rules have nothing against these rows.")


def filled_in(seen, tmp_path, cell: str, value: object) -> None:
    """Download the template, write into its sheet of measures, and give it."""
    with seen.page.expect_download() as taken:
        seen.page.get_by_role("button", name="Template of Kranj").click()
    book = load_workbook(io.BytesIO(taken.value.path().read_bytes()))
    book["Measures"][cell] = value
    path = tmp_path / f"{cell}.xlsx"
    book.save(path)
    seen.page.set_input_files("input[type=file]", path)
    seen.settle()


def open_draft(seen, why: str) -> None:
    every = seen.page.get_by_role("link", name="All drafts")
    if every.count():
        every.click()
        seen.settle()
    seen.page.get_by_role("link", name=why).click()
    expect(seen.page.get_by_role("heading", name=why)).to_be_visible()
    seen.settle()


def reads(reader) -> str:
    """Return what a reader's page says after the reader has done something on it."""
    for language in ("EN", "SL"):
        reader.page.get_by_text(language, exact=True).click()
        reader.settle()
    return reader.page.content()


def test_rows_go_from_a_grid_and_a_file_over_a_second_person_to_readers_and_back(
    member, staff, browser, tmp_path  # noqa: F811
):  # fmt: skip
    reader = member("/city?city_id=kranj")
    assert OLD in reader.page.content()
    assert reader.page.locator("a[href*='/edit']").count() == 0
    ana = member("/edit?lang=en", "ana")
    assert ana.choices()["lang"] == "en"
    change_first_title(ana)
    keep(ana, "Better title")
    assert TITLE in ana.text(".p-diff ins")
    ana.press("Submit for review")
    says(ana, "Submitted. A second person looks at it now.")
    assert ana.page.get_by_role("button", name="Approve").count() == 0

    ana.page.get_by_text("From a file", exact=True).click()
    ana.settle()
    filled_in(ana, tmp_path, "H3", "12,5 kosov")
    says(ana, "“12,5 kosov” is no number.")
    assert "Measures, row 3, column H" in ana.text(".p-faults")
    filled_in(ana, tmp_path, "G4", OTHER)
    says(ana, "1 row of the file would change something")
    keep(ana, "From our file")
    ana.press("Submit for review")
    says(ana, "Submitted. A second person looks at it now.")

    cita = member("/edit?lang=en&view=drafts", "cita")
    for why in ("Better title", "From our file"):
        open_draft(cita, why)
        cita.press("Approve")
        says(cita, "Approved. A publisher publishes it now.")
    drago = member("/edit?lang=en&view=drafts", "drago")
    open_draft(drago, "Better title")
    drago.press("Publish")
    says(drago, "Published. All readers see it")
    assert TITLE in reads(reader)

    drago.page.get_by_text("History", exact=True).click()
    drago.settle().press("Back to before the first version")
    says(drago, "Done: readers see")
    now = reads(reader)
    assert TITLE not in now and OLD in now
    assert reader.documents == 1  # nobody was thrown out
    assert [fault for one in (reader, ana, cita, drago) for fault in one.faults] == []
    assert re.findall(r"^\w+Error\b.*", staff.log.read_text(), re.MULTILINE) == []


def test_a_cookie_is_worth_nothing_after_sign_out_or_when_forged(member, staff, browser):  # noqa: F811
    bine = member("/edit?lang=en", "bine")
    kept = bine.page.context.storage_state()
    bine.page.get_by_role("button", name="Sign out").click()
    bine.page.wait_for_url(re.compile("/session/end"))
    replayed = member("/edit?lang=en", storage_state=kept)
    assert "You were signed out" in replayed.text("[data-testid=stAlert]")
    for cookie in kept["cookies"]:
        if cookie["name"] == "_streamlit_user":
            cookie["value"] = cookie["value"][:-4] + "AAAA"
    forged = member("/edit?lang=en", storage_state=kept)
    assert forged.page.get_by_role("button", name="Sign in").is_visible()
    eva = member("/edit?lang=en", "eva")
    assert "who may not change anything here" in eva.text("[data-testid=stAlert]")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing_grave_on_the_page_for_staff(member, width, scheme):  # noqa: F811
    seen = member("/edit?lang=en", "cita", width=width, scheme=scheme)
    for view in ("rows", "file", "drafts", "history"):
        seen.open(f"/edit?lang=en&view={view}")
        assert grave_faults(seen.page) == [], view
        wide = seen.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, view
    seen.open("/edit?view=file")  # in Slovenian
    assert "per file" not in seen.text("[data-testid=stFileUploader]")


def test_nobody_signs_in_to_read(member):  # noqa: F811
    seen = member("/edit")
    assert isinstance(seen, Visitor)
    assert seen.page.get_by_role("button", name="Prijava").is_visible()
