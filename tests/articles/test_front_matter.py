"""What a file says of itself between two lines of `+++`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pk_ru_timeline.model import Article, PublishedHow

Read = Callable[..., Article]

COPY = "A Russian chess team lost to the railway club of Lahore, and the hosts gave a dinner for their guests."


def messages(article: Article) -> list[str]:
    return [issue.message for issue in article.issues]


def test_all_that_it_can_say(read: Read) -> None:
    article = read(
        '+++\ntitle = "Railway club beats Russians"\npublisher = "Lahore Gambit"\npublished = 2024-03-02\n'
        f'url = "https://example.org/chess"\nkind = "news"\n+++\n\n{COPY}\n'
    )
    story = article.stories[0]

    assert (article.kind, article.publisher, article.url) == ("news", "Lahore Gambit", "https://example.org/chess")
    assert story.headline == "Railway club beats Russians"
    assert story.published is not None
    assert (story.published.day, story.published.how) == (date(2024, 3, 2), PublishedHow.FRONT_MATTER)
    assert article.issues == ()


def test_it_is_no_part_of_the_copy(read: Read) -> None:
    assert [s.text for s in read(f'+++\ntitle = "Chess in Lahore"\n+++\n\n{COPY}\n').stories[0].sentences] == [COPY]


@pytest.mark.parametrize(
    "written",
    [
        "2024-03-02",
        '"2024-03-02"',
        "2024-03-02T09:30:00",
        "2024-03-02 09:30:00",
        "2024-03-02T09:30:00Z",
        "2024-03-02T23:30:00+05:00",
    ],
)
def test_a_day_may_be_written_in_several_ways(read: Read, written: str) -> None:
    article = read(f"+++\npublished = {written}\n+++\n\n{COPY}\n")

    assert article.stories[0].published is not None
    assert article.stories[0].published.day == date(2024, 3, 2)
    assert article.issues == ()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('"2024-03"', "'2024-03'"),
        ('"31 June 2024"', "'31 June 2024'"),
        ('"2024-06-31"', "'2024-06-31'"),
        ('"yesterday"', "'yesterday'"),
        ("2024", "'2024'"),
        ("12:30:00", "'12:30:00'"),
        ("true", "'True'"),
        ("[2024-03-02]", "'[datetime.date(2024, 3, 2)]'"),
    ],
)
def test_what_is_no_day_is_told_and_not_used(read: Read, written: str, shown: str) -> None:
    article = read(f"+++\npublished = {written}\n+++\n\n{COPY}\n")

    assert messages(article) == [
        f"'page.txt': front matter: published = {shown} is not a day; write published = 2023-06-19"
    ]
    assert article.stories[0].published is None


@pytest.mark.parametrize("field", ["title", "publisher", "url", "kind"])
def test_a_field_of_another_type_is_told_and_not_used(read: Read, field: str) -> None:
    article = read(f"+++\n{field} = 7\n+++\n\n{COPY}\n")

    assert messages(article) == [
        f"'page.txt': front matter: {field} should be a text in quotation marks; it was not used"
    ]
    assert (article.kind, article.publisher, article.url) == ("page", None, None)


def test_a_wrong_field_does_not_spoil_the_others(read: Read) -> None:
    assert read(f'+++\ntitle = 7\npublisher = "Lahore Gambit"\n+++\n\n{COPY}\n').publisher == "Lahore Gambit"


def test_other_fields_are_left_alone(read: Read) -> None:
    assert read(f'+++\nlayout = "post"\n[params]\nx = 1\n+++\n\n{COPY}\n').issues == ()


def test_what_is_not_toml_is_told_in_one_note(read: Read) -> None:
    article = read(f"+++\ntitle: Chess in Lahore\n+++\n\n{COPY}\n")

    assert len(article.issues) == 1
    assert messages(article)[0].startswith("'page.txt': front matter is not TOML (")
    assert "\n" not in messages(article)[0]
    assert [s.text for s in article.stories[0].sentences] == [COPY]


def test_an_impossible_day_in_it_is_not_toml(read: Read) -> None:
    assert messages(read(f"+++\npublished = 2024-06-31\n+++\n\n{COPY}\n"))[0].startswith(
        "'page.txt': front matter is not TOML ("
    )


def test_one_that_is_never_closed_is_told(read: Read) -> None:
    article = read(f'+++\ntitle = "Chess in Lahore"\n\n{COPY}\n')

    assert messages(article) == [
        "'page.txt': front matter is opened with +++ but never closed: add a line +++ after it"
    ]
    assert COPY in [s.text for s in article.stories[0].sentences]


@pytest.mark.parametrize(
    "page",
    [
        "+++\n+++\n\n{copy}\n",
        "\ufeff+++\npublished = 2024-03-02\n+++\n{copy}\n",
        "+++\r\nkind = 'news'\r\n+++\r\n{copy}\r\n",
    ],
)
def test_empty_after_a_mark_or_with_windows_line_ends(read: Read, page: str) -> None:
    article = read(page.format(copy=COPY))

    assert article.issues == ()
    assert [s.text for s in article.stories[0].sentences] == [COPY]


def test_plus_signs_within_a_page_are_not_front_matter(read: Read) -> None:
    article = read(f"{COPY}\n\n+++\n\nThe return match is to be played in Kazan.\n")

    assert article.issues == ()
    assert [s.text for s in article.stories[0].sentences] == [COPY, "The return match is to be played in Kazan."]
