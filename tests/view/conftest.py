"""The awful timeline, for every test of a view."""

from __future__ import annotations

import pytest

from pk_ru_timeline.model import Event, Examination, Timeline

from .awful import awful_examination, awful_timeline


@pytest.fixture(scope="session")
def awful() -> Timeline:
    return awful_timeline()


@pytest.fixture(scope="session")
def examination() -> Examination:
    return awful_examination()


@pytest.fixture(scope="session")
def much_cited(awful: Timeline) -> Event:
    """The event with a dozen citations, the first of them a digest."""
    return next(event for event in awful.events if event.sources == 12)
