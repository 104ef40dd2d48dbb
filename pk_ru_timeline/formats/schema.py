"""The published shape of our JSON, as JSON Schema (https://json-schema.org/draft/2020-12), for `timeline schema`.

A line of the JSON Lines export is `#/$defs/event`. What is read back is held against the same shapes, but may lack what
follows from other fields.
"""

from __future__ import annotations

from ..model import Disputed, Granularity, OutcomeKind, Status
from ..model.plain import Plain
from .records import SCHEMA


def _words(description: str) -> Plain:
    return {"type": "string", "description": description}


def _or_null(value: Plain) -> Plain:
    return value | {"type": [value["type"], "null"]}


def _one_of(values: type[Status | Disputed | OutcomeKind], description: str) -> Plain:
    return {"type": "string", "enum": [value.value for value in values], "description": description}


def _count(description: str, least: int = 0) -> Plain:
    return {"type": "integer", "minimum": least, "description": description}


def _list(items: Plain, description: str, least: int = 0) -> Plain:
    return {"type": "array", "items": items, "minItems": least, "description": description}


def _record(properties: Plain, description: str) -> Plain:
    return {"type": "object", "description": description, "required": list(properties), "properties": properties}


_DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$", "format": "date"}
_ID = {"type": "string", "pattern": "^[0-9a-f]{8}$"}
_YES = {"type": "boolean"}


def _day(description: str) -> Plain:
    return _or_null(_DAY | {"description": description})


def _edtf(description: str) -> Plain:
    return _or_null({"type": "string", "pattern": r"^[0-9X./~-]+$", "description": description})


_CITATION = _record(
    {
        "source": _words("the file it stands in, without its folder"),
        "kind": _words("'page' for a pasted page, 'digest' for our own summary, else what the file says"),
        "publisher": _or_null(_words("who published it")),
        "headline": _words("headline of the story"),
        "url": _or_null(_words("address of the page")),
        "published": _day("day of publication"),
        "quote": _words("exactly the file's words"),
        "start": _count("offset of the quotation in the file, in characters"),
        "end": _count("offset of the first character after it"),
        "expression": _or_null(_words("the words that date it")),
        "expression_start": _or_null(_count("where they stand in the file")),
        "resolved": _edtf("EDTF: what this page alone gives"),
        "status": _one_of(Status, "as this page tells it"),
        "rule": _words("the rule that read the date, or why there is none"),
        "voice": _words("whose account it is: agency, publisher or file"),
        "summary": _YES | {"description": "true where the words are our summary, not the publisher's"},
        "attribution": _words("who says so, in words"),
    },
    "who says so, in which words",
)

_DISPUTE = _record(
    {
        "what": _one_of(Disputed, "on what reports differ"),
        "readings": _list(
            _record(
                {
                    "value": _words("a date in EDTF, a figure as written, or a claim"),
                    "sources": _list(_words("file"), "the files that give it", 1),
                },
                "one of the answers",
            ),
            "the answers, the one told by most first",
            2,
        ),
    },
    "where reports differ",
)

_OUTCOME = _record(
    {
        "kind": _one_of(OutcomeKind, "what became of it"),
        "event": _or_null(_ID | {"description": "id of the event that shows it"}),
        "days_late": {"type": ["integer", "null"], "description": "days after the last day planned"},
    },
    "what became of a plan or a proposal; null for what is neither",
)

_CORRECTION = _record(
    {"file": _words("the user's file"), "what": _words("what it changed"), "why": _words("the user's reason")},
    "what a user's own file changed",
)

_EVENT = _record(
    {
        "id": _ID | {"description": "made from the first citation"},
        "date": _edtf("EDTF; null where no page dates it"),
        "earliest": _day("first day that the date may mean; null where that end is open"),
        "latest": _day("last day that it may mean, inclusive; null where that end is open"),
        "granularity": {
            "type": ["string", "null"],
            "enum": [*(value.value for value in Granularity), None],
            "description": "how finely the date is known; null where there is none",
        },
        "approximate": _YES | {"description": "true for 'about', 'early', 'late'"},
        "reported": _day("first publication date among the citations"),
        "title": _words("in the words of the page, shortened"),
        "theme": _words("the main theme"),
        "themes": _list(_words("a theme"), "all themes, the main one first", 1),
        "status": _one_of(Status, "how far it has come"),
        "actors": _list(_words("a name"), "who takes part"),
        "place": _or_null(_words("where")),
        "bilateral": _YES | {"description": "true where both countries take part or one acts on the other"},
        "sources": _count("number of independent voices that tell it", 1),
        "disputes": _list(_DISPUTE, "empty where reports agree"),
        "outcome": _or_null(_OUTCOME),
        "corrections": _list(_CORRECTION, "empty where nothing was corrected"),
        "citations": _list(_CITATION, "the evidence, the best first", 1),
    },
    "a happening",
)
ARTICLE = _record(
    {
        "name": _words("the file, without its folder"),
        "kind": _words("as in a citation"),
        "publisher": _or_null(_words("who published it")),
        "headline": _words("headline of its main story"),
        "url": _or_null(_words("address of the page")),
        "published": _day("day of publication"),
        "published_how": _or_null(_words("how that was found")),
        "events": _list(_ID, "ids of the events drawn from it, also those not exported"),
    },
    "an article that was read",
)


def _may_lack(record: Plain, names: str) -> Plain:
    return record | {"required": [name for name in record["required"] if name not in names.split()]}


def make_event_schema() -> Plain:
    """The shape of an event that is to be read, perhaps made or mended by hand: without what can be derived."""
    event = _may_lack(_EVENT, "earliest latest granularity approximate reported theme sources")
    citations = _list(_may_lack(_CITATION, "summary attribution"), "", 1)
    return event | {"properties": _EVENT["properties"] | {"citations": citations}}


def make_schema() -> Plain:
    """The schema of the JSON export."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "A timeline, as 'timeline export --format json' writes it",
        "type": "object",
        "required": ["schema", "events"],
        "properties": {
            "schema": {"const": SCHEMA, "description": "the name of this shape"},
            "events": {"type": "array", "items": {"$ref": "#/$defs/event"}},
            "sources": {"type": "array", "items": {"$ref": "#/$defs/article"}},
        },
        "$defs": {"event": _EVENT, "article": ARTICLE},
    }
