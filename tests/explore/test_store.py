"""Both stores answer alike, whatever is asked and in whatever order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.explore import EventStore, MemoryStore
from pk_ru_timeline.explore.sqlite import SqliteStore, UnreadableError, is_database
from pk_ru_timeline.explore.store import WHOLE_DECADE, Slot, slot_of
from pk_ru_timeline.formats.sqlite import write_sqlite
from pk_ru_timeline.model import Timeline
from pk_ru_timeline.query import SORT_KEYS, Filters, parse_bound, parse_year

from .invented import invented, many

IN_2023 = (parse_year("2023"),)
ASKED = {
    "between the two": Filters(),
    "a year": Filters(years=IN_2023),
    "a year and the undated": Filters(years=IN_2023, undated=True),
    "two years": Filters(years=(parse_year("1961"), *IN_2023)),
    "certainly since": Filters(since=parse_bound("2022-12"), certain=True),
    "certainly until": Filters(until=parse_bound("2023-03-12"), certain=True, undated=True),
    "a theme": Filters(themes=("trade",)),
    "statuses": Filters(statuses=("planned", "proposed")),
    "an outcome": Filters(outcomes=("late",)),
    "what is not known of plans": Filters(outcomes=("unknown", "cancelled")),
    "contested": Filters(contested=True),
    "two voices": Filters(min_sources=2),
    "an actor": Filters(actors=("russia",)),
    "half an actor": Filters(actors=("russi",)),
    "a place": Filters(places=("karachi",)),
    "a source": Filters(sources=("harbour p", "nobody")),
    "a word of the title": Filters(text="ferry"),
    "words of a quotation": Filters(text="eleven LORRIES"),
    "the beginning of a word": Filters(text="novoros"),
    "nothing there is": Filters(text="zeppelin"),
    "no more than three": Filters(limit=3),
}


@pytest.fixture(scope="module")
def memory() -> MemoryStore:
    return MemoryStore(invented())


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    with closing(SqliteStore(export(invented(), tmp_path_factory.mktemp("store")))) as store:
        yield store


def export(timeline: Timeline, folder: Path) -> Path:
    path = folder / "timeline.sqlite"
    with path.open("wb") as file:
        write_sqlite(timeline, file)
    return path


@pytest.mark.parametrize(("name", "sort"), list(product(ASKED, SORT_KEYS)))
def test_a_database_answers_as_memory_does(memory: MemoryStore, database: SqliteStore, name: str, sort: str) -> None:
    for reverse in (False, True):
        ask = replace(ASKED[name], sort=sort, reverse=reverse)

        assert database.page(ask, 0, 50) == memory.page(ask, 0, 50)
        assert answers(database, ask) == answers(memory, ask)


def answers(store: EventStore, ask: Filters) -> tuple[object, ...]:
    ids = [event.id for event in invented().events]
    return (
        store.count(ask),
        store.page(ask, 1, 2),
        store.page(ask, 7, 5),
        [store.place_of(ask, id_) for id_ in ids],
        store.tally(ask),
        store.themes(ask),
        store.statuses(ask),
        store.pick(ask, None).events,
        store.pick(ask, ("e0000002", "a0000002")).events,
    )


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2022, 12, 1), date(2023, 3, 12), date(2050, 1, 1)])
def test_a_day_has_the_same_place_in_both(memory: MemoryStore, database: SqliteStore, day: date) -> None:
    assert database.place_of_day(Filters(), day) == memory.place_of_day(Filters(), day)


def test_the_place_of_a_day_is_that_of_the_first_event_from_then_on(memory: MemoryStore) -> None:
    assert memory.place_of_day(Filters(), date(2023, 3, 2)) == 5


@pytest.mark.parametrize("store", ["memory", "database"])
def test_an_event_and_the_plans_that_led_to_it_are_found(store: str, request: pytest.FixtureRequest) -> None:
    asked: EventStore = request.getfixturevalue(store)
    event = asked.find("c0000002")

    assert event is not None
    assert event.disputes[0].readings[1].value == "2023-03-13"
    assert [plan.id for plan in asked.plans_of("c0000002")] == ["c0000001"]
    assert asked.find("nothing") is None


@pytest.mark.parametrize("store", ["memory", "database"])
def test_names_are_spelt_as_we_spell_them_or_refused(store: str, request: pytest.FixtureRequest) -> None:
    asked: EventStore = request.getfixturevalue(store)

    assert asked.name_rightly(Filters(themes=("Trade", "defense"), sort="Date")).themes == ("trade", "defence")
    with pytest.raises(QueryError, match="there is no theme 'sport'"):
        asked.name_rightly(Filters(themes=("sport",)))
    with pytest.raises(QueryError, match="exchange the two"):
        asked.name_rightly(Filters(since=parse_bound("2024"), until=parse_bound("2023")))


@pytest.mark.parametrize(
    ("text", "number"),
    [('"', 0), ("' OR 1=1 --", 0), ("a\0b", 0), ("NEAR(", 1), ("*", 0), ("-ferry", 2), ("{title}:ferry", 0)],
)
def test_what_is_typed_is_words_and_never_a_query(database: SqliteStore, text: str, number: int) -> None:
    assert database.count(Filters(text=text)) == number


def test_a_decade_has_no_month_in_the_drawing() -> None:
    [mill] = [event for event in invented().events if event.id == "a0000002"]

    assert slot_of(mill) == Slot(1970, WHOLE_DECADE, "industry", "ongoing")


def test_a_page_in_the_middle_of_very_many_is_the_same_as_in_memory(tmp_path: Path) -> None:
    timeline = many(3000)
    with closing(SqliteStore(export(timeline, tmp_path))) as database:
        assert database.total == 3000
        assert database.page(Filters(), 1500, 64) == MemoryStore(timeline).page(Filters(), 1500, 64)
        assert database.place_of(Filters(), f"{2000:08x}") == 2000


def test_another_programs_database_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE events (id)")
    other.close()

    assert is_database(path)
    with pytest.raises(UnreadableError, match=r"other.sqlite' is no export of a timeline: it is another program's"):
        SqliteStore(path)


def test_a_database_that_breaks_off_is_an_error_of_one_line(tmp_path: Path) -> None:
    path = export(many(500), tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnreadableError) as caught, closing(SqliteStore(path)) as store:
        store.page(Filters(), 0, 500)

    assert "timeline.sqlite'" in str(caught.value)
    assert str(caught.value.__rich__()).startswith("error: ")


def test_what_is_no_database_is_none(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("SQLite is a library.")

    assert not is_database(tmp_path / "page.txt")
    assert not is_database(tmp_path / "missing")
    assert not is_database(tmp_path)
