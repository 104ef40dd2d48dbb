"""`timeline show`: one event in full, and every voice that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from rich.cells import cell_len

from ..model import Citation, DateRange, Dispute, Event, Outcome, OutcomeKind, format_edtf
from ..query import InFull
from ..wording import (
    DIGEST,
    clean,
    head_outcome,
    word_citation,
    word_count,
    word_date,
    word_granularity,
    word_reading,
    word_rule,
    word_status,
)
from .grid import themed, titled
from .look import Look
from .page import Page, Piece, wrap
from .telling import outcome_role

_LABEL = 10
_READABLE = 96
"""Text runs no wider than this, however wide the terminal is."""


def render_event(shown: Event | InFull, look: Look) -> Page:
    """The event, what became of it, where reports differ, what was corrected; then each citation.

    Of a citation: who says so, where, in which words, and how its date was read.
    """
    full = shown if isinstance(shown, InFull) else InFull(event=shown)
    event = full.event
    page = Page(look)
    text = replace(look, width=min(look.width, _READABLE))
    for line in wrap([(titled(event)[0], "bold")], look, text.width - 1):
        page.add((_edge(text), ""), *line)
    page.gap()
    for label, pieces in [*facts_of(event, look), *_ties(full, look), *_corrections(event, look)]:
        _add_fact(page, label, pieces, text)
    for dispute in event.disputes:
        _add_dispute(page, dispute, text)
    for number, citation in enumerate(event.citations, start=1):
        page.gap()
        _add_citation(page, number, citation, text)
    return page


def is_linkable(url: str | None) -> bool:
    """True for an address that a terminal may open: http or https, with a host, and nothing that is cleaned away."""
    if not url or url != clean(url) or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def facts_of(event: Event, look: Look) -> list[tuple[str, list[Piece]]]:
    """What is known of the event besides its title, each under its label; nothing that is not known."""
    themes: list[Piece] = []
    for theme in event.themes:
        themes += [(", ", "dim"), themed(theme)]
    articles = len({citation.source for citation in event.citations})
    voices = word_count(event.sources, "independent source")
    told = f"{voices}, {word_count(articles, 'article')}, {word_count(len(event.citations), 'passage')}"
    facts: list[tuple[str, list[Piece]]] = [
        ("when", _when(event, look)),
        ("status", [*_mark(event, look), (word_status(event.status), "")]),
        ("theme" if len(event.themes) == 1 else "themes", themes[1:]),
        ("actors", [(", ".join(event.actors), "")]),
        ("place", [(event.place or "", "")]),
        ("told by", [(told, "")]),
        ("id", [(event.id, "")]),
    ]
    return [(label, pieces) for label, pieces in facts if any(words for words, _ in pieces)]


def _mark(event: Event, look: Look) -> list[Piece]:
    return [] if look.plain else [(f"{look.glyphs.marks[event.status]} ", f"theme:{event.theme}")]


def _ties(full: InFull, look: Look) -> list[tuple[str, list[Piece]]]:
    """What became of a plan, and which plans came to this."""
    ties: list[tuple[str, list[Piece]]] = []
    plan = full.plan
    if plan:
        pieces: list[Piece] = [(say_outcome(plan.outcome, plan.became), outcome_role(plan.kind))]
        if plan.became:
            pieces += [
                (", " if look.plain else f" {look.glyphs.dot} ", "dim"),
                titled(plan.became),
                (f" ({plan.became.id})", "dim"),
            ]
        elif plan.outcome.event:
            pieces.append((f" ({plan.outcome.event})", "dim"))
        ties.append(("outcome", pieces))
    for event in full.planned:
        dated = word_date(event.when, reported=event.reported)
        ties.append(("planned", [(f"{dated}: ", ""), titled(event), (f" ({event.id})", "dim")]))
    return ties


def say_outcome(outcome: Outcome, became: Event | None) -> str:
    """What became of a plan, and when; said also where it is not known."""
    unknown = ": nothing later tells" if outcome.kind is OutcomeKind.UNKNOWN else ""
    return f"{head_outcome(outcome, became.when if became else None)}{unknown}"


def _corrections(event: Event, look: Look) -> list[tuple[str, list[Piece]]]:
    """Always shown: what a user's file changed, and why."""
    facts: list[tuple[str, list[Piece]]] = []
    for number, correction in enumerate(event.corrections):
        why = f" — {correction.why}" if correction.why else ""
        said: list[Piece] = [(f"by {correction.file}: {correction.what}", "note"), (why, "")]
        facts.append(("" if number and not look.plain else "corrected", said))
    return facts


def _edge(text: Look) -> str:
    """The blank at the left; words alone have none."""
    return "" if text.plain else " "


def _add_dispute(page: Page, dispute: Dispute, text: Look) -> None:
    """Each answer on a line of its own, with the files that give it."""
    page.gap()
    page.add((f"{_edge(text)}reports differ on the {dispute.what.value}{':' if text.plain else ''}", "note"))
    for reading in dispute.readings:
        if text.plain:
            page.add_wrapped([(f"{word_reading(dispute.what, reading.value)}: {', '.join(reading.sources)}", "")])
            continue
        pieces = [(word_reading(dispute.what, reading.value), "bold"), (f"  {', '.join(reading.sources)}", "dim")]
        for number, line in enumerate(wrap(pieces, text, text.width - 5)):
            page.add(("     " if number else "   ", ""), *line)


