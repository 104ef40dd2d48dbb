"""Writes the golden texts anew: `python -m tests.view.draw_golden`. Look at each before you keep it."""

from __future__ import annotations

from pathlib import Path

from .awful import awful_examination, awful_timeline
from .drawings import DRAWINGS, LOOKS, draw


def main() -> None:
    golden = Path(__file__).parent / "golden"
    golden.mkdir(exist_ok=True)
    for name in DRAWINGS:
        for look in LOOKS:
            text = draw(name, look, awful_timeline(), awful_examination())
            (golden / f"{name}-{look}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
