"""Colours and glyphs."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.color import Color

from pk_ru_timeline.view.look import ASCII, THEME_COLOURS, UNICODE, Glyphs, Look, theme_colour, theme_short


def luminance(number: int) -> float:
    """Relative luminance of a colour of the palette, as the WCAG define it."""
    channels = [value / 255 for value in Color.from_ansi(number).get_truecolor()]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [*THEME_COLOURS, "a theme of one's own", "sport", "weather"])
def test_every_theme_can_be_read_on_black_and_on_white(theme: str) -> None:
    shade = luminance(theme_colour(theme))

    assert (shade + 0.05) / 0.05 >= 3.5
    assert 1.05 / (shade + 0.05) >= 3.5


def test_no_two_of_the_shipped_themes_share_a_colour_or_a_short_name() -> None:
    assert len(set(THEME_COLOURS.values())) == len(THEME_COLOURS)
    assert len({theme_short(theme) for theme in THEME_COLOURS}) == len(THEME_COLOURS)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_marks_and_lines_are_one_cell_wide(glyphs: Glyphs) -> None:
    singles = [*glyphs.marks.values(), *glyphs.bar, *glyphs.hollow_bar, *glyphs.fuzzy_bar, *glyphs.levels,
               *glyphs.heat, *glyphs.link, *glyphs.link_on, glyphs.join, glyphs.spine,
               glyphs.first_tick, glyphs.tick, glyphs.silence, glyphs.solid, glyphs.hollow, glyphs.fuzzy,
               glyphs.to_later, glyphs.to_earlier, glyphs.block, glyphs.quote, glyphs.under, glyphs.dot]  # fmt: skip

    assert {cell_len(glyph) for glyph in singles} == {1}


def test_each_status_has_a_mark_of_its_own() -> None:
    assert len(set(UNICODE.marks.values())) == len(set(ASCII.marks.values())) == 5


def test_a_look_without_colour_has_no_style_at_all() -> None:
    assert not Look(80, color=False).style("theme:energy")
    assert not Look(80, color=False).style("link:https://example.org")


def test_a_look_has_a_width() -> None:
    with pytest.raises(ValueError, match="one cell"):
        Look(0, color=True)
