"""`timeline export`: options that belong to a format, and formats that are bytes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
from typer.testing import Result

from pk_ru_timeline import formats
from pk_ru_timeline.cli.streams import open_answer_bytes
from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.formats import FORMATS, Extra, Format
from pk_ru_timeline.model import Timeline

Run = Callable[..., Result]


@pytest.fixture
def add_format(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Give the program a format `raw`, of bytes that are no text."""

    def write(timeline: Timeline, stream: BinaryIO) -> None:
        stream.write(b"\xff\x00" + str(len(timeline.events)).encode())

    def add(extra: Extra | None = None) -> None:
        class Module:
            FORMAT = Format(summary="bytes", write=write, binary=True, extra=extra)

        monkeypatch.setitem(FORMATS, "raw", ("raw", "bin"))
        monkeypatch.setitem(sys.modules, f"{formats.__name__}.raw", Module)

    return add


def test_bytes_are_written_to_a_file_as_they_are(run: Run, add_format: Callable[..., None], tmp_path: Path) -> None:
    add_format()
    result = run("export", "--output", str(tmp_path / "out.BIN"), "--limit", "1")

    assert (result.stdout, result.exit_code) == ("", 0)
    assert (tmp_path / "out.BIN").read_bytes() == b"\xff\x001"


def test_bytes_go_into_a_pipe_as_they_are(run: Run, add_format: Callable[..., None]) -> None:
    add_format()

    assert run("export", "--format", "raw", "--limit", "1").stdout_bytes == b"\xff\x001"


def test_bytes_are_not_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))
    with pytest.raises(QueryError, match="no text for a terminal: name a file with --output"), open_answer_bytes():
        pass


def test_a_format_whose_package_is_missing_says_so_before_anything_is_read(
    run: Run, add_format: Callable[..., None], requests: list[object]
) -> None:
    add_format(Extra("raw", "no_such_package"))
    result = run("export", "--format", "raw")

    assert result.stderr == "error: this format needs no_such_package: pip install 'pk-ru-timeline[raw]'\n"
    assert (requests, result.exit_code) == ([], 1)


def test_a_spreadsheet_gets_a_byte_order_mark_and_no_formula(run: Run) -> None:
    output = run("export", "--format", "csv", "--excel").stdout_bytes.decode("utf-8")

    assert output.startswith("\ufeffid,date,")
    assert "\r\n1b000001,'2023-04," in output


def test_what_a_format_has_no_place_for_is_counted_beside_the_answer(run: Run) -> None:
    result = run("export", "--format", "ics", "--undated")

    assert result.stdout.count("BEGIN:VEVENT") == 5
    assert "note: 2 events left out of the calendar: without a date, or with an open one\n" in result.stderr
    assert result.exit_code == 0


def test_an_ending_chooses_the_format_of_a_picture(run: Run, tmp_path: Path) -> None:
    result = run("export", "--output", str(tmp_path / "slide.svg"))

    assert (result.stdout, result.exit_code) == ("", 0)
    assert (tmp_path / "slide.svg").read_text(encoding="utf-8").startswith("<svg ")


def test_a_file_whose_ending_names_another_format_is_written_with_a_note(run: Run, tmp_path: Path) -> None:
    result = run("export", "--format", "csv", "--output", str(tmp_path / "e.json"))

    assert "note: 'e.json' holds csv, though its ending says '.json'\n" in result.stderr
    assert result.exit_code == 0
    assert (tmp_path / "e.json").read_text(encoding="utf-8-sig").startswith("id,")
    assert "holds" not in run("export", "--format", "csv", "--output", str(tmp_path / "e.csv")).stderr
