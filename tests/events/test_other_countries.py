"""Another pair of countries is a matter of word lists, not of code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pk_ru_timeline.lexicon import Lexicon, load_lexicon

from .conftest import Drawn

DrawPages = Callable[..., Drawn]

PARTIES = """
[[side]]
name = "Chile"
names = ["chile", "chilean", "chileans", "santiago"]
capital = "Santiago"
places = ["valparaiso", "punta arenas"]
bodies = ["codelco"]

[[side]]
name = "Norway"
names = ["norway", "norwegian", "norwegians", "oslo"]
capital = "Oslo"
places = ["bergen", "tromso"]
bodies = ["equinor"]

[roles]
words = ["minister", "ambassador"]

[third]
"Argentina" = ["argentina", "argentine", "buenos aires"]

[organisations]
"United Nations" = ["united nations", "un"]

[militants]
words = ["gunmen"]

[domestic]
words = ["election", "earthquake"]

[joint]
both = ["both countries", "two countries", "both sides"]
threads = ["visit", "agreement", "talks"]
"""
PEOPLE = """
[Chile]
"Elena Rojas" = ["elena rojas", "rojas"]

[Norway]
"Nils Dahl" = ["nils dahl", "dahl"]
"""


@pytest.fixture
def salmon(tmp_path: Path) -> Lexicon:
    (tmp_path / "parties.toml").write_text(PARTIES)
    (tmp_path / "people.toml").write_text(PEOPLE)
    return load_lexicon(tmp_path)


def page(copy: str) -> dict[str, str]:
    return {"page.md": f"+++\npublished = 2024-05-15\n+++\n\n{copy}\n"}


@pytest.mark.parametrize(
    ("copy", "claims"),
    [
        ("Chile and Norway signed an agreement on salmon in Oslo on Monday.", [("2024-05-13", "occurred", True)]),
        ("Norwegian minister Nils Dahl will visit Punta Arenas next month.", [("2024-06", "planned", True)]),
        ("Rojas met Dahl on Tuesday.", [("2024-05-14", "occurred", True)]),
        ("Codelco sold copper to Equinor last year.", [("2023", "occurred", True)]),
        ("Chile and Argentina signed an agreement on salmon on Monday.", [("2024-05-13", "occurred", False)]),
        ("Pakistan and Russia signed an agreement on salmon on Monday.", [("2024-05-13", "occurred", False)]),
    ],
)
def test_happenings_between_two_other_countries(
    draw_pages: DrawPages, salmon: Lexicon, copy: str, claims: list[tuple[str, str, bool]]
) -> None:
    assert draw_pages(page(copy), lexicon=salmon).claims == claims


def test_their_people_and_places_are_named(draw_pages: DrawPages, salmon: Lexicon) -> None:
    event = draw_pages(page("Elena Rojas of Chile received Nils Dahl in Valparaiso on Monday."), lexicon=salmon).events[
        0
    ]

    assert (event.actors, event.place) == (("Elena Rojas", "Chile", "Nils Dahl"), "Valparaiso")
