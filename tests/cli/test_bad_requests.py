"""What is wrong with a request is said in one line, with the exit code that scripts go by."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import Result

from pk_ru_timeline import pipeline
from pk_ru_timeline.errors import ArticleError, LexiconError
from pk_ru_timeline.formats import FORMATS

Run = Callable[..., Result]

THEMES = "diplomacy, energy, trade, defence, industry, finance, security, food, culture, other"
STATUSES = "occurred, ongoing, planned, proposed, cancelled"
DATES = "2023, 2023-04, 2023-04-20, '20 April 2023' or 'Q2 2023'"
NAMES = ", ".join(FORMATS)
EXTRA = (
    "'timeline list' takes no 'energy': leave it out, or name the option that it belongs to (see 'timeline list -h')"
)
CANDIDATES = "1b000001 (Pakistan places first crude order), 1b000002 (Crude to arrive)"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("list --theme energi", f"there is no theme 'energi' (did you mean 'energy'?); choose from {THEMES}"),
        ("list --status canceled --status done", f"there is no status 'done'; choose from {STATUSES}"),
        ("list --sort when", "there is no sort key 'when'; choose from date, reported, title, theme, status, sources"),
        ("list --since 2024 --until 2023", "since 2024 lies after until 2023: exchange the two"),
        ("list --year 2024-2022", "'2024-2022' runs backwards: write 2022-2024"),
        ("list --year 2022 --since 2023", "no day of that year lies between since and until: leave one of them out"),
        ("list --until 2023-06-31", "'2023-06-31': there is no day 31 in that month"),
        ("list --published 31-06-2023", "'31-06-2023': there is no day 31 in that month"),
        ("list --published 2023-6-31", f"'2023-6-31' is not a date: write {DATES}"),
        (
            "list --since 1/5/2023",
            "'1/5/2023' may name two days: write 2023-05-01 or 2023-01-05, the year first, then month and day",
        ),
        (
            "list --since 2023-01/2023-05",
            "'2023-01/2023-05' is an interval: name one day, month or year; its ends go with --since and --until",
        ),
        ("list --published visit.txt=2023-06", "'2023-06' is not one day: write 2023-06-19"),
        ("list --limit 0", "--limit 0: give a whole number, 1 or more (see 'timeline list -h')"),
        ("list --limit ten", "--limit 'ten': give a whole number (see 'timeline list -h')"),
        ("list --thme x", "there is no option --thme; did you mean --theme? (see 'timeline list -h')"),
        ("list --qqq", "there is no option --qqq (see 'timeline list -h')"),
        ("list --data", "--data needs a value after it (see 'timeline list -h')"),
        ("list --plain=3", "--plain takes no value (see 'timeline list -h')"),
        ("list energy", EXTRA),
        ("show", "ID is missing: give it after 'timeline show' (see 'timeline show -h')"),
        ("lst", "there is no command 'lst'; did you mean 'list'? (see 'timeline -h')"),
        ("--plain list", "give --plain after the command: timeline list --plain"),
        ("xyz", "there is no command 'xyz' (see 'timeline -h')"),
        ("export -f jason", f"there is no format 'jason' (did you mean 'json'?); choose from {NAMES}"),
        ("export --format csv --json", "--json and --format csv contradict each other; give one of them"),
        ("export --output notes.txt", f"'.txt' names no format; give one with --format: {NAMES}"),
        ("export --excel", "--excel goes with --format csv only"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_a_usage_error(run: Run, words: str, line: str) -> None:
    result = run(*words.split())

    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: {line}\n", 2)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("show ffff", "no event has an id that begins with 'ffff'; 'timeline list --all' shows the ids"),
        ("show 1b", f"2 ids begin with '1b': {CANDIDATES}; give more of the one you mean"),
        ("export --output /nowhere/at/all.json", "cannot write '/nowhere/at/all.json': No such file or directory"),
        ("export --format csv --output /", "cannot write '/': Is a directory"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_an_error(run: Run, words: str, line: str) -> None:
    result = run(*words.split())

    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: {line}\n", 1)


@pytest.mark.parametrize("error", [ArticleError, LexiconError])
def test_what_cannot_be_read_is_an_error_of_one_clean_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def read(request: object) -> None:
        raise error("cannot read 'a\x1b[31m\nb.txt'")

    monkeypatch.setattr(pipeline, "read_timeline", read)
    result = run("list")

    assert (result.stdout, result.stderr, result.exit_code) == ("", "error: cannot read 'a b.txt'\n", 1)


def test_a_mistake_of_ours_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(request: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "read_timeline", read)

    assert isinstance(run("list").exception, ZeroDivisionError)
