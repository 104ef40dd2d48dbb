"""What holds for every drawing, at any width, in any look."""

from __future__ import annotations

import re
import subprocess
import sys
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from pk_ru_timeline.model import Examination, Timeline
from pk_ru_timeline.view import Look, render_list, render_sources, render_themes, render_view

from .drawings import DRAWINGS, page

WIDTHS = (1, 2, 7, 20, 39, 40, 51, 52, 60, 71, 72, 80, 99, 100, 119, 120, 140, 160, 200, 300)
EVERY = (*DRAWINGS, "show-3", "stats-quarter", "stats-year")


def printed(name: str, look: Look, awful: Timeline, examination: Examination) -> str:
    stream = StringIO()
    console = Console(
        file=stream,
        width=look.width,
        force_terminal=look.color,
        color_system="256" if look.color else None,
        legacy_windows=False,
        no_color=False,
    )
    console.print(page(name, look, awful, examination))
    return stream.getvalue()


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_leaves_the_width(name: str, width: int, awful: Timeline, examination: Examination) -> None:
    for ascii_only in (False, True):
        drawn = page(name, Look(width, color=False, ascii=ascii_only), awful, examination).plain

        assert max(cell_len(line) for line in drawn.splitlines()) <= width


@pytest.mark.parametrize("name", EVERY)
def test_an_ascii_look_has_nothing_but_ascii(name: str, awful: Timeline, examination: Examination) -> None:
    assert page(name, Look(80, color=True, ascii=True), awful, examination).plain.isascii()


@pytest.mark.parametrize("name", EVERY)
def test_without_colour_not_one_escape_is_printed(name: str, awful: Timeline, examination: Examination) -> None:
    look = Look(80, color=False)
    drawn = printed(name, look, awful, examination)

    assert "\x1b" not in drawn
    assert drawn == page(name, look, awful, examination).plain


@pytest.mark.parametrize("name", EVERY)
def test_colour_changes_no_word(name: str, awful: Timeline, examination: Examination) -> None:
    drawn = printed(name, Look(120, color=True), awful, examination)
    bare = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", drawn)
    mono = page(name, Look(120, color=False), awful, examination).plain

    assert drawn != bare
    assert re.findall(r"\w+", bare) == re.findall(r"\w+", mono)


@pytest.mark.parametrize("name", EVERY)
def test_no_line_ends_in_blanks(name: str, awful: Timeline, examination: Examination) -> None:
    drawn = page(name, Look(80, color=False), awful, examination).plain

    assert not re.search(r" $", drawn, re.MULTILINE)


def test_brackets_of_an_article_are_not_markup(awful: Timeline) -> None:
    assert "[bold]great[/bold]" in render_list(awful, Look(200, color=True)).plain
    assert "[bold]great[/bold]" in render_view(awful, Look(200, color=True)).plain


def test_escapes_of_an_article_never_reach_the_terminal(awful: Timeline, examination: Examination) -> None:
    for name in EVERY:
        drawn = printed(name, Look(80, color=True), awful, examination)

        assert "\x1b[31m" not in drawn
        assert "\u202e" not in drawn


def test_an_empty_timeline_is_an_empty_page() -> None:
    look = Look(80, color=True)

    assert render_list(Timeline(events=()), look).plain == ""
    assert render_view(Timeline(events=()), look).plain == ""
    assert render_sources(Timeline(events=()), look).plain == ""
    assert render_themes([], look).plain == ""


def test_the_package_alone_loads_neither_rich_nor_a_drawing() -> None:
    code = (
        "import sys, pk_ru_timeline.view;"
        "print([name for name in sys.modules if name.startswith(('rich', 'pk_ru_timeline.view.'))])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_list_loads_nothing_heavy() -> None:
    code = (
        "import sys, pk_ru_timeline.view as view; view.render_list;"
        "heavy = ('rich.markdown', 'rich.syntax', 'rich.traceback', 'rich.table', 'importlib.metadata', 'asyncio');"
        "print([name for name in heavy if name in sys.modules])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    import pk_ru_timeline.view

    with pytest.raises(AttributeError, match="render_nothing"):
        _ = pk_ru_timeline.view.render_nothing
