"""Whether a happening is between the two sides.

It is where both take part (their officials, companies, forces, cities, ships), or one acts towards the other. Wars,
militants, third states, matters at home and organisations without a contact between the two are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Part
from .grammar import PERSONS
from .parties import Named, Sort, sides_of, sorts_of
from .sentences import Reading
from .words import Segment

_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such|its|their|his|her|first|second|third|last|latest|previous|next|earlier|other|"
    r"another|\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_SIDELINES = re.compile(r"\b(?:sidelines?|margins|fringes) of\b")
_PORTFOLIO = re.compile(r"\b(?:representative|envoy|adviser|advisor|commissioner) (?:on|for)(?: the)?$")
_ONE_MORE = re.compile(r"\b(?:second|third|fourth|fifth|next|further|last|another|new) ones?\b")
_PRONOUNS = frozenset("he she they it his her their its it him them we our us".split())
_SUBORDINATE = frozenset("after before when as while since".split())
_PRESS = frozenset(
    "newspaper daily newspapers media channel agency television tv journalist journalists press news".split()
)
_INSTITUTIONS = frozenset("administration government authorities regime officials rulers".split())
_ROUTES = frozenset("via through off across from".split())
_WHERE = _ROUTES | frozenset("in at near".split())
_POINT_BACK = frozenset("where which who his her their".split())
_LEADING = 4
_SENTENCE = 6
"""A line of fewer words that names no side is a name or a heading."""

_MANY_STATES = 3


@dataclass(slots=True)
class Bond:
    """What the story has said so far: whether it is about the two, and whether the last sentence was."""

    bilateral: bool
    towns: frozenset[str]
    """Words for a town that may stand before its name."""

    home: int | None = None
    """The side whose city the dateline names: what is domestic is its own."""

    other_pair: bool = False
    """True where the last pair named was one side and a third state: "the two" are they."""

    joined_others: bool = False
    """True where these two were what the sentence was about: "the president of A and the premier of B signed"."""

    before: bool = False
    """True where the last sentence that named anybody was between the two."""

    paragraph: int = -1
    """Paragraph of the last sentence that was between the two."""

    def after(self, reading: Reading) -> None:
        """Take note of a sentence that was just read."""
        if reading.sentence.part in (Part.HEADLINE, Part.CAPTION):
            return
        sorts = sorts_of(reading.named)
        sides = sides_of(reading.named)
        if sides:
            self.joined_others = self._is_subject(reading)
            self.other_pair = self.joined_others or _is_other_pair(reading, reading.named, self.towns)
        towards = _decides_towards(reading.named, self.home)
        if len(sides) == 2 or towards or (Sort.BOTH in sorts and self.bilateral and not self.other_pair):
            self.before, self.paragraph = True, reading.sentence.paragraph
        elif self._leads_away(reading):
            self.before, self.paragraph = False, -1

    def _is_subject(self, reading: Reading) -> bool:
        """ "The president of Pakistan and the premier of India signed it, and a third one witnessed the signing"."""
        verb = reading.first_finite()
        subject = [n for n in reading.named if verb is not None and n.stop <= verb.first]
        joined = bool(subject) and "and" in reading.low(subject[0].stop, subject[-1].first).split()
        return joined and _is_other_pair(reading, subject, self.towns)

    def _leads_away(self, reading: Reading) -> bool:
        """True for militants, third states, and matters at home that are not those of the two ("the decision")."""
        sayer = reading.saying.sayer if reading.saying else Segment(0, 0)
        sorts = sorts_of(n for n in reading.named if n.first not in sayer or n.sort is not Sort.DOMESTIC)
        ours = self.before and _names_what_is_known(reading, reading.named)
        home = Sort.DOMESTIC in sorts and not ours
        return Sort.MILITANT in sorts or home or _acts(reading, reading.named, self.towns)


def story_is_bilateral(readings: Sequence[Reading]) -> bool:
    """True where the headline or the first sentences name both sides, or two sentences do."""
    both = [len(sides_of(r.named)) == 2 for r in readings if len(r.words) >= _SENTENCE or sides_of(r.named)]
    return any(both[:_LEADING]) or sum(both) >= 2


def is_bilateral(
    reading: Reading, core: Segment, context: Sequence[Segment], bond: Bond, *, dated: bool, he: int | None = None
) -> bool:
    """Both sides take part in the clause, or one acts towards the other.

    In a story about the two, words that stand for them count too; so does, for a clause with a date, what stands
    around it: `context`, the clauses of its sentence, and the sentence before it. `he` is the side of the person whom
    the story was about last.
    """
    subject = _subject_before(reading, core)
    if subject is None and _goes_on(reading, core):
        core = Segment(reading.segment_of(core.first - 1).first, core.stop)
    named = [n for n in reading.named_in(core, *([subject] if subject else [])) if not _is_beside(reading, n)]
    sides, sorts = sides_of(named) | _side_of_pronoun(reading, core, he), sorts_of(named)
    if len(sides) == 2:
        return not _led_by_others(reading, core, named, bond)
    if Sort.MILITANT in sorts and Sort.BOTH not in sorts:
        return False
    around = reading.segment_of(core.first)
    within = [around] if core.first > around.first and _opens_with_article(reading, core) else []
    if Sort.DOMESTIC in sorts:
        if sides and len(sides | sides_of(reading.named_in(*within))) == 2:
            return True  # "Pakistan's thanks for | the aid that Russia gave after the floods"
        if _decides_towards(named, bond.home):
            return True
        decides = dated and bond.bilateral and bond.before and not sides
        return decides and _names_what_is_known(reading, named)
    if Sort.BOTH in sorts and bond.bilateral and not (bond.other_pair and not sides):
        return True
    if Sort.BOTH in sorts and bond.joined_others and not sides:
        return False
    known = bond.bilateral and bond.before and dated and _names_what_is_known(reading, named)
    if known and not _acts(reading, named, bond.towns) and Sort.ORGANISATION not in sorts:
        return True  # "the agreement was signed in Dubai"
    inner = _without_when(reading, core)
    if _is_of_others(reading, [n for n in named if n.first in inner], bond):
        return False
    if not sides and core.first > around.first and _is_of_others(reading, reading.named_in(around), bond):
        return False  # "the EU agreed on | a ban that takes effect in May"
    if _both_around(reading, core, [*context, *within], bond):
        return True
    if not bond.bilateral or Sort.ORGANISATION in sorts or reading.sentence.part is Part.CAPTION:
        return False
    if bond.before and _is_one_of_them(reading, core):
        return True
    if (Sort.THREAD in sorts and sides and dated) or _names_what_is_known(reading, named):
        return True
    return dated and (reading.sentence.paragraph == bond.paragraph or bond.before)


def _is_other_pair(reading: Reading, named: Sequence[Named], towns: frozenset[str]) -> bool:
    """One of the two sides and a third state: alone in a sentence, or as those whom it is about."""
    thirds = {n.party.shown for n in named if n.sort is Sort.THIRD}
    return len(sides_of(named)) == 1 and len(thirds) == 1 and _acts(reading, named, towns)


def _decides_towards(named: Sequence[Named], home: int | None) -> bool:
    """The cabinet approves a purchase from the other side; not "Pakistan's Supreme Court ruled", told in Moscow."""
    bodies = [n.first for n in named if n.sort is Sort.DOMESTIC]
    others = [n for n in named if n.party.side is not None]
    if not bodies or home is None or sides_of(named) != {1 - home}:
        return False
    return not all(n.stop in bodies for n in others)


def _opens_with_article(reading: Reading, core: Segment) -> bool:
    """ "Came to Moscow for | a visit that ends on Thursday": a noun of the clause, with what is told of it."""
    return reading.words[core.first].low in ("a", "an", "the")


def _is_beside(reading: Reading, named: Named) -> bool:
    """ "On the sidelines of the council of the SCO": the organisation takes no part."""
    return named.sort is Sort.ORGANISATION and _SIDELINES.search(reading.low(named.first - 12, named.first)) is not None


def _side_of_pronoun(reading: Reading, core: Segment, side: int | None) -> set[int]:
    """The side that "he" acts for, where the sentence has named nobody before him whom he could be."""
    he = next((at for at in range(core.first, core.stop) if reading.words[at].low in PERSONS | {"him"}), None)
    if he is None or side is None:
        return set()
    before = [n for n in reading.named if n.sort is Sort.PERSON and n.stop <= he]
    if reading.words[he].low == "him":  # "Kosygin got him to sign": not Kosygin
        before = [n for n in before if n.party.side in (side, None)]
    return set() if before else {side}


def _is_one_of_them(reading: Reading, core: Segment) -> bool:
    """ "A second one should follow": one more of what has just been told."""
    return bool(_ONE_MORE.search(reading.low_of(core)))


def _goes_on(reading: Reading, core: Segment) -> bool:
    """ "... where he met Lavrov", "recalled | his meeting with Lavrov": the subject stands in the clause before."""
    if core.first == 0:
        return False
    return reading.words[core.first].low in _POINT_BACK or reading.shares_subject(core)


def _subject_before(reading: Reading, core: Segment) -> Segment | None:
    """ "The mill was built with China's help and | sold rails to Russia": the subject, without others' part in it."""
    if core.first == 0 or not reading.shares_subject(core):
        return None
    before = reading.segment_of(core.first - 1)
    main = reading.main_verb(before)
    if main is None or main.first <= before.first:
        return None
    others = any(n.sort is Sort.THIRD for n in reading.named_in(Segment(main.first, core.first)))
    return Segment(before.first, main.first) if others else None


