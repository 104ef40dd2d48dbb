"""Inflected verb forms, made from the base forms of the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..lexicon import Spelling

UNKNOWN = "unknown"
"""Class of a verb that the lexicon does not know: it acts, but is not inflected in titles."""

_VOWELS = "aeiou"


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


@dataclass(frozen=True, slots=True)
class Inflections:
    """Every inflected form that the lexicon gives, and how a word is read that it does not give."""

    forms: Mapping[str, VerbForm]
    not_past: frozenset[str]
    not_progressive: frozenset[str]

    def known(self, word: str) -> VerbForm | None:
        """What a word of the lexicon is."""
        return self.forms.get(word)

    def is_base(self, word: str) -> bool:
        """True where a word of the lexicon can be an infinitive."""
        form = self.forms.get(word)
        return form is not None and form.form in (Form.BASE, Form.BOTH)

    def guessed(self, word: str) -> VerbForm | None:
        """A word in -ed that the lexicon does not know is the past of some verb, inflected by nobody."""
        if len(word) < 5 or not word.endswith("ed") or word in self.not_past:
            return None
        return VerbForm(word, Form.BOTH, UNKNOWN)

    def progresses(self, word: str) -> bool:
        """True for a word in -ing that may be the verb behind a form of "be", whether the lexicon knows it or not."""
        return len(word) > 5 and word.endswith("ing") and word not in self.not_progressive


def make_inflections(verbs: Mapping[str, tuple[str, ...]], spelling: Spelling) -> Inflections:
    """Inflect all verbs of the lexicon; where a word is a form of two, the earlier class wins."""
    table: dict[str, VerbForm] = {}
    for kind, bases in verbs.items():
        for base in bases:
            for word, form in _forms_of(base, spelling).items():
                table.setdefault(word, VerbForm(base, form, kind))
            if base in _pasts_of(base, spelling):
                table[base] = VerbForm(base, Form.BOTH, table[base].kind)
    return Inflections(table, spelling.not_past, spelling.not_progressive)


def _forms_of(base: str, spelling: Spelling) -> dict[str, Form]:
    """All forms of a verb; of two that are spelt alike the later one here."""
    return {
        third_of(base): Form.THIRD,
        **_pasts_of(base, spelling),
        ing_of(base, spelling.doubled): Form.ING,
        base: Form.BASE,
    }


def _pasts_of(base: str, spelling: Spelling) -> dict[str, Form]:
    """Past tense and past participle, which are mostly one form."""
    past, participle = spelling.irregular.get(base, ("", ""))
    if past and past != participle:
        return {past: Form.PAST, participle: Form.PARTICIPLE}
    return {past or past_of(base, spelling.doubled): Form.BOTH}


def third_of(base: str) -> str:
    """The form for he, she and it.

    >>> third_of("reach"), third_of("carry"), third_of("sign")
    ('reaches', 'carries', 'signs')
    """
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def past_of(base: str, doubled: frozenset[str] = frozenset()) -> str:
    """The regular past.

    >>> past_of("ship", {"ship"}), past_of("agree"), past_of("carry")
    ('shipped', 'agreed', 'carried')
    """
    if base in doubled:
        return base + base[-1] + "ed"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def ing_of(base: str, doubled: frozenset[str] = frozenset()) -> str:
    """The form in -ing.

    >>> ing_of("ship", {"ship"}), ing_of("make"), ing_of("agree"), ing_of("lie")
    ('shipping', 'making', 'agreeing', 'lying')
    """
    if base in doubled:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return base + "ing"
