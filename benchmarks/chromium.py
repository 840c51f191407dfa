"""The browser of tests and benchmarks: Debian's Chromium without a window of its own.

The headless shell draws pages as the whole browser does, and makes no menus and side bars in
processes of their own with each window. Maps are drawn by Mesa on the processor, which keeps
compiled shaders on the disk; Chromium's own SwiftShader compiles them anew with every map.
"""

import shutil
from typing import Any

NAME = "chromium-headless-shell"
ARGS = [
    "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
    "--use-gl=angle", "--use-angle=gl-egl", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
    "--disable-gpu-compositing",  # WebGL for the map alone: pages come faster
]  # fmt: skip


def launch(play: Any, *more: str) -> Any:
    """Start it with Playwright's sync or async driver; what comes is that driver's browser.

    more  arguments of Chromium besides

    Raises FileNotFoundError where it is not installed.
    """
    path = shutil.which(NAME)
    if not path:
        raise FileNotFoundError(f"No {NAME} here: `python3 -m dashboard test` installs it.")
    return play.chromium.launch(executable_path=path, args=[*ARGS, *more])
