"""Every kind of answer of the data addresses, cold and warm, beside its file sent as it is.

python -m benchmarks.downloads
"""

import time
from statistics import median

import httpx

from benchmarks.server import serve
from dashboard.open_data.catalog import KINDS as SYNTAXES
from dashboard.open_data.files import KINDS

WARM = 30
STATIC = "/app/static/IBMPlexSans-Regular.woff2"  # a file of 62 kB that Streamlit sends itself


def main() -> None:
    """Print a line an address: size, first answer, median of the next ones, and of 304."""
    paths = [f"/data/{name}.{kind}" for name in ("measures", "sources") for kind in KINDS]
    paths += [f"/data/indicators/population.{kind}" for kind in KINDS]
    paths += ["/data/datapackage.json", *(f"/data/catalog.{kind}" for kind in SYNTAXES)]
    with serve("app.py") as (origin, _), httpx.Client(base_url=origin) as client:
        client.get("/data/cities.csv")  # opens the tables, which is not what is measured
        for path in [*paths, STATIC]:
            cold, answer = _timed(client, path)
            warm = median(_timed(client, path)[0] for _ in range(WARM))
            tag = {"If-None-Match": answer.headers.get("ETag", "")}
            same = median(_timed(client, path, tag)[0] for _ in range(WARM))
            size = len(answer.content) / 1000
            print(f"{path:40} {size:7.1f} kB  cold {cold:7.1f} ms  warm {warm:5.1f} ms  304 {same:5.1f} ms")  # noqa: E501  # fmt: skip


def _timed(client: httpx.Client, path: str, head: dict | None = None) -> tuple[float, httpx.Response]:  # noqa: E501  # fmt: skip
    began = time.perf_counter()
    answer = client.get(path, headers=head)
    return (time.perf_counter() - began) * 1000, answer


if __name__ == "__main__":
    main()
