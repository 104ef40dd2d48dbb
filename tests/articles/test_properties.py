"""Whatever is pasted: places are true, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.model import Article

Read = Callable[..., Article]

LINES = (
    "Russian tug reaches Gwadar after a month at sea",
    "RUSSIAN TUG REACHES GWADAR",
    "Short Url",
    "Follow",
    "Share",
    "Updated 29 January 2023",
    "Updated 14 sec ago",
    "Published 03/04/2023",
    "Sunday, January 29, 2023 10:15",
    "29 January 2023",
    "A tug at sea on October 15, 2022. (AFP/File)",
    "The Russian tug off Gwadar on Monday. — Reuters",
    "A tug. PHOTO: PID",
    "  • The tug was built in Astrakhan",
    "- It carries a crew of nine",
    "* * *",
    "1. One",
    "•",
    "—",
    "1,204",
    "USD/PKR 278.40",
    "GWADAR: A Russian tug came into port on Monday, and its captain J. P. Orlov said: “We are tired.” He slept.",
    "MOSCOW, June 12. /TASS/. The tug left Astrakhan in May 2023. It is to stay for a year.",
    "GWADAR: ",
    "Gwadar: Ok.",
    "The port of Gwadar paid $3.6 million for it, the U.S. firm's agent in Lahore said on Sept. 30 (a Friday).",
    "“Will it be enough?” she asked… Nobody knew!",
    "OLD CHARTS",
    "Read more: A tug for Ormara",
    "Comments",
    "COMMENTS (2)",
    "Copyright © 2023 Indus Herald",
    "https://example.org/2023/01/29/tug",
    "Home > Ports > Gwadar",
    "By Mehreen Shah",
    "# A heading of the kind that files have, with the full stop of a sentence at its end.",
    "## Short heading",
    "+++",
    "İstanbul'da değil, and the ﬁrst ship came on 5 May 2023.",
    "a" * 70,
    "word " * 50,
    "Published in Indus Herald, January 29th, 2023",
    "indus-herald.com : Tug comes to Gwadar in good time",
    "Tug comes to Gwadar in good time - indus-herald.com",
)

BLANKS = st.sampled_from(("\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\t\n", "\n\u00a0\n"))
INDENTS = st.sampled_from(("", "", "", "  ", "\t", "\u00a0", "\u200b", "\ufeff"))
ODD = st.text(
    st.sampled_from("abcde ABCDE .!?…:;,()/'\"“”’—–-•*#©$%|>0123456789İßéжش中😀\u00a0\u2028\u200b\u0085\x0b\x0c\t"),
    max_size=60,
)
PAGES = st.lists(st.tuples(INDENTS, st.sampled_from(LINES) | ODD, BLANKS), min_size=1, max_size=25).map(
    lambda pieces: "".join(part for piece in pieces for part in piece)
)


def read_or_none(read: Read, page: str) -> Article | None:
    try:
        return read(page)
    except ArticleError:
        return None


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip(" \t\u00a0\u200b\ufeff\u2028\u0085\x0b\x0c"):
            yield start, start + len(line)
        start += len(line) + 1


@settings(deadline=None)
@given(page=PAGES)
def test_every_sentence_stands_where_it_says(read: Read, page: str) -> None:
    article = read_or_none(read, page)
    for story in article.stories if article else ():
        for sentence in story.sentences:
            assert article is not None
            assert article.text[sentence.start : sentence.end] == sentence.text
            assert sentence.start <= sentence.copy_start <= sentence.end
            assert sentence.text == sentence.text.strip() != ""


@settings(deadline=None)
@given(page=PAGES)
def test_sentences_follow_each_other_and_do_not_overlap(read: Read, page: str) -> None:
    article = read_or_none(read, page)
    places = [(s.start, s.end) for story in article.stories for s in story.sentences] if article else []

    assert all(one[1] <= other[0] for one, other in pairwise(places))


@settings(deadline=None)
@given(page=PAGES)
def test_every_cut_stands_where_it_says(read: Read, page: str) -> None:
    article = read_or_none(read, page)
    for cut in article.cuts if article else ():
        assert article is not None
        assert article.text[cut.start : cut.end].startswith(cut.text.removesuffix("…"))
        assert cut.why


@settings(deadline=None)
@given(page=PAGES)
def test_no_line_is_lost(read: Read, page: str) -> None:
    """Every line that is not blank is read, or cut with a reason."""
    article = read_or_none(read, page)
    if article is None or any("not in English" in issue.message for issue in article.issues):
        return
    kept = [(s.start, s.end) for story in article.stories for s in story.sentences]
    kept += [(c.start, c.end) for c in article.cuts]
    lost = [
        article.text[start:end]
        for start, end in lines_of(article.text)
        if not any(a < end and start < b for a, b in kept)
    ]

    assert lost == []


@settings(deadline=None)
@given(page=PAGES)
def test_reading_twice_gives_the_same(read: Read, page: str) -> None:
    assert read_or_none(read, page) == read_or_none(read, page)


@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_an_article_or_one_clear_error(read: Read, data: bytes) -> None:
    try:
        article = read(data)
    except ArticleError as error:
        assert str(error).startswith("'page.txt' is ")
        assert "\n" not in str(error)
    else:
        assert article.stories
