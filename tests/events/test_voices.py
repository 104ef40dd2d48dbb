"""Whose account a page is: what was copied is one voice, what two newspapers tell in their own words is two."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pk_ru_timeline.cli.app import build_app

from .conftest import DrawPages, told_on

SHIP = "KARACHI: A Russian grain ship docked at Karachi in Pakistan on 7 August 2021, dockers said."
MORNING = told_on("2021-08-09", f"{SHIP}\n\nRain had kept it outside for a night.", "Morning Ledger")
EVENING = told_on(
    "2021-08-10",
    "KARACHI: Pakistani dockers at Karachi saw a ship with Russian grain come in on Saturday.",
    "Evening Ledger",
)

CREDITED = "KARACHI (Reuters): A Russian grain ship docked at Karachi in Pakistan on 7 August 2021."
SHORTENED = "KARACHI: A Russian ship with grain docked at Karachi in Pakistan on Saturday. (Reuters)"
SHOUTED = "KARACHI, Reuters - A ship with grain from Russia docked in Pakistan at the port of Karachi on Saturday."
LONGER = (
    "A choir was waiting on the quay. The mayor had brought a cake. Nobody ate it. The crew went to a football match."
)


def voices(draw_pages: DrawPages, *pages: str) -> list[tuple[str, ...]]:
    """The voices of each event, sorted."""
    drawn = draw_pages({f"page-{number}.md": page for number, page in enumerate(pages, start=1)})
    for event in drawn.events:
        assert event.sources == len({c.voice for c in event.citations})
    return [tuple(sorted({c.voice for c in event.citations})) for event in drawn.events]


def test_two_newspapers_in_their_own_words_are_two_voices(draw_pages: DrawPages) -> None:
    assert voices(draw_pages, MORNING, EVENING) == [("Evening Ledger", "Morning Ledger")]


@pytest.mark.parametrize("copy", [CREDITED, SHORTENED, SHOUTED])
@pytest.mark.parametrize("other", [CREDITED, SHORTENED, SHOUTED])
def test_agency_copy_under_two_mastheads_is_one_voice(draw_pages: DrawPages, copy: str, other: str) -> None:
    """Wherever the agency is credited: behind the place, in capitals with it, or at the end."""
    pages = (told_on("2021-08-08", copy, "Morning Ledger"), told_on("2021-08-09", other, "Evening Ledger"))

    assert voices(draw_pages, *pages) == [("Reuters",)]


def test_copy_of_two_agencies_is_two_voices(draw_pages: DrawPages) -> None:
    other = SHORTENED.replace("(Reuters)", "(AFP)")
    pages = (told_on("2021-08-08", CREDITED, "Morning Ledger"), told_on("2021-08-08", other, "Morning Ledger"))

    assert voices(draw_pages, *pages) == [("AFP", "Reuters")]


def test_an_agency_that_is_only_spoken_of_gives_nobody_its_voice(draw_pages: DrawPages) -> None:
    copy = SHIP.replace("dockers said", "dockers told Reuters")
    pages = (told_on("2021-08-09", copy, "Morning Ledger"), told_on("2021-08-09", CREDITED, "Evening Ledger"))

    assert voices(draw_pages, *pages) == [("Morning Ledger", "Reuters")]


def test_one_page_under_two_names_is_one_voice(draw_pages: DrawPages) -> None:
    page = told_on("2021-08-09", SHIP)

    assert voices(draw_pages, page, page) == [("page-1.md",)]


def test_a_reprint_without_credit_is_one_voice(draw_pages: DrawPages) -> None:
    """Half of the sentences of the shorter page stand in the other."""
    reprint = told_on("2021-08-10", f"{SHIP}\n\nThe cooks of the port were happy.", "Evening Ledger")

    assert voices(draw_pages, MORNING, reprint) == [("Evening Ledger",)]


def test_one_sentence_of_many_makes_no_reprint(draw_pages: DrawPages) -> None:
    pages = (
        told_on("2021-08-09", f"{SHIP}\n\n{LONGER}", "Morning Ledger"),
        told_on("2021-08-09", f"{SHIP}\n\nRain fell. Wind blew. Gulls cried.", "Evening Ledger"),
    )

    assert voices(draw_pages, *pages) == [("Evening Ledger", "Morning Ledger")]


def test_a_reprint_beside_an_account_of_its_own_is_two_voices(draw_pages: DrawPages) -> None:
    pages = (
        told_on("2021-08-08", CREDITED, "Morning Ledger"),
        told_on("2021-08-08", CREDITED, "Noon Ledger"),
        EVENING,
    )

    assert voices(draw_pages, *pages) == [("Evening Ledger", "Reuters")]


def test_one_newspaper_on_two_days_is_one_voice(draw_pages: DrawPages) -> None:
    pages = (MORNING, EVENING.replace("Evening Ledger", "Morning Ledger"))

    assert voices(draw_pages, *pages) == [("Morning Ledger",)]


def test_two_sources_at_least_leave_out_what_one_voice_tells(tmp_path: Path) -> None:
    choir = "MULTAN (Reuters): A Russian choir sang in Multan, Pakistan, on 9 August 2021."
    pages = {
        "ship.md": MORNING,
        "ship-too.md": EVENING,
        "choir.md": told_on("2021-08-11", choir, "Morning Ledger"),
        "choir-too.md": told_on("2021-08-11", choir, "Evening Ledger"),
    }
    for name, page in pages.items():
        (tmp_path / name).write_text(page)

    assert listed(tmp_path) == ["2021-08-07", "2021-08-09"]
    assert listed(tmp_path, "--min-sources", "2") == ["2021-08-07"]
    assert listed(tmp_path, "--min-sources", "3") == []


def listed(folder: Path, *options: str) -> list[str]:
    """Dates of the events that the command line lists in a pipe, one a line between tabs."""
    result = CliRunner().invoke(build_app(), ["list", "--data", str(folder), "--no-cache", *options])
    assert result.exit_code == 0
    return [line.split("\t")[1] for line in result.stdout.splitlines()]
