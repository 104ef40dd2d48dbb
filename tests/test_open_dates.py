"""What is said of relative dates that stay open because a page bears no date, and where it is not said."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pk_ru_timeline.cli.app import build_app

TUG = """Tug comes to Gwadar from Astrakhan

GWADAR: A Russian tug docked at Gwadar in Pakistan on Monday, and on Friday a second Russian tug reached Pakistan.
"""
OIL = """Oil comes to Karachi from Russia

KARACHI: Pakistan bought crude oil from Russia last week, the energy minister said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tug.txt").write_text(TUG)
    (tmp_path / "oil.txt").write_text(OIL)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(build_app(), [*words], prog_name="timeline")


def test_the_reader_is_shown_how_a_day_is_written_and_no_day_that_is_wrong(folder: Path) -> None:
    assert run("list", "--data", str(folder)).stderr == (
        "note: no date in 2 pages (timeline sources tells which), so 3 relative dates stay open; "
        "give one with --published oil.txt=YYYY-MM-DD\n"
    )


def test_only_pages_of_which_something_was_chosen_are_named(folder: Path) -> None:
    assert run("list", "--data", str(folder), "--text", "crude").stderr == (
        "note: no date in 'oil.txt', so 1 relative date stays open; give one with --published oil.txt=YYYY-MM-DD\n"
    )
    assert run("list", "--data", str(folder), "--text", "wheat").stderr == (
        "note: nothing found; with fewer filters there may be more\n"
    )


def test_sources_say_of_each_page_what_the_note_counts(folder: Path) -> None:
    told = run("sources", "--data", str(folder), "--plain")

    assert [line.strip() for line in told.stdout.splitlines() if "no date" in line] == [
        "no date found, so 1 relative date stays open, 1 event",
        "no date found, so 2 relative dates stay open, 2 events",
    ]
    assert told.stderr.startswith("note: no date in 2 pages (timeline sources tells which), so 3 relative dates")


@pytest.mark.parametrize("command", ["list", "view", "stats", "gaps", "themes", "export"])
def test_nobody_is_asked_to_date_the_shipped_reports(command: str) -> None:
    assert run(command).stderr == "note: 13 events not between the two countries left out (see --all)\n"


def test_the_sources_of_the_shipped_reports_tell_which_leave_dates_open() -> None:
    told = run("sources", "--plain")

    assert told.stdout.count("stays open") + told.stdout.count("stay open") == 3
    assert told.stderr.startswith("note: no date in 3 pages (timeline sources tells which), so 4 relative dates stay")


def test_ones_own_pages_are_named_beside_the_shipped_reports(folder: Path) -> None:
    assert "no date in 2 pages" in run("list", "--data", str(folder), "--data", "shipped").stderr
