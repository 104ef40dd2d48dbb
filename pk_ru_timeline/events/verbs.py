"""Inflected verb forms, made from the base forms of the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_VOWELS = "aeiou"
_DOUBLED = frozenset(
    "ship plan cut ban bar commit admit permit submit confer defer refer occur equip drop slip dip stop wrap cap map spud tap slash pen kidnap enrol travel cancel quit hit set let put run get win sit shut begin swap initial signal cancel label model fuel total equal counsel marshal fulfil instal".split()
)


class Form(StrEnum):
    """Which form of a verb a word is."""

    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "past participle"
    BOTH = "past or past participle"
    ING = "-ing"


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a word can be as a verb."""

    base: str
    form: Form
    kind: str
    """Class of the verb in the lexicon: `say`, `announce`, `think`, `act`."""


def inflections(verbs: Mapping[str, tuple[str, ...]], irregular: Mapping[str, tuple[str, str]]) -> dict[str, VerbForm]:
    """Every inflected form to the verb it belongs to; earlier classes of the lexicon win over later ones."""
    table: dict[str, VerbForm] = {}
    for kind, bases in verbs.items():
        for base in bases:
            past, participle = irregular.get(base, ("", ""))
            if past and past != participle:
                forms = {past: Form.PAST, participle: Form.PARTICIPLE}
            else:
                forms = {past or past_of(base): Form.BOTH}
            for word, form in {third_of(base): Form.THIRD, **forms, ing_of(base): Form.ING, base: Form.BASE}.items():
                table.setdefault(word, VerbForm(base, form, kind))
                if word == base and form is Form.BASE and base in forms:
                    table[word] = VerbForm(base, Form.BOTH, table[word].kind)
    return table


def third_of(base: str) -> str:
    """>>> third_of("reach"), third_of("carry"), third_of("sign")
    ('reaches', 'carries', 'signs')
    """
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def past_of(base: str) -> str:
    """The regular past. >>> past_of("ship"), past_of("agree"), past_of("carry")
    ('shipped', 'agreed', 'carried')
    """
    if base in _DOUBLED:
        return base + base[-1] + "ed"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def ing_of(base: str) -> str:
    """>>> ing_of("ship"), ing_of("make"), ing_of("agree"), ing_of("lie")
    ('shipping', 'making', 'agreeing', 'lying')
    """
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return base + "ing"
