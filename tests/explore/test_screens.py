"""What is seen at every width, byte for byte, and what must never be seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("textual", reason="the explorer needs Textual: pip install 'pk-ru-timeline[tui]'")

from .screens import SCREENS, draw, walk

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_is_the_golden_one(name: str) -> None:
    assert draw(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCREENS)
def test_no_row_is_wider_than_the_terminal(name: str) -> None:
    width = SCREENS[name][1][0]

    assert max(map(len, draw(name).splitlines())) <= width


def test_an_ascii_screen_has_nothing_but_ascii() -> None:
    assert walk("down", "down", "space", ascii=True).screen.isascii()


@pytest.mark.parametrize("keys", [("e",), ("p",), ("t",), ("question_mark",), ("y",)])
def test_what_opens_over_an_ascii_screen_has_nothing_but_ascii(keys: tuple[str, ...]) -> None:
    screen = walk(*["down"] * 5, *keys, ascii=True).screen

    assert screen.replace("≠ or !", "").replace("■ or #", "").isascii()


def test_control_and_bidirectional_characters_never_get_to_the_terminal() -> None:
    seen = walk(*["down"] * 6)

    assert "Talks on strategic stability in" in seen.screen
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", seen.screen)
    assert "owned" not in seen.screen


def test_article_text_is_never_read_as_markup() -> None:
    screen = walk(*["down"] * 6).screen

    assert "[bold]Islamabad[/bold]" in screen
    assert "[red]Evil[/]" in screen


def test_a_hostile_page_is_shown_clean_in_full() -> None:
    seen = walk(*["down"] * 6, "p")

    assert "[bold]Islamabad[/bold]" in seen.screen
    assert "\x1b" not in seen.picture
    assert "\u202e" not in seen.picture


def test_a_digests_sentences_are_ours_and_never_in_quotation_marks() -> None:
    screen = walk(*["down"] * 5, "n", "p").screen

    assert "our summary of The Harbour Post, 14 March 2023" in screen
    assert "these sentences are ours, not the publisher's" in screen
    assert "“The ferry left" not in walk(*["down"] * 5, "n", size=(200, 50)).screen


def test_without_colours_everything_is_grey(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    plain = strongest_colour(walk("down").picture)
    monkeypatch.delenv("NO_COLOR")
    coloured = strongest_colour(walk("down").picture)

    assert plain < 16
    assert coloured > 100


def strongest_colour(svg: str) -> int:
    """How far red, green and blue lie apart at most, in the text of a picture."""
    fills = re.findall(r"-r\d+ \{ fill: #(..)(..)(..)", svg)
    return max(max(parts) - min(parts) for parts in ([int(part, 16) for part in fill] for fill in fills))


def test_the_words_that_date_a_quotation_stand_out_in_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    picture = walk(*["down"] * 5, "p", size=(100, 30)).picture

    [style] = re.findall(r'class="[\w-]+-(r\d+)"[^>]*>on&#160;12&#160;March&#160;2023<', picture)
    assert re.search(rf"-{style} {{[^}}]*font-weight: bold;text-decoration: underline;", picture)
