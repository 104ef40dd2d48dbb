"""What a reader of a certain day could have known: a plan is a plan until a later page tells what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.model import Citation, Severity, Timeline, format_edtf
from pk_ru_timeline.pipeline import Request, examine, find_times, read_timeline

PLAN = """Russian tug to come to Gwadar

Updated 6 May 2024

GWADAR: A Russian tug will arrive at the Pakistani port of Gwadar on 20 May 2024, officials said.
"""
OUTCOME = """Russian tug comes to Gwadar

Updated 24 May 2024

GWADAR: A Russian tug arrived at the Pakistani port of Gwadar on 23 May 2024, officials said.
"""
UNDATED = "Pakistan and Russia signed an agreement on tugs in Moscow on 2 April 2024.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, copy in (("plan.txt", PLAN), ("outcome.txt", OUTCOME), ("undated.txt", UNDATED)):
        (pages / name).write_text(copy)
    return pages


def known(folder: Path, day: date | None, **more: object) -> Timeline:
    return read_timeline(Request(data=(str(folder),), as_of=day, **({"cache": False} | more)))  # type: ignore[arg-type]  # fields by name


def claims(timeline: Timeline) -> list[tuple[str, str]]:
    return [(format_edtf(e.when) if e.when else "", e.status.value) for e in timeline.events]


def notes(timeline: Timeline) -> list[str]:
    return [issue.message for issue in timeline.issues]


def test_a_plan_was_then_a_plan(folder: Path) -> None:
    assert claims(known(folder, date(2024, 5, 23))) == [("2024-05-20", "planned")]


def test_what_came_of_it_is_known_from_the_day_of_the_later_page_on(folder: Path) -> None:
    assert claims(known(folder, date(2024, 5, 24))) == [("2024-05-20", "planned"), ("2024-05-23", "occurred")]


def test_what_became_of_a_plan_is_unknown_until_then(folder: Path) -> None:
    outcomes = [
        [event.outcome.kind.value for event in known(folder, date(2024, 5, day)).events if event.outcome]
        for day in (23, 24)
    ]

    assert outcomes == [["unknown"], ["late"]]


@pytest.mark.parametrize(("day", "outcome"), [(10, "pending"), (20, "pending"), (21, "unknown")])
def test_a_plan_whose_day_is_not_over_is_pending(folder: Path, day: int, outcome: str) -> None:
    assert (
        run("plans", "--data", str(folder), "--as-of", f"2024-05-{day}").output.splitlines()[0].split("\t")[4]
        == outcome
    )


def test_before_the_first_page_nothing_is_known(folder: Path) -> None:
    timeline = known(folder, date(2024, 5, 5))

    assert (timeline.events, timeline.sources) == ((), ())


def test_without_a_day_all_pages_are_read(folder: Path) -> None:
    timeline = known(folder, None)

    assert claims(timeline) == [("2024-04-02", "occurred"), ("2024-05-20", "planned"), ("2024-05-23", "occurred")]
    assert timeline.issues == ()


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2024, 5, 24), "as of 24 May 2024: 1 undated report left out"),
        (date(2024, 5, 6), "as of 6 May 2024: 1 report published later and 1 undated one left out"),
        (date(2024, 5, 5), "as of 5 May 2024: 2 reports published later and 1 undated one left out"),
    ],
)
def test_what_is_left_out_is_counted(folder: Path, day: date, note: str) -> None:
    (issue,) = known(folder, day).issues

    assert (issue.message, issue.severity) == (note, Severity.CHOICE)


def test_where_nothing_is_left_out_nothing_is_said(folder: Path) -> None:
    (folder / "undated.txt").unlink()

    assert known(folder, date(2025, 1, 1)).issues == ()


def test_only_known_pages_are_among_the_sources(folder: Path) -> None:
    assert [source.name for source in known(folder, date(2024, 5, 6)).sources] == ["plan.txt"]


def test_a_day_given_by_hand_says_when_a_page_was_known(folder: Path) -> None:
    by_hand = (("undated.txt", date(2024, 4, 3)),)
    early = known(folder, date(2024, 4, 3), published=by_hand)

    assert claims(early) == [("2024-04-02", "occurred")]
    assert notes(early) == ["as of 3 April 2024: 2 reports published later left out"]
    assert claims(known(folder, date(2024, 4, 2), published=by_hand)) == []


def test_a_day_given_by_hand_for_all_undated_pages_counts_too(folder: Path) -> None:
    assert claims(known(folder, date(2024, 4, 3), published=((None, date(2024, 4, 3)),))) == [
        ("2024-04-02", "occurred")
    ]


def test_nothing_is_told_of_what_an_unknown_page_leaves_open(folder: Path) -> None:
    (folder / "undated.txt").write_text("Pakistan and Russia signed an agreement on tugs in Moscow on Friday.\n")

    assert notes(known(folder, date(2024, 5, 24))) == ["as of 24 May 2024: 1 undated report left out"]


def test_a_file_that_cannot_be_read_is_told_whatever_the_day(folder: Path) -> None:
    (folder / "empty.txt").write_text("")

    assert notes(known(folder, date(2024, 5, 5)))[0].startswith("'empty.txt' is empty")


TWO_STORIES = """+++
title = "Russian tug comes to Gwadar"
publisher = "Port News"
published = 2024-05-24
url = "https://example.org/tug"
+++

