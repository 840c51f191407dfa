"""The elements that a slide can show: one file a page, found by walking this folder.

Each has PAGE, the page's path, and draw(ask, choices), which returns the Element of an address.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def by_page() -> dict[str, ModuleType]:
    """Return the elements' modules by the path of their page."""
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return {module.PAGE: module for module in modules}
