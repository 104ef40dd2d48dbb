"""What a rule is, and what it says of the words it has read. No rule and no calendar arithmetic lives here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pk_ru_timeline.model import DateRange, TimexType

if TYPE_CHECKING:
    from .context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What the words denote: the fields of a `Timex` that do not depend on where they stand."""

    type: TimexType
    value: str
    mod: str | None = None
    when: DateRange | None = None


@dataclass(frozen=True, slots=True)
class Members:
    """The meanings of the parts of one expression (`March 4-7`): name of the pattern's group, then its meaning."""

    parts: tuple[tuple[str, Meaning], ...]


Resolver = Callable[["re.Match[str]", "Context"], "Meaning | Members | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of expression: how it looks, what it means, what it reads and what it leaves."""

    name: str
    """Shown to the user as the rule that read a date; `-past` or `-planned` is added where the tense had a say."""

    triggers: frozenset[str]
    """Words of which one stands in every match; `#year`, `#clock` ... are numbers like 2023 and 9:30.

    A word in lower case stands for all three ways of writing it, one with a capital only for itself (`May`)."""

    pattern: str
    """Regular expression, case ignored; it matches the expression and nothing else."""

    before: frozenset[str] = frozenset()
    """Words of which one stands right before the trigger in every match, where that is so: else it is not tried."""

    then: str = ""
    """What stands right after the trigger in every match, where something does: elsewhere the pattern is not tried."""

    cued: Callable[[re.Match[str]], bool] | None = None
    """Where the words around decide whether it is one at all (`in 1648`, not `1648 sheep`): true if it is."""

    resolve: Resolver | None
    """`None` makes it a blocker: where it matches, no rule reads the trigger."""

    reads: tuple[tuple[str, str], ...] = ()
    """Phrases and the values of the expressions in them, joined by `; `. The examples are read on 2023-06-14."""

    leaves: tuple[str, ...] = ()
    """Phrases in which this rule reads nothing (for a blocker: in which no rule reads anything)."""

    deictic: bool = False
    """True where it counts from the day of publication (`yesterday`): its text is news, not history."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled the first time that a text needs it."""
    return re.compile(pattern, re.IGNORECASE)
