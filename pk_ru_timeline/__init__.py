"""News articles in, a cited, dated timeline out.

>>> from pk_ru_timeline import format_edtf, parse_edtf
>>> format_edtf(parse_edtf("2023-06-20/2023-06-21"))
'2023-06-20/2023-06-21'

The names below are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .errors import TimelineError
    from .model import DateRange, Event, Timeline, Timex, format_edtf, parse_edtf
    from .pipeline import Request, read_timeline
    from .temporal import find_timexes

__version__ = "0.1.0"

__all__ = [
    "DateRange",
    "Event",
    "Request",
    "Timeline",
    "TimelineError",
    "Timex",
    "__version__",
    "find_timexes",
    "format_edtf",
    "parse_edtf",
    "read_timeline",
]

_HOMES = {
    "DateRange": "model",
    "Event": "model",
    "Timeline": "model",
    "Timex": "model",
    "format_edtf": "model",
    "parse_edtf": "model",
    "Request": "pipeline",
    "read_timeline": "pipeline",
    "TimelineError": "errors",
    "find_timexes": "temporal",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
