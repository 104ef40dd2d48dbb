"""Help fits the terminal: words of a paragraph run on, examples are indented, names of options are whole."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from typer.testing import Result

from pk_ru_timeline.cli.app import COMMANDS

Run = Callable[..., Result]


def helped(run: Run, monkeypatch: pytest.MonkeyPatch, width: int, *words: str) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("typer.rich_utils.MAX_WIDTH", width)
    return run(*words, "-h").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_narrow_terminal_no_name_of_an_option_is_cut(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    wide, narrow = (helped(run, monkeypatch, width, command) for width in (120, 40))
    names = {line.split()[1] for line in wide.splitlines() if re.match("│ --", line)}

    assert names <= set(re.findall(r"--[\w-]+", narrow))
    assert "…" not in narrow


def test_on_a_narrow_terminal_a_name_stands_above_its_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    told = helped(run, monkeypatch, 40, "list")

    assert "  --min-sources N\n      Told by at least N independent\n      publishers. [default: 1]\n" in told
    assert max(map(len, told.splitlines())) <= 40


def test_the_lines_of_a_paragraph_run_on_to_the_width(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line.strip() for line in helped(run, monkeypatch, 80, "plans").splitlines()]

    assert "In a pipe one line a plan, with tabs between: id, planned date, title, status," in lines
    assert "outcome, date of what became of it, days late, its id, its title." in lines


@pytest.mark.parametrize("command", ["dates", "gaps", "plans", "view"])
def test_examples_are_indented(run: Run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    told = helped(run, monkeypatch, 80, command)

    assert re.search(rf"\n Examples: *\n   timeline {command}\b", told)


def test_the_questions_of_the_program_are_indented(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\n   who said so?                        timeline show ID " in helped(run, monkeypatch, 80)
    assert "\n  who said so?\n    timeline show ID\n" in helped(run, monkeypatch, 40)