GWADAR: A Russian tug arrived at the Pakistani port of Gwadar on 23 May 2024, officials said.

Pakistani traders fly to Moscow

Updated 6 May 2024

- Traders were in Moscow

ISLAMABAD: Pakistani traders held talks in Moscow with Russian traders on 2 May 2024, officials said.
"""


def test_of_a_page_with_two_stories_the_one_that_was_known_is_told(tmp_path: Path) -> None:
    """The address and publisher in the front matter are those of the main story."""
    (tmp_path / "two.txt").write_text(TWO_STORIES)
    whole, early = known(tmp_path, None), known(tmp_path, date(2024, 5, 6))

    assert claims(whole) == [("2024-05-02", "occurred"), ("2024-05-23", "occurred")]
    assert claims(early) == [("2024-05-02", "occurred")]
    assert notes(early) == ["as of 6 May 2024: 1 report published later left out"]
    (source,) = early.sources
    assert (source.headline, source.publisher, source.url) == ("Pakistani traders fly to Moscow", None, None)
    assert {(c.publisher, c.url) for e in early.events for c in e.citations} == {(None, None)}


def test_the_same_is_left_out_where_pages_are_examined_and_times_are_told(folder: Path) -> None:
    request = Request(data=(str(folder),), as_of=date(2024, 5, 6), cache=False)
    examinations, issues = examine(request)
    times, _ = find_times(request, None)

    assert [e.article.source for e in examinations] == ["plan.txt"]
    assert [t.source for t in times] == ["plan.txt"]
    assert [issue.message for issue in issues] == [
        "as of 6 May 2024: 1 report published later and 1 undated one left out"
    ]


def test_no_day_is_answered_from_the_cache_with_another(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "kept"))
    days = (None, date(2024, 5, 24), date(2024, 5, 6), date(2024, 5, 5))

    for _ in range(2):
        assert [len(known(folder, day, cache=True).events) for day in days] == [3, 2, 1, 0]


CHOIR_TO_COME = "Updated 2 April 2021\n\nMULTAN: A Russian choir will sing in Multan, Pakistan, on 20 April 2021.\n"
CHOIR_CAME = "Updated 22 April 2021\n\nMULTAN: A Russian choir sang in Multan, Pakistan, on 20 April 2021.\n"
CHOIR_AGAIN = "Updated 25 April 2021\n\nMULTAN: The choir from Russia sang in Multan in Pakistan on 21 April 2021.\n"
STAMPS = "Updated 9 June 2021\n\nKAZAN: Russia printed stamps for Pakistan in Kazan on 4 March 2021.\n"


@pytest.fixture
def concert(tmp_path: Path) -> Path:
    """A plan, its realisation, a page with another day for it, and one that looks back to the time before them all."""
    pages = tmp_path / "concert"
    pages.mkdir()
    for name, copy in (("1", CHOIR_TO_COME), ("2", CHOIR_CAME), ("3", CHOIR_AGAIN), ("4", STAMPS)):
        (pages / f"{name}.txt").write_text(f"News of the week, part {name}\n\n{copy}")
    return pages


def test_what_only_a_later_page_tells_is_not_known_before_the_day_of_that_page(concert: Path) -> None:
    """Though it had happened three months before."""
    stamps = ("2021-03-04", "occurred")

    assert [stamps in claims(known(concert, date(2021, 6, day))) for day in (8, 9)] == [False, True]


@pytest.mark.parametrize(
    ("day", "told", "outcome"),
    [
        (date(2021, 4, 1), [], None),
        (date(2021, 4, 2), [("2021-04-20", "planned")], "pending"),
        (date(2021, 4, 20), [("2021-04-20", "planned")], "pending"),
        (date(2021, 4, 21), [("2021-04-20", "planned")], "unknown"),
        (date(2021, 4, 22), [("2021-04-20", "occurred"), ("2021-04-20", "planned")], "kept"),
    ],
)
def test_a_plan_that_was_kept_later_was_a_plan(
    concert: Path, day: date, told: list[tuple[str, str]], outcome: str | None
) -> None:
    timeline = known(concert, day)
    outcomes = [event.outcome.kind.value for event in timeline.events if event.outcome]

    assert (sorted(claims(timeline)), outcomes) == (told, [outcome] if outcome else [])


def test_nobody_differs_and_nobody_agrees_before_the_second_page(concert: Path) -> None:
    """Number of voices, and the readings of a day where there are two."""
    told = []
    for day in (24, 25):
        [event] = [e for e in known(concert, date(2021, 4, day)).events if e.status.value == "occurred"]
        told.append((event.sources, [reading.value for dispute in event.disputes for reading in dispute.readings]))

    assert told == [(1, []), (2, ["2021-04-20", "2021-04-21"])]


def run(*words: str) -> Result:
    return CliRunner().invoke(build_app(), [*words, "--no-cache"], prog_name="timeline")


@pytest.mark.parametrize(
    ("typed", "lines"), [("2024-05", 2), ("2024-05-06", 1), ("6 May 2024", 1), ("2024", 2), ("2024-05-05", 0)]
)
def test_a_day_a_month_or_a_year_counts_to_its_last_day(folder: Path, typed: str, lines: int) -> None:
    result = run("list", "--data", str(folder), "--as-of", typed)

    assert (result.exit_code, len(result.stdout.splitlines())) == (0, lines)


@pytest.mark.parametrize("typed", ["then", "2024/.."])
def test_what_is_no_date_is_a_wrong_request(folder: Path, typed: str) -> None:
    result = run("list", "--data", str(folder), "--as-of", typed)

    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("command", ["list", "view", "themes", "sources", "check", "dates", "export"])
def test_every_command_that_reads_leaves_out_what_was_not_known(folder: Path, command: str) -> None:
    result = run(command, "--data", str(folder), "--as-of", "2024-05-06", "--strict")

    assert result.exit_code == 0
    assert "note: as of 6 May 2024: 1 report published later and 1 undated one left out\n" in result.stderr
    assert "plan.txt" in result.stdout or command in ("list", "view", "themes")
    assert "outcome.txt" not in result.stdout


_BODIES = (
    "GWADAR: A Russian tug will arrive at the Pakistani port of Gwadar on 20 May 2024, officials said.",
    "GWADAR: A Russian tug arrived at the Pakistani port of Gwadar on Monday, officials said.",
    "MOSCOW: Pakistan and Russia signed an agreement on wheat in Moscow last week.",
    "ISLAMABAD: Sergey Lavrov met Ishaq Dar in Islamabad on 2 May 2024. They will meet again in June.",
    "KARACHI: The first cargo of Russian crude came to Karachi in May 2024. A second is expected next month.",
)
_FIRST = date(2024, 5, 1)
_pages = st.lists(st.tuples(st.sampled_from(_BODIES), st.none() | st.integers(0, 40)), min_size=1, max_size=6)


@given(pages=_pages, days=st.tuples(st.integers(-1, 45), st.integers(-1, 45)))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_known_only_grows(
    tmp_path_factory: pytest.TempPathFactory, pages: list[tuple[str, int | None]], days: tuple[int, int]
) -> None:
    folder = tmp_path_factory.mktemp("pages")
    for number, (body, day) in enumerate(pages):
        head = "" if day is None else f"Updated {(_FIRST + timedelta(day)).isoformat()}\n\n"
        (folder / f"{number}.txt").write_text(f"Russia and Pakistan in the news\n\n{head}{body}\n")
    earlier, later = (known(folder, _FIRST + timedelta(day)) for day in sorted(days))

    assert told(earlier) <= told(later) <= told(known(folder, None))
    assert all(c.published <= _FIRST + timedelta(max(days)) for c in told_by(later) if c.published)


def told_by(timeline: Timeline) -> list[Citation]:
    return [citation for event in timeline.events for citation in event.citations]


def told(timeline: Timeline) -> set[tuple[object, ...]]:
    return {(c.source, c.start, c.quote, c.resolved, c.status, c.rule) for c in told_by(timeline)}
