"""Writes the golden pictures anew: `python -m tests.view.draw_golden [NAME]...`. Look at each before you keep it."""

from __future__ import annotations

import sys
from pathlib import Path

from .awful import awful_examination, awful_timeline
from .drawings import DRAWINGS, MODES, draw, pictured

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name in sys.argv[1:] or DRAWINGS:
        for mode in MODES:
            text = draw(name, mode, awful_timeline(), awful_examination())
            (GOLDEN / f"{name}-{mode}.txt").write_text(text, encoding="utf-8", newline="\n")
        drawn = pictured(name, awful_timeline(), awful_examination())
        (GOLDEN / f"{name}.svg").write_text(drawn, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
