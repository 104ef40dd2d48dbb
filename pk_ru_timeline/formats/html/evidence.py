"""The evidence of an event as plain records: whose words, which of them date it, how they were read, who differs.

A digest's words are ours: they are never put in quotation marks, nor given as the publisher's.
"""

from __future__ import annotations

from typing import NamedTuple

from ...model import Citation, DateRange, Dispute, Disputed, format_edtf, parse_edtf
from ...wording import DIGEST, word_citation, word_date, word_rule
from ..telling import web_address


class Evidence(NamedTuple):
    """One citation. `before`, `found` and `after` are its words in order; `found` dates it and may be empty."""

    ours: bool
    attribution: str
    headline: str
    url: str
    """Empty where the address is not one that may be opened; then `address` still tells it."""

    address: str
    place: str
    before: str
    found: str
    after: str
    expression: str
    outside: bool
    """True where the words that date it stand in another sentence."""

    rule: str
    alone: str
    status: str


class Difference(NamedTuple):
    """Where reports differ, and each answer with the files that give it."""

    on: str
    readings: tuple[tuple[str, str], ...]


def make_evidence(citation: Citation) -> Evidence:
    before, found, after = _parted(citation)
    return Evidence(
        ours=citation.kind == DIGEST,
        attribution=word_citation(citation),
        headline=citation.headline,
        url=web_address(citation) or "",
        address=citation.url or "",
        place=f"{citation.source}, characters {citation.start:,} to {citation.end:,}",
        before=before,
        found=found,
        after=after,
        expression=citation.expression or "",
        outside=bool(citation.expression) and not found,
        rule=word_rule(citation.rule),
        alone=_alone(citation.resolved),
        status=citation.status.value,
    )


def _alone(when: DateRange | None) -> str:
    return "no date" if when is None else f"{word_date(when)} ({format_edtf(when)})"


def _parted(citation: Citation) -> tuple[str, str, str]:
    """The words around the expression that dates them; all of them first where it does not stand inside."""
    quote, expression = citation.quote, citation.expression
    at = -1 if citation.expression_start is None else citation.expression_start - citation.start
    if not expression or at < 0 or not quote.startswith(expression, at):
        return quote, "", ""
    return quote[:at], expression, quote[at + len(expression) :]


def make_difference(dispute: Dispute) -> Difference:
    """Dates are worded; figures and claims stand as the reports have them."""
    readings = tuple((_worded(dispute.what, r.value), ", ".join(r.sources)) for r in dispute.readings)
    return Difference(dispute.what.value, readings)


def _worded(what: Disputed, value: str) -> str:
    if what is not Disputed.DATE:
        return value
    try:
        return word_date(parse_edtf(value))
    except ValueError:
        return value
