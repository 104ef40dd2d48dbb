"""Lengths put together, and the age of what goes on: `12 days, 22 hours and 47 minutes`, `the 8-month-old truce`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pk_ru_timeline.model import TimexType
from pk_ru_timeline.temporal.context import Context
from pk_ru_timeline.temporal.rule import Meaning, Rule
from pk_ru_timeline.temporal.words import (
    CLOCK_UNITS,
    NUMBER,
    PLAIN_HEDGE,
    UNIT,
    UNIT_TRIGGERS,
    UNITS,
    S,
    parse_number,
    singular,
)

from .durations import of_length

_DESCENDING = ("year", "month", "week", "day", "hour", "minute", "second")
_ONE = rf"(?:{NUMBER}|an?)(?:{S}|-)"
_WITH_AND = "|".join(
    rf"{_ONE}{unit}s?(?:,{S}{_ONE}(?:{'|'.join(smaller)})s?){{0,2}}(?<!-{unit}),?{S}and{S}{_ONE}(?:{'|'.join(smaller)})s?"
    for unit, smaller in ((unit, _DESCENDING[at:]) for at, unit in enumerate(_DESCENDING[:-1], start=1))
)
_OF_THE_CLOCK = rf"{_ONE}hours?,{S}{_ONE}minutes?(?:,{S}{_ONE}seconds?)?|{_ONE}minutes?,{S}{_ONE}seconds?"
"""Without `and` only these are put together: not `two years, six months of which were suspended`."""

_PIECE = re.compile(rf"({NUMBER}|an?)(?:{S}|-)({'|'.join(_DESCENDING)})s?\b", re.IGNORECASE)
_NO_MORE = (
    rf"\b(?!-?old\b|{S}(?:old|ago|later|earlier|before|after|hence|longer|shorter|more|less|each|of{S}(?:which|it|them)"
    rf"|at{S}most|a{S}(?:day|week|month|year))\b)"
)
_THING = (
    r"(?:wars?|conflict|insurgency|rebellion|revolt|uprising|unrest|truce|cease-?fire|strike|walkout|dispute|standoff|siege"
    r"|blockade|embargo|ban|boycott|crisis|feud|slump|recession|drought|campaign|offensive|treaty|pact|accord|agreement"
    r"|deal|law|policy|programme?|project|plan|talks|negotiations|trial|case|lawsuit|inquiry|investigation|protests?"
    r"|government|regime|administration|dictatorship|rule|peace|partnership|venture|company|firm|airline|plant|factory|mill"
    r"|newspaper|magazine|paper|bank|store|chain|hotel|school|college|church|club|railroad|railway|refinery|mine|average|index"
    r"|building|bridge|dam|pipeline|ship|vessel|aircraft|plane|jet|industry|tradition|rivalry|record|process)"
)
"""What is as old as that for how long it has gone on; a person, a horse, a tree or a whisky has an age."""

_ENDS = (
    rf"(?=[^\w\s-]|{S}(?:of|in|on|at|by|to|with|from|for|that|which|who|where|and|or|but|is|are|was|were|has|had|have|will"
    rf"|would|over|under|after|before|between|against|into|as|than|when|while|because|since|near|past|through|until)\b"
    rf"|\s*$|{S}[a-z]+ed\b)"
)
"""Behind the thing: else it may only say what kind of person it is (`a 17-year-old college student`)."""

_ATTRIBUTES = rf"(?:(?!(?:of|in|at|on|from|to|with|by|and|or|who|the|an?|is|was|has|had)\b)[a-z-]+{S}){{0,2}}"


def _pieces(match: re.Match[str]) -> Iterator[tuple[float | None, str]]:
    for number, unit in _PIECE.findall(match[0]):
        yield parse_number(number), unit.lower()


def _is_one_length(match: re.Match[str]) -> bool:
    """True where the units come down and the numbers are whole: not `1.5 hours and ten minutes`."""
    ranks = [_DESCENDING.index(unit) for _, unit in _pieces(match)]
    whole = all(amount is not None and amount == int(amount) for amount, _ in _pieces(match))
    return whole and ranks == sorted(set(ranks))


def _compound(match: re.Match[str], _context: Context) -> Meaning:
    date_part = time_part = ""
    for amount, unit in _pieces(match):
        piece = f"{amount:g}{UNITS[unit]}"
        if unit in CLOCK_UNITS:
            time_part += piece
        else:
            date_part += piece
    return Meaning(type=TimexType.DURATION, value=f"P{date_part}T{time_part}" if time_part else f"P{date_part}")


def _age(match: re.Match[str], _context: Context) -> Meaning:
    return of_length(singular(match["unit"]), parse_number(match["number"]))


RULES = (
    Rule(
        name="duration-compound",
        triggers=frozenset(f"{unit}{s}" for unit in _DESCENDING for s in ("", "s")),
        then=rf",|{S}and{S}",
        pattern=rf"(?:{PLAIN_HEDGE}{S})?(?:{_WITH_AND}|{_OF_THE_CLOCK}){_NO_MORE}",
        cued=_is_one_length,
        resolve=_compound,
        reads=(
            ("It lasted 12 days, 22 hours and 47 minutes.", "P12DT22H47M"),
            ("He won in 2 hours, 9 minutes, 41 seconds.", "PT2H9M41S"),
            ("a seven-hour, 20-minute outing", "PT7H20M"),
            ("for two years and three months", "P2Y3M"),
        ),
        leaves=(
            "It was two weeks and three days old.",
            "30-day and six-month bills",
            "90-day and one-week notes",
            "two years, six months of which were suspended",
            "three days, six hours a day",
            "1.5 hours and ten minutes",
            "1 year, 1 day and 1 month",
        ),
    ),
    Rule(
        name="age-of-thing",
        triggers=UNIT_TRIGGERS,
        then=r"-old\b",
        pattern=rf"(?P<number>{NUMBER}|an?)-{UNIT}-old\b(?={S}{_ATTRIBUTES}{_THING}\b{_ENDS})",
        resolve=_age,
        reads=(("the 8-month-old truce", "P8M"), ("a three-year-old civil war", "P3Y")),
        leaves=(
            "a 52-year-old man",
            "the 6-year-old boy",
            "a 50-year-old trial lawyer",
            "a 17-year-old college student",
            "the 30-year-old bank clerk",
            "a 17-year-old at school in Lahore",
        ),
    ),
)
