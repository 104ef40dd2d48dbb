"""Exports given as data: alone, beside articles and beside each other, and what is told of those that are none."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.exports import join_timelines
from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import Citation, Correction, Event, Severity, Source, Timeline
from pk_ru_timeline.pipeline import Request, examine, find_times, read_timeline

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]

TUG = "Tug comes to Gwadar\n\nUpdated 14 May 2024\n\nGWADAR: A Russian tug docked at Gwadar in Pakistan on Monday.\n"
READ_BACK = ["csv", "json", "jsonl", "sqlite"]


def save(path: Path, timeline: Timeline) -> Path:
    """The timeline in the format of the path's ending."""
    chosen = load_format(path.suffix.lstrip("."))
    with path.open("wb") as file:
        if chosen.binary:
            chosen.write(timeline, file)
        else:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="")
            chosen.write(timeline, text)
            text.flush()
    return path


def ask(*places: Path | str) -> Request:
    return Request(data=tuple(map(str, places)), cache=False)


def run(*words: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(build_app(), list(words), input=stdin, prog_name="timeline")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "tug.txt"
    path.write_text(TUG)
    return path


@pytest.mark.parametrize("name", READ_BACK)
def test_an_export_is_opened_as_the_timeline_that_it_was(name: str, timeline: Timeline, tmp_path: Path) -> None:
    opened = read_timeline(ask(save(tmp_path / f"events.{name}", timeline)))

    assert opened.events == timeline.events
    assert opened.issues == ()


@pytest.mark.parametrize("name", READ_BACK)
def test_filters_hold_for_an_export_as_for_articles(name: str, timeline: Timeline, tmp_path: Path) -> None:
    path = save(tmp_path / f"events.{name}", timeline)
    result = run("list", "--data", str(path), "--theme", "energy", "--since", "2023", "--no-cache")

    assert [line.split("\t")[0] for line in result.stdout.splitlines()] == ["1b000001", "1b000002"]
    assert result.stderr == "note: 1 event without a date, or with an open one, left out (see --undated)\n"


@pytest.mark.parametrize("name", ["json", "sqlite"])
def test_an_export_of_an_export_is_the_same_file(name: str, timeline: Timeline, tmp_path: Path) -> None:
    first = save(tmp_path / f"first.{name}", timeline)
    second = tmp_path / f"second.{name}"
    result = run("export", "--data", str(first), "--all", "--output", str(second))

    assert result.exit_code == 0
    assert second.read_bytes() == first.read_bytes()


def test_an_export_comes_through_a_pipe(timeline: Timeline, tmp_path: Path) -> None:
    data = save(tmp_path / "events.json", timeline).read_bytes()
    listed = run("list", "--data", "-", "--limit", "1", stdin=data)

    assert listed.stdout.startswith("0a000001\t2022-02\tKhan visits Moscow\t")


def test_an_export_and_an_article_are_one_timeline(page: Path, timeline: Timeline, tmp_path: Path) -> None:
    both = read_timeline(ask(page, save(tmp_path / "events.json", timeline)))
    (tug,) = read_timeline(ask(page)).events

    assert set(both.events) == {tug, *timeline.events}
    assert list(both.events) == sorted(both.events, key=Event.sort_key)
    assert [source.name for source in both.sources] == ["tug.txt", "oil.txt", "empty.txt"]


@pytest.mark.parametrize("name", READ_BACK)
def test_an_article_beside_its_own_export_adds_nothing(name: str, page: Path, tmp_path: Path) -> None:
    alone = read_timeline(ask(page))

    assert read_timeline(ask(save(tmp_path / f"events.{name}", alone), page)) == alone


def test_a_folder_gives_its_articles_and_not_the_exports_that_lie_beside_them(page: Path, timeline: Timeline) -> None:
    save(page.with_name("old.json"), timeline)

    assert read_timeline(ask(page.parent)) == read_timeline(ask(page))


def test_two_exports_of_one_name_are_both_read(timeline: Timeline, make_event: MakeEvent, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    old = save(tmp_path / "old" / "events.json", Timeline(events=(make_event("ffff0000"),)))

    assert len(read_timeline(ask(old, save(tmp_path / "events.json", timeline))).events) == 9


def test_an_event_that_two_exports_hold_is_there_once_with_the_citations_of_both(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    dawn, tass = make_citation(voice="Dawn", source="a.txt"), make_citation(voice="TASS", source="b.txt")
    corrected = Correction(file="mine.toml", what="date set to 2023-01-29")
    one = make_event(citations=(dawn,))
    other = make_event(citations=(tass, dawn), corrections=(corrected,))
    joined = join_timelines([Timeline(events=(one,)), Timeline(events=(other,))])

    assert joined == Timeline(events=(replace(one, citations=(dawn, tass), corrections=(corrected,)),))


def test_where_two_exports_tell_an_event_differently_the_first_stands_and_that_is_told(make_event: MakeEvent) -> None:
    one, other = make_event("0a000001", "2023-01-29"), make_event("0a000001", "2023-01-30")
    joined = join_timelines([Timeline(events=(one,)), Timeline(events=(other,))])

    assert joined.events == (one,)
    assert [issue.message for issue in joined.issues] == [
        "1 event is not told alike in all that was read; what was read first stands (0a000001)"
    ]


def test_of_many_events_told_differently_some_are_named(make_event: MakeEvent) -> None:
    one = Timeline(events=tuple(make_event(f"0a00000{n}", "2023") for n in range(5)))
    other = Timeline(events=tuple(make_event(f"0a00000{n}", "2024") for n in range(5)))

    [issue] = join_timelines([one, other]).issues

    assert issue.message.startswith("5 events are not told alike in all that was read; ")
    assert issue.message.endswith(" (0a000000, 0a000001, 0a000002 ...)")


def test_an_article_that_two_exports_list_is_there_once_with_the_events_of_both() -> None:
    def source(how: str | None, *events: str, headline: str = "Oil") -> Timeline:
        article = Source(
            name="oil.txt", kind="page", publisher="Dawn", headline=headline, url=None, published=None,
            published_how=how, events=events,
        )  # fmt: skip
        return Timeline(events=(), sources=(article,))

    joined = join_timelines([source(None, "a", "b"), source("dateline", "b", "c"), source(None, headline="Wheat")])

    assert [(article.headline, article.published_how, article.events) for article in joined.sources] == [
        ("Oil", "dateline", ("a", "b", "c")),
        ("Wheat", None, ()),
    ]


NOT_OURS = (
    "'package.json' is no export of a timeline: it has no 'schema' that is 'pk-ru-timeline/1'; "
    "such a file is written by 'timeline export --output package.json'"
)


def test_a_file_that_is_no_export_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x"}')
    result = run("list", "--data", str(tmp_path / "package.json"))

    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: {NOT_OURS}\n", 1)


def test_an_export_that_holds_too_little_is_not_taken_for_an_article(timeline: Timeline, tmp_path: Path) -> None:
    result = run("list", "--data", str(save(tmp_path / "events.tsv", timeline)))

    told = "'events.tsv' cannot be opened again, its format holds too little: export csv, json, jsonl, sqlite for that"
    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: {told}\n", 1)


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize("command", ["list", "check"])
def test_an_export_that_is_named_as_an_article_is_not_taken_for_one(
    command: str, ending: str, timeline: Timeline, tmp_path: Path
) -> None:
    path = save(tmp_path / f"events.{ending}", timeline)
    named = run(command, "--data", str(path), "--no-cache")
    piped = run(command, "--data", "-", "--no-cache", stdin=path.read_bytes())

    told = "cannot be opened again, its format holds too little: export csv, json, jsonl, sqlite for that\n"
    assert (named.stdout, named.stderr, named.exit_code) == ("", f"error: 'events.{ending}' {told}", 1)
    assert (piped.stdout, piped.stderr, piped.exit_code) == ("", f"error: 'stdin' {told}", 1)


def test_a_document_of_ours_among_articles_is_told_and_passed_over(page: Path, timeline: Timeline) -> None:
    save(page.with_name("events.md"), timeline)
    opened = read_timeline(ask(page.parent))

    assert [(issue.source, issue.severity) for issue in opened.issues] == [("events.md", Severity.ERROR)]
    assert len(opened.events) == 1


def test_beside_an_article_a_file_that_is_no_export_is_told_and_passed_over(page: Path) -> None:
    page.with_name("package.json").write_text('{"name": "x"}')
    opened = read_timeline(ask(page, page.with_name("package.json")))

    assert [(issue.source, issue.severity, issue.message) for issue in opened.issues] == [
        ("package.json", Severity.ERROR, NOT_OURS)
    ]
    assert len(opened.events) == 1


def test_beside_a_good_export_a_bad_one_is_told_and_passed_over(timeline: Timeline, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x"}')
    opened = read_timeline(ask(tmp_path / "package.json", save(tmp_path / "events.csv", timeline)))

    assert [issue.message for issue in opened.issues] == [NOT_OURS]
    assert opened.events == timeline.events


@pytest.mark.parametrize("ask_for", [examine, lambda request: find_times(request, None)])
def test_an_export_is_no_page_to_look_into(
    ask_for: Callable[[Request], tuple[Any, ...]], page: Path, timeline: Timeline, tmp_path: Path
) -> None:
    export = save(tmp_path / "events.json", timeline)
    told = "'events.json' is an export, not a page: 'timeline list --data' opens it"
    with pytest.raises(ArticleError) as caught:
        ask_for(ask(export))
    read, issues = ask_for(ask(page, export))

    assert str(caught.value) == told
    assert ([issue.message for issue in issues], len(read)) == ([told], 1)


def test_what_was_known_by_a_day_only_articles_can_tell(timeline: Timeline, tmp_path: Path) -> None:
    result = run("list", "--data", str(save(tmp_path / "events.json", timeline)), "--as-of", "2023-02-01")

    line = "error: --as-of needs the articles: 'events.json' is an export, which tells what was known later\n"
    assert (result.stdout, result.stderr, result.exit_code) == ("", line, 2)


def test_a_users_corrections_hold_for_an_export_too(timeline: Timeline, tmp_path: Path) -> None:
    corrections = tmp_path / "mine.toml"
    corrections.write_text('[[set]]\nevent = "1b000001"\ndate = "2023-04-20"\nwhy = "the day of the order"\n')
    path = save(tmp_path / "events.json", timeline)
    result = run("list", "--data", str(path), "--corrections", str(corrections), "--text", "first crude order")

    assert result.stdout.startswith("1b000001\t2023-04-20\t")


def test_a_database_that_another_program_writes_to_is_read(timeline: Timeline, tmp_path: Path) -> None:
    path = save(tmp_path / "events.sqlite", timeline)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.close()

    assert read_timeline(ask(path)).events == timeline.events


BOUND = "id date earliest latest granularity reported status what published resolved".split()
"""Fields of which the schema says how they are written."""


def arm(value: Any) -> Any:
    """The value with escapes in every string that may be any."""
    if isinstance(value, dict):
        return {name: part if name in BOUND else arm(part) for name, part in value.items()}
    if isinstance(value, list):
        return [arm(part) for part in value]
    return f"\x1b[2J{value}\u202e\r\n" if isinstance(value, str) else value


@pytest.mark.parametrize("command", ["list", "view", "themes", "sources", "show 00", "export -f csv", "list --json"])
def test_what_an_export_says_does_not_steer_the_terminal(command: str, make_event: MakeEvent, tmp_path: Path) -> None:
    path = save(tmp_path / "events.jsonl", Timeline(events=(make_event(),)))
    path.write_text(json.dumps(arm(json.loads(path.read_text()))))
    result = run(*command.split(), "--data", str(path), "--no-cache")

    assert result.exit_code == 0
    assert "Moscow" in result.stdout or command == "themes"
    assert not [c for c in result.stdout if (ord(c) < 32 and c not in "\r\n\t") or c == "\u202e"]


def test_an_export_may_lie_where_the_data_usually_does(
    timeline: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_DATA", str(save(tmp_path / "events.csv", timeline)))

    assert run("list", "--limit", "1").stdout.startswith("0a000001\t2022-02\t")


def test_nothing_of_formats_is_loaded_where_only_articles_are_read(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pk_ru_timeline.exports", None)

    assert len(read_timeline(ask(page)).events) == 1
