"""What counts as an event: READING 4 to 8, as reasons why a dated clause makes none.

A reason is a few words that `timeline check` shows beside the sentence.
"""

from __future__ import annotations

import re

from ..model import Granularity
from .clauses import Segment, Verb
from .language import Language
from .parties import Sort
from .sentences import Dated, Reading

_STRETCH = frozenset("since until till".split())
_FIGURE = re.compile(r"\d|percent|per cent|billion|million|half|third|quarter")
_FIGURE_VERBS = frozenset(
    "stand total amount exceed account reach rise fall grow increase decrease decline drop shrink climb surge soar jump slip dip double triple average slide rank".split()
)
_STATES = frozenset(
    "have regard consider view know understand need remain depend rely reflect mean include contain cover involve comprise consist constitute represent enjoy share possess own belong lack border appear seem exist matter owe hail live lie stand rank benefit suffer struggle intend like".split()
)
_POSTURES = frozenset(("stand", "lie", "live"))
_OPINION_VERBS = frozenset(
    "believe think hope expect want wish fear feel doubt assume desire aspire reckon estimate".split()
)
_EVENTIVE = frozenset(
    "visit trip agreement deal accord pact treaty memorandum protocol exercise exercises drill meeting summit session round talks contract order forum conference signing embargo ban attack shipment cargo".split()
)
_BECOMING = re.compile(r"\b(?:since|after|upon|on) (?:becoming|taking|assuming|being)\b")


def why_no_date(reading: Reading, dated: Dated) -> str | None:
    """Why a time expression does not date a happening at all, or `None`."""
    timex = dated.timex
    if timex.when is None and timex.value.endswith(("_REF", "PAST_REF")):
        return "no date: it points nowhere"
    before = reading.low(dated.first - 3, dated.first)
    if before.split()[-1:] and before.split()[-1] in _STRETCH:
        return "a stretch of time, not the date of a happening"
    if re.search(r"\b(?:fiscal|financial)\b", reading.low(dated.first - 2, dated.stop + 1)):
        return "a fiscal year: it dates a figure"
    if _BECOMING.search(reading.low(dated.first - 8, dated.first)):
        return "when somebody took office, not the happening"
    following = reading.words[dated.stop : dated.stop + 1]
    possessive = reading.words[dated.stop - 1].possessive
    determined = before.split()[-1:] in (["the"], ["a"], ["an"], ["its"], ["their"], ["this"], ["that"])
    if (
        (determined or possessive)
        and following
        and _close(reading, dated.stop)
        and timex.when
        and timex.when.granularity is not Granularity.DAY
    ):
        noun = reading.low(dated.stop, dated.stop + 4)
        if not (_EVENTIVE & set(noun.split())):
            return "it belongs to a noun, not to a happening"
    return None


def noun_event(reading: Reading, dated: Dated) -> Segment | None:
    """The noun phrase a date belongs to, where it is itself a happening: "last month's session of the commission"."""
    noun = set(reading.low(dated.stop, dated.stop + 2).split())
    if not (_EVENTIVE & noun) or not _close(reading, dated.stop):
        return None
    verb = next((v.first for v in reading.verbs if v.first > dated.stop and v.finite), len(reading.words))
    return Segment(dated.first, min(verb, dated.stop + 10, reading.segment_of(dated.first).stop))


def _close(reading: Reading, at: int) -> bool:
    return (
        at < len(reading.words)
        and reading.words[at].start - reading.words[at - 1].end <= 3
        and reading.words[at].low
        not in ("and", "in", "at", "for", "to", "when", "after", "with", "as", "by", "was", "were", "of", "on")
    )


