"""Every rule reads the phrases that it promises to read and leaves those that it promises to leave."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.temporal import Rule, find_timexes
from pk_ru_timeline.temporal.rules import ALL_RULES

READ_ON = date(2023, 6, 14)

READS = [pytest.param(rule, *example, id=f"{rule.name}: {example[0]}") for rule in ALL_RULES for example in rule.reads]
LEAVES = [pytest.param(rule, phrase, id=f"{rule.name}: {phrase}") for rule in ALL_RULES for phrase in rule.leaves]


@pytest.mark.parametrize(("rule", "phrase", "values"), READS)
def test_a_rule_reads_its_phrases(rule: Rule, phrase: str, values: str) -> None:
    found = find_timexes(phrase, READ_ON)
    read_by = {timex.rule.removesuffix("-past").removesuffix("-planned") for timex in found}

    assert "; ".join(timex.value for timex in found) == values
    assert not values or rule.name in read_by


@pytest.mark.parametrize(("rule", "phrase"), LEAVES)
def test_a_rule_leaves_what_is_not_its_own(rule: Rule, phrase: str) -> None:
    read_by = {timex.rule.removesuffix("-past").removesuffix("-planned") for timex in find_timexes(phrase, READ_ON)}

    assert rule.name not in read_by
    assert rule.resolve is not None or not read_by


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_name_of_its_own_and_an_example(rule: Rule) -> None:
    assert [other.name for other in ALL_RULES].count(rule.name) == 1
    assert rule.reads or (rule.resolve is None and rule.leaves)
