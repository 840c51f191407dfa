"""A map names the register and the day of the boundaries that it shows."""

from dashboard import credit
from dashboard.language import use


def test_the_credit_gives_the_day_of_the_boundaries_in_use(rows):
    told = credit.boundaries(rows("shapes"), rows("sources"))
    assert told.startswith(
        "Meje: Geodetska uprava RS, Register prostorskih enot, 22.\u00a04.\u00a02020, "
    )


def test_boundaries_without_a_day_of_their_own_give_the_day_on_which_they_were_read(rows):
    shapes, sources = rows("shapes"), rows("sources")
    fresh = sources.assign(published=None)
    use("en")
    told = credit.boundaries(shapes, fresh)
    assert "Register prostorskih enot, 22\u00a0November\u00a02026, simplified" in told


def test_boundaries_of_two_days_give_both(rows):
    shapes = rows("shapes")
    shapes.loc[shapes["kind"] == "city", "source_id"] = "gurs_rpe_2026"
    told = credit.boundaries(shapes, rows("sources"))
    assert "2020 in " in told or "2026 in " in told
