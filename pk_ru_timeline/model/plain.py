"""Events and timelines as plain dictionaries, lists and strings, and back: what JSON can hold.

The shape of an event here is the one that every JSON export has. Dates are EDTF, days ISO, what is not known `None`.
Reading back takes only what cannot be derived; more keys than these do not disturb it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from .accounts import Correction, Dispute, Disputed, Outcome, OutcomeKind, Reading
from .article import Issue, Severity
from .dates import DateRange, format_edtf, parse_edtf
from .event import Citation, Event, Source, Status, Timeline

Plain = dict[str, Any]
"""A value as JSON has it."""


def timeline_to_plain(timeline: Timeline) -> Plain:
    """The whole timeline; nothing is lost, `timeline_from_plain` gives the same one back."""
    return {
        "events": [event_to_plain(event) for event in timeline.events],
        "sources": [source_to_plain(source) for source in timeline.sources],
        "issues": [issue_to_plain(issue) for issue in timeline.issues],
    }


def timeline_from_plain(plain: Plain) -> Timeline:
    """Raises `KeyError`, `TypeError` or `ValueError` where `plain` is no timeline."""
    return Timeline(
        events=tuple(event_from_plain(event) for event in plain["events"]),
        sources=tuple(source_from_plain(source) for source in plain["sources"]),
        issues=tuple(_issue_from_plain(issue) for issue in plain["issues"]),
    )


def event_to_plain(event: Event) -> Plain:
    """`earliest` and `latest` are the first and the last day of `date`, both inclusive, `None` for an open end."""
    when = event.when
    return {
        "id": event.id,
        "date": _edtf(when),
        "earliest": _iso(when.start if when else None),
        "latest": _iso(when.last if when else None),
        "granularity": when.granularity.value if when else None,
        "approximate": when.approximate if when else False,
        "reported": _iso(event.reported),
        "title": event.title,
        "theme": event.theme,
        "themes": list(event.themes),
        "status": event.status.value,
        "actors": list(event.actors),
        "place": event.place,
        "bilateral": event.bilateral,
        "sources": event.sources,
        "disputes": [_dispute_to_plain(dispute) for dispute in event.disputes],
        "outcome": _outcome_to_plain(event.outcome) if event.outcome else None,
        "corrections": [{"file": c.file, "what": c.what, "why": c.why} for c in event.corrections],
        "citations": [_citation_to_plain(citation) for citation in event.citations],
    }


def event_from_plain(plain: Plain) -> Event:
    """Raises `KeyError`, `TypeError` or `ValueError` where `plain` is no event."""
    return Event(
        id=plain["id"],
        when=_range(plain["date"]),
        title=plain["title"],
        themes=tuple(plain["themes"]),
        status=Status(plain["status"]),
        actors=tuple(plain["actors"]),
        place=plain["place"],
        bilateral=plain["bilateral"],
        citations=tuple(_citation_from_plain(citation) for citation in plain["citations"]),
        disputes=tuple(_dispute_from_plain(dispute) for dispute in plain["disputes"]),
        outcome=_outcome_from_plain(plain["outcome"]) if plain["outcome"] else None,
        corrections=tuple(Correction(file=c["file"], what=c["what"], why=c["why"]) for c in plain["corrections"]),
    )


def source_to_plain(source: Source) -> Plain:
    return {
        "name": source.name,
        "kind": source.kind,
        "publisher": source.publisher,
        "headline": source.headline,
        "url": source.url,
        "published": _iso(source.published),
        "published_how": source.published_how,
        "events": list(source.events),
    }


def issue_to_plain(issue: Issue) -> Plain:
    return {"source": issue.source, "severity": issue.severity.value, "message": issue.message}


def _dispute_to_plain(dispute: Dispute) -> Plain:
    readings = [{"value": reading.value, "sources": list(reading.sources)} for reading in dispute.readings]
    return {"what": dispute.what.value, "readings": readings}


def _dispute_from_plain(plain: Plain) -> Dispute:
    readings = tuple(Reading(value=r["value"], sources=tuple(r["sources"])) for r in plain["readings"])
    return Dispute(what=Disputed(plain["what"]), readings=readings)


def _outcome_to_plain(outcome: Outcome) -> Plain:
    return {"kind": outcome.kind.value, "event": outcome.event, "days_late": outcome.days_late}


def _outcome_from_plain(plain: Plain) -> Outcome:
    return Outcome(kind=OutcomeKind(plain["kind"]), event=plain["event"], days_late=plain["days_late"])


def _citation_to_plain(citation: Citation) -> Plain:
    return {
        "source": citation.source,
        "kind": citation.kind,
        "publisher": citation.publisher,
        "headline": citation.headline,
        "url": citation.url,
        "published": _iso(citation.published),
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "expression": citation.expression,
        "expression_start": citation.expression_start,
        "resolved": _edtf(citation.resolved),
        "status": citation.status.value,
        "rule": citation.rule,
        "voice": citation.voice,
    }


def _citation_from_plain(plain: Plain) -> Citation:
    return Citation(
        source=plain["source"],
        kind=plain["kind"],
        publisher=plain["publisher"],
        headline=plain["headline"],
        url=plain["url"],
        published=_day(plain["published"]),
        quote=plain["quote"],
        start=plain["start"],
        end=plain["end"],
        expression=plain["expression"],
        expression_start=plain["expression_start"],
        resolved=_range(plain["resolved"]),
        status=Status(plain["status"]),
        rule=plain["rule"],
        voice=plain["voice"],
    )


def source_from_plain(plain: Plain) -> Source:
    return Source(
        name=plain["name"],
        kind=plain["kind"],
        publisher=plain["publisher"],
        headline=plain["headline"],
        url=plain["url"],
        published=_day(plain["published"]),
        published_how=plain["published_how"],
        events=tuple(plain["events"]),
    )


def _issue_from_plain(plain: Plain) -> Issue:
    return Issue(source=plain["source"], severity=Severity(plain["severity"]), message=plain["message"])


def _edtf(when: DateRange | None) -> str | None:
    return None if when is None else format_edtf(when)


def _range(edtf: str | None) -> DateRange | None:
    return None if edtf is None else parse_edtf(edtf)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
