"""Write source files all or none, and only what the build takes."""

import shutil
import tempfile
from pathlib import Path

from dashboard import build, loading
from dashboard.csvfile import N_, BadData
from dashboard.editing import settling
from dashboard.editing.overlay import lay

EXPORT = N_("Staff have published changes that the files lack. First run: python -m dashboard.editing.export")  # noqa: E501  # fmt: skip


def write(data: Path, fresh: dict[str, str], read: dict[str, str]) -> None:
    """Replace files of data/sources, each whole; BadData where the build refuses: none is touched.

    fresh  file name -> new text
    read   file name -> the text that the new one was made from
    """
    if lay(data / "sources", settling.published(), loading.keys(loading.empty(data))):
        raise BadData(EXPORT)
    try_build(data, fresh)
    sources = data / "sources"
    for name, text in read.items():
        if text != text_of(sources / name):
            raise BadData(
                N_("{file} was changed by someone else meanwhile. Run the command again."),
                file=name,
            )
    ready = [(_beside(sources / name, text), sources / name) for name, text in fresh.items()]
    for new, old in ready:
        new.replace(old)


def try_build(data: Path, fresh: dict[str, str]) -> None:
    """Build the sources as they would be, elsewhere; BadData where a rule is broken."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        shutil.copytree(data / "sources", trial / "sources")
        for name in ("schema.sql", "editing.toml"):
            shutil.copy(data / name, trial)
        for name, text in fresh.items():
            _write(trial / "sources" / name, text)
        build.make(trial, settling.published())


def text_of(path: Path) -> str:
    """Return a file's text, every line end and byte order mark as it is."""
    return path.read_bytes().decode("utf-8")


def _beside(path: Path, text: str) -> Path:
    new = path.with_name(f".{path.name}.new")
    _write(new, text)
    shutil.copymode(path, new)
    return new


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))
