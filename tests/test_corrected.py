"""A user's own corrections, from the file beside the articles to what the program prints."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.errors import CorrectionsError
from pk_ru_timeline.model import Severity, Timeline, format_edtf
from pk_ru_timeline.pipeline import Request, examine, read_timeline

TUG = """Russian tug comes to Gwadar

Updated 24 May 2024

GWADAR: A Russian tug arrived at the Pakistani port of Gwadar on 23 May 2024, officials said.
"""
WHEAT = """Russian wheat comes to Karachi

Updated 30 May 2024

KARACHI: A ship with Russian wheat docked at the Pakistani port of Karachi on 29 May 2024, officials said.
"""
LOG = """[[set]]
event = { quote = "tug arrived", source = "tug.txt" }
date = "2024-05-22"
why = "harbour log"
"""
NO_WHEAT = """[[hide]]
event = { quote = "ship with Russian wheat", source = "wheat.txt" }
why = "another ship"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "tug.txt").write_text(TUG)
    (pages / "wheat.txt").write_text(WHEAT)
    return pages


def read(folder: Path, corrections: Path | None = None, as_of: date | None = None, *, cache: bool = False) -> Timeline:
    return read_timeline(Request(data=(str(folder),), corrections=corrections, as_of=as_of, cache=cache))


def dates(timeline: Timeline) -> list[str]:
    return [format_edtf(event.when) for event in timeline.events if event.when]


def told(timeline: Timeline) -> list[str]:
    return [issue.message for issue in timeline.issues]


def run(*words: str) -> Result:
    return CliRunner().invoke(build_app(), [*words, "--no-cache"], prog_name="timeline")


def test_a_file_beside_the_articles_corrects_the_timeline(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG)
    timeline = read(folder)

    assert dates(timeline) == ["2024-05-22", "2024-05-29"]
    assert told(timeline) == ["1 event corrected by corrections.toml"]
    assert [issue.severity for issue in timeline.issues] == [Severity.CHOICE]


def test_a_file_from_elsewhere_corrects_it_too(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(LOG)

    assert dates(read(folder, tmp_path / "mine.toml")) == ["2024-05-22", "2024-05-29"]


def test_both_correct_it_together_and_each_is_named(folder: Path, tmp_path: Path) -> None:
    (folder / "corrections.toml").write_text(LOG)
    (tmp_path / "mine.toml").write_text(NO_WHEAT)
    timeline = read(folder, tmp_path / "mine.toml")

    assert dates(timeline) == ["2024-05-22"]
    assert told(timeline) == ["1 event corrected by corrections.toml", "1 event hidden by mine.toml"]


def test_a_hidden_event_is_not_among_those_of_its_source(folder: Path) -> None:
    (folder / "corrections.toml").write_text(NO_WHEAT)

    assert [(source.name, len(source.events)) for source in read(folder).sources] == [("tug.txt", 1), ("wheat.txt", 0)]


def test_a_file_that_corrects_nothing_changes_nothing(folder: Path) -> None:
    before = read(folder)
    (folder / "corrections.toml").write_text("")

    assert read(folder) == before


def test_an_edit_of_the_corrections_is_seen_at_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "kept"))
    texts = ("", LOG, LOG.replace("05-22", "05-21"), "")
    seen = []
    for text in texts:
        (folder / "corrections.toml").write_text(text)
        seen.append(dates(read(folder, cache=True))[0])

    assert seen == ["2024-05-23", "2024-05-22", "2024-05-21", "2024-05-23"]


def test_corrections_come_back_from_the_cache(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "kept"))
    (folder / "corrections.toml").write_text(LOG + NO_WHEAT)

    assert read(folder, cache=True) == read(folder, cache=True) == read(folder)


def test_as_of_an_earlier_day_it_is_nothing_wrong_that_something_is_not_known_yet(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG + NO_WHEAT)
    timeline = read(folder, as_of=date(2024, 5, 24))

    assert dates(timeline) == ["2024-05-22"]
    assert told(timeline) == [
        "as of 24 May 2024: 1 report published later left out",
        "as of 24 May 2024: 1 correction is of what was not known then",
        "1 event corrected by corrections.toml",
    ]
    assert {issue.severity for issue in timeline.issues} == {Severity.CHOICE}


def test_a_correction_of_nothing_is_a_note_on_any_other_day(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG.replace("tug.txt", "tgu.txt"))
    (issue,) = read(folder).issues

    assert (issue.source, issue.severity) == ("corrections.toml", Severity.NOTE)
    assert issue.message == (
        "'corrections.toml', [[set]] number 1: no event is told by a file 'tgu.txt' (did you mean 'tug.txt'?); "
        "'timeline sources' shows the files"
    )


def test_examining_tells_what_corrections_do_and_do_not(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG + '[[hide]]\nevent = "0"\nwhy = "x"\n')
    examinations, issues = examine(Request(data=(str(folder),), cache=False))

    assert [format_edtf(e.when) for one in examinations for e in one.events if e.when] == ["2024-05-23", "2024-05-29"]
    assert [issue.message for issue in issues] == [
        (
            "'corrections.toml', [[hide]] number 1: no event has an id that begins with '0'; "
            "'timeline list --all' shows the ids"
        ),
        "1 event corrected by corrections.toml",
    ]


