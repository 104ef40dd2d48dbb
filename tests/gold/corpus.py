"""The shipped reports against the facts they tell: which event tells which fact, and how well the events fit together.

`corpus.json` holds, for each fact of each report, its date as the report words it, its status, the happening it tells,
what became of it where it is a plan, and the sentence of our digest that tells it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from pk_ru_timeline.model import Citation, DateRange, Event, parse_edtf
from pk_ru_timeline.pipeline import Request, read_timeline, shipped_reports

HERE = Path(__file__).parent

WEEKDAY_TRAPS = frozenset(
    (
        "brecorder-2024-09-18-overchuk-brics#1",
        "sikhheritage-1985-01-25-zia-steel#1",
        "sikhheritage-1985-01-25-zia-steel#3",
    )
)
"""The weekday contradicts the page's own date, or other pages; the rule reads a day that the facts leave open."""

_NEIGHBOURS = 10
"""Days by which two reports of one happening may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of a report, and where its digest tells it."""

    id: str
    report: str
    date: str | None
    """EDTF: what the digest alone supports."""

    status: str
    happening: str | None
    doubtful: tuple[str, ...]
    """Happenings it may belong to as well; joining them counts neither way. `no event`: it may be none."""

    outcome: Mapping[str, Any] | None
    disputed: tuple[Mapping[str, Any], ...]
    sentence: str
    expression: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """The event that tells a fact, and the citation that does."""

    event: Event
    citation: Citation


def load_facts() -> list[Fact]:
    rows = json.loads((HERE / "corpus.json").read_text(encoding="utf-8"))
    return [
        Fact(
            id=row["fact"], report=row["report"], date=row["date"], status=row["status"], happening=row["happening"],
            doubtful=tuple(row["doubtful"]), outcome=row["outcome"], disputed=tuple(row["disputed"]),
            sentence=row["sentence"], expression=row["expression"],
        )
        for row in rows
    ]  # fmt: skip


def read_shipped() -> tuple[Event, ...]:
    """Every event of the shipped reports, also what is not between the two."""
    return read_timeline(Request(cache=False)).events


def sentence_place(fact: Fact) -> tuple[int, int]:
    """Where the sentence of a fact stands in its digest."""
    text = (shipped_reports() / f"{fact.report}.md").read_text(encoding="utf-8")
    start = text.index(fact.sentence)
    return start, start + len(fact.sentence)


def match_facts(facts: Sequence[Fact], events: Iterable[Event]) -> dict[str, Told]:
    """Fact to what tells it: a citation of its sentence with a fitting date, the best of them first."""
    cited: dict[str, list[Told]] = defaultdict(list)
    for event in events:
        for citation in event.citations:
            cited[citation.source.removesuffix(".md")].append(Told(event, citation))
    found: dict[str, Told] = {}
    ranked = [
        (_fitness(fact, told), fact.id, told.event.id, told.citation.start, told)
        for fact in facts
        for told in cited[fact.report]
        if _may_tell(fact, told)
    ]
    for _, fact_id, _, _, told in sorted(ranked, key=lambda row: (-row[0], *row[1:4])):
        found.setdefault(fact_id, told)
    return found


def fits(date: str | None, when: DateRange | None) -> bool:
    """True where two dates may be of one happening, or neither is known."""
    if date is None or when is None:
        return date is None and when is None
    wanted = parse_edtf(date)
    if wanted.overlaps(when):
        return True
    first, second = sorted((wanted, when), key=DateRange.sort_key)
    return bool(second.start and first.last and (second.start - first.last).days <= _NEIGHBOURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What is right, what is wrong, and what is missing, each in words."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def precision(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.missing))


def score_merging(facts: Sequence[Fact], told: Mapping[str, Told]) -> Score:
    """Pairs of facts: told by one event, and of one happening. A fact that no event tells misses all its pairs."""
    right: list[str] = []
    wrong: list[str] = []
    missing: list[str] = []
    for one, other in combinations([fact for fact in facts if fact.happening], 2):
        same = one.happening == other.happening
        merged = one.id in told and other.id in told and told[one.id].event.id == told[other.id].event.id
        doubtful = other.happening in one.doubtful or one.happening in other.doubtful
        if (not same and doubtful) or (same and not merged and "no event" in (*one.doubtful, *other.doubtful)):
            continue
        if merged or same:
            (right if merged and same else wrong if merged else missing).append(f"{one.id} and {other.id}")
    return Score(right=tuple(right), wrong=tuple(wrong), missing=tuple(missing))


def score_outcomes(facts: Sequence[Fact], told: Mapping[str, Told], events: Iterable[Event]) -> Score:
    """Links from a plan to the event that shows what became of it; right where that event tells the right happening."""
    happenings = defaultdict(set)
    for fact in facts:
        if fact.id in told and fact.happening:
            happenings[told[fact.id].event.id].add(fact.happening)
    known = {fact.happening for fact in facts}
    right: list[str] = []
    wrong: list[str] = []
    missing: list[str] = []
    for fact in facts:
        if fact.outcome is None:
            continue
        outcome = told[fact.id].event.outcome if fact.id in told else None
        if outcome is not None and outcome.event is not None:
            hit = fact.outcome["happening"] in happenings[outcome.event]
            (right if hit else wrong).append(f"{fact.id}: {outcome.kind}")
        elif fact.outcome["kind"] != "unknown" and fact.outcome["happening"] in known - {None}:
            missing.append(f"{fact.id}: {fact.outcome['kind']}")
    return Score(right=tuple(right), wrong=tuple(wrong), missing=tuple(missing))


def _may_tell(fact: Fact, told: Told) -> bool:
    start, end = sentence_place(fact)
    citation = told.citation
    if not (citation.start < end and start < citation.end):
        return False
    return fits(fact.date, citation.resolved) or (fact.id in WEEKDAY_TRAPS and _same_words(fact, citation))


def _same_words(fact: Fact, citation: Citation) -> bool:
    one, other = fact.expression, citation.expression
    return bool(one and other and (one in other or other in one))


def _fitness(fact: Fact, told: Told) -> float:
    exact = fact.date is not None and told.citation.resolved == parse_edtf(fact.date)
    undated = fact.expression is None and told.citation.expression is None
    return (
        4 * exact + 3 * _same_words(fact, told.citation) + 2 * undated + _shared(told.event.title, fact.sentence) / 20
    )


def _shared(one: str, other: str) -> int:
    words = [{word[:6] for word in re.findall(r"\w+", text.casefold())} for text in (one, other)]
    return len(words[0] & words[1])