def _without_when(reading: Reading, core: Segment) -> Segment:
    """ "The plan was dropped when A attacked B": the clause without what only says when."""
    verb = next((v.at for v in reading.verbs_in(core) if v.finite), core.stop)
    stop = next(
        (at for at in range(verb + 1, core.stop) if reading.words[at].low in ("when", "after", "as")), core.stop
    )
    goes_on = reading.finite_in(stop, core.stop)
    return Segment(core.first, stop) if goes_on else core


def _is_of_others(reading: Reading, named: Sequence[Named], bond: Bond) -> bool:
    """A clause of one side with a third state, of third states, of militants, or of an organisation alone."""
    sides, sorts = sides_of(named), sorts_of(named)
    if len(sides) == 1 and Sort.BOTH not in sorts and _acts(reading, named, bond.towns, _ROUTES):
        return True
    outside = Sort.MILITANT in sorts or _acts(reading, named, bond.towns)
    return outside or (Sort.ORGANISATION in sorts and not sides)


def _both_around(reading: Reading, core: Segment, context: Sequence[Segment], bond: Bond) -> bool:
    """True where the sentence names both, and the clause is not about something else."""
    around = reading.named_in(*context)
    sorts = sorts_of(around)
    both = len(sides_of(around)) == 2 or (bond.bilateral and Sort.BOTH in sorts)
    return both and Sort.MILITANT not in sorts and _hangs_on_main(reading, core)


