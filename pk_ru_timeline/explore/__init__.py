"""The full-screen explorer: events in, key strokes in, a terminal full of them out.

It stands above `view`, `formats` and `query`, whose drawings and filters it uses, and below `cli`, which hands it the
events, the pages and a way to write files: nothing here reads articles or opens what is to be exported.

Textual is needed, and loaded, by `app` and what it is made of; `store`, `sqlite`, `chart`, `detail` and `inpage` are
plain functions and values that know nothing of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import Explorer
    from .desk import Desk
    from .store import EventStore, MemoryStore

__all__ = ["Desk", "EventStore", "Explorer", "MemoryStore"]

_HOMES = {"Desk": "desk", "EventStore": "store", "Explorer": "app", "MemoryStore": "store"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
