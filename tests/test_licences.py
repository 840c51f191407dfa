"""What the dashboard runs on may be run and passed on by a municipality, whatever it does."""

import json
import re
import subprocess
import sys

from dashboard.paths import ROOT

# Each part of an "AND" must be here, and one of an "OR". LGPL and MPL bind who changes the
# library itself, not who uses it.
ALLOWED = {
    "0BSD", "3-Clause BSD License", "Apache License 2.0", "Apache Software License", "Apache-2.0",
    "BSD License", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "LGPL-3.0-only", "MIT", "MIT License",
    "MIT-0", "MIT-CMU", "Mozilla Public License 2.0 (MPL 2.0)", "PSF-2.0", "Zlib",
}  # fmt: skip


def is_allowed(licence: str) -> bool:
    return any(
        all(part.strip("() ") in ALLOWED or part in ALLOWED for part in re.split(r" AND |; ", way))
        for way in licence.split(" OR ")
    )


def test_every_library_that_serves_has_a_licence_that_is_allowed():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    names = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)
    command = [sys.executable, "-m", "piplicenses", "--from=mixed", "--format=json", "--packages"]
    listed = subprocess.run([*command, *names], capture_output=True, text=True, check=True)
    found = {one["Name"]: one["License"] for one in json.loads(listed.stdout)}
    assert len(found) > 50
    assert {name: said for name, said in found.items() if not is_allowed(said)} == {}


def test_a_licence_that_binds_more_is_seen():
    assert is_allowed("GPL-3.0-only OR MIT") and not is_allowed("GPL-3.0-only AND MIT")
    assert not is_allowed("UNKNOWN")
