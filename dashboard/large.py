"""Tables too large for memory: partitioned Parquet in a folder or an object store, read in place.

DASHBOARD_DATA_URL names where they lie. Each folder there, such as observations/, takes the place
of the built table of its name: `observations/indicator_id=population/*.parquet`, sorted by place
and year, so that a query reads the row groups that it needs.
"""

from collections.abc import Callable
from pathlib import Path

from dashboard import settings

SERIES = "observations"
NEEDS = "DASHBOARD_DATA_URL names an object store, which needs fsspec (group store)"
KNOWN = (SERIES, "shapes", "parameters", "group_places", "places")  # that may be large


def attach(con) -> list[str]:
    """Give an open database a view of each large table; return the addresses it may read."""
    url = settings.current().data_url
    if not url:
        return []
    place, is_folder = _store(con, url) if "://" in url else (url, lambda one: Path(one).is_dir())
    names = [name for name in KNOWN if is_folder(f"{place}/{name}")]
    for name in names:
        con.execute(f"drop table if exists {name}")
        con.execute(
            f"create view {name} as from read_parquet('{place}/{name}/**/*.parquet',"
            " hive_partitioning = true, hive_types_autocast = false)"
        )
    return [f"{place}/"] if names else []


def _store(con, url: str) -> tuple[str, Callable[[str], bool]]:
    """Open an object store by pyarrow's file systems, which fsspec hands to DuckDB."""
    try:
        from fsspec.implementations.arrow import ArrowFSWrapper
    except ModuleNotFoundError as error:
        raise settings.WrongSettings(NEEDS) from error
    from pyarrow.fs import FileSystem

    files, path = FileSystem.from_uri(url)
    store = ArrowFSWrapper(files)
    con.register_filesystem(store)
    return f"{store.protocol}://{path}", store.isdir
