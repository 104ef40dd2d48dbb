"""The table of formats: what holds for every one of them, and what the command line makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.errors import ExportError
from pk_ru_timeline.formats import FORMATS, Extra, describe_formats, find_format, load_format, require


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_in_one_line_what_it_is_good_for(name: str) -> None:
    chosen = load_format(name)

    assert re.fullmatch(r"\S.{10,80}[^.]", chosen.summary)
    assert all(loss and not loss.endswith(".") for loss in chosen.losses)


def test_an_ending_belongs_to_one_format() -> None:
    endings = [ending for some in FORMATS.values() for ending in some]

    assert sorted(set(endings)) == sorted(endings)


def test_a_format_is_found_by_any_of_the_endings_of_its_files() -> None:
    assert [find_format(ending) for ending in ("jsonl", "NDJSON", "txt")] == ["jsonl", "jsonl", None]


@pytest.mark.parametrize("name", FORMATS)
def test_the_help_of_export_tells_each_format_and_its_losses(name: str) -> None:
    help_ = " ".join(CliRunner().invoke(build_app(["export", "list"]), ["export", "--help"]).stdout.split())

    assert load_format(name).summary in help_
    assert all(loss in help_ for loss in load_format(name).losses)


def test_formats_are_described_within_the_width_of_the_terminal() -> None:
    assert max(map(len, describe_formats(60).splitlines())) <= 60


def test_a_package_that_is_missing_is_told_with_the_command_that_brings_it() -> None:
    with pytest.raises(ExportError) as caught:
        require(Extra("parquet", "no_such_package"))

    assert str(caught.value) == "this format needs no_such_package: pip install 'pk-ru-timeline[parquet]'"


def test_a_package_that_is_there_is_no_hindrance() -> None:
    require(Extra("test", "pytest"))
    require(None)


@pytest.mark.parametrize("name", FORMATS)
def test_the_documentation_has_the_row_of_each_format(name: str) -> None:
    documented = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8").splitlines()
    chosen = load_format(name)

    assert f"| `{name}` | {chosen.summary} | {'; '.join(chosen.losses)} |" in documented
