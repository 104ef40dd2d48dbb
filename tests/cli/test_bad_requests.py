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
DATES = "2023, 2023-04, 2023-04-20 or an interval 2023-04-20/2023-05-02"
NAMES = ", ".join(FORMATS)
LIKE_THME = "(Possible options: --outcome, --text, --theme)"
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
        ("list --published 31-06-2023", f"'31-06-2023' is not a date: write {DATES}"),
        ("list --published visit.txt=2023-06", "'2023-06' is not one day: write 2023-06-19"),
        ("list --limit 0", "invalid value for '--limit': 0 is not in the range x>=1 (see 'timeline list -h')"),
        ("list --thme x", f"no such option: --thme {LIKE_THME} (see 'timeline list -h')"),
        ("list energy", "got unexpected extra argument(s) (energy) (see 'timeline list -h')"),
        ("show", "missing argument 'ID' (see 'timeline show -h')"),
        ("lst", "no such command 'lst'. Did you mean 'list'? (see 'timeline -h')"),
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
