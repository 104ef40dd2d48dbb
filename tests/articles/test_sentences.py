"""Where one sentence ends and the next begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pk_ru_timeline.model import Article, Part

from ..known import beyond

Read = Callable[..., Article]


def sentences(article: Article) -> list[str]:
    return [s.text for s in article.stories[0].sentences if s.part is Part.BODY]


@pytest.mark.parametrize(
    "two",
    [
        ("The envoy came on Monday.", "He left on Friday."),
        ("Who will pay for the Russian rails?", "Nobody in Lahore would say."),
        ("“We are ready!”", "The Russian engineer said no more."),
        ("“We are ready.”", "The Russian engineer said no more."),
        ("He said: “We will come.”", "They came in June."),
        ("The minister waited… and waited for the Russians…", "Nobody came."),
        ("The price was $3.6 billion.", "Russia asked for more."),
        ("Trade grew by 3.5 percent.", "Pakistan wants more of it."),
        ("The firm is Tyazh Inc.", "Lahore had asked for another one."),
        ("It happened in the U.S.", "The Russians were not asked."),
        ("They sat down at 10 a.m.", "The Russians left at noon."),
        ("The talks (see above) ended.", "(They had begun on Monday, the Russian side said, and nobody knew why.)"),
        ("He came from St. Petersburg.", "She came from Mt. Abbott."),
        ("No. 4 was a Russian tug.", "No. 5 was built in Karachi."),
        ("The envoy met Gen. Asim Malik.", "Lt. Col. R. Petrov sat beside him."),
        ("They wrote to Mr. A. B. Khorev.", "Dr. Z. Khan wrote too."),
        ("It is 45.", "Thirty are Russian."),
        ("The ship came on Sept. 30 from Astrakhan.", "It left on Oct. 2 for Karachi."),
        ("Vostok Co. sold two boats.", "Both went to Gwadar."),
    ],
)
def test_a_paragraph_of_two_sentences(read: Read, two: tuple[str, str]) -> None:
    padding = "The harbour of Gwadar is the deepest on that coast and has three berths for ships."

    assert sentences(read(f"{padding} {two[0]} {two[1]}\n")) == [padding, *two]


@pytest.mark.parametrize(
    "one",
    [
        "Russia’s Ambassador to Pakistan Albert P. Khorev met the U.S. envoy on Sept. 30 in Lahore.",
        "The cargo of approx. 40,000 tonnes was sold by Vostok Ltd. and shipped on Jan. 3 to Karachi.",
        "“Will they come?” the Pakistani minister asked the Russian envoy on Monday.",
        "“They will come!” said the Russian envoy, and the Pakistani minister laughed.",
        "The deal … was never signed by the Russian side, the paper in Lahore wrote.",
        "The 3.5-mile rail link from Ufa would cost Rs. 4 billion, the Pakistani side reckons.",
        "Lt. Gen. (Retd.) M. Aslam flew to Moscow with Brig. Gen. K. Orlov at 9 p.m. on Monday.",
        "The visit of J. F. Kovalev, head of Russia's Fisheries Dept., to Gwadar ended on Tuesday.",
        "The site indus-herald.com said on Monday that a Russian tug had reached Gwadar.",
        "Pakistan vs. Russia was the final of the chess cup in Kazan on Sunday.",
        "The Russians came in the year A.D. 1717 to Khiva, the guide in Lahore told the guests.",
    ],
)
def test_a_paragraph_of_one_sentence(read: Read, one: str) -> None:
    assert sentences(read(one + "\n")) == [one]


@pytest.mark.parametrize(
    ("line", "copy"),
    [
        ("MOSCOW, June 12. /TASS/. ", "Russia sent two tugs to Gwadar. They will stay."),
        ("MOSCOW. June 12 (Interfax) - ", "Russia sent two tugs to Gwadar. They will stay."),
    ],
)
def test_a_full_stop_in_a_dateline_ends_no_sentence(read: Read, line: str, copy: str) -> None:
    article = read(f"Two tugs on their way to Gwadar\n\n{line}{copy}\n")

    assert sentences(article) == [f"{line}Russia sent two tugs to Gwadar.", "They will stay."]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        beyond(
            "The Russian side agreed.The Pakistani side signed.",
            ["The Russian side agreed.", "The Pakistani side signed."],
            why="a full stop without a space behind it may as well stand in a name or an address",
        ),
        beyond(
            "It was shown to Prof. The guests from Moscow clapped.",
            ["It was shown to Prof.", "The guests from Moscow clapped."],
            why="an abbreviation at the end of a sentence looks like one within it",
        ),
        beyond(
            "The pact was signed in Sept. It lapsed in a year, the Russian side said.",
            ["The pact was signed in Sept.", "It lapsed in a year, the Russian side said."],
            why="an abbreviation at the end of a sentence looks like one within it",
        ),
    ],
)
def test_sloppy_copy(read: Read, paragraph: str, expected: list[str]) -> None:
    assert sentences(read(paragraph + "\n")) == expected


def test_a_sentence_in_brackets_at_the_end_of_a_paragraph_is_not_a_credit(read: Read) -> None:
    paragraph = "The talks on Gwadar ended without a result. (They had begun on Monday.)"

    assert sentences(read(paragraph + "\n")) == [
        "The talks on Gwadar ended without a result.",
        "(They had begun on Monday.)",
    ]
