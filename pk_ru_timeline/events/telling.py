"""What one sentence tells: which of its dates make a mention, which do not and why, and news without a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Skipped
from .cores import core_of, other_cores, undated_core
from .judge import STATE, happening_before, is_dated_paper, noun_event, why_no_date, why_no_event
from .language import Language
from .mentions import Mention, Setting, make_mention
from .parties import Sort
from .sayings import Saying
from .sentences import Dated, Reading
from .words import Segment

_LEAST_CONTENT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Mentions in the order of the page, and the dates that make none."""

    mentions: tuple[Mention, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date and the clause that it dates."""

    dated: Dated
    core: Segment


def tell(reading: Reading, setting: Setting) -> Told:
    """All that a sentence claims. A sentence without any date counts only where it is news between the two."""
    language, skipped = setting.language, list[Skipped]()
    dating: list[_Claim] = []
    for dated in reading.dated:
        why = why_no_date(reading, dated, language)
        if why is None:
            dating.append(_Claim(dated, core_of(reading, dated)))
        elif dated.timex.when is not None:
            skipped.append(_skip(reading, dated, why))
    dating = _without_sayings(reading, dating, skipped)
    mentions: list[Mention] = []
    for claim in dating:
        core, why = claim.core, why_no_event(reading, claim.core, claim.dated, language)
        if why:
            core, why = _otherwise(reading, claim, why, language)
        if why:
            skipped.append(_skip(reading, claim.dated, why))
        else:
            others = [c.dated for c in dating if c.dated is not claim.dated]
            mentions.append(make_mention(reading, core, claim.dated, others, setting))
    if not dating:
        mentions += _news(reading, setting)
    return Told(mentions=tuple(mentions), skipped=tuple(skipped))


def _otherwise(reading: Reading, claim: _Claim, why: str, language: Language) -> tuple[Segment, str | None]:
    """Another clause that the date belongs to as well, where its own tells no happening; else its own and `why`."""
    noun = noun_event(reading, claim.dated, language)
    if why == STATE:
        for core in other_cores(reading, claim.dated):
            if why_no_event(reading, core, claim.dated, language) is None:
                return core, None
        if is_dated_paper(reading, claim.dated, language):
            return claim.core, None
        noun = noun or happening_before(reading, claim.dated, language)
    return (noun, None) if noun else (claim.core, why)


def _news(reading: Reading, setting: Setting) -> Iterable[Mention]:
    """News without a date, where it is between the two sides."""
    core = undated_core(reading, setting.language)
    if core and not _sums_up(reading, core):
        mention = make_mention(reading, core, None, [], setting)
        if mention.bilateral:
            yield mention


def _sums_up(reading: Reading, core: Segment) -> bool:
    """ "The two supplies have come by different ways": things told before, which are no people and no countries."""
    if reading.low(core.first, core.first + 2) != "the two":
        return False
    return any(n.sort is Sort.THREAD and n.first == core.first + 2 for n in reading.named_in(core))


def _without_sayings(reading: Reading, dating: list[_Claim], skipped: list[Skipped]) -> list[_Claim]:
    """A date that hangs on "said" dates the saying: an event with what is said, where that has no date.

    Where all that is said has dates of its own, only an announcement or a denial is an event beside them; the date
    of any other saying goes to `skipped`.
    """
    saying = reading.saying
    if saying is None:
        return dating
    kept = [claim for claim in dating if claim.dated.first not in saying.sayer]
    for claim in dating:
        if claim.dated.first not in saying.sayer:
            continue
        free = _undated_content(reading, saying, [c.dated for c in kept])
        if free is not None:
            kept.append(_Claim(claim.dated, free if saying.tail else Segment(saying.sayer.first, free.stop)))
        elif saying.verb.kind == "announce":
            kept.append(_Claim(claim.dated, claim.core if saying.tail else reading.whole()))
        else:
            skipped.append(_skip(reading, claim.dated, "it dates only the saying"))
    return kept


def _undated_content(reading: Reading, saying: Saying, others: Sequence[Dated]) -> Segment | None:
    """The first clauses of what is said, up to the one that has a date of its own."""
    dated = [reading.segment_of(d.first) for d in others if d.first in saying.content]
    if not dated:
        return saying.content
    first, stop = saying.content.first, min(s.first for s in dated)
    opener = next(
        (at for at in range(stop, len(reading.words)) if reading.words[at].low in ("that", "which", "who")), None
    )
    if (
        stop == first
        and opener is not None
        and opener < min(d.first for d in others)
        and reading.finite_in(first, opener)
    ):
        stop = opener  # "has cancelled a cargo that was to load in December": only the loading is dated
    return Segment(first, stop) if stop > first + _LEAST_CONTENT else None


def _skip(reading: Reading, dated: Dated, why: str) -> Skipped:
    sentence = reading.sentence
    return Skipped(start=sentence.start, end=sentence.end, text=sentence.text, expression=dated.timex.text, why=why)
