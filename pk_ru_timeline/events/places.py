"""Where a happening took place, as the page says it."""

from __future__ import annotations

import re

from .clauses import Segment
from .language import Language
from .parties import Sort
from .sentences import Reading

_PREPOSITIONS = frozenset("in at to near into from for via through off of".split())
_BEST = {
    "in": 0,
    "at": 0,
    "near": 1,
    "to": 2,
    "into": 2,
    "for": 3,
    "off": 3,
    "from": 5,
    "via": 5,
    "through": 5,
    "of": 6,
}


def find_place(reading: Reading, core: Segment, text: str, language: Language) -> str | None:
    """The finest place named behind a preposition in the clause, else in its sentence; `None` where none is."""
    return _in(reading, core, text, language) or _in(reading, Segment(0, len(reading.words)), text, language)


def _in(reading: Reading, core: Segment, text: str, language: Language) -> str | None:
    found: list[tuple[int, int, str]] = []
    capitals = {side.capital.lower(): side for side in language.lexicon.sides}
    for named in reading.named_in(core):
        before = _preposition(reading, named.first)
        if before is None or named.party.sort not in (Sort.PLACE, Sort.COUNTRY, Sort.THIRD):
            continue
        words = text[reading.words[named.first].start : reading.words[named.stop - 1].end]
        if (
            reading.words[named.stop - 1].possessive
            or (re.search(r"(?:i|an|ian|ese|ish|sh|ch)$", words)
            and words.lower()
            not in (
                "karachi",
                "gilgit baltistan",
                "delhi",
                "new delhi",
                "dubai",
                "abu dhabi",
                "nowshera",
                "pabbi",
                "sochi",
            ))
        ):
            continue
        coarse = (
            (named.party.sort is Sort.COUNTRY
            and words.lower() not in capitals)
            or (words == named.party.shown
            and named.party.sort is Sort.THIRD)
        )
        found.append((coarse, _BEST[before], words))
    if capital := re.search(
        r"\b(pakistani|russian|federal|chinese|indian) capital\b", reading.low(core.first, core.stop)
    ):
        known = {
            "pakistani": "Islamabad",
            "russian": "Moscow",
            "federal": "Islamabad",
            "chinese": "Beijing",
            "indian": "New Delhi",
        }
        found.append((0, 0, known[capital[1]]))
    return min(found, default=(0, 0, None))[2]


def _preposition(reading: Reading, at: int) -> str | None:
    for back in range(at - 1, max(-1, at - 4), -1):
        if reading.words[back].low in _PREPOSITIONS:
            return reading.words[back].low
        if reading.words[back].low not in (
            "the",
            "port",
            "city",
            "town",
            "region",
            "a",
            "northwestern",
            "northern",
            "southern",
            "capital",
        ):
            return None
    return None
