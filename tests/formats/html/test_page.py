"""The HTML page as it is written, read by the standard library's parser; no browser and no script needed."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest

from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import Citation, Event, Outcome, OutcomeKind, Timeline

from .conftest import HOSTILE, write_page

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]

_VOID = {"meta", "input", "img", "br", "link", "base"}


@dataclass
class Element:
    """An element, its attributes, and all the text within it."""

    name: str
    given: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class Parsed(HTMLParser):
    """Every element of a page, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def named(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def classed(self, word: str) -> list[Element]:
        return [element for element in self.elements if word in element.given.get("class", "").split()]

    def event(self, id_: str) -> Element:
        return next(element for element in self.elements if element.given.get("id") == f"e-{id_}")


@pytest.fixture(scope="module")
def parsed(page: str) -> Parsed:
    return Parsed(page)


def test_every_element_is_closed_where_it_was_opened(page: str) -> None:
    assert Parsed(page)._open == []


def test_all_events_stand_in_the_list_in_order_of_time_with_the_undated_last(parsed: Parsed) -> None:
    assert [element.given["id"][2:] for element in parsed.classed("event")] == [
        "00000001", "00000002", "00000003", "00000004", "00000005", "00000006", "00000008", "00000007", "00000009",
        "0000000a",
    ]  # fmt: skip


def test_the_list_has_a_heading_for_each_year_and_for_what_has_none(parsed: Parsed) -> None:
    headings = [element.text for element in parsed.named("h3")]

    assert headings == ["1961", "2023", "2024", "2026", "Open at one end", "Without a date"]


def test_an_undated_event_tells_when_it_was_reported(parsed: Parsed) -> None:
    assert "reported 29 January 2023" in parsed.event("00000009").text


def test_hostile_words_make_no_element(parsed: Parsed) -> None:
    assert parsed.named("img") == []
    assert len(parsed.named("script")) == 1
    assert len(parsed.named("style")) == 1


def test_hostile_words_are_shown_as_they_are(parsed: Parsed) -> None:
    assert HOSTILE in parsed.event("00000008").text


def test_an_address_that_runs_script_is_told_but_no_link(parsed: Parsed) -> None:
    links = [element.given["href"] for element in parsed.named("a")]

    assert "javascript:window.hit=1" in parsed.event("00000008").text
    assert [link for link in links if not link.startswith(("https://", "#"))] == []


def test_nothing_in_the_page_names_anything_to_load(parsed: Parsed) -> None:
    loading = [e.name for e in parsed.elements if e.given.keys() & {"src", "srcset", "data", "poster", "background"}]
    style = parsed.named("style")[0].text

    assert loading == []
    assert parsed.named("link", "iframe", "object", "embed", "base") == []
    assert "url(" not in style
    assert "@import" not in style


def test_no_element_has_a_handler_or_a_style_of_its_own(parsed: Parsed) -> None:
    names = {name for element in parsed.elements for name in element.given}

    assert [name for name in names if name.startswith("on") or name == "style"] == []


def test_the_policy_lets_only_this_script_and_this_style_run(page: str, parsed: Parsed) -> None:
    policy = next(e.given["content"] for e in parsed.named("meta") if "http-equiv" in e.given)
    inlined = [re.findall(rf"<{name}>(.*?)</{name}>", page, re.S)[0] for name in ("script", "style")]
    script, style = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inlined)

    assert policy == (
        f"default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_a_page_without_events_is_under_300_kb() -> None:
    page = write_page(Timeline(events=()))

    assert len(page.encode()) < 300_000
    assert "There are no events." in page


def test_a_publishers_words_stand_in_quotation_marks(parsed: Parsed) -> None:
    assert "“He arrived in Moscow on Sunday.”" in parsed.event("00000001").text


def test_a_digests_words_are_never_in_quotation_marks(parsed: Parsed) -> None:
    text = parsed.event("00000003").text

    assert "our summary of Dawn, 29 January 2023 Our own words Crude came in on Sunday." in text
    assert "“Crude" not in text
    assert "Dated by on Sunday (weekday)" in text


def test_the_words_that_date_an_event_are_marked(parsed: Parsed) -> None:
    assert {element.text for element in parsed.classed("found")} == {"on Sunday"}


def test_the_way_a_date_was_read_is_told(parsed: Parsed) -> None:
    assert (
        "Dated by “on Sunday” (weekday). This page alone gives 29 January 2023 (2023-01-29), and tells it as occurred."
        in parsed.event("00000001").text
    )


def test_words_that_date_from_another_sentence_are_said_to_stand_outside(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    event = make_event(citations=(make_citation(expression="in May", expression_start=400),))

    assert "Dated by “in May” (weekday), which stands outside these words." in write_page(Timeline(events=(event,)))


def test_independent_sources_are_counted_not_citations(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    same, other = make_citation(publisher="Dawn"), make_citation(voice="Reuters", publisher="Reuters")
    parsed = Parsed(write_page(Timeline(events=(make_event(citations=(make_citation(), same, other)),))))

    assert "2 independent sources" in parsed.classed("meta")[0].text
    assert "2 independent sources, 3 passages" in parsed.event("00000001").text


def test_a_contested_date_shows_both_readings_and_who_gives_each(parsed: Parsed) -> None:
    assert "≠ reports differ" in parsed.event("00000003").text
    assert "on the date: 11 June 2023 a.txt, b.txt 12 June 2023 c.txt" in parsed.event("00000003").text


def test_a_plan_leads_to_what_became_of_it_and_back(parsed: Parsed) -> None:
    assert "Outcome 42 days late: Crude arrives in Karachi" in parsed.event("00000002").text
    assert "Outcome of Crude to arrive" in parsed.event("00000003").text
    assert [e.given["href"] for e in parsed.named("a") if e.text == "Crude to arrive"] == ["#e-00000002"]


def test_an_outcome_outside_the_page_is_told_without_a_link(make_event: MakeEvent) -> None:
    event = make_event(outcome=Outcome(kind=OutcomeKind.KEPT, event="ffffffff"))
    page = write_page(Timeline(events=(event,)))

    assert "<b>kept</b></dd>" in page
    assert "ffffffff" not in page


def test_a_correction_by_the_user_is_shown_with_its_reason(parsed: Parsed) -> None:
    assert "✎ corrected by hand" in parsed.event("00000006").text
    assert "date set to 2024-10-08 (my.toml): seen in print" in parsed.event("00000006").text


def test_what_is_not_between_the_two_countries_says_so(parsed: Parsed) -> None:
    assert "not between the two" in parsed.event("00000009").text


def test_a_page_without_digests_does_not_explain_them(make_event: MakeEvent) -> None:
    assert "Our summary of" not in write_page(Timeline(events=(make_event(),)))


def test_controls_and_changes_of_direction_do_not_reach_the_page(make_event: MakeEvent) -> None:
    page = write_page(Timeline(events=(make_event(title="a\x1b[31mb\u202ec\x00d\ud800"),)))

    assert "abcd\ufffd" in page


def test_the_same_timeline_in_another_order_gives_the_same_page(told: Timeline, page: str) -> None:
    turned = Timeline(events=told.events[::-1], sources=told.sources, issues=told.issues)

    assert write_page(turned) == page


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_words_can_be_read_on_both_grounds(scheme: int, parsed: Parsed) -> None:
    style = parsed.named("style")[0].text
    colours = re.findall(r"--(\w+): light-dark\((#\w{6}), (#\w{6})\)", style)
    named = [(name, pair[scheme]) for name, *pair in colours]
    grounds = [colour for name, colour in named if name in ("paper", "sheet")]
    words = [colour for name, colour in named if name in ("ink", "dim", "accent", "flag", "c")]

    assert len(grounds) == 2
    assert len(words) == 20
    assert [word for word in words if min(contrast(word, ground) for ground in grounds) < 4.5] == []


def test_the_format_says_what_it_loses() -> None:
    assert "control characters" in load_format("html").losses
