"""What stands around a story is told from the story, and kept in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pk_ru_timeline.model import Article, Part, Sentence

Read = Callable[..., Article]

HEADLINE = "Survey ship from Vladivostok calls at Gwadar"
COPY = "GWADAR: A Russian survey ship dropped anchor off Gwadar on Monday, port officials said."
MORE = "Its crew of forty will chart the approaches to the new berths together with Pakistani hydrographers."

PAGE = f"""{HEADLINE}

The survey ship enters the bay of Gwadar on May 13, 2024. (Gwadar Port Authority via AP)
Short Url
Updated 14 May 2024
Follow

{HEADLINE}

  • Forty Russian seamen to work with Pakistani hydrographers
  • Charts of the bay date from 1958

{COPY}

{MORE}
"""


def parts(article: Article, story: int = 0) -> list[tuple[str, str]]:
    return [(s.part.value, s.text) for s in article.stories[story].sentences]


def texts(article: Article, part: Part, story: int = 0) -> list[str]:
    return [s.text for s in article.stories[story].sentences if s.part is part]


def cut(article: Article) -> dict[str, str]:
    return {c.text: c.why for c in article.cuts}


def test_the_parts_of_a_page_are_told_apart(read: Read) -> None:
    assert parts(read(PAGE)) == [
        ("headline", HEADLINE),
        ("caption", "The survey ship enters the bay of Gwadar on May 13, 2024."),
        ("bullet", "Forty Russian seamen to work with Pakistani hydrographers"),
        ("bullet", "Charts of the bay date from 1958"),
        ("body", COPY),
        ("body", MORE),
    ]


def test_a_page_of_one_story_holds_one_story(read: Read) -> None:
    assert [story.headline for story in read(PAGE).stories] == [HEADLINE]


def test_a_headline_that_is_repeated_is_read_once(read: Read) -> None:
    article = read(PAGE)

    assert texts(article, Part.HEADLINE) == [HEADLINE]
    assert cut(article)[HEADLINE] == "the headline, repeated"


def test_the_line_that_dates_the_page_is_no_copy(read: Read) -> None:
    assert cut(read(PAGE))["Updated 14 May 2024"] == "date of the page"


def test_the_place_before_the_copy_is_not_part_of_the_copy(read: Read) -> None:
    sentence = next(s for s in read(PAGE).stories[0].sentences if s.part is Part.BODY)

    assert (sentence.text, sentence.copy_start - sentence.start) == (COPY, len("GWADAR: "))


@pytest.mark.parametrize(
    "line",
    [
        "GWADAR: ",
        "GWADAR — ",
        "GWADAR, May 13 (APP): ",
        "GWADAR/KARACHI: ",
        "MOSCOW, May 13. /TASS/. ",
        "ST PETERSBURG: ",
        "Gwadar: ",
        "DERA GHAZI KHAN: ",
        "ISLAMABAD (Web Desk) – ",
    ],
)
def test_a_dateline_is_known_by_its_look(read: Read, line: str) -> None:
    article = read(f"{HEADLINE}\n\n{line}A Russian survey ship dropped anchor off the new port on Monday.\n")
    sentence = article.stories[0].sentences[1]

    assert article.text[sentence.copy_start :].startswith("A Russian survey ship")


@pytest.mark.parametrize(
    "copy",
    [
        "The ship: a survey vessel of some age, dropped anchor off the new port on Monday.",
        "Pakistan — for its part — will lend two boats for the survey of the new port on Monday.",
        "A Russian survey ship dropped anchor off the new port on Monday.",
    ],
)
def test_an_ordinary_beginning_is_no_dateline(read: Read, copy: str) -> None:
    sentence = read(f"{HEADLINE}\n\n{copy}\n").stories[0].sentences[1]

    assert sentence.copy_start == sentence.start


@pytest.mark.parametrize(
    "furniture",
    [
        "Short Url",
        "SHORT URL",
        "Follow",
        "Share",
        "Facebook",
        "WhatsApp",
        "Print",
        "Advertisement",
        "Listen to article",
        "Read more: Gwadar gets a second crane",
        "READ MORE: Gwadar gets a second crane",
        "Also read: Fishermen of Gwadar fear for their nets",
        "Follow us on WhatsApp for more of this",
        "Subscribe to our newsletter",
        "By Our Correspondent",
        "By Mehreen Shah",
        "Home > Pakistan > Ports",
        "Updated 14 sec ago",
        "22 minutes ago",
        "1,204",
        "* * *",
        "---",
        "Share on Facebook",
        "Photo credit: PID",
        "USD/PKR 278.40",
        "KSE-100 74,531.19 (+0.4%)",
        "Weather: Karachi 34°C",
        "Karachi 14 May 2024 34°C",
        "Fajr 4:21 Maghrib 19:08",
        "https://example.org/ports/gwadar-survey",
        "www.example.org/ports",
    ],
)
def test_furniture_between_the_paragraphs_is_cut(read: Read, furniture: str) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{furniture}\n\n{MORE}\n")

    assert parts(article) == [("headline", HEADLINE), ("body", COPY), ("body", MORE)]
    assert furniture in cut(article)


@pytest.mark.parametrize(
    "copy",
    [
        "Follow the money and you come to the new port, the Russian captain said with a laugh.",
        "Weather kept the Russian ship outside the bay for two nights, and it came in on Monday.",
        "Comment from the Russian consulate was not to be had on Monday, and nobody in Karachi knew more.",
        "Copyright on the new Russian charts will lie with the navy of Pakistan, the hydrographer said.",
        "Home was far for the Russian sailors, who came ashore in Gwadar on Monday to post letters.",
        "Reading time at the port library is free for the Russian crew until the end of this month.",
        "Business between the Russian crew and the bazaar was brisk, the chamber of commerce said.",
    ],
)
def test_copy_that_begins_like_furniture_is_read(read: Read, copy: str) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{copy}\n\n{MORE}\n")

    assert texts(article, Part.BODY) == [COPY, copy, MORE]


@pytest.mark.parametrize("sign", ["—", "–", "-"])
def test_an_answer_behind_a_dash_is_copy(read: Read, sign: str) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{sign} Not yet. We opened the talks in Gwadar last autumn.\n")

    assert texts(article, Part.BULLET) == []
    assert texts(article, Part.BODY) == [COPY, "Not yet.", "We opened the talks in Gwadar last autumn."]


@pytest.mark.parametrize(
    "line",
    [
        "Politics & Diplomacy   World   Business & Economy   Science & Space",
        "© Press service of the Russian Emergencies Ministry/TASS, archive",
    ],
)
def test_a_menu_or_a_credit_above_the_headline_is_no_story(read: Read, line: str) -> None:
    article = read(f"TASS\n{line}\n3 AUG, 2017, 14:22\n{HEADLINE}\n{line}\n{COPY}\n\n{MORE}\n")

    assert [story.headline for story in article.stories] == [HEADLINE]
    assert texts(article, Part.BODY) == [COPY, MORE]


@pytest.mark.parametrize("sign", ["•", "●", "▪", "-", "*", "–", "■", "1.", "2)"])
def test_bullets_are_known_by_their_signs(read: Read, sign: str) -> None:
    article = read(f"{HEADLINE}\n\n  {sign} Forty Russian seamen to work in Gwadar\n\n{COPY}\n")

    assert texts(article, Part.BULLET) == ["Forty Russian seamen to work in Gwadar"]


@pytest.mark.parametrize(
    "credit",
    [
        " (AFP)",
        " (Reuters)",
        " (AP/M. Ilyas)",
        " — Reuters",
        " – APP",
        " | AFP",
        " (Gwadar Port Authority via AP)",
        " PHOTO: PID",
        " Photo: Radio Pakistan",
        " (@GwadarPort/X)",
    ],
)
def test_a_credit_makes_a_caption_and_is_not_read(read: Read, credit: str) -> None:
    article = read(f"{HEADLINE}\n\nThe survey ship enters the bay of Gwadar.{credit}\n\n{COPY}\n")

    assert texts(article, Part.CAPTION) == ["The survey ship enters the bay of Gwadar."]


@pytest.mark.parametrize("opening", ["File photo: ", "FILE PHOTO - ", "In this file photo, ", "Archive: "])
def test_a_caption_that_begins_so_is_of_an_old_picture(read: Read, opening: str) -> None:
    caption = f"{opening}a ship of the same class at sea on October 15, 2019. (AFP)"
    article = read(f"{HEADLINE}\n\n{caption}\n\n{COPY}\n")

    assert cut(article)[caption] == "caption of an archive picture"


@pytest.mark.parametrize("credit", ["(AFP/File)", "(File photo)", "— File", "(Reuters/Archive)", "(AP/File photo)"])
def test_the_caption_of_an_old_picture_is_not_read(read: Read, credit: str) -> None:
    caption = f"A ship of the same class at sea on October 15, 2019. {credit}"
    article = read(f"{HEADLINE}\n\n{caption}\n\n{COPY}\n")

    assert texts(article, Part.CAPTION) == []
    assert cut(article)[caption] == "caption of an archive picture"
    assert article.stories[0].published is None


def test_the_name_of_the_site_is_no_part_of_the_headline(read: Read) -> None:
    assert read(f"{HEADLINE} - indus-herald.com\n\n{COPY}\n").stories[0].headline == HEADLINE


def test_a_kicker_is_not_the_headline(read: Read) -> None:
    assert read(f"Ports and ships\n\n{HEADLINE}\n\n{COPY}\n").stories[0].headline == HEADLINE


def test_a_page_without_a_headline_has_an_empty_one(read: Read) -> None:
    assert read(f"{COPY}\n{MORE}\n").stories[0].headline == ""


def test_a_crosshead_is_no_sentence(read: Read) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\nOLD CHARTS\n\n{MORE}\n")

    assert parts(article) == [("headline", HEADLINE), ("body", COPY), ("body", MORE)]


def test_sentences_of_one_paragraph_are_neighbours(read: Read) -> None:
    article = read(f"{HEADLINE}\n\n{COPY} {MORE}\n\nNobody was hurt when the ship touched bottom on the way in.\n")
    one, two, three = (s.paragraph for s in article.stories[0].sentences if s.part is Part.BODY)

    assert one == two != three


@pytest.mark.parametrize(
    "end",
    [
        "Comments",
        "COMMENTS (3)",
        "Leave a comment",
        "Copyright © 2024 Indus Herald",
        "All rights reserved",
        "Most Popular",
        "Related stories",
        "Tags: Gwadar, ports",
        "Published in Indus Herald, May 14th, 2024",
        "Latest Stories",
        "The writer is a retired harbour master.",
    ],
)
def test_nothing_is_read_below_the_end_of_a_story(read: Read, end: str) -> None:
    below = "What a fine ship, my uncle served on her sister in Odessa and came home in 1988."
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{end}\n\n{below}\n")

    assert texts(article, Part.BODY) == [COPY]
    assert cut(article)[below] == "below the end of the story"


@pytest.mark.parametrize(
    "credit",
    ["© Sputnik / Ivan Petrov / Go to the photo bank", "© AFP 2023 / Ivan Petrov", "© Embassy of Russia in Pakistan"],
)
def test_a_story_goes_on_below_the_credit_of_a_picture(read: Read, credit: str) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{credit}\n\n{MORE}\n")

    assert texts(article, Part.BODY) == [COPY, MORE]
    assert cut(article)[credit] == "credit of a picture"


SECOND = "Two miners rescued after four days under ground"
SECOND_COPY = (
    "QUETTA: Rescuers in Balochistan brought two coal miners to the surface on Sunday, four days after a fall of rock."
)


@pytest.mark.parametrize(
    "glue",
    [
        f"\n\n{SECOND}\n\nUpdated 02 March 2025\nFollow\n\n{SECOND}\n\n  • Two are still missing\n\n{SECOND_COPY}\n",
        f"\n{SECOND}\n\nUpdated 14 sec ago\nFollow\n\n{SECOND}\n\n{SECOND_COPY}\n",
        f"\n\n{SECOND}\n\n{SECOND_COPY}\n",
        f"\n\n{SECOND}\n{SECOND}\n\nRescuers in Balochistan brought two coal miners to the surface on Sunday.\n",
        f"\n\n{SECOND}\nShort Url\n\nRescuers in Balochistan brought two coal miners to the surface on Sunday.\n",
        f"\n\nComments\n\n{SECOND}\n\nUpdated 02 March 2025\n\n{SECOND_COPY}\n",
    ],
)
def test_a_second_story_pasted_below_is_kept_apart(read: Read, glue: str) -> None:
    article = read(PAGE + glue)

    assert [story.headline for story in article.stories] == [HEADLINE, SECOND]
    assert texts(article, Part.BODY) == [COPY, MORE]
    assert all("miners" in text or "missing" in text for _, text in parts(article, story=1))


def test_three_stories_on_one_page_are_three(read: Read) -> None:
    third = (
        "Snow shuts the pass above Chitral again\n\nUpdated 03 March 2025\n\n"
        "CHITRAL: Heavy snow shut the pass on Sunday for the third time this winter.\n"
    )
    second = f"\n{SECOND}\n\nUpdated 02 March 2025\n\n{SECOND_COPY}\n\n"

    assert len(read(PAGE + second + third).stories) == 3


def test_each_story_has_its_own_date(read: Read) -> None:
    article = read(f"{PAGE}\n\n{SECOND}\n\nUpdated 02 March 2025\n\n{SECOND_COPY}\n")
    days = [story.published.day.isoformat() for story in article.stories if story.published]

    assert days == ["2024-05-14", "2025-03-02"]


def test_a_second_story_without_a_date_does_not_take_the_first_ones(read: Read) -> None:
    article = read(f"{PAGE}\n\n{SECOND}\n\nUpdated 14 sec ago\nFollow\n\n{SECOND_COPY}\n")

    assert article.stories[1].published is None


def test_a_subheading_does_not_begin_a_story(read: Read) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\nWhat the new charts will show\n\n{MORE}\n")

    assert len(article.stories) == 1


def test_windows_line_ends_make_no_difference(read: Read) -> None:
    assert parts(read(PAGE.replace("\n", "\r\n"))) == parts(read(PAGE))


def test_the_source_is_the_name_of_the_file(read: Read) -> None:
    article = read(PAGE, name="gwadar.txt")

    assert (article.source, article.kind, article.publisher, article.url) == ("gwadar.txt", "page", None, None)


def test_a_page_of_headlines_only_is_told_of(read: Read) -> None:
    article = read("Comments\n\nShare\n")

    assert [issue.message for issue in article.issues] == [
        "'page.txt' holds no sentence: paste the copy of the article, not only its head"
    ]


def test_a_table_of_thousands_of_characters_is_not_read_as_a_sentence(read: Read) -> None:
    article = read(f"{HEADLINE}\n\n{COPY}\n\n{'port berth crane ' * 200}\n")

    assert texts(article, Part.BODY) == [COPY]
    (issue,) = article.issues
    assert issue.message == (
        "'page.txt': 1 stretch of more than 1500 characters without a full stop: a table or a minified page; "
        "not read (see timeline check)"
    )


@pytest.mark.parametrize(
    "page",
    [
        "Российское исследовательское судно вошло в порт Гвадар в понедельник, сообщили власти порта и моряки.",
        "Ein russisches Forschungsschiff hat am Montag vor Gwadar Anker geworfen, wie die Hafenbehörde mitteilte.",
        "Un navire russe a jeté l'ancre lundi devant Gwadar, ont annoncé les autorités du port et les marins.",
        "روسی جہاز پیر کے روز گوادر کی بندرگاہ پر لنگر انداز ہوا، بندرگاہ کے حکام نے بتایا کہ عملہ چالیس افراد کا ہے۔",
    ],
)
def test_a_page_in_another_language_gets_one_clear_note(read: Read, page: str) -> None:
    article = read(page + "\n")

    assert [issue.message for issue in article.issues] == [
        "'page.txt' is not in English: only English copy is read, so nothing was drawn from it"
    ]
    assert [story.sentences for story in article.stories] == [()]


def test_a_word_of_another_language_does_not_disturb(read: Read) -> None:
    copy = "The captain said “добро пожаловать” and “khush amdeed” when the Pakistani pilot came on board the ship."

    assert texts(read(f"{HEADLINE}\n\n{copy}\n"), Part.BODY) == [copy]


def find(article: Article, part: Part) -> Sentence:
    return next(s for s in article.stories[0].sentences if s.part is part)


@pytest.mark.parametrize("part", list(Part))
def test_every_part_says_where_in_the_file_it_stands(read: Read, part: Part) -> None:
    article = read(PAGE)
    sentence = find(article, part)

    assert article.text[sentence.start : sentence.end] == sentence.text
