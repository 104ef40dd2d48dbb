"""Markdown, read by markdown-it with footnotes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from pk_ru_timeline.model import Citation, Event, Timeline
from pk_ru_timeline.wording import clean

from .reading import written
from .told import HOSTILE, hostile_timeline

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]


def tokens(timeline: Timeline) -> list[Token]:
    reader = MarkdownIt("gfm-like", {"linkify": False}).disable("linkify").use(footnote_plugin)
    return reader.parse(written("md", timeline))


def shown(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


@pytest.fixture(scope="module")
def hostile() -> list[Token]:
    return tokens(hostile_timeline())


def test_events_stand_under_their_years_each_with_its_footnotes(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    citations = (make_citation(), make_citation(publisher="Dawn", kind="digest", url=None, quote="They *met*."))
    events = (make_event("00000001", "2022-02", place=None), make_event("00000002", citations=citations))

    assert written("md", Timeline(events=events)) == (
        "# Pakistan–Russia timeline\n\n2 events, 2022–2023.\n"
        "\n## 2022\n\n"
        "- **February 2022** · Bilawal arrives in Moscow — *diplomacy* `00000001` [^1]\n"
        "\n## 2023\n\n"
        "- **29 January 2023** · Bilawal arrives in Moscow — *diplomacy; Moscow* `00000002` [^2][^3]\n"
        "\n"
        "[^1]: “He arrived in Moscow on Sunday.” — Arab News, 29 January 2023, <https://example.org/visit>\n"
        "[^2]: “He arrived in Moscow on Sunday.” — Arab News, 29 January 2023, <https://example.org/visit>\n"
        "[^3]: “They \\*met\\*.” — our summary of Dawn, 29 January 2023\n"
    )


def test_a_timeline_of_nothing_is_a_document_that_says_so() -> None:
    assert written("md", Timeline(events=())) == "# Pakistan–Russia timeline\n\n0 events.\n"


def test_hostile_words_are_shown_as_they_are(hostile: list[Token]) -> None:
    lines = [shown(token) for token in hostile if token.type == "inline"]

    for words in HOSTILE:
        said = clean(words).strip()
        assert any(f" · {said} — " in line for line in lines), said
        assert any(f"“{said}” — {said}, 21 April 2023" in line for line in lines), said


def test_hostile_words_make_no_markup(hostile: list[Token]) -> None:
    inline = {child.type for token in hostile for child in token.children or ()}
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in hostile}
    links = {child.attrs["href"] for token in hostile for child in token.children or () if child.type == "link_open"}

    assert inline == {
        "text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "code_inline", "footnote_ref",
        "link_open", "link_close",
    } - {"text_special"}  # fmt: skip
    assert blocks == {"heading", "inline", "paragraph", "bullet_list", "list_item", "footnote_block", "footnote",
                      "footnote_anchor"}  # fmt: skip
    assert links == {"https://example.org/reports/1?from=timeline"}