def why_no_event(reading: Reading, core: Segment, dated: Dated | None, language: Language) -> str | None:
    """Why a clause tells no happening, or `None` where it tells one."""
    main = main_verb(reading, core)
    low = reading.low(core.first, core.stop)
    words = reading.words[core.first : core.stop]
    if any(True for _ in language.status["conditions"].find(words)) and low.split()[0] in ("if", "unless", "should"):
        return "a condition"
    if main is None:
        return None if dated is not None and reading.named_in(core) else "no verb: nothing happens in it"
    if any(True for _ in language.status["stretches"].find(words)):
        return "a stretch of time, not a happening"
    telling = {at for d in reading.dated for at in range(d.first, d.stop)}
    quantity = bool(
        _FIGURE.search(" ".join(reading.words[at].low for at in range(core.first, core.stop) if at not in telling))
    )
    if main.base in _FIGURE_VERBS and main.kind == "think" and quantity:
        return "a figure"
    if (
        dated is not None
        and dated.timex.when
        and dated.timex.when.granularity in (Granularity.YEAR, Granularity.SPAN)
        and quantity
        and any(True for _ in language.status["figures"].find(words))
    ):
        return "a figure"
    if main.base == "expect" and dated is not None and re.search(r"\bto \w+", reading.low(main.at, dated.first)):
        return None
    if (
        main.kind == "think"
        and main.base in _OPINION_VERBS
        and not main.passive
        and main.auxiliary not in ("is", "are", "was", "were")
    ):
        return "an opinion or a hope"
    if main.base == "do":
        return "how things stand"
    if main.base == "be":
        return _why_state(reading, core, main, dated)
    if (
        main.base in _POSTURES
        and len([n for n in reading.named_in(core) if n.party.sort in (Sort.PERSON, Sort.COUNTRY)]) >= 2
    ):
        return None
    if main.base in _STATES and not main.passive and main.auxiliary not in ("will", "would"):
        return "how things stand"
    return None


def _why_state(reading: Reading, core: Segment, main: Verb, dated: Dated | None) -> str | None:
    """`be` with nothing but a state is no happening; being somewhere, or being the first to, is one."""
    if main.auxiliary in ("will", "would", "shall"):
        return None
    after = reading.low(main.at + 1, min(core.stop, main.at + 9))
    if re.match(
        r"(?:(?:\w+ly|now|also|himself|herself|again|back|still|once) )?(?:in|at|on|to|due|scheduled|set|here|there|back|ready|under|over|about|likely|off|present|led|co)\b",
        after,
    ):
        place = any(n.party.sort in (Sort.COUNTRY, Sort.PLACE, Sort.THIRD, Sort.THREAD) for n in reading.named_in(core))
        return None if place or re.match(r"(?:due|scheduled|set|to|likely|under|off)\b", after) else "how things stand"
    if re.search(r"\b(?:first|last|only|latest|second)\b", reading.low(core.first, core.stop)) and re.search(
        r"\bto [a-z]+\b|\bvisit\b|\btrip\b|\bsince\b", reading.low(core.first, core.stop)
    ):
        return None if dated is not None else "how things stand"
    return "how things stand"


def main_verb(reading: Reading, core: Segment) -> Verb | None:
    """The verb of the clause itself: the first finite one that stands in no relative clause, else its first verb."""
    aside = [e for e in reading.embedded if e.stop < core.stop]
    verbs = [v for v in reading.verbs_in(core) if not any(v.at in e for e in aside)] or reading.verbs_in(core)
    finite = [v for v in verbs if v.finite]
    if len(finite) > 1 and is_restrictive(reading, core, finite[0], finite[1]):
        return finite[1]
    return finite[0] if finite else verbs[0] if verbs else None


def is_restrictive(reading: Reading, core: Segment, inner: Verb, outer: Verb) -> bool:
    """ "A consortium that included X won": the first verb belongs to the noun, the second to the clause."""
    words = reading.words
    relative = inner.first - 1
    if relative <= core.first or words[relative].low not in ("that", "which", "who"):
        return False
    return not any(
        words[at].low in ("and", "but", "or", "that", "which", "who", "as", "when", "while", "after", "before")
        for at in range(inner.at + 1, outer.first)
    )
