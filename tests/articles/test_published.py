"""The day a story was published, and how it was found; never a guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pk_ru_timeline.model import Article, Published, PublishedHow

Read = Callable[..., Article]

HEADLINE = "Russian beekeepers tour the orchards of Swat"
COPY = "MINGORA: Beekeepers from Bashkortostan toured the orchards of Swat with their Pakistani hosts, a ministry said."
COPY_OF_TUESDAY = "MINGORA: Beekeepers from Bashkortostan came to Swat on Tuesday as guests of Pakistan's honey board."


def found(article: Article, story: int = 0) -> tuple[str, PublishedHow] | None:
    published = article.stories[story].published
    return (published.day.isoformat(), published.how) if published else None


@pytest.mark.parametrize(
    "line",
    [
        "Updated 29 January 2023",
        "Updated January 29, 2023",
        "UPDATED: Jan 29, 2023",
        "Last updated: 29 Jan 2023 14:05 PKT",
        "Published January 29, 2023",
        "Published Jan 29, 2023 10:15am",
        "Published: 2023-01-29",
        "Published on 29th January, 2023",
        "Published at 09:12, Sunday 29 January 2023",
        "Published: Sun, 29 Jan 2023, 12:00 AM",
        "Published 29/01/2023",
        "Published 2023/01/29",
        "Posted on January 29, 2023 by admin",
        "Posted: 29.01.2023",
        "UPDATED: 29-01-2023",
        "Last Modified: January 29th, 2023",
        "Release date: 29 January 2023",
        "Issued on 29 January 2023",
        "First published 29 January 2023",
        "Published in The Swat Courier, January 29th, 2023",
        "By Web Desk | January 29, 2023",
        "By Our Correspondent January 29, 2023",
        "Story by Sana Mir, 29 January 2023",
        "January 29, 2023",
        "29 January 2023",
        "29 Jan 2023, 16:40",
        "Sunday, January 29, 2023",
        "Sun 29 Jan 2023",
        "Jan 29, 2023 | Islamabad",
        "29 January 2023 - 12:30 GMT",
        "2023-01-29T10:00:00Z",
        "2023-01-29 10:00",
        "Published Jan 29, 2023 Updated Jan 30, 2023",
        "Updated Jan 30, 2023 | Published Jan 29, 2023",
    ],
)
def test_a_line_gives_the_day_of_publication(read: Read, line: str) -> None:
    assert found(read(f"{HEADLINE}\n\n{line}\n\n{COPY}\n")) == ("2023-01-29", PublishedHow.LINE)


@pytest.mark.parametrize(
    "line",
    [
        "Updated 14 sec ago",
        "Updated 2 hours ago",
        "Published yesterday",
        "Updated January 2023",
        "Updated 31 June 2023",
        "Published 03/04/2023",
        "Weather: 29 January 2023, 21°C",
        "Today is Sunday, 29 January 2023",
        "Copyright 2023 Swat Courier",
        "© 29 January 2023 Swat Courier",
        "Karachi Prayer Timings 29 January 2023",
        "Current time: 29 January 2023 10:15",
        "E-paper January 29, 2023",
        "7 Rajab 1444",
        "Updated",
        "Published Monday",
    ],
)
def test_a_line_gives_no_day(read: Read, line: str) -> None:
    assert found(read(f"{HEADLINE}\n\n{line}\n\n{COPY}\n")) is None


def test_the_clock_of_the_site_above_the_headline_is_not_the_storys(read: Read) -> None:
    page = f"Wednesday, 15 May 2024 10:22 PKT\n\n{HEADLINE}\n\nUpdated 29 January 2023\n\n{COPY}\n"

    assert found(read(page)) == ("2023-01-29", PublishedHow.LINE)


def test_the_clock_of_the_site_alone_dates_nothing(read: Read) -> None:
    assert found(read(f"Wednesday, 15 May 2024 10:22 PKT\n\n{HEADLINE}\n\n{COPY}\n")) is None


@pytest.mark.parametrize(
    "line",
    [
        "MINGORA, January 29, 2023: ",
        "MINGORA, Jan 29, 2023 (APP): ",
        "UFA, January 29, 2023. /TASS/. ",
        "MINGORA (APP - January 29, 2023): ",
        "UFA, 29 January 2023 (Interfax): ",
    ],
)
def test_a_date_in_the_dateline_is_the_day_of_publication(read: Read, line: str) -> None:
    page = f"{HEADLINE}\n\n{line}Beekeepers from Bashkortostan toured the orchards of Swat.\n"

    assert found(read(page)) == ("2023-01-29", PublishedHow.DATELINE)


@pytest.mark.parametrize("day", ["the 29th January, 2023", "29th of January, 2023", "January 29, 2023"])
def test_a_dateline_is_believed_before_an_update_below_the_copy(read: Read, day: str) -> None:
    page = f"{HEADLINE}\n\nMingora, {day}: Beekeepers from Ufa toured Swat today.\n\nLast updated: 31 January 2023\n"

    assert found(read(page)) == ("2023-01-29", PublishedHow.DATELINE)


@pytest.mark.parametrize(
    ("day", "copy"),
    [
        ("2017-10-02", "Beekeepers from Bashkortostan came to Swat on Monday."),
        ("2017-10-02", "Beekeepers from Bashkortostan came to Swat on Sunday."),
        ("2017-02-10", "Beekeepers from Bashkortostan came to Swat on Friday."),
        (None, "Beekeepers from Bashkortostan came to Swat on Wednesday."),
        (None, "Beekeepers from Bashkortostan came to Swat."),
    ],
)
def test_a_day_in_figures_that_may_be_two_is_the_one_the_weekday_fits(read: Read, day: str | None, copy: str) -> None:
    page = f"{HEADLINE}\nIssued on: 02/10/2017 - 14:21\nModified: 02/10/2017\n\n{copy}\n"

    assert found(read(page)) == ((day, PublishedHow.LINE) if day else None)


def test_a_weeklys_issue_is_dated_by_its_first_day(read: Read) -> None:
    page = f"{HEADLINE}\nIssue of 13-19 May, 2011\n\nBeekeepers from Bashkortostan came to Swat this week.\n"

    assert found(read(page)) == ("2011-05-13", PublishedHow.LINE)


def test_a_dateline_without_a_year_takes_the_year_of_the_copyright_line(read: Read) -> None:
    page = f"{HEADLINE}\n\nMINGORA, Jan 29 (APP): Beekeepers from Ufa toured the orchards of Swat.\n\n© 2023 APP\n"

    assert found(read(page)) == ("2023-01-29", PublishedHow.DATELINE)


def test_a_dateline_without_any_year_dates_nothing(read: Read) -> None:
    page = f"{HEADLINE}\n\nMINGORA, Jan 29 (APP): Beekeepers from Bashkortostan toured the orchards of Swat.\n"

    assert found(read(page)) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/2023/01/29/beekeepers-in-swat",
        "https://example.org/news/2023-01-29-beekeepers",
        "https://www.example.org/20230129/bees.html",
        "https://example.org/29-Jan-2023/beekeepers-in-swat",
    ],
)
def test_a_date_in_the_address_above_the_copy_is_the_day_of_publication(read: Read, address: str) -> None:
    assert found(read(f"{HEADLINE}\n{address}\n\n{COPY}\n")) == ("2023-01-29", PublishedHow.URL)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/story/2422515/beekeepers",
        "https://example.org/2023/13/29/beekeepers",
        "https://example.org/2023/02/30/beekeepers",
        "https://example.org/2023/01/beekeepers",
        "https://example.org/node/20230129887",
    ],
)
def test_an_address_without_a_day_dates_nothing(read: Read, address: str) -> None:
    assert found(read(f"{HEADLINE}\n{address}\n\n{COPY}\n")) is None


def test_an_address_below_the_copy_is_another_storys(read: Read) -> None:
    assert found(read(f"{HEADLINE}\n\n{COPY}\n\nhttps://example.org/2019/04/01/wasps\n")) is None


def test_the_address_of_the_front_matter_may_give_the_day(read: Read) -> None:
    page = f'+++\nurl = "https://example.org/2023/01/29/bees"\n+++\n\n{COPY}\n'

    assert found(read(page)) == ("2023-01-29", PublishedHow.URL)


CAPTION = "Beekeepers from Bashkortostan look at a hive beside the river in Mingora, Pakistan, on {day}. (AFP)"


def test_a_date_in_the_caption_counts_where_the_copy_names_its_weekday(read: Read) -> None:
    page = f"{HEADLINE}\n\n{CAPTION.format(day='October 8, 2024')}\n\n{COPY_OF_TUESDAY}\n"

    assert found(read(page)) == ("2024-10-08", PublishedHow.CAPTION)


def test_a_date_in_the_caption_does_not_count_where_the_copy_names_another_weekday(read: Read) -> None:
    page = f"{HEADLINE}\n\n{CAPTION.format(day='October 9, 2024')}\n\n{COPY_OF_TUESDAY}\n"

    assert found(read(page)) is None


def test_a_date_in_the_caption_does_not_count_where_the_copy_names_no_weekday(read: Read) -> None:
    page = f"{HEADLINE}\n\n{CAPTION.format(day='October 8, 2024')}\n\n{COPY}\n"

    assert found(read(page)) is None


def test_the_date_of_an_old_picture_never_counts(read: Read) -> None:
    caption = CAPTION.format(day="October 8, 2024").replace("(AFP)", "(AFP/File)")

    assert found(read(f"{HEADLINE}\n\n{caption}\n\n{COPY_OF_TUESDAY}\n")) is None


@pytest.mark.parametrize(
    "caption",
    [
        "A hive in Mingora on October 8, 2024. (AFP/File)",
        "A beekeeper in Ufa on October 8, 2024 (File photo)",
        "Bees in a hive, October 8, 2024. — File",
        "A hive in Mingora on October 8, 2024. (AFP)",
        "Beekeepers at work, 8 October 2024. — Reuters",
    ],
)
def test_a_short_caption_is_no_line_of_publication(read: Read, caption: str) -> None:
    assert found(read(f"{HEADLINE}\n\n{caption}\n\n{COPY}\n")) is None


def test_a_full_date_in_the_lead_that_a_weekday_refers_to(read: Read) -> None:
    page = (
        "Pakistan and Russia will open talks on honey on Tuesday in Mingora.\n"
        "The honey board said the Russian delegation would be in Swat on 20-21 June 2023.\n"
        "Hives from Ufa are to be shown.\n"
    )

    assert found(read(page)) == ("2023-06-20", PublishedHow.COPY)


def test_a_full_date_in_the_lead_that_no_weekday_refers_to(read: Read) -> None:
    page = (
        "Pakistan and Russia will open talks on honey on Friday in Mingora.\n"
        "The honey board said the Russian delegation would be in Swat on 20-21 June 2023.\n"
    )

    assert found(read(page)) is None


def test_a_full_date_deep_in_the_copy_is_background(read: Read) -> None:
    filler = "The hives stand on terraces above the river and are moved twice in a summer.\n" * 5
    page = f"{COPY_OF_TUESDAY}\n{filler}The first Russian queen bees were brought to Swat on 8 October 2019.\n"

    assert found(read(page)) is None


def test_today_with_a_date_in_brackets(read: Read) -> None:
    page = "Pakistan and Russia open talks on honey today (29 January 2023) in Mingora, the honey board said.\n"

    assert found(read(page)) == ("2023-01-29", PublishedHow.COPY)


@pytest.mark.parametrize(
    "copy",
    [
        "Pakistan and Russia opened talks on honey on Tuesday.",
        "Pakistan and Russia agreed on honey in October 2022.",
        "Russian queen bees came to Swat on 8 October 2019.",
        "It was 22 minutes ago that the Russian hives arrived.",
    ],
)
def test_nothing_else_dates_a_page(read: Read, copy: str) -> None:
    assert found(read(f"{HEADLINE}\n\n{copy}\n")) is None


def test_a_copyright_line_gives_no_more_than_the_year(read: Read) -> None:
    story = read(f"{HEADLINE}\n\n{COPY}\n\nCopyright © 1999-2019 Swat Courier. All rights reserved.\n").stories[0]

    assert (story.published, story.year_hint) == (None, 2019)


def test_a_line_is_believed_before_dateline_address_and_caption(read: Read) -> None:
    page = (
        f"{HEADLINE}\nhttps://example.org/2023/01/27/bees\n\n{CAPTION.format(day='October 8, 2024')}\n"
        "Updated 29 January 2023\n\n"
        "MINGORA, January 28, 2023: Beekeepers from Bashkortostan came to Swat on Tuesday.\n"
    )

    assert found(read(page)) == ("2023-01-29", PublishedHow.LINE)


def test_a_dateline_is_believed_before_the_address(read: Read) -> None:
    page = (
        f"{HEADLINE}\nhttps://example.org/2023/01/27/bees\n\n"
        "MINGORA, January 28, 2023: Beekeepers from Bashkortostan came to Swat.\n"
    )

    assert found(read(page)) == ("2023-01-28", PublishedHow.DATELINE)


def test_front_matter_is_believed_before_the_page(read: Read) -> None:
    page = f"+++\npublished = 2023-02-01\n+++\n\n{HEADLINE}\n\nUpdated 29 January 2023\n\n{COPY}\n"

    assert found(read(page)) == ("2023-02-01", PublishedHow.FRONT_MATTER)


def test_a_date_by_hand_for_a_file_is_believed_before_all(read: Read) -> None:
    page = f"+++\npublished = 2023-02-01\n+++\n\n{HEADLINE}\n\n{COPY}\n"

    assert found(read(page, of_file={"page.txt": date(2023, 2, 2)})) == ("2023-02-02", PublishedHow.BY_HAND)


def test_a_date_by_hand_for_another_file_does_nothing(read: Read) -> None:
    assert found(read(COPY, of_file={"other.txt": date(2023, 2, 2)})) is None


def test_a_date_by_hand_for_undated_pages_dates_an_undated_page(read: Read) -> None:
    assert found(read(COPY, of_undated=date(2023, 2, 3))) == ("2023-02-03", PublishedHow.BY_HAND)


def test_a_date_by_hand_for_undated_pages_leaves_a_dated_page(read: Read) -> None:
    page = f"{HEADLINE}\n\nUpdated 29 January 2023\n\n{COPY}\n"

    assert found(read(page, of_undated=date(2023, 2, 3))) == ("2023-01-29", PublishedHow.LINE)


def test_a_date_by_hand_is_the_first_storys_only(read: Read) -> None:
    page = (
        f"{HEADLINE}\n\n{COPY}\n\nSnow shuts the pass above Chitral again\n\nUpdated 14 sec ago\n\n"
        "CHITRAL: Heavy snow shut the pass for the third time this winter.\n"
    )
    article = read(page, of_undated=date(2023, 2, 3))

    assert [found(article, at) for at in (0, 1)] == [("2023-02-03", PublishedHow.BY_HAND), None]


def test_the_words_that_give_the_day_are_kept(read: Read) -> None:
    assert read(f"{HEADLINE}\n\nUpdated 29 January 2023\n\n{COPY}\n").stories[0].published == Published(
        day=date(2023, 1, 29), how=PublishedHow.LINE, words="Updated 29 January 2023"
    )


@pytest.mark.parametrize(("year", "day"), [("2024", "2024-02-29"), ("2023", None)])
def test_a_leap_day_in_the_dateline_needs_a_leap_year(read: Read, year: str, day: str | None) -> None:
    page = f"{HEADLINE}\n\nISLAMABAD, Feb 29: Gilgit won the cup that opened on 27 February {year}.\n"
    got = found(read(page))

    assert (got and got[0]) == day
