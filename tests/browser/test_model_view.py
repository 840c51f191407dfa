"""From the list of the whole model to one quantity, to what feeds it, and back, by its links."""

import re

import pytest

from .axe import grave_faults

pytestmark = pytest.mark.browser

WORDS = {
    "en": ("Electricity demand", "What feeds it", "The whole model", "lever"),
    "sl": ("Poraba elektrike", "Iz česa nastane", "Ves model", "vzvod"),
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("width", [390, 1440])
def test_a_quantity_opens_from_the_list_and_leads_on(visit, language, width):
    demand, feeds, back, lever = WORDS[language]
    visitor = visit("/what-if?view=model&city_id=kranj", language, width)
    page = visitor.page
    if width == 390:
        page.locator("summary").filter(has_text=re.compile("Elektrika|Electricity")).first.click()
    page.get_by_role("link", name=demand, exact=True).first.click()
    visitor.wait_for_choice("node", "electricity_demand")
    visitor.settle()
    assert visitor.choices()["city_id"] == "kranj" and visitor.documents == 1
    text = visitor.text("[data-testid=stMain]")
    assert feeds in text and lever in text and re.search(r"71[.,]680", text)
    assert "electricity_demand = electricity_buildings + electricity_lighting" in text
    assert grave_faults(page) == []
    visitor.page.get_by_role("link", name=back, exact=True).click()
    visitor.wait_for_choice("node", None)
    visitor.settle()
    assert re.search(r"Kranj: \d+ ", visitor.text("[data-testid=stMain]"))
