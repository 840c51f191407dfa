"""Garbage in the rows of the sources: refused with a sentence, or taken where it breaks no rule."""

from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.fault_serving import Found
from benchmarks.kill_work import Site
from dashboard import loading
from dashboard.csvfile import BadData

JUNK = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "nan", "1e999", "-0", "12,5", "2022-02-30", '"', "NULL", "\0", "\ufeff"]),
    st.floats().map(str),
    st.integers().map(str),
)  # fmt: skip
WHOLE = st.binary(max_size=60)


def garbage(site: Site, examples: int, number: int) -> Iterator[Found]:
    """Put junk into a cell or bytes into a line of a random file, and load all tables."""
    files = sorted((site.data / "sources").glob("*.csv"))
    told = {"refused": 0, "taken": 0}

    @seed(number)
    @settings(max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(st.sampled_from(files), st.integers(0, 10**6), st.one_of(JUNK, WHOLE))
    def put(path, place, junk):
        body = path.read_bytes()
        lines = body.split(b"\n")
        at = place % (len(lines) - 1)
        if isinstance(junk, bytes):
            lines[at] = junk
        else:
            fields = lines[at].split(b",")
            fields[place % len(fields)] = junk.encode("utf-8", "surrogatepass")
            lines[at] = b",".join(fields)
        try:
            path.write_bytes(b"\n".join(lines))
            loading.check(loading.load(site.data))
            told["taken"] += 1
        except BadData as error:
            assert str(error)
            told["refused"] += 1
        finally:
            path.write_bytes(body)

    put()
    yield Found("source rows garbage", f"{told['refused']} refused with a sentence, {told['taken']} broke no rule")  # noqa: E501  # fmt: skip
