"""A quotation in its page: the page as it was read, the quotation and the words that date it set apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from ..model import Article, Citation
from ..view.look import Look
from ..view.page import Page, Piece, wrap
from ..view.shown import quoted_words
from ..wording import DIGEST, word_citation

_READABLE = 96
_EDGE = 2


class InPage(NamedTuple):
    """Lines, and the number of the first one that the quotation stands on."""

    head: Sequence[Text]
    lines: Sequence[Text]
    quote: int


def compose_page(article: Article | None, citation: Citation, look: Look) -> InPage:
    """The whole page, dimmed where it is not read as copy; without a page the quotation alone."""
    look = Look(min(look.width, _READABLE + _EDGE), look.color, look.ascii)
    head, body = Page(look), Page(look)
    head.add_wrapped([(word_citation(citation), "bold")])
    head.add_wrapped([(f"{citation.source}, characters {citation.start:,} to {citation.end:,}", "dim")])
    if citation.kind == DIGEST:
        head.add_wrapped([("these sentences are ours, not the publisher's", "note")])
    if article is None or article.text[citation.start : citation.end] != citation.quote:
        what = "not at hand" if article is None else "another than the one that was cited"
        head.add_wrapped([(f"the page is {what}, so this is only what is cited of it", "note")])
        _add_alone(body, citation)
        return InPage(head.lines, body.lines, 0)
    return InPage(head.lines, body.lines, _add_text(body, article, citation))


def _add_alone(page: Page, citation: Citation) -> None:
    for line in wrap(quoted_words(citation, ours=citation.kind == DIGEST), page.look, page.look.width - _EDGE):
        page.add((" " * _EDGE, ""), *line)


def _add_text(page: Page, article: Article, citation: Citation) -> int:
    """Line by line of the file, so that what is told of a place in it stays true; the number of the quote's first."""
    spans = _Spans(article, citation)
    quote = None
    start = 0
    for text in article.text.split("\n"):
        end = start + len(text)
        cited = start < citation.end and citation.start < end
        if cited and quote is None:
            quote = len(page.lines)
        mark = page.look.glyphs.quote if cited else ""
        for line in wrap(list(spans.cut(start, end)), page.look, page.look.width - _EDGE):
            page.add((f"{mark:<{_EDGE}}", "lead"), *line)
        start = end + 1
    return quote or 0


class _Spans:
    """Which role each stretch of a page's text has."""

    def __init__(self, article: Article, citation: Citation) -> None:
        self.text = article.text
        self.copy = sorted((s.start, s.end) for story in article.stories for s in story.sentences)
        self.quote = (citation.start, citation.end)
        at = citation.expression_start
        self.found = (at, at + len(citation.expression)) if at is not None and citation.expression else (-1, -1)
        edges = {edge for span in (*self.copy, self.quote, self.found) for edge in span}
        self.edges = sorted(edges)

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """The text from `start` to `end` in pieces, each with its role."""
        inner = self.edges[bisect_right(self.edges, start) : bisect_right(self.edges, end - 1)]
        for first, last in zip((start, *inner), (*inner, end), strict=True):
            yield self.text[first:last], self._role(first)

    def _role(self, at: int) -> str:
        if self.found[0] <= at < self.found[1]:
            return "date"
        if self.quote[0] <= at < self.quote[1]:
            return "quote"
        here = bisect_right(self.copy, (at, len(self.text) + 1)) - 1
        is_copy = not self.copy or (here >= 0 and at < self.copy[here][1])
        return "" if is_copy else "dim"
