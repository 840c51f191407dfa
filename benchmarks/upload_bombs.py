"""ZIP files that unpack to far more than they are."""

import io
import random
import zipfile
from functools import cache


@cache
def bombs() -> list[bytes]:
    """Return ZIP files that unpack to far more than they are, in one part or in many."""
    megabyte, noise = b"0" * 1_000_000, random.Random(1).randbytes(9)
    sheet = "xl/worksheets/sheet1.xml"
    return [
        _packed({sheet: megabyte * 3}), _packed({sheet: megabyte * 60}),
        _packed({f"{number}.xml": b"<a/>" for number in range(301)}),
        _packed({f"{number}.xml": noise * 400_000 for number in range(12)}),
    ]  # fmt: skip


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()
