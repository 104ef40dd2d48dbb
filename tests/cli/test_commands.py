"""What each command answers, and where."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from pk_ru_timeline import __version__, pipeline
from pk_ru_timeline.cli.app import COMMANDS
from pk_ru_timeline.cli.app import run as run_program
from pk_ru_timeline.model import Article, Cut, Event, Examination, Issue, Published, PublishedHow, Skipped, Story
from pk_ru_timeline.pipeline import Request

Run = Callable[..., Result]


def test_list_in_a_pipe_is_a_plain_line_an_event(run: Run) -> None:
    result = run("list", "--theme", "energy")

    assert result.stdout == (
        "1b000001\t2023-04\tPakistan places first crude order\tenergy\toccurred\t2\n"
        "1b000002\t2023-06~\tCrude to arrive\tenergy\tplanned\t1\n"
        "4e000001\t\tRefinery talks\tenergy\tongoing\t1\n"
    )
    assert result.exit_code == 0


def test_notes_go_to_standard_error(run: Run) -> None:
    result = run("list", "--since", "2022", "--limit", "1")

    assert result.stdout == "0a000001\t2022-02\tKhan visits Moscow\tdiplomacy\toccurred\t1\n"
    assert result.stderr == (
        "note: no date in 'empty.txt'\n"
        "note: 2 events without a date, or with an open one, left out (see --undated)\n"
        "note: 1 event not between the two countries left out (see --all)\n"
        "note: 4 events more than --limit allows\n"
    )


def test_nothing_found_is_a_note_and_no_failure(run: Run) -> None:
    result = run("list", "--actor", "nobody")

    assert (result.stdout, result.exit_code) == ("", 0)
    assert "note: nothing found; with fewer filters there may be more\n" in result.stderr


@pytest.mark.parametrize("command", ["list", "view", "export"])
def test_events_as_json_are_the_same_from_every_command(run: Run, command: str) -> None:
    result = run(command, "--json", "--theme", "food")
    document = json.loads(result.stdout)

    assert document["schema"] == "pk-ru-timeline/1"
    assert [event["id"] for event in document["events"]] == ["3d000001"]


def test_show_as_json_is_a_document_with_one_event(run: Run) -> None:
    [event] = json.loads(run("show", "2c", "--json").stdout)["events"]

    assert event["title"] == "Defence talks"


def test_show_finds_also_what_list_hides(run: Run) -> None:
    assert "IMF visits Islamabad" in run("show", "5f").stdout


def test_show_of_a_digest_never_puts_our_words_into_the_publishers_mouth(run: Run) -> None:
    shown = run("show", "4e").stdout

    assert "our summary of Arab News, 16 December 2025" in " ".join(shown.split())
    assert "“" not in shown


def test_themes_as_json_count_main_and_any(run: Run) -> None:
    document = json.loads(run("themes", "--json", "--theme", "energy").stdout)

    assert document["themes"] == [
        {"theme": "energy", "main": 3, "any": 3},
        {"theme": "trade", "main": 0, "any": 1},
    ]


def test_sources_as_json_tell_how_the_date_was_found(run: Run) -> None:
    document = json.loads(run("sources", "--json").stdout)

    assert [source["name"] for source in document["sources"]] == ["oil.txt", "empty.txt"]
    assert document["sources"][0] == {
        "name": "oil.txt",
        "kind": "page",
        "publisher": "Dawn",
        "headline": "First order",
        "url": None,
        "published": "2023-05-04",
        "published_how": "dateline",
        "events": ["1b000001"],
    }


@pytest.mark.parametrize("command", ["view", "themes", "sources"])
def test_a_drawing_in_a_pipe_has_no_colours(run: Run, command: str) -> None:
    result = run(command)

    assert result.exit_code == 0
    assert result.stdout
    assert "\x1b" not in result.stdout


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    asked: list[Request] = []

    def examine(request: Request) -> tuple[tuple[Examination, ...], tuple[Issue, ...]]:
        asked.append(request)
        published = Published(day=date(2023, 1, 29), how=PublishedHow.DATELINE, words="Jan 29, 2023")
        article = Article(
            source="visit.txt", kind="page", publisher=None, url=None, text="Follow\nHe hopes for March.",
            stories=(Story(headline="Visit", published=published, sentences=()),),
            cuts=(Cut(start=0, end=6, text="Follow", why="furniture"),),
            issues=(Issue(source="visit.txt", message="half of visit.txt is not in English"),),
        )  # fmt: skip
        hope = Skipped(start=7, end=26, text="He hopes for March.", expression="March", why="a hope")
        return (Examination(article=article, events=(), skipped=(hope,)),), article.issues

    monkeypatch.setattr(pipeline, "examine", examine)
    return asked


def test_check_as_json_tells_what_was_cut_and_skipped(run: Run, examined: list[Request]) -> None:
    result = run("check", "visit.txt", "--json")
    [article] = json.loads(result.stdout)["articles"]

    assert examined[0].data == ("visit.txt",)
    assert article["stories"] == [
        {
            "headline": "Visit",
            "published": "2023-01-29",
            "published_how": "dateline",
            "published_words": "Jan 29, 2023",
            "year_hint": None,
            "sentences": 0,
        }
    ]
    assert article["cuts"] == [{"start": 0, "end": 6, "text": "Follow", "why": "furniture"}]
    assert article["skipped"] == [
        {"start": 7, "end": 26, "text": "He hopes for March.", "expression": "March", "why": "a hope"}
    ]
    assert result.stderr == "note: half of visit.txt is not in English\n"


def test_check_draws_what_was_read(run: Run, examined: list[Request]) -> None:
    result = run("check", "visit.txt", "--published", "2023-06-19")

    assert examined[0].published == ((None, date(2023, 6, 19)),)
    assert "a hope" in result.stdout
    assert result.exit_code == 0


def test_check_can_be_strict(run: Run, examined: list[Request]) -> None:
    result = run("check", "visit.txt", "--strict")

    assert (result.stdout, result.exit_code) == ("", 1)


def test_dates_tells_words_place_value_days_rule_and_anchor(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "talks.txt"
    page.write_text("Russia agreed last week to sell oil to Pakistan, officials said.", encoding="utf-8")

    result = run("dates", str(page), "--anchor", "2023-01-29")

    assert result.stdout == (
        "talks.txt\t14-23\tlast week\tDATE\t2023-W03\t2023-01-16/2023-01-22\tcounted-from-publication\t2023-01-29\n"
    )


def test_dates_leaves_open_what_is_relative_where_nothing_dates_the_page(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "talks.txt"
    page.write_text("Russia agreed on Tuesday to sell oil to Pakistan, officials said.", encoding="utf-8")

    [story] = json.loads(run("dates", str(page), "--json").stdout)["times"]

    assert story["anchor"] is None
    assert [(timex["text"], timex["value"], timex["when"]) for timex in story["timexes"]] == [
        ("Tuesday", "XXXX-WXX-2", None)
    ]


@pytest.mark.parametrize("words", [["export", "--format", "csv"], ["export", "-f", "CSV"]])
def test_export_takes_every_filter_and_any_spelling_of_the_format(run: Run, words: list[str]) -> None:
    result = run(*words, "--status", "planned", "--sort", "title")
    rows = csv.DictReader(io.StringIO(result.stdout, newline=""))

    assert [row["title"] for row in rows] == ["Crude to arrive", "Wheat to be bought"]


def test_export_takes_the_format_from_the_name_of_the_file(run: Run, tmp_path: Path) -> None:
    result = run("export", "--output", str(tmp_path / "timeline.csv"))

    assert (result.stdout, result.exit_code) == ("", 0)
    assert (tmp_path / "timeline.csv").read_bytes().startswith(b"id,date,earliest,")


def test_data_is_read_as_it_is_named(run: Run, requests: list[Request]) -> None:
    run("list", "--data", "my folder", "--data", "shipped", "--lexicon", "words", "--no-cache")

    assert requests == [Request(data=("my folder", "shipped"), lexicon=Path("words"), cache=False)]


def test_data_comes_from_the_environment_where_none_is_named(
    run: Run, requests: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_DATA", "my folder:other.txt")
    run("list")
    run("list", "--data", "-")

    assert [request.data for request in requests] == [("my folder", "other.txt"), ("-",)]


def test_without_anything_named_the_shipped_reports_are_read(run: Run, requests: list[Request]) -> None:
    run("list")

    assert requests == [Request(data=("shipped",))]


def test_a_page_is_dated_by_hand_alone_or_by_name(run: Run, requests: list[Request]) -> None:
    run("list", "--published", "2023-06-19", "--published", "a=b.txt=20 June 2023")

    assert requests[0].published == ((None, date(2023, 6, 19)), ("a=b.txt", date(2023, 6, 20)))


def test_strict_fails_before_it_answers_where_anything_was_not_read(run: Run, tmp_path: Path) -> None:
    result = run("export", "--strict", "--output", str(tmp_path / "timeline.json"))

    assert result.exit_code == 1
    assert result.stderr == (
        "note: no date in 'empty.txt'\nerror: 1 thing could not be read or dated, which --strict forbids\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("words", "code"), [(["list"], 0), (["show", "ffff"], 1), (["list", "--year", "x"], 2)])
def test_the_program_gives_its_exit_code(requests: list[Request], words: list[str], code: int) -> None:
    assert run_program(words) == code


def test_version_names_the_program(run: Run) -> None:
    assert run("--version").stdout == f"pk-ru-timeline {__version__}\n"


def test_a_shell_completes_commands_and_options(program: list[str]) -> None:
    def completed(typed: str) -> str:
        asked = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_TIMELINE_COMPLETE": "complete_bash"}
        return subprocess.run(program, env=os.environ | asked, capture_output=True, text=True, check=True).stdout

    assert completed("timeline s").split() == ["show", "stats", "sources", "schema"]
    assert completed("timeline list --th").split() == ["--theme"]


@pytest.mark.parametrize("words", [["-h"], ["--help"]])
def test_the_help_names_every_command(run: Run, words: list[str]) -> None:
    result = run(*words)

    assert result.exit_code == 0
    assert all(f" {command} " in result.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(run: Run, command: str) -> None:
    result = run(command, "-h")

    assert result.exit_code == 0
    assert f"timeline {command}" in result.stdout.partition("Examples:")[2]


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("check", "dates", "schema")])
def test_every_command_that_reads_events_has_the_same_filters(run: Run, command: str) -> None:
    shown = run(command, "-h").stdout

    assert all(
        f" --{name} " in shown
        for name in (
            "year", "since", "until", "theme", "status", "actor", "place", "text", "source", "all", "undated",
            "certain", "sort", "reverse", "limit", "data", "published", "lexicon", "strict", "json",
        )
    )  # fmt: skip


def test_article_text_is_never_read_as_markup(
    run: Run, monkeypatch: pytest.MonkeyPatch, make_event: Callable[..., Event]
) -> None:
    from pk_ru_timeline.model import Timeline

    event = make_event(title="[bold]Talks[/bold] [sic] \x1b[31mend\x1b[0m :smile:")
    monkeypatch.setattr(pipeline, "read_timeline", lambda request: Timeline(events=(event,)))

    assert "[bold]Talks[/bold] [sic] end :smile:" in " ".join(run("show", "0").stdout.split())
