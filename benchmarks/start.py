"""From starting the server to its first answer, beside plain Streamlit.

python -m benchmarks.start
"""

from statistics import median

from benchmarks.server import PLAIN, serve

RUNS = 5


def main() -> None:
    """Print both medians and their ratio; the plain server warms nothing before it answers."""
    seconds: dict[str, list[float]] = {"app.py": [], str(PLAIN): []}
    for _ in range(RUNS):
        for script, taken in seconds.items():
            with serve(script) as (_, first):
                taken.append(first)
    ours, plain = (median(taken) for taken in seconds.values())
    print(f"start to first answer, median of {RUNS}: {ours:.2f} s")
    print(f"plain Streamlit: {plain:.2f} s; ratio {ours / plain:.2f}")


if __name__ == "__main__":
    main()