def _when(event: Event, look: Look) -> list[Piece]:
    words: list[Piece] = [(word_date(event.when, reported=event.reported), "")]
    if event.when is None:
        return words if event.reported is None else [("undated, ", ""), *words]
    dot = ", " if look.plain else f" {look.glyphs.dot} "
    return [*words, (f"{dot}{format_edtf(event.when)}{dot}{_how_fine(event.when)}", "dim")]


def _how_fine(when: DateRange) -> str:
    fine = word_granularity(when.granularity)
    return f"{fine}, roughly" if when.approximate else fine


def _add_fact(page: Page, label: str, pieces: Sequence[Piece], text: Look) -> None:
    if text.plain:
        page.add_wrapped([(f"{label}: ", ""), *pieces])
        return
    for number, line in enumerate(wrap(pieces, text, text.width - _LABEL - 1)):
        page.add((f" {label if number == 0 else '':<{_LABEL}}", "dim"), *line)


def _add_citation(page: Page, number: int, citation: Citation, text: Look) -> None:
    """Our summary is never put in quotation marks, nor beside the bar that marks a publisher's own words."""
    indent, hanging = ("", 0) if text.plain else (" " * (len(str(number)) + 3), 2)
    head = f"Citation {number}: " if text.plain else f" {number}  "
    role = "" if citation.kind == DIGEST else "bold"
    for line_number, line in enumerate(wrap([(word_citation(citation), role)], text, text.width - len(head))):
        page.add((head if line_number == 0 else indent, "dim"), *line)
    if citation.url:
        _add_url(page, citation.url, indent)
    place = f"{citation.source}, characters {citation.start:,} to {citation.end:,}"
    page.add_wrapped([(place, "dim")], indent=[(indent, "")])
    page.gap()
    _add_words(page, citation, indent, text)
    page.gap()
    for sentence in how_read(citation, text):
        for line_number, line in enumerate(wrap(sentence, text, text.width - len(indent) - hanging)):
            page.add((indent + (" " * hanging if line_number else ""), ""), *line)


def _add_url(page: Page, url: str, indent: str) -> None:
    """The plain address, whole, however long; where it is safe to open, it is a link too."""
    shown = clean(url)
    role = f"link:{url}" if is_linkable(url) else "dim"
    for line in wrap([(shown, role)], page.look, page.look.width - len(indent)):
        page.add((indent, ""), *line)


def _add_words(page: Page, citation: Citation, indent: str, text: Look) -> None:
    """The file's words; without colour the words that date the event are underlined on a line of their own."""
    ours = citation.kind == DIGEST
    edge: Piece = ("", "") if ours or text.plain else (f"{text.glyphs.quote} ", "dim")
    room = text.width - len(indent) - len(edge[0])
    for line in wrap(quoted_words(citation, ours=ours), text, room):
        page.add((indent, ""), edge, *line)
        if not text.color and not text.plain and any(role == "found" for _, role in line):
            marks = "".join((text.glyphs.under if role == "found" else " ") * cell_len(words) for words, role in line)
            page.add((indent, ""), edge, (marks, ""))


def quoted_words(citation: Citation, *, ours: bool) -> list[Piece]:
    """The quotation in pieces, the words that date it set apart where they stand inside it."""
    quote, expression = citation.quote, citation.expression
    at = -1 if citation.expression_start is None else citation.expression_start - citation.start
    if not expression or quote[max(at, 0) : max(at, 0) + len(expression)] != expression or at < 0:
        pieces: list[Piece] = [(quote, "")]
    else:
        end = at + len(expression)
        pieces = [(quote[:at], ""), (expression, "found"), (quote[end:], "")]
    return pieces if ours else [("“", "dim"), *pieces, ("”", "dim")]


def how_read(citation: Citation, look: Look) -> list[list[Piece]]:
    """How the date was read, and what this page alone would give."""
    rule = word_rule(citation.rule)
    alone = word_date(citation.resolved)
    if citation.resolved is not None:
        alone += f" ({format_edtf(citation.resolved)})"
    if citation.expression is None:
        read: list[Piece] = [("no words date it", ""), (f" ({rule})", "dim")]
    else:
        words = citation.expression if citation.kind == DIGEST else f"“{citation.expression}”"
        read = [("dated by: ", "dim"), (words, ""), (f" ({rule})", "dim")]
        if not _stands_inside(citation):
            where = "" if citation.expression_start is None else f" at character {citation.expression_start:,}"
            read.append((f", which stands outside these words{where}", "dim"))
    told = (word_status(citation.status), "")
    return [read, [("this page alone gives ", "dim"), (alone, ""), (", and tells it as ", "dim"), told]]


def _stands_inside(citation: Citation) -> bool:
    at = citation.expression_start
    return at is not None and citation.start <= at < citation.end
