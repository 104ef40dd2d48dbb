"""What a corrections file may hold; what is wrong with another is said in one line, with what would be right."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.corrections.entries import Corrections, Hide, Merge, Quotation, Setting, Split
from pk_ru_timeline.corrections.files import CorrectionsFile, find_corrections
from pk_ru_timeline.corrections.read import read_corrections
from pk_ru_timeline.errors import CorrectionsError
from pk_ru_timeline.model import Status, parse_edtf

from .conftest import THEMES, written


def read(toml: str) -> Corrections:
    return read_corrections([written(toml)], THEMES)


def complaint(toml: str) -> str:
    with pytest.raises(CorrectionsError) as caught:
        read(toml)
    return str(caught.value)


def test_every_kind_of_entry_is_read() -> None:
    corrections = read(
        '[[set]]\nevent = "3F2A"\ndate = "2023-06~"\ntitle = "A  b"\nstatus = "planned"\ntheme = "Energy"\n'
        'why = "log"\n'
        '[[split]]\nevent = "3f2a"\ncitations = [{ source = "a.txt" }, { quote = "two\\nwords" }]\nwhy = "x"\n'
        '[[merge]]\nevents = ["3f2a", { quote = "words", source = "a.txt" }]\nwhy = "y"\n'
        '[[hide]]\nevent = "3f2a60b1"\nwhy = "z"\n'
    )

    assert corrections == Corrections(
        settings=(
            Setting(place="'corrections.toml', [[set]] number 1", file="corrections.toml", why="log", event="3f2a",
                    date=parse_edtf("2023-06~"), title="A b", status=Status.PLANNED, theme="energy"),
        ),
        splits=(
            Split(place="'corrections.toml', [[split]] number 1", file="corrections.toml", why="x", event="3f2a",
                  citations=(Quotation(source="a.txt", words=""), Quotation(source="", words="two words"))),
        ),
        merges=(
            Merge(place="'corrections.toml', [[merge]] number 1", file="corrections.toml", why="y",
                  events=("3f2a", Quotation(source="a.txt", words="words"))),
        ),
        hides=(
            Hide(place="'corrections.toml', [[hide]] number 1", file="corrections.toml", why="z", event="3f2a60b1"),
        ),
    )  # fmt: skip


def test_an_empty_file_corrects_nothing() -> None:
    assert read("# nothing yet\n") == Corrections()


def test_a_byte_order_mark_is_no_matter() -> None:
    assert read('\ufeff[[hide]]\nevent = "3f"\nwhy = "x"\n').hides[0].event == "3f"


def test_a_day_may_stand_without_quotation_marks() -> None:
    assert read('[[set]]\nevent = "3f"\ndate = 2023-06-11\nwhy = "x"\n').settings[0].date == parse_edtf("2023-06-11")


_SET = "'pages/corrections.toml', [[set]] number 1: "
_AN_EVENT = 'an id in quotation marks ("3f2a60b1"), or { quote = "some of its words", source = "visit.txt" }'


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            '[[hidden]]\nevent = "3f"\n',
            ("'pages/corrections.toml': there is no table 'hidden' (did you mean 'hide'?); choose from set, split, "
            "merge, hide, each in two brackets: [[set]]"),
        ),
        (
            '[set]\nevent = "3f"\n',
            "'pages/corrections.toml': write [[set]], in two brackets, above the lines of each entry",
        ),
        ("hide = [1]\n", "'pages/corrections.toml': write [[hide]], in two brackets, above the lines of each entry"),
        (
            '[[set]]\nevent = "3f"\nstauts = "planned"\nwhy = "x"\n',
            (
                f"{_SET}there is no key 'stauts' (did you mean 'status'?); choose from event, date, title, status, "
                "theme, why"
            ),
        ),
        (
            '[[set]]\nevent = "3f"\ndate = "2023"\n',
            f'{_SET}there is no reason: add why = "..." so that a reader can check it',
        ),
        ('[[set]]\nevent = "3f"\ndate = "2023"\nwhy = 3\n', f"{_SET}why takes words in quotation marks"),
        ('[[set]]\nevent = "3f"\ndate = "2023"\nwhy = " "\n', f"{_SET}why takes words in quotation marks"),
        ('[[set]]\nevent = "3f"\nwhy = "x"\n', f"{_SET}it sets nothing: add date, title, status or theme"),
        ('[[set]]\ndate = "2023"\nwhy = "x"\n', f"{_SET}it does not say which event: add event = {_AN_EVENT}"),
        (
            '[[set]]\nevent = "Pure Point"\ndate = "2023"\nwhy = "x"\n',
            f"{_SET}'Pure Point' is no id of an event: event takes {_AN_EVENT}",
        ),
        (
            '[[set]]\nevent = ""\ndate = "2023"\nwhy = "x"\n',
            f"{_SET}'' is no id of an event: event takes {_AN_EVENT}",
        ),
        ('[[set]]\nevent = 12345678\ndate = "2023"\nwhy = "x"\n', f"{_SET}event takes {_AN_EVENT}"),
        (
            '[[set]]\nevent = { quote = "words" }\ndate = "2023"\nwhy = "x"\n',
            f"{_SET}event takes both quote and source, or an id: {_AN_EVENT}",
        ),
        (
            '[[set]]\nevent = { quote = "words", file = "a.txt" }\ndate = "2023"\nwhy = "x"\n',
            f"{_SET}there is no key of event 'file'; choose from quote, source",
        ),
        (
            '[[set]]\nevent = { quote = 3, source = "a.txt" }\ndate = "2023"\nwhy = "x"\n',
            f"{_SET}quote in event takes words in quotation marks",
        ),
        (
            '[[set]]\nevent = "3f"\ndate = "11 June"\nwhy = "x"\n',
            f"{_SET}'11 June' is not a date: write 2023, 2023-04, 2023-04-20 or an interval 2023-04-20/2023-05-02",
        ),
        ('[[set]]\nevent = "3f"\ndate = "2023-02-30"\nwhy = "x"\n',
         f"{_SET}'2023-02-30': there is no day 30 in that month"),
        *(
            (
                f'[[set]]\nevent = "3f"\ndate = {value}\nwhy = "x"\n',
                f'{_SET}date takes a date such as "2023-06-11", "2023-06" or "2023-06-20/2023-06-21"',
            )
            for value in ("2023", "2023-06-11T10:00:00", "true")
        ),
        (
            '[[set]]\nevent = "3f"\nstatus = "done"\nwhy = "x"\n',
            f"{_SET}there is no status 'done'; choose from occurred, ongoing, planned, proposed, cancelled",
        ),
        (
            '[[set]]\nevent = "3f"\ntheme = "enrgy"\nwhy = "x"\n',
            f"{_SET}there is no theme 'enrgy' (did you mean 'energy'?); choose from energy, trade, diplomacy, other",
        ),
        ('[[set]]\nevent = "3f"\ntitle = ""\nwhy = "x"\n', f"{_SET}title takes words in quotation marks"),
        (
            '[[merge]]\nevents = ["3f"]\nwhy = "x"\n',
            ("'pages/corrections.toml', [[merge]] number 1: it does not say which events are one: events takes a "
            f"list of two or more, each {_AN_EVENT}"),
        ),
        *(
            (
                f'[[split]]\nevent = "3f"\n{line}why = "x"\n',
                (f"'pages/corrections.toml', [[split]] number 1: {what}citations takes a list: "
                '[{ source = "visit.txt" }], or [{ quote = "some words", source = "visit.txt" }]'),
            )
            for line, what in (
                ("", "it does not say which citations go: "),
                ("citations = []\n", "it does not say which citations go: "),
            )
        ),
        (
            '[[split]]\nevent = "3f"\ncitations = [{}]\nwhy = "x"\n',
            ("'pages/corrections.toml', [[split]] number 1: citations takes a list: "
            '[{ source = "visit.txt" }], or [{ quote = "some words", source = "visit.txt" }]'),
        ),
    ],
)  # fmt: skip
def test_a_malformed_entry_is_told_with_its_place_and_what_would_be_right(toml: str, message: str) -> None:
    assert complaint(toml) == message


def test_which_entry_is_wrong_is_told() -> None:
    good = '[[hide]]\nevent = "3f"\nwhy = "x"\n'

    assert complaint(good + good + '[[hide]]\nevent = "3f"\n').startswith(
        "'pages/corrections.toml', [[hide]] number 3: there is no reason"
    )


def test_what_is_no_toml_is_told_with_the_line() -> None:
    assert complaint('[[set]]\nevent = "3f\n') == (
        "'pages/corrections.toml' is not TOML: Illegal character '\\n' (at line 2, column 12)"
    )


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\0", b"a = " + b"[" * 100_000, b"a = " + b"9" * 5_000, b"\x1b]0;evil\x07", b"a = 1\na = 2\n"]
)
def test_hostile_bytes_are_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(CorrectionsError, match=r"^'c\.toml' is not TOML"):
        read_corrections([CorrectionsFile(path="c.toml", data=data)], THEMES)


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_at_all_end_in_a_crash(data: bytes) -> None:
    try:
        read_corrections([CorrectionsFile(path="c.toml", data=data)], THEMES)
    except CorrectionsError:
        return


def test_entries_of_several_files_are_put_together() -> None:
    files = [written('[[hide]]\nevent = "3f"\nwhy = "x"\n', f"{folder}/corrections.toml") for folder in ("a", "b")]

    assert len(read_corrections(files, THEMES).hides) == 2


def test_a_file_is_found_in_each_folder_of_articles_and_then_the_one_named(tmp_path: Path) -> None:
    for folder in ("b", "a", "none"):
        (tmp_path / folder).mkdir()
    for path in ("a/corrections.toml", "b/corrections.toml", "mine.toml"):
        (tmp_path / path).write_text(f"# {path}")
    found = find_corrections([str(tmp_path / f) for f in ("b", "none", "a", "b", "-")], tmp_path / "mine.toml")

    assert [file.data for file in found] == [b"# b/corrections.toml", b"# a/corrections.toml", b"# mine.toml"]
    assert [file.name for file in found] == ["corrections.toml", "corrections.toml", "mine.toml"]


def test_a_file_that_is_named_and_lies_beside_the_articles_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "corrections.toml").write_text("")

    assert len(find_corrections([str(tmp_path)], tmp_path / "corrections.toml")) == 1


@pytest.mark.parametrize("name", ["missing.toml", "folder", "fifo", "loop"])
def test_what_cannot_be_read_is_told_and_never_waited_for(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(CorrectionsError, match=name):
        find_corrections([], tmp_path / name)


def test_a_broken_link_beside_the_articles_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "corrections.toml").symlink_to("gone.toml")

    with pytest.raises(CorrectionsError, match=r"corrections\.toml': No such file"):
        find_corrections([str(tmp_path)], None)


def test_the_example_of_the_documentation_is_read() -> None:
    page = Path(__file__).parents[2] / "docs" / "corrections.md"
    example = page.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    made = read(example)

    assert [len(kind) for kind in (made.settings, made.splits, made.merges, made.hides)] == [2, 1, 1, 1]