def _hangs_on_main(reading: Reading, core: Segment) -> bool:
    """False for a subordinate clause with a subject of its own and nothing of the two in it: "after the Union fell"."""
    ours = any(n.party.side is not None or n.sort in (Sort.BOTH, Sort.THREAD) for n in reading.named_in(core))
    if ours or reading.words[core.first].low not in _SUBORDINATE:
        return True
    return any(word.low in _PRONOUNS for word in reading.words[core.first : core.first + 6])


def _acts(
    reading: Reading, named: Sequence[Named], towns: frozenset[str], prepositions: frozenset[str] = _WHERE
) -> bool:
    """True where a third state takes part, and is not only the place or the way of a happening."""
    return any(
        n.sort is Sort.THIRD and not _is_where(reading, n, towns, prepositions) and not _is_of_press(reading, n)
        for n in named
    )


def _is_of_press(reading: Reading, named: Named) -> bool:
    """ "Told an Indian newspaper": whom somebody tells it takes no part."""
    return reading.low_at(named.stop) in _PRESS


def only_where(reading: Reading, named: Named, towns: frozenset[str]) -> bool:
    """A third state that is only the place or the way, or what somebody is envoy for; a body beside whose meeting."""
    if _is_beside(reading, named):
        return True
    if named.sort is not Sort.THIRD:
        return False
    return _is_where(reading, named, towns, _WHERE - {"from"}) or _is_portfolio(reading, named)


def _is_portfolio(reading: Reading, named: Named) -> bool:
    """ "The special representative for Afghanistan"."""
    return bool(_PORTFOLIO.search(reading.low(named.first - 4, named.first)))


def _is_where(reading: Reading, named: Named, towns: frozenset[str], prepositions: frozenset[str]) -> bool:
    """A third state that is only the place or the way: "in Bishkek", "through Iran and Turkey"."""
    passed = towns | {"and", "the", "or", "of", "bank"}
    for back in range(named.first - 1, max(-1, named.first - 7), -1):
        low = reading.words[back].low
        if low == "in" and back > 0 and reading.words[back - 1].low in _INSTITUTIONS:
            return False  # "the administration in Kabul" acts
        if low in prepositions or (low == "of" and reading.words[back - 1].low == "way"):
            return True
        if low not in passed and not any(n.first <= back < n.stop for n in reading.named):
            return False
    return False


def _names_what_is_known(reading: Reading, named: Sequence[Named]) -> bool:
    """ "The agreement", "its second cargo": a matter of the two that was told of before."""
    matters = (n for n in named if n.sort is Sort.THREAD)
    return any(_DEFINITE.search(reading.low(n.first - 4, n.first)) for n in matters)


def _led_by_others(reading: Reading, core: Segment, named: Sequence[Named], bond: Bond) -> bool:
    """A third state or an organisation is the subject and the two are only its object, or two of many."""
    parties = [n for n in named if n.sort not in (Sort.THREAD, Sort.BOTH)]
    first = next(n for n in parties if n.sort is not Sort.THIRD or not _is_where(reading, n, bond.towns, _WHERE))
    verb = next((v.at for v in reading.verbs_in(core) if v.finite), None)
    acting = sides_of(n for n in parties if verb is not None and n.first < verb)
    if Sort.MILITANT in sorts_of(parties) and Sort.BOTH not in sorts_of(named) and len(acting) < 2:
        return True
    if first.sort is Sort.THIRD and verb is not None and first.first < verb and first.first != core.first + 1:
        return all(n.party.side is None for n in parties if n.first < verb)
    third = {n.party.shown for n in parties if n.sort is Sort.THIRD and not _is_where(reading, n, bond.towns, _WHERE)}
    body = Sort.ORGANISATION in sorts_of(reading.named)
    return len(third) >= (_MANY_STATES - 1 if body else _MANY_STATES)
