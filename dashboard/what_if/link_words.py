"""Say what the reader of an older link must know: the result then and now, and what changed."""

from dashboard.language import _
from dashboard.what_if.many_words import cut_text


def parts() -> dict[str, str]:
    """Return the parts of the model by their names in mixes.PARTS."""
    return {
        "formulas": _("formulas"), "common": _("figures that are the same for all cities"),
        "own": _("figures of this city"), "bounds": _("starts and bounds of levers"),
    }  # fmt: skip


def older(then: str | None, now: float, changed: list[str]) -> str:
    """Return what an older link's reader must know.

    then     the change that the address tells, in thousandths, if it can be read
    now      the cut of the same levers today, 0–1
    changed  of mixes.PARTS; none where the link does not tell
    """
    if then is None or not then.removeprefix("-").isdecimal() or len(then) > 5:
        said = _("The model's data are newer than this link; with the same levers the result now is {now}.")  # noqa: E501  # fmt: skip
        text = said.format(now=cut_text(now))
    else:
        said = _("The model's data are newer than this link: with the same levers the result then was {then}, now {now}.")  # noqa: E501  # fmt: skip
        text = said.format(then=cut_text(int(then) / 1000), now=cut_text(now))
    if changed:
        named = "; ".join(parts()[part] for part in changed)
        text += " " + _("Changed since: {parts}.").format(parts=named)
    return text
