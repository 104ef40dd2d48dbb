"""The main verb of a title in the present of headlines: "places its first order", "memoranda signed by both sides"."""

from __future__ import annotations

from .grammar import ADVERBS
from .sentences import Reading
from .verb_groups import Verb
from .verbs import UNKNOWN, Form, third_of
from .words import Segment

_ENDS_HEAD = frozenset(
    "of in from for at with by on under that which who led to over about between after through into".split()
)
_BEFORE_HEAD = frozenset("last on in and but then".split())
_LINKS = frozenset("and but then".split())
_PLURAL_PRONOUNS = frozenset("they we these those both".split())
_NO_PLURAL_ENDINGS = ("ss", "us", "is", "news")


def is_told_in_present(main: Verb) -> bool:
    """True for a passive, a perfect and a simple past that the lexicon can inflect."""
    if not main.finite:
        return False
    if main.passive:
        return main.auxiliary in ("was", "were", "has", "have", "had", "is", "are")
    if main.auxiliary in ("has", "have", "had"):
        return main.form in (Form.BOTH, Form.PARTICIPLE, Form.PAST)
    return main.auxiliary == "" and main.form in (Form.PAST, Form.BOTH) and main.kind != UNKNOWN


def present_of(reading: Reading, core: Segment, verb: Verb, plurals: frozenset[str]) -> str:
    """The form for the verb's subject; a passive keeps its participle, an unknown verb stays as it is.

    `plurals` are nouns that are more than one without an "s".
    """
    if verb.passive or verb.base == "be" or verb.kind == UNKNOWN:
        return reading.words[verb.at].raw
    return verb.base if _is_plural(reading, core, verb, plurals) else third_of(verb.base)


def _is_plural(reading: Reading, core: Segment, verb: Verb, plurals: frozenset[str]) -> bool:
    """True where the subject before the verb reads as more than one."""
    if verb.auxiliary in ("have", "were", "are"):
        return True
    if verb.auxiliary in ("has", "was", "is"):
        return False
    head = _head_of_subject(reading, core, verb)
    if not head:
        return False
    lows = [reading.words[at].low for at in head]
    if lows[0] in _PLURAL_PRONOUNS or "and" in lows or lows[-1] in plurals or lows[-1].endswith("men"):
        return True
    if not lows[-1].endswith("s") or lows[-1].endswith(_NO_PLURAL_ENDINGS):
        return False
    return head[-1] == 0 or not reading.words[head[-1]].is_capitalised


def _head_of_subject(reading: Reading, core: Segment, verb: Verb) -> list[int]:
    """Places of the subject's words without its date, up to the preposition or relative clause behind its noun."""
    start = max([core.first, *(s.first for s in reading.segments if s.first < verb.first)])
    if verb.first - start <= 1 and reading.words[start].low in _LINKS:  # "... and ended": the subject stands before
        start, verb = 0, reading.first_finite() or verb
    dates = reading.date_places()
    head: list[int] = []
    for at in range(start, verb.first):
        low = reading.words[at].low
        if at in dates or (low in _BEFORE_HEAD and not head):
            continue
        if low in _ENDS_HEAD and head:
            break
        if low not in ADVERBS:
            head.append(at)
    return head
