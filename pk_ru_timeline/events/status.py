"""How far a happening has come, as the page tells it: READING 10."""

from __future__ import annotations

import re
from datetime import date

from ..model import Status
from .clauses import MODALS, Segment
from .judge import main_verb
from .language import Language
from .sentences import Dated, Reading

_FUTURE = frozenset("will would shall ll wo".split())
_TENTATIVE = frozenset("may might could can".split())


def find_status(
    reading: Reading, core: Segment, dated: Dated | None, published: date | None, language: Language
) -> Status:
    """Tense and cue words of the clause first, then the date's place beside the publication date."""
    words = reading.words[core.first : core.stop]
    cues = {
        name
        for name in ("cancelled", "postponed", "planned", "proposed", "ongoing")
        if any(True for _ in language.status[name].find(words))
    }
    when = dated.timex.when if dated else None
    main = main_verb(reading, core)
    ahead = when is not None and published is not None and when.start is not None and when.start > published
    behind = when is not None and published is not None and when.last is not None and when.last < published
    auxiliary = main.auxiliary if main else ""
    if "cancelled" in cues and not re.search(r"\b(?:deny|denied|denies|not)\b", reading.low(core.first, core.stop)):
        return Status.CANCELLED
    if "postponed" in cues and not ahead:
        return Status.OCCURRED
    if _is_deadline(reading, dated) and not behind:
        return Status.PLANNED
    if auxiliary == "should" and reading.low(main.first + 1, main.first + 2) == "have" if main else False:
        return Status.PLANNED
    if main is not None and main.base == "expect":
        return Status.PLANNED
    if auxiliary in _FUTURE or _future_near(reading, core, dated):
        return Status.PLANNED
    if ahead:
        return Status.PLANNED
    if "planned" in cues and (not behind or auxiliary in ("was", "were", "had")):
        return Status.PLANNED
    if dated is not None and behind:
        return (
            Status.PROPOSED
            if "proposed" in cues and main is not None and main.base in ("propose", "offer", "float", "moot")
            else Status.OCCURRED
        )
    if auxiliary in _TENTATIVE:
        return Status.PROPOSED if dated is None else Status.OCCURRED
    if _is_present(reading, core):
        today = when is not None and published is not None and when.start is not None and when.start == published
        if today and "ongoing" not in cues and main is not None and main.kind not in ("say", "announce"):
            return Status.PLANNED
    if "ongoing" in cues and not (dated is not None and main is not None and main.kind in ("say", "announce")):
        return Status.ONGOING
    if "proposed" in cues and (
        dated is None or (main is not None and main.base in ("propose", "offer", "float", "moot"))
    ):
        return Status.PROPOSED
    return Status.OCCURRED


def _is_deadline(reading: Reading, dated: Dated | None) -> bool:
    if dated is None:
        return False
    before = reading.low(dated.first - 5, dated.first)
    return (
        bool(re.search(r"\b(?:by|by the end of|before|no later than|due)$", before))
        or reading.words[dated.first].low == "by"
    )


def _future_near(reading: Reading, core: Segment, dated: Dated | None) -> bool:
    """An infinitive or a future form that the date hangs on: "with one cargo to dock in May"."""
    if dated is None:
        return False
    near = [v for v in reading.verbs if v.at in core and v.at < dated.first]
    last = near[-1] if near else None
    return last is not None and (
        last.auxiliary in _FUTURE or (last.auxiliary == "to" and _hangs(reading, last.at, dated))
    )


def _hangs(reading: Reading, verb: int, dated: Dated) -> bool:
    """True where the infinitive is not itself in the past ("agreed in June to buy" has its date before it)."""
    when = dated.timex.when
    return "past" not in dated.timex.rule and when is not None and dated.first - verb <= 9


def _is_present(reading: Reading, core: Segment) -> bool:
    main = main_verb(reading, core)
    if main is None:
        return False
    return (
        main.form.value == "third person"
        or main.auxiliary in ("is", "are")
        or (main.auxiliary == "" and main.form.value == "base")
        or main.auxiliary in MODALS
    )
