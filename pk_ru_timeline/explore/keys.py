"""The keys of the explorer, as its help tells them."""

from __future__ import annotations

KEYS = (
    ("move", (
        ("up down, j k", "one event on"),
        ("page up, down", "a screen on"),
        ("home end, g G", "first, last"),
        ("y", "go to a year, a month, a day"),
        ("[ ]", "a year back, on"),
        ("tab, 1 2 3", "list, drawn timeline, detail"),
        ("enter", "read the event"),
    )),
    ("choose", (
        ("/", "filter as you type; esc clears"),
        ("t", "switch themes"),
        ("s", "switch statuses"),
        ("o", "next order"),
        ("r", "reverse the order"),
        ("+ -", "finer, coarser drawing"),
    )),
    ("one event", (
        ("n N", "next, last quotation"),
        ("p", "the quotation in its page"),
        ("w", "open its link in the browser"),
        ("f", "follow a plan to its outcome, and back"),
        ("b", "back to where you came from"),
    )),
    ("take away", (
        ("space", "mark, unmark"),
        ("M", "mark all that are shown"),
        ("U", "unmark all"),
        ("e", "export the marked, else the shown"),
        ("E", "export the shown"),
    )),
    ("", (
        ("?", "this help"),
        ("q", "quit"),
    )),
)  # fmt: skip
"""(heading, (keys, what they do))."""

MARKS = (
    ("+ before it", "marked for export"),
    ("≠ or ! behind", "reports differ"),
    ("a number", "in the list: independent sources; in the drawing: events"),
    ("■ or #", "in the drawing: ten events or more"),
)
"""(mark, what it says), besides those of the statuses."""
