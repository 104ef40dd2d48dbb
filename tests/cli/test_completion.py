"""What the shell completes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

import pytest

from pk_ru_timeline import pipeline
from pk_ru_timeline.cli.completing import complete_words, completer
from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.pipeline import Request


def completed(program: list[str], line: str) -> list[str]:
    """What bash is offered for the last word of a line."""
    asked = {"_TIMELINE_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    done = subprocess.run(program, capture_output=True, text=True, check=True, env=os.environ | asked)
    assert done.stderr == ""
    return sorted(set(done.stdout.split()))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("timeline pl", ["plans"]),
        ("timeline list --theme f", ["finance", "food"]),
        ("timeline list --status pl", ["planned"]),
        ("timeline plans --outcome k", ["kept"]),
        ("timeline list --sort t", ["theme", "title"]),
        ("timeline list --actor Pu", ["Putin"]),
        ("timeline list --place Raw", ["Rawalpindi"]),
        ("timeline list --source o", ["oil.txt"]),
        ("timeline list --source D", ["Dawn"]),
    ],
)
def test_names_are_completed_as_the_timeline_has_them(program: list[str], line: str, words: list[str]) -> None:
    assert completed(program, line) == words


def test_an_id_is_completed_and_told_with_date_and_title(requests: list[Request]) -> None:
    assert list(complete_words("ids", None, "2c")) == [("2c000001", "8 Oct 2024: Defence talks")]


def test_what_is_named_as_data_is_what_is_completed_from(requests: list[Request]) -> None:
    list(complete_words("themes", ["my-folder"], ""))

    assert requests == [Request(data=("my-folder",))]


def test_where_nothing_can_be_read_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(request: Request) -> None:
        raise ArticleError("cannot read")

    monkeypatch.setattr(pipeline, "read_timeline", read)

    assert list(complete_words("ids", None, "")) == []


def test_completers_are_there_only_while_a_shell_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert completer("themes") is None
    monkeypatch.setenv("_TIMELINE_COMPLETE", "complete_bash")
    found: Callable[..., object] | None = completer("themes")

    assert found is not None
