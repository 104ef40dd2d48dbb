"""Whether a happening is between the two sides: READING 9."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Part
from .clauses import Segment
from .parties import Named, Sort, sides_of
from .sentences import Reading

_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such|its|their|his|her|first|second|third|last|latest|previous|next|earlier|other|another|\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_THAT_COUNTRY = re.compile(r"\b(?:that|the other) country\b|\btheir counterparts?\b|\bboth\b")
_PRONOUNS = frozenset("he she they it his her their its him them we our us".split())
_URGES = frozenset(
    "urge warn press ask tell say want oppose object call criticise criticize pressure advise caution threaten sanction".split()
)


@dataclass(slots=True)
class Bond:
    """What the story has said so far: whether it is about the two, and whether the last sentence was."""

    bilateral: bool
    vocabulary: frozenset[str] = frozenset()
    """Content words of the sentences that name both sides."""

    before: bool = False
    paragraph: int = -1
    """Paragraph of the last sentence that was between the two."""

    def after(self, reading: Reading) -> None:
        """Take note of a sentence that was just read."""
        sides = sides_of(reading.named)
        outside = any(
            n.party.sort in (Sort.MILITANT, Sort.DOMESTIC) or (n.party.sort is Sort.THIRD and not _where(reading, n))
            for n in reading.named
        )
        both = any(n.party.sort is Sort.BOTH for n in reading.named)
        if reading.sentence.part in (Part.HEADLINE, Part.CAPTION):
            return
        if len(sides) == 2 or (both and self.bilateral):
            self.before, self.paragraph = True, reading.sentence.paragraph
        elif outside or any(n.party.sort is Sort.ORGANISATION for n in reading.named):
            self.before, self.paragraph = False, -1


def story_is_bilateral(readings: Sequence[Reading]) -> bool:
    """True where the headline or the first sentences name both sides, or two sentences do."""
    both = [len(sides_of(r.named)) == 2 for r in readings]
    return any(both[:4]) or sum(both) >= 2


def is_bilateral(
    reading: Reading, core: Segment, context: Sequence[Segment], bond: Bond, keys: frozenset[str] | None
) -> bool:
    """Both sides take part in the clause, or one acts towards the other; words that stand for them count in a story about them.

    `keys` are the clause's content words; `None` asks that the clause itself names both or what is theirs.
    """
    named = reading.named_in(core)
    sides = sides_of(named)
    sorts = {n.party.sort for n in named}
    outside = Sort.MILITANT in sorts or any(n.party.sort is Sort.THIRD and not _where(reading, n) for n in named)
    if len(sides) == 2:
        return not _led_by_others(reading, core, named)
    if Sort.MILITANT in sorts and not _joint_drill(named):
        return False
    if Sort.BOTH in sorts and bond.bilateral:
        return True
    around = reading.named_in(*context)
    if (
        len(sides) == 1
        and Sort.BOTH not in sorts
        and any(n.party.sort is Sort.THIRD and not _where(reading, n, _ROUTES) for n in named)
    ):
        return False
    if outside or (Sort.ORGANISATION in sorts and not sides):
        return False
    both_around = len(sides_of(around)) == 2 or (bond.bilateral and any(n.party.sort is Sort.BOTH for n in around))
    if (
        both_around
        and _hangs_on_main(reading, core, named)
        and not any(n.party.sort in (Sort.MILITANT,) for n in around)
    ):
        return True
    if not bond.bilateral or Sort.ORGANISATION in sorts or Sort.DOMESTIC in sorts:
        return False
    if any(n.party.sort is Sort.THREAD and ((sides and keys is not None) or _definite(reading, n)) for n in named):
        return True
    if keys is None:
        return False
    if reading.sentence.paragraph == bond.paragraph:
        return True
    low = reading.low(core.first, core.stop)
    linked = bool(sides or _THAT_COUNTRY.search(low) or _begins_with_pronoun(reading, core) or bond.vocabulary & keys)
    return bond.before


def _hangs_on_main(reading: Reading, core: Segment, named: Sequence[Named]) -> bool:
    """False for a subordinate clause with a subject of its own and nothing of the two in it: "after the Union broke up"."""
    opener = reading.words[core.first].low
    return (
        bool(named)
        or opener not in ("after", "before", "when", "as", "while", "since")
        or _begins_with_pronoun(reading, core)
    )


_ROUTES = frozenset("via through off across from".split())
_PLACES = _ROUTES | frozenset("in at near".split())


def _where(reading: Reading, named: Named, prepositions: frozenset[str] = _PLACES) -> bool:
    """A third state that is only the place or the way of a happening: "in Bishkek", "through Iran and Turkey"."""
    back = named.first - 1
    while back >= 0 and named.first - back <= 6:
        low = reading.words[back].low
        if low in prepositions or (low == "of" and reading.words[back - 1].low == "way"):
            return True
        if not any(n.first <= back < n.stop for n in reading.named) and low not in (
            "and",
            "the",
            "or",
            "capital",
            "city",
            "town",
            "of",
        ):
            return False
        back -= 1
    return False


def _definite(reading: Reading, named: Named) -> bool:
    return bool(_DEFINITE.search(reading.low(named.first - 4, named.first)))


def _begins_with_pronoun(reading: Reading, core: Segment | None = None) -> bool:
    first = core.first if core else 0
    return any(word.low in _PRONOUNS for word in reading.words[first : first + 6])


def _joint_drill(named: Sequence[Named]) -> bool:
    return any(n.party.sort is Sort.BOTH for n in named)


def _led_by_others(reading: Reading, core: Segment, named: Sequence[Named]) -> bool:
    """A third state or an organisation is the subject and the two are only its object, or two of many."""
    parties = [n for n in named if n.party.sort not in (Sort.THREAD, Sort.BOTH)]
    if not parties:
        return False
    third = {n.party.shown for n in parties if n.party.sort is Sort.THIRD and not _where(reading, n)}
    first = parties[0]
    verbs = [v for v in reading.verbs_in(core) if v.finite]
    if Sort.MILITANT in {n.party.sort for n in parties} and not _joint_drill(named):
        return True
    if first.party.sort is Sort.THIRD and verbs and first.first < verbs[0].at and not first.first == core.first + 1:
        subject = {n.party.side for n in parties if n.first < verbs[0].at}
        return subject == {None}
    return len(third) >= 3
