"""Which words of a clause make the title, where two dates share it: the half of each."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import PREPOSITIONS
from .sentences import Dated, Reading
from .words import Segment

_LEAST_TITLE = 4


def title_core(reading: Reading, core: Segment, dated: Dated | None, others: Sequence[Dated]) -> Segment:
    """The words the title is made of: the clause, or its half where another date shares it."""
    if dated is None:
        return core
    for at in range(core.first, core.stop):
        if reading.words[at].low == "when" and at >= dated.stop:
            subjectless = not any(core.first <= n.first < at for n in reading.named)
            return Segment(at + 1, core.stop) if subjectless and at + 1 < core.stop else Segment(core.first, at)
    if gapped := _gapped(reading, core, dated, others):
        return gapped
    others = [o for o in others if not any(o.first in e for e in reading.embedded if e.stop < core.stop)]
    if rest := _next_stop(reading, core, dated, others):
        return rest
    half = _half_of(reading, core, dated, others)
    if reading.words[half.first].low == "to" and half.first > core.first:
        return core  # "asked Russia on Monday to send more by June": whom it asked belongs to it
    if half.first > core.first and reading.finite_group_at(half.first) and reading.comma_before(half.first):
        return core  # "the accord, signed in May, ran out in June": its subject stands before the other date
    told = reading.verbs_in(half) or reading.low(dated.first - 2, dated.first) == "dates from"
    return half if half.stop - half.first >= _LEAST_TITLE and told else core


def _gapped(reading: Reading, core: Segment, dated: Dated, others: Sequence[Dated]) -> Segment | None:
    """ "Agreed on fish in May, and in June, on rice": what is told of the later date without its verb."""
    before = reading.low(dated.first - 2, dated.first).split()
    if before[:1] != ["and"] or reading.low_at(dated.stop) not in PREPOSITIONS or dated.stop >= core.stop:
        return None
    earlier = any(o.stop <= dated.first for o in others if o.first in core)
    rest = Segment(dated.stop, core.stop)
    return rest if earlier and not reading.finite_in(rest.first, rest.stop) else None


def _next_stop(reading: Reading, core: Segment, dated: Dated, others: Sequence[Dated]) -> Segment | None:
    """ "Will go to Lahore on Monday and to Karachi on Tuesday": "to Karachi", of the verb that stands before both."""
    last = max((o.stop for o in others if o.first in core and o.stop <= dated.first), default=None)
    main = reading.main_verb(core)
    if last is None or main is None or main.at >= last or dated.first - last < _LEAST_TITLE:
        return None
    links = reading.words[last].low == "and" and reading.words[last + 1].low in PREPOSITIONS
    goes = reading.low_at(main.at + 1) in PREPOSITIONS and not reading.finite_in(last, core.stop)
    return Segment(last + 1, core.stop) if links and goes else None


def _half_of(reading: Reading, core: Segment, dated: Dated, others: Sequence[Dated]) -> Segment:
    """Behind the date that stands before this one, else up to the one that stands behind it."""
    before = [o.stop for o in others if o.first in core and o.stop <= dated.first]
    after = [o.first for o in others if o.first in core and o.first >= dated.stop]
    if before:
        return Segment(max(before), core.stop)
    if not after:
        return Segment(core.first, core.stop)
    links = [at for at in range(dated.stop, min(after)) if reading.words[at].low in ("and", "but")]
    return Segment(core.first, links[-1] if links else max(min(after), dated.stop))
