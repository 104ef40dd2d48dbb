"""Writes the golden files anew: `python -m tests.formats.write_golden`. Look at each before you keep it."""

from __future__ import annotations

from .reading import written
from .test_golden import GOLDEN, NAMES
from .told import told_timeline


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name in NAMES:
        (GOLDEN / f"awful.{name}").write_bytes(written(name, told_timeline()).encode())


if __name__ == "__main__":
    main()
