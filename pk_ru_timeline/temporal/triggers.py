"""The words and numbers that betray a time expression, and the rules that own them.

A text is searched for all of them in one pass; only then are rules tried, and only those that own what was found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache, cached_property

from .rule import Rule, compiled
from .rules import ALL_RULES
from .words import one_of

_NUMBERS = (
    r"\d{1,4}\s?(?:BCE?|B\.C|AD|CE|bc)\b|\d\d?(?::\d\d)?\s?(?:[ap]\.?m|AM|PM)\b|\d\d?:\d\d|\d?\d\d0['’]?s\b"
    r"|['‘’`]\d0s\b|['’]\d\d\b(?!['’])"
    r"|9/11\b|\d\d?(?:st|nd|rd|th)\b(?=[.,;:)]| [A-Za-z])"
    r"|(?<![\d,$£€¥₹₽])\d{4}(?!\d|,\d|\.\d)|(?<![\d,.:$£€¥₹₽])[1-9]\d\d(?![\d%]|[,.]\d|-)|(?:AD|A\.D\.)\s\d|[QH][1-4]\b|FY\s?'?\d\d"
)

Matcher = Callable[[str, int, int], "re.Match[str] | None"]
"""Tries a pattern: text, the place where the match shall begin, where the text ends for it."""

OwnedRule = tuple[Rule, Matcher]
_THEN_REACH = 16
_LONGEST_WORD = 24


class _Readers:
    """Rules that may read a trigger behind a certain word; what each wants right after it is looked for in one go."""

    def __init__(self, rules: list[Rule]) -> None:
        wanted = list(dict.fromkeys(rule.then for rule in rules if rule.then))
        self._rules: list[tuple[OwnedRule, int]] = [
            ((rule, compiled(rule.pattern).match), wanted.index(rule.then) if rule.then else -1) for rule in rules
        ]
        self._all = [owned for owned, _ in self._rules]
        self._match = compiled("".join(f"(?=({then})|)" for then in wanted)).match if wanted else None

    def behind(self, text: str, end: int) -> list[OwnedRule]:
        """Those whose words stand behind the trigger that ends there."""
        found = None if self._match is None else self._match(text, end, end + _THEN_REACH)
        if found is None:
            return self._all
        groups = found.groups()
        return [owned for owned, at in self._rules if at < 0 or groups[at] is not None]


class Owners:
    """The rules that own a trigger, blockers apart. Their patterns are compiled when the first text needs them."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self._behind: dict[str | None, _Readers] = {}

    @cached_property
    def _read(self) -> list[Rule]:
        return [rule for rule in self.rules if rule.resolve is not None]

    @cached_property
    def _words_before(self) -> frozenset[str]:
        return frozenset().union(*(rule.before for rule in self._read))

    def readers(self, text: str, start: int, end: int) -> list[OwnedRule]:
        """The rules that may read a trigger: what they want right before and right after it stands there."""
        previous = _word_before(text, start) if self._words_before else None
        key = previous if previous is None or previous in self._words_before else ""
        readers = self._behind.get(key)
        if readers is None:
            rules = [rule for rule in self._read if key is None or not rule.before or key in rule.before]
            readers = self._behind[key] = _Readers(rules)
        return readers.behind(text, end)

    @cached_property
    def blocker(self) -> Matcher | None:
        """All blockers as one pattern; `None` where there are none."""
        patterns = [f"(?:{rule.pattern})" for rule in self.rules if rule.resolve is None]
        return compiled("|".join(patterns)).match if patterns else None


def _word_before(text: str, start: int) -> str | None:
    """The word before a trigger, in lower case; `None` where more than a space parts them."""
    if start < 2 or text[start - 1] != " ":
        return None if start else ""
    word = text[text.rfind(" ", max(0, start - _LONGEST_WORD), start - 1) + 1 : start - 1]
    return word.lower() if word.isalpha() else None


@cache
def _owners() -> dict[str, Owners]:
    """Trigger, in each way it may be written, to the rules that own it."""
    owners: defaultdict[str, Owners] = defaultdict(Owners)
    for rule in ALL_RULES:
        for trigger in rule.triggers:
            for form in _forms(trigger):
                owners[form].rules.append(rule)
    return dict(owners)


def _forms(trigger: str) -> frozenset[str]:
    """A trigger that bears a capital is looked for as it stands."""
    if trigger != trigger.lower() or trigger[0] == "#":
        return frozenset({trigger})
    return frozenset({trigger, trigger.capitalize(), trigger.upper()})


@cache
def trigger_pattern() -> re.Pattern[str]:
    """One pattern for every trigger: the words as a tree of letters, then the numbers."""
    words = [form for form in _owners() if not form.startswith("#")]
    first = "".join(sorted({word[0] for word in words}))  # most letters are ruled out before the tree is tried
    return re.compile(
        rf"(?<![A-Za-z])(?=[{first}\d'‘’`])(?:(?:{one_of(words)})(?![A-Za-z])|(?=[\d'‘’`AFHQ])(?:{_NUMBERS}))"
    )


def owners_of(token: str) -> Owners:
    """The rules that own what the pattern has found."""
    return _owners().get(token) or _owners()[_kind(token)]


def _kind(token: str) -> str:
    """The name under which rules own a number, or a word with numbers."""
    if token.isdigit():
        return "#year" if len(token) == 4 else "#bare"
    if token == "9/11":
        return "#eleven"
    last = token[-1]
    if token[0] in "'’" and last.isdigit():
        return "#short"
    if last in "tdh":
        return "#ordinal"
    if last in "sS":
        return "#decade"
    if ":" in token or last in "mM":
        return "#clock"
    if token[:2] == "FY":
        return "#fy"
    if token[0] in "QH":
        return "#period"
    return "#anno" if token[0] == "A" else "#era"
