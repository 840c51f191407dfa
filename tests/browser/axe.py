"""What axe-core finds on a page, without what Streamlit itself causes and cannot be mended."""

import csv
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

KNOWN = Path(__file__).with_name("axe_known.csv")
# Streamlit's own names of the parts that an element stands in.
TEST_IDS = """selector => {
    const names = [];
    let one = document.querySelector(selector);
    for (; one; one = one.parentElement) names.push(one.dataset.testid || '');
    return names.join(' ');
}"""
GRAVE = ("serious", "critical")
ASKED = {"resultTypes": ["violations"]}  # places of what is right take axe twice the time


def known() -> list[dict[str, str]]:
    """Return what Streamlit itself causes and cannot be mended: rule, target_contains, reason."""
    with KNOWN.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def grave_faults(page) -> list[str]:
    """Return each grave fault of the project's own: rule, where, what is wrong."""
    found = []
    for rule in Axe().run(page, options=ASKED).response["violations"]:
        for node in rule["nodes"]:
            where = " ".join(str(part) for part in node["target"])
            marks = page.evaluate(TEST_IDS, where)
            if rule["impact"] in GRAVE and not is_known(rule["id"], marks):
                found.append(f"{rule['id']} at {where}: {node['html'][:300]}")
                found += [check["message"] for check in node["any"] + node["all"]]
    return found


def is_known(rule: str, marks: str) -> bool:
    """Return whether a fault is on the list of known ones."""
    return any(row["rule"] == rule and row["target_contains"] in marks.split() for row in known())
