"""Tables too large for memory: partitioned Parquet in a folder or an object store, read in place.

DASHBOARD_DATA_URL names where they lie. Each folder there, such as observations/, takes the place
of the built table of its name: `observations/indicator_id=population/*.parquet`, sorted by place
and year, so that a query reads the row groups that it needs.
"""

from pathlib import Path

from dashboard import settings

SERIES = "observations"
KNOWN = (SERIES, "shapes", "parameters", "group_places", "places")  # that may be large
LOCAL = "file"


def attach(con) -> list[str]:
    """Give an open database a view of each large table; return the addresses it may read."""
    url = settings.current().data_url
    if not url:
        return []
    names = _local(url) if "://" not in url else _remote(con, url)
    for name in names:
        con.execute(f"drop table if exists {name}")
        con.execute(
            f"create view {name} as from read_parquet('{url}/{name}/**/*.parquet',"
            " hive_partitioning = true, hive_types = {'indicator_id': varchar})"
        )
    return [f"{url}/"] if names else []


def _local(url: str) -> list[str]:
    return [name for name in KNOWN if (Path(url) / name).is_dir()]


def _remote(con, url: str) -> list[str]:
    """Open an object store by pyarrow's file systems, which fsspec hands to DuckDB."""
    import fsspec
    from fsspec.implementations.arrow import ArrowFSWrapper
    from pyarrow.fs import FileSystem

    scheme = url.split("://")[0]
    files, path = FileSystem.from_uri(url)
    store = ArrowFSWrapper(files)
    store.protocol = scheme
    con.register_filesystem(store)
    return [name for name in KNOWN if fsspec and store.isdir(f"{path}/{name}")]
