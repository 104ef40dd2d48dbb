"""All rules of time, by family.

How to add one:

1. Write the phrase that it shall read, and the value, into `reads` of a new `Rule` in the family's module, and one that
   it must leave into `leaves`. `tests/temporal/test_rules.py` walks them, on Wednesday, 14 June 2023.
2. Name its triggers: the words (three letters or more) of which one stands in every match, in lower case unless only
   the capital tells them (`May`). The engine looks for triggers first and tries the pattern only around them, from the
   words of `words.LEADING` before the trigger on. Where a certain word must follow the trigger (`years ago`), name it
   in `then`: it saves trying the pattern everywhere else.
3. Write the pattern with named groups, from the pieces in `words`. It is matched from the first word of the expression
   on, so it needs no `\\b` in front; it must not run on without bound (`.*`). The groups `mod` and `hedge` (`early`,
   `about`) are applied by the engine.
4. Write the resolver: from the match and the `Context` to a `Meaning`. `None` is for what the calendar does not have.
5. Where two rules match, the reading that goes further wins, then the longer one, then the rule that stands first.
"""

from __future__ import annotations

from . import (
    ago,
    ancient,
    blockers,
    clock,
    days,
    days_of_month,
    decades,
    durations,
    fiscal,
    from_page,
    from_told,
    holidays,
    lengths,
    months,
    part_of_unit,
    quarters,
    references,
    running_units,
    seasons,
    sets,
    weekdays,
    years,
)

ALL_RULES = (
    *blockers.RULES,
    *holidays.RULES,
    *lengths.RULES,
    *days.RULES,
    *days_of_month.RULES,
    *months.RULES,
    *years.RULES,
    *ancient.RULES,
    *decades.RULES,
    *part_of_unit.RULES,
    *weekdays.RULES,
    *from_page.RULES,
    *ago.RULES,
    *running_units.RULES,
    *from_told.RULES,
    *quarters.RULES,
    *fiscal.RULES,
    *seasons.RULES,
    *clock.RULES,
    *sets.RULES,
    *durations.RULES,
    *references.RULES,
)
"""Every rule, in the order in which equally long readings win."""
