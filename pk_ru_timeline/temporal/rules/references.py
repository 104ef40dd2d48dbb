"""Words that point at the past, the present or the future at large: `recently`, `now`, `soon`."""

from __future__ import annotations

import re
from dataclasses import replace

from pk_ru_timeline.model import DateRange
from pk_ru_timeline.temporal import calendar_units as units
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import S

_UNITS = r"(?:hours|days|weeks|months|years|quarters|decades)"
_NO_UNIT = (
    rf"(?!{S}(?:[\w-]+{S}){{0,2}}{_UNITS}"
    rf"|{S}(?:(?:half|quarter)(?:{S}|-)century|week|fortnight|month|year|decade|century|\d))"
)
_NOW = r"(?:(?-i:now)(?!-defunct)|(?<![A-Za-z,] )(?-i:Now)(?!\s(?:let|what|for|who|why|where|how|then)\b)|(?-i:NOW))\b"
"""Within a sentence, `Now` is a name: `Peace Now`, `Now Showing`."""

_OTHER_CURRENT = rf"(?!{S}(?:account|year|month|week|quarter|period|half|decade|century|fiscal|affairs)\b)"


def _recently(_match: re.Match[str], context: Context) -> Meaning:
    meaning = units.open_date("PAST_REF")
    if context.anchor is None:
        return meaning
    return replace(meaning, when=DateRange.month(context.anchor.year, context.anchor.month).about())


def _past(_match: re.Match[str], _context: Context) -> Meaning:
    return units.open_date("PAST_REF")


def _present(_match: re.Match[str], _context: Context) -> Meaning:
    return units.open_date("PRESENT_REF")


def _future(match: re.Match[str], context: Context) -> Meaning | None:
    if context.overview.is_bygone and match[0].lower() == "soon":
        return None  # "soon fell out"
    return units.open_date("FUTURE_REF")


RULES = (
    Rule(
        name="recently",
        triggers=frozenset({"recently", "ago", "lately"}),
        pattern=(
            rf"(?:(?:only|just|more|most|very|until|as){S})?(?:recently|lately)\b(?!{S}as\b)|not{S}(?:(?:so|too|that|very){S})?long{S}ago\b"
            rf"|a{S}(?:short{S})?while{S}ago\b"
        ),
        resolve=_recently,
        reads=(("He recently came.", "PAST_REF"), ("not long ago", "PAST_REF")),
        leaves=("long ago", "as recently as the spring of the king"),
    ),
    Rule(
        name="other-day",
        triggers=frozenset({"other"}),
        then=rf"{S}(?:day|night|week)\b",
        pattern=rf"the{S}other{S}(?:day|night|week)\b(?!{S}(?:of|before)\b)",
        resolve=_recently,
        reads=(("He said so the other day.", "PAST_REF"),),
        leaves=("every other day",),
    ),
    Rule(
        name="past-at-large",
        triggers=frozenset({"past", "ago"}),
        pattern=(
            rf"(?<=[Ii]n )the{S}(?:recent{S})?past\b{_NO_UNIT}"
            rf"|(?:long|some{S}time|ages|a{S}generation|generations){S}ago\b(?!{S}as\b)"
        ),
        resolve=_past,
        reads=(("as in the past", "PAST_REF"), ("long ago", "PAST_REF"), ("a generation ago", "PAST_REF")),
        leaves=("past the house", "a recent study"),
    ),
    Rule(
        name="present-at-large",
        triggers=frozenset({"now", "currently", "current", "present", "nowadays", "days"}),
        pattern=(
            rf"right{S}now\b|(?:at{S}|the{S}(?=present(?:{S}(?:time|day))?\b(?:[^\w\s]|{S}(?:and|but|or)\b|\s*$)))present(?!{S}(?:levels?|rates?|prices?|values?|strength)\b(?!{S}(?:is|are|was|were|has|have|remain|stay|stand)\b))(?:{S}(?:time|day))?\b|{_NOW}|currently\b|nowadays\b|(?<!of\s)these{S}days\b"
            rf"|(?<!-)current\b{_OTHER_CURRENT}"
        ),
        resolve=_present,
        reads=(
            ("He now leads it.", "PRESENT_REF"),
            ("the current chief", "PRESENT_REF"),
            ("These days they argue.", "PRESENT_REF"),
        ),
        leaves=(
            "a current account",
            "I know",
            "to buy at present levels",
            "the movement Peace Now said",
            "Now let us turn to the weather.",
            "the now-defunct league",
        ),
    ),
    Rule(
        name="future-at-large",
        triggers=frozenset({"soon", "future", "days"}),
        pattern=(
            rf"as{S}soon{S}as{S}possible\b|one{S}of{S}these{S}days\b|(?<!how\s)(?<!too\s)soon\b(?!{S}(?:as|after|afterwards|thereafter|\w+ed|became|began"
            rf"|came|went|was|were)\b)"
            rf"|the{S}(?:(?:near|foreseeable|immediate|not-(?:so|too)-distant){S})?future\b(?!{S}of\b)"
        ),
        resolve=_future,
        reads=(
            ("it will soon open", "FUTURE_REF"),
            ("in the near future", "FUTURE_REF"),
            ("She will come one of these days.", "FUTURE_REF"),
        ),
        leaves=(
            "They asked how soon it could be done.",
            "cotton futures",
            "a future chief",
            "he soon returned",
            "the future of the pact",
            "the pact's future",
        ),
    ),
)