def test_check_tells_beside_each_event_how_it_was_corrected(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG + NO_WHEAT)
    lines = run("check", "--data", str(folder)).stdout.splitlines()
    (tug,) = read(folder).events

    assert [line.strip() for line in lines if line.strip().startswith(("23 May", "29 May"))] == [
        f"23 May 2024, trade, occurred (corrected to 22 May 2024), id {tug.id}",
        "29 May 2024, food, occurred, hidden by your corrections",
    ]


def test_check_tells_that_something_else_than_the_date_was_corrected(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG.replace('date = "2024-05-22"', 'title = "A tug arrives"'))
    (tug,) = (event for event in read(folder).events if event.title == "A tug arrives")

    assert f"occurred (corrected), id {tug.id}\n" in run("check", "--data", str(folder)).stdout


@pytest.mark.parametrize("command", ["list", "check"])
def test_corrections_beside_an_article_that_is_named_alone_are_not_used_and_that_is_told(
    folder: Path, command: str
) -> None:
    (folder / "corrections.toml").write_text(LOG)
    places = ("--data", str(folder / "tug.txt"), "--data", str(folder / "wheat.txt"))

    assert run(command, *places, "--strict").stderr == (
        f"note: '{folder}/corrections.toml' beside 'tug.txt' is not used: "
        "name the folder with --data, or it with --corrections\n"
    )


def test_corrections_that_are_named_are_not_called_unused(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG)
    told = run("list", "--data", str(folder / "tug.txt"), "--corrections", str(folder / "corrections.toml"))

    assert told.stderr == "note: 1 event corrected by corrections.toml\n"


@pytest.mark.parametrize("way", [read_timeline, examine])
def test_a_malformed_file_is_an_error_for_whoever_reads(folder: Path, way: object) -> None:
    (folder / "corrections.toml").write_text("[[sett]]\n")

    assert callable(way)
    with pytest.raises(CorrectionsError, match="did you mean 'set'"):
        way(Request(data=(str(folder),), cache=False))


def test_a_malformed_file_is_one_line_and_exit_code_1(folder: Path) -> None:
    (folder / "corrections.toml").write_text('[[set]]\nevent = "3f"\ndate = "June"\nwhy = "x"\n')
    result = run("list", "--data", str(folder))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"error: '{folder}/corrections.toml', [[set]] number 1: 'June' is not a date: write 2023, 2023-04, "
        "2023-04-20 or an interval 2023-04-20/2023-05-02\n"
    )


def test_a_file_that_is_not_there_is_one_line_and_exit_code_1(folder: Path) -> None:
    result = run("list", "--data", str(folder), "--corrections", "nowhere.toml")

    assert (result.exit_code, result.stderr) == (
        1, "error: cannot read the corrections 'nowhere.toml': No such file or directory\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    "words", [("list", "--json"), ("view", "--json"), ("export",), ("export", "--format", "jsonl")]
)
def test_every_json_tells_the_corrections(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "corrections.toml").write_text(LOG)
    result = run(*words, "--data", str(folder), "--until", "2024-05-22")
    lines = result.stdout.splitlines()
    event = json.loads(lines[0]) if "jsonl" in words else json.loads(result.stdout)["events"][0]

    assert event["corrections"] == [
        {"file": "corrections.toml", "what": "date set to 2024-05-22, was 2024-05-23", "why": "harbour log"}
    ]
    assert "note: 1 event corrected by corrections.toml\n" in result.stderr


def test_a_hidden_event_is_told_on_standard_error(folder: Path) -> None:
    (folder / "corrections.toml").write_text(NO_WHEAT)
    result = run("list", "--data", str(folder))

    assert "wheat" not in result.stdout
    assert result.stderr == "note: 1 event hidden by corrections.toml\n"


def test_what_the_user_asked_for_is_no_failure_under_strict(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG)

    assert run("list", "--strict", "--data", str(folder), "--as-of", "2024-05-24").exit_code == 0


def test_a_correction_of_nothing_is_a_failure_under_strict(folder: Path) -> None:
    (folder / "corrections.toml").write_text(LOG.replace("tug.txt", "tgu.txt"))
    result = run("list", "--strict", "--data", str(folder))

    assert result.exit_code == 1
    assert result.stderr.endswith("error: 1 thing could not be read or dated, which --strict forbids\n")


@pytest.mark.parametrize("key", ["title", "why"])
def test_hostile_words_in_a_correction_cannot_steer_a_terminal(folder: Path, key: str) -> None:
    words = {"title": "x", "why": "x"} | {key: "\\u001b]0;evil\\u0007 [red]a[/red] \\u202eb"}
    (folder / "corrections.toml").write_text(
        LOG.replace('"harbour log"', f'"{words["why"]}"') + f'title = "{words["title"]}"\n'
    )
    for command in ("list", "view", "check"):
        result = run(command, "--data", str(folder))
        assert not set("\x1b\x07\u202e") & set(result.stdout + result.stderr)


def test_hostile_words_in_a_malformed_file_cannot_steer_a_terminal(folder: Path) -> None:
    (folder / "corrections.toml").write_text('[[set]]\n"\\u001b]0;evil\\u0007" = 1\n')

    assert not set("\x1b\x07") & set(run("list", "--data", str(folder)).stderr)
