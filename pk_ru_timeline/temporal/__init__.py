"""Time expressions of English news text: from (text, day of publication) to `Timex`.

* `find_timexes(text, anchor)`: every expression, one a member of a range, as TIMEX3 has them.
* `read_dates(text, anchor)`: what a timeline needs, the DATE and TIME expressions, each range as one. The words `from`,
  `between`, `on` and `in` are outside. Its `when` is the stretch of days, `None` where the text does not say which
  (`on Oct. 13` where no year is known, `soon`, `now`).
  A length of time that counts from another happening of the sentence (`on Friday, two days after they met`) is one.
* `join_ranges(text, timexes)`: the step between the two.

Rules live in `rules/`, by family. `engine` finds and resolves, `context` remembers what the text has told, `tense`
tells what is past from what is coming by the words in `verbs` and the table of `phrases`, `years` finds the year of a
month that bears none, `eras` whether `211` is a year and before whom, `figures` the month, quarter or half that figures
are about. Articles and events are unknown here.
"""

from __future__ import annotations

from datetime import date

from pk_ru_timeline.model import Timex, TimexType

from .engine import read
from .offsets import COUNTED_FROM_CLAUSE, offsets
from .ranges import join_ranges
from .rule import Meaning, Rule

__all__ = ["COUNTED_FROM_CLAUSE", "Meaning", "Rule", "find_timexes", "join_ranges", "read_dates"]


def find_timexes(text: str, anchor: date | None) -> list[Timex]:
    """Every time expression of a story, in order.

    `anchor` is the day of publication; with `None` only what the text itself dates is resolved.

    >>> [found.value for found in find_timexes("They agreed last week", date(2021, 7, 15))]
    ['2021-W27']
    """
    return read(text, anchor)


def read_dates(text: str, anchor: date | None) -> list[Timex]:
    """The DATE and TIME expressions of a story, in order, each range as one expression.

    >>> [found.text for found in read_dates("It ran from June 3 to July 5, 2021.", None)]
    ['June 3 to July 5, 2021']
    """
    found = read(text, anchor)
    dates = join_ranges(text, [one for one in found if one.type in (TimexType.DATE, TimexType.TIME)])
    return sorted((*dates, *offsets(text, found)), key=lambda one: one.start)
