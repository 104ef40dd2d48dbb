"""Three reports of one week, and corrections as a user would type them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pk_ru_timeline.corrections.apply import Corrected, correct_events
from pk_ru_timeline.corrections.files import CorrectionsFile
from pk_ru_timeline.corrections.read import read_corrections
from pk_ru_timeline.model import Event, Outcome, OutcomeKind, Status, parse_edtf
from tests.conftest import MakeCitation, MakeEvent

THEMES = ("energy", "trade", "diplomacy", "other")

Correct = Callable[..., Corrected]


def written(toml: str, name: str = "pages/corrections.toml") -> CorrectionsFile:
    return CorrectionsFile(path=str(Path(name)), data=toml.encode())


@pytest.fixture
def correct(events: tuple[Event, ...]) -> Correct:
    """The events of the week as this TOML corrects them."""

    def run(toml: str, of: tuple[Event, ...] | None = None) -> Corrected:
        return correct_events(events if of is None else of, read_corrections([written(toml)], THEMES))

    return run


@pytest.fixture
def events(make_event: MakeEvent, make_citation: MakeCitation) -> tuple[Event, ...]:
    """A cargo told by two papers, a second cargo, and the plan of the first."""
    dawn = make_citation(source="dawn.txt", publisher="Dawn", voice="Dawn", quote="The Pure Point docked\non Monday.",
                         start=0, resolved=parse_edtf("2023-06-12"), published=date(2023, 6, 13))  # fmt: skip
    wire = make_citation(source="wire.txt", publisher="TASS", voice="TASS", quote="A tanker tied up on Sunday.",
                         start=5, resolved=parse_edtf("2023-06-11"), published=date(2023, 6, 14))  # fmt: skip
    port = make_citation(source="port.txt", publisher="Port", voice="Port", quote="The Clyde Noble came in.",
                         start=9, resolved=parse_edtf("2023-06-26"), published=date(2023, 6, 27))  # fmt: skip
    plan = make_citation(source="plan.txt", publisher="Dawn", voice="Dawn", quote="Oil is to land by the end of May.",
                         start=7, resolved=parse_edtf("2023-05"), status=Status.PLANNED,
                         published=date(2023, 4, 20))  # fmt: skip
    kept = Outcome(kind=OutcomeKind.LATE, event="aa000001", days_late=12)
    return (
        make_event("bb000001", "2023-05", title="Oil to land", themes=("energy",), status=Status.PLANNED,
                   citations=(plan,), outcome=kept, actors=("Russia",), place=None),
        make_event("aa000001", "2023-06-12", title="Pure Point docks", themes=("energy", "trade"),
                   citations=(dawn, wire), actors=("Pakistan",), place="Karachi"),
        make_event("aa000002", "2023-06-26", title="Clyde Noble comes in", themes=("trade",), citations=(port,),
                   actors=("Russia",), place=None),
    )  # fmt: skip
