"""The year of an office or a company: `fiscal 1988`, `FY24`, `the current fiscal year`, `the full year`."""

from __future__ import annotations

import re

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import MONTHS, UNITS, S, one_of

_QUARTER_AND = re.compile(r"\b(?:quarter|half|period)\sand\s\Z")
_YEARS = re.compile(r"year['’]s\s\Z")
_RIGHT_BEFORE, _BESIDE = 9, 30
_COMPARING = re.compile(r"\b(?:from|against|than|compared)\b")
_ENDING = re.compile(r"\sending\b")
_REPORTS = 3
_BACK = frozenset({"last", "previous", "latest", "outgoing"})


def _named(match: re.Match[str], _context: Context) -> Meaning:
    """`FY24` is FY2024, `fiscal 2024` keeps its number, as the corpora have it; the days of neither are known."""
    year = int(match["year"]) if match["year"] else 2000 + int(match["short"])
    return units.open_date(f"FY{year}" if match[0].startswith("FY") else f"{year}")


def _related(match: re.Match[str], context: Context) -> Meaning:
    """Its days are not known: it may begin in any month."""
    if context.anchor is None:
        return units.unknown("year")
    which = match["which"].lower()
    return units.open_date(f"{context.anchor.year + (1 if which == 'next' else -1 if which in _BACK else 0)}")


def _whole(match: re.Match[str], context: Context) -> Meaning | None:
    """The anchor's year; in the months of the annual reports the one that is over, where they tell of it as past."""
    if match[0].lower().startswith("full"):
        near = context.years_near(0)
        beside = [year for place, year in near if -_RIGHT_BEFORE <= place - context.start <= _BESIDE]
        if "," in context.text[context.start - _RIGHT_BEFORE : context.start]:
            beside = []
        if beside and _COMPARING.search(context.text, context.end, context.end + _BESIDE):
            beside = []
        if beside or context.led_by(_YEARS, 8):
            return units.year(beside[0]) if beside else None
    if context.anchor is None:
        return units.unknown("year")
    over = (
        context.anchor.month <= _REPORTS
        and match[0].lower() in ("the year", "the full year", "full-year", "full year", "the full fiscal year")
        and context.is_coming() is False
    )
    year = context.anchor.year - over
    if over:
        context.figures = f"{year:04}"
    return units.year(year)


def _a_year(match: re.Match[str], context: Context) -> Meaning:
    if not _ENDING.match(context.text, match.end()) and not context.led_by(_QUARTER_AND, 24):
        context.figures = "12 months"
    return Meaning(type=TimexType.DURATION, value="P1Y")


def _a_unit(match: re.Match[str], _context: Context) -> Meaning:
    return Meaning(type=TimexType.DURATION, value=f"P1{UNITS[match['unit'].lower()]}")


_TO = (
    rf"to{S}(?:(?:(?:end|mid|early|late)(?:-|{S}))?(?:{one_of(MONTHS)})|\d\d?|date"
    rf"|the{S}(?:end|beginning|start|middle))"
)

RULES = (
    Rule(
        name="fiscal-year",
        triggers=frozenset({"fiscal", "financial", "#fy"}),
        pattern=(
            rf"(?:the{S})?(?:(?:fiscal|financial)(?:{S}year)?{S}|FY\s?'?)(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d))"
            r"(?:[-–/]\d{2,4})?(?!\d)"
        ),
        resolve=_named,
        reads=(("in fiscal 1988", "1988"), ("FY24", "FY2024"), ("the financial year 2021-22", "2021")),
        leaves=("a fiscal cliff",),
    ),
    Rule(
        name="fiscal-year-related",
        triggers=frozenset({"fiscal", "financial"}),
        pattern=(
            rf"(?:the{S})?(?P<which>current|last|next|this|previous|latest|ongoing|outgoing){S}(?:fiscal|financial)"
            rf"{S}year\b"
        ),
        resolve=_related,
        reads=(("in the current fiscal year", "2023"), ("last fiscal year", "2022"), ("next financial year", "2024")),
    ),
    Rule(
        name="full-year",
        triggers=frozenset({"year"}),
        before=frozenset("the full entire whole current fiscal".split()),
        pattern=(
            rf"(?:the|this){S}(?:full|entire|whole|current){S}(?:fiscal{S})?year\b(?!-)"
            rf"|full(?:-|{S})year(?={S}(?:earnings|profits?|results?|sales|revenues?|forecasts?|guidance|net|income|loss(?:es)?"
            rf"|outlook|targets?|estimates?|figures|accounts|operating|pre-?tax)\b)"
            rf"|(?:(?<=[Ff]or )|(?<=[Dd]uring )|(?<=months of ))the{S}year\b(?!-|{S}(?:ended|ending|to)\b)"
        ),
        resolve=_whole,
        reads=(
            ("for the year", "2023"),
            ("the full year", "2023"),
            ("It forecast full-year earnings of $2 a share.", "2023"),
            ("for the full fiscal year", "2023"),
            ("It told of full year results for 2021.", "2021; 2021"),
        ),
        leaves=("the year of the rat", "It was in talks in the year to merge."),
    ),
    Rule(
        name="year-ended",
        triggers=frozenset({"year", "fiscal", "financial"}),
        before=frozenset("the fiscal financial".split()),
        pattern=rf"the{S}(?:(?:(?:fiscal|financial){S})?year\b(?={S}(?:ended|ending|{_TO})\b)|(?:fiscal|financial){S}year\b)",
        resolve=_a_year,
        reads=(
            ("sales in the year ended March 31", "P1Y; 2023-03-31"),
            ("the fiscal year", "P1Y"),
            ("profits for the year to the end of March", "P1Y; 2023-03"),
            (
                "Third-quarter net fell. In the year ended May 31 it rose from a year ago.",
                "2022-Q3; P1Y; 2023-05-31; 2022",
            ),
        ),
    ),
    Rule(
        name="week-ended",
        triggers=frozenset({"week", "month"}),
        then=rf"{S}(?:ended|ending|to|through)",
        pattern=rf"the{S}(?P<unit>week|month)(?={S}(?:(?:ended|ending)\b|(?:to|through){S}(?:\d|(?:{one_of(MONTHS)})\b)))",
        resolve=_a_unit,
        reads=(("output for the week ended March 4", "P1W; 2023-03-04"), ("in the month to 15 May", "P1M; 2023-05-15")),
        leaves=("He gave the week to charity.",),
    ),
)
