"""How long a story's slides, its deck and a city's sheet take, cold and again.

python -m benchmarks.take_away
"""

import time
from collections.abc import Callable

from dashboard import asking, db, language
from dashboard.deck.write import deck
from dashboard.sheet import city, twelve, write
from dashboard.story import slides

HERE = "http://127.0.0.1:8501"


def main() -> None:
    """Print seconds of each, first and again."""
    language.use("sl")
    ask = asking.asker(db.Tables())
    steps = slides.told(ask, "twelve")

    def story() -> slides.Story:
        return slides.story(ask, "", steps, HERE)

    told = story()
    show(f"slides of a story, {len(steps)} steps", story)
    show(f"deck (PPTX), {len(steps)} slides", lambda: deck(told))
    show("sheet (PDF) of one city", lambda: write.pdf("city", city.data(ask, "kranj", {}, HERE)))
    show("sheet (PDF) of the twelve", lambda: write.pdf("twelve", twelve.data(ask, HERE)))


def show(name: str, make: Callable) -> None:
    """Print how long something takes, the first time and the best of three more."""
    taken = []
    for _time in range(4):
        began = time.perf_counter()
        make()
        taken.append(time.perf_counter() - began)
    print(f"{name}: first {taken[0]:.2f} s, again {min(taken[1:]):.2f} s")


if __name__ == "__main__":
    main()
