"""Writes the golden screens anew: `python -m tests.explore.draw_golden`. Look at each before you keep it."""

from __future__ import annotations

import os
from pathlib import Path

from .screens import SCREENS, draw


def main() -> None:
    os.environ["NO_COLOR"] = "1"
    golden = Path(__file__).parent / "golden"
    golden.mkdir(exist_ok=True)
    for name in SCREENS:
        (golden / f"{name}.txt").write_text(draw(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
