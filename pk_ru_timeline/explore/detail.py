"""One event in full, as lines that know what a click or a key on them does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rich.text import Text

from ..model import Citation, Dispute, Disputed, Event, Reading
from ..query import outcome_of
from ..view.grid import titled
from ..view.look import Look
from ..view.page import Page, Piece, wrap
from ..view.shown import facts_of, how_read, is_linkable, quoted_words, say_outcome
from ..view.telling import outcome_role
from ..wording import DIGEST, clean, word_citation, word_date, word_origin, word_reading

_LABEL = 9
_READABLE = 96

_DIFFER = {Disputed.DATE: "the date", Disputed.FIGURE: "a figure", Disputed.CLAIM: "what happened"}


class Action(NamedTuple):
    """What a line does: show citation number `what` in its page, open its link, or go to the event of that id."""

    kind: Literal["page", "link", "event"]
    what: str


class Around(NamedTuple):
    """Events that an event leads to."""

    outcome: Event | None = None
    plans: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """Lines from top to bottom; what those with a purpose do; where each citation begins."""

    lines: Sequence[Text] = ()
    actions: dict[int, Action] = field(default_factory=dict)
    citations: tuple[int, ...] = ()


def compose_detail(event: Event, look: Look, around: Around, current: int = 0) -> Detail:
    """The whole event, made to fit; `current` is the number, from 0, of the citation that keys act on."""
    text = Look(min(look.width, _READABLE), look.color, look.ascii)
    drawing = _Drawing(Page(text))
    drawing.head(event)
    drawing.outcome(event, around)
    for dispute in event.disputes:
        drawing.dispute(dispute, event)
    drawing.corrections(event)
    starts = []
    for number, citation in enumerate(event.citations):
        drawing.page.gap()
        starts.append(len(drawing.page.lines))
        drawing.citation(number, citation, is_current=number == current and len(event.citations) > 1)
    return Detail(drawing.page.lines, drawing.actions, tuple(starts))


class _Drawing:
    """A page, and the purpose of its lines."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.look = page.look
        self.actions: dict[int, Action] = {}

    def _wrapped(
        self, pieces: Sequence[Piece], indent: str = "", action: Action | None = None, hanging: int = 0
    ) -> None:
        first = len(self.page.lines)
        self.page.add_wrapped(pieces, indent=[(indent, "")], hanging=hanging)
        if action is not None:
            self.actions |= dict.fromkeys(range(first, len(self.page.lines)), action)

    def _labelled(self, label: str, pieces: Sequence[Piece], action: Action | None = None) -> None:
        first = len(self.page.lines)
        for number, line in enumerate(wrap(pieces, self.look, self.look.width - _LABEL)):
            self.page.add((f"{label if number == 0 else '':<{_LABEL}}", "dim"), *line)
        if action is not None:
            self.actions |= dict.fromkeys(range(first, len(self.page.lines)), action)

    def head(self, event: Event) -> None:
        self._wrapped([(titled(event)[0], "bold")])
        self.page.gap()
        for label, pieces in facts_of(event, self.look):
            self._labelled(label, pieces)

    def outcome(self, event: Event, around: Around) -> None:
        """What became of a plan, or which plans this is the outcome of; each leads there."""
        outcome = outcome_of(event)
        if outcome is not None:
            self._labelled("outcome", [(say_outcome(outcome, around.outcome), outcome_role(outcome.kind))])
        if around.outcome is not None:
            self._lead("", around.outcome)
        elif event.outcome is not None and event.outcome.event is not None:
            self._labelled("", [(f"shown by event {event.outcome.event}, which is not at hand", "dim")])
        for number, plan in enumerate(around.plans):
            self._lead("planned" if number == 0 else "", plan)

    def _lead(self, label: str, event: Event) -> None:
        arrow = "->" if self.look.ascii else "→"
        when = word_date(event.when, reported=event.reported, short=True)
        pieces: list[Piece] = [(f"{arrow} {when}  ", "dim"), (titled(event)[0], "lead")]
        self._labelled(label, pieces, Action("event", event.id))

    def dispute(self, dispute: Dispute, event: Event) -> None:
        """Every reading with those who give it; none is preferred."""
        self.page.gap()
        self._wrapped([(f"reports differ on {_DIFFER[dispute.what]}", "note")])
        for reading in dispute.readings:
            value = word_reading(dispute.what, reading.value)
            told = (f"  {_told_by(reading, event)}", "dim")
            self._wrapped([(f"{self.look.glyphs.dot} ", "dim"), (value, ""), told], hanging=2)

    def corrections(self, event: Event) -> None:
        for correction in event.corrections:
            self.page.gap()
            why = f", because: {correction.why}" if correction.why else ""
            self._wrapped([("corrected by hand: ", "note"), (correction.what, ""), (why, "")])
            self._wrapped([(f"in {correction.file}", "dim")])

    def citation(self, number: int, citation: Citation, *, is_current: bool) -> None:
        """A digest's sentences are ours: no quotation marks, no bar beside them."""
        pointer = self.look.glyphs.to_later if is_current else " "
        indent = " " * (len(str(number + 1)) + 2)
        attribution = wrap([(word_citation(citation), "bold")], self.look, self.look.width - len(indent))
        for at, line in enumerate(attribution):
            self.page.add((f"{pointer}{number + 1} " if at == 0 else indent, "dim"), *line)
        self._words(number, citation, indent)
        for sentence in how_read(citation, self.look):
            self._wrapped([(words, "dim") for words, _ in sentence], indent)
        place = f"{citation.source}, characters {citation.start:,} to {citation.end:,}"
        self._wrapped([(place, "dim")], indent, Action("page", str(number)))
        if citation.url:
            role = f"link:{citation.url}" if is_linkable(citation.url) else "dim"
            action = Action("link", str(number)) if is_linkable(citation.url) else None
            self._wrapped([(clean(citation.url), role)], indent, action)

    def _words(self, number: int, citation: Citation, indent: str) -> None:
        ours = citation.kind == DIGEST
        edge: Piece = ("", "") if ours else (f"{self.look.glyphs.quote} ", "dim")
        first = len(self.page.lines)
        room = self.look.width - len(indent) - len(edge[0])
        for line in wrap(quoted_words(citation, ours=ours), self.look, room):
            self.page.add((indent, ""), edge, *line)
        self.actions |= dict.fromkeys(range(first, len(self.page.lines)), Action("page", str(number)))


def _told_by(reading: Reading, event: Event) -> str:
    """Names of those who tell it, each once; a file that is not cited by its name."""
    origins = {c.source: word_origin(c.kind, c.publisher, c.source, c.headline) for c in event.citations}
    return ", ".join(dict.fromkeys(origins.get(source, source) for source in reading.sources))
