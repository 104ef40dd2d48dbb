"""Bytes to text, whatever program has saved the page."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest

from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.model import Article

Read = Callable[..., Article]

COPY = "The attaché of Russia said “spasibo” in Lahore – and the Türkiye café served him tea."
PAGE = f"Tea for the attaché of Russia\n\n{COPY}\n"


def body(article: Article) -> str:
    return article.stories[0].sentences[-1].text


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode("utf-8"),
        codecs.BOM_UTF8 + PAGE.encode("utf-8"),
        PAGE.encode("utf-16"),
        codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"),
        PAGE.replace("\n", "\r\n").encode("utf-8"),
        PAGE.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 le", "utf-16 be", "windows lines", "old mac lines"],
)
def test_what_says_or_shows_its_encoding_is_read_without_a_note(read: Read, data: bytes) -> None:
    article = read(data)

    assert body(article) == COPY
    assert article.issues == ()


def test_an_old_page_in_windows_1252_is_read_with_a_note(read: Read) -> None:
    article = read(PAGE.encode("cp1252"))

    assert body(article) == COPY
    assert [issue.message for issue in article.issues] == [
        "'page.txt' is not UTF-8 (byte 18): read as Windows-1252; save it as UTF-8 if letters look wrong"
    ]


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", b"\n" * 4000])
def test_an_empty_file_is_an_error(read: Read, data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^'page\.txt' is empty: paste the article's text into it$"):
        read(data)


@pytest.mark.parametrize(
    "data",
    [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF8 + b"  \n", "\u00a0\n\u2003\n".encode()],
    ids=["utf-8 mark", "utf-16 mark", "mark and white space", "wide white space"],
)
def test_a_file_of_nothing_but_a_mark_or_white_space_gets_one_note(read: Read, data: bytes) -> None:
    assert [issue.message for issue in read(data).issues] == [
        "'page.txt' holds no sentence: paste the copy of the article, not only its head"
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"PK\x03\x04\x14\x00\x08\x00" + bytes(300),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 4,
        b"\x00\x01\x02\x03",
        b"GIF89a" + b"\x01\x02\x03\x04\xff" * 100,
        PAGE.encode("utf-32"),
    ],
    ids=["png", "zip", "pdf", "zeros", "gif", "utf-32"],
)
def test_what_is_no_text_is_an_error(read: Read, data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^'page\.txt' is not text: give a \.txt page or a \.md file"):
        read(data)


def test_damaged_utf_16_is_an_error(read: Read) -> None:
    with pytest.raises(ArticleError, match=r"^'page\.txt' is damaged UTF-16: save it as UTF-8 and try again$"):
        read(PAGE.encode("utf-16") + b"\x00")


def test_the_mark_at_the_beginning_is_no_part_of_the_headline(read: Read) -> None:
    assert read(codecs.BOM_UTF8 + PAGE.encode()).stories[0].headline == "Tea for the attaché of Russia"
