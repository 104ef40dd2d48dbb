"""All rules of time, by family.

How to add one:

1. Write the phrase that it shall read, and the value, into `reads` of a new `Rule` in the family's module, and one that it
   must leave into `leaves`. `tests/temporal/test_rules.py` walks them; the examples are read on 14 June 2023, a Wednesday.
2. Name its triggers: the lower-case words (three letters or more) of which one stands in every match. The engine looks for
   triggers first and tries the pattern only around them, from the words of `words.LEADING` that stand before the trigger.
3. Write the pattern with named groups, from the pieces in `words`. It is matched from the first word of the expression on,
   so it needs no `\\b` in front; it must not run on without bound (`.*`).
4. Write the resolver: from the match and the `Context` to a `Meaning`. It returns `None` for what the calendar does not have.
5. Where two rules match, the longer match wins, then the one that stands first in `ALL_RULES`.
"""

from __future__ import annotations

from . import blockers, clock, days, durations, months_years, part_of_unit, periods, references, relative, seasons, sets, weekdays

ALL_RULES = (
    *blockers.RULES,
    *days.RULES,
    *months_years.RULES,
    *part_of_unit.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *periods.RULES,
    *seasons.RULES,
    *clock.RULES,
    *sets.RULES,
    *durations.RULES,
    *references.RULES,
)
"""Every rule, in the order in which equally long readings win."""
