"""The lexicon made ready for look-up: built once a run and handed to everybody who reads sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..lexicon import Lexicon
from .parties import Party, build_tables
from .verbs import VerbForm, inflections
from .words import Phrases


@dataclass(frozen=True, slots=True)
class Language:
    """Look-up tables of one lexicon."""

    lexicon: Lexicon
    verbs: Mapping[str, VerbForm]
    names: Phrases[Party]
    phrases: Phrases[Party]
    themes: Phrases[tuple[str, int]]
    status: Mapping[str, Phrases[str]]
    same: Mapping[str, str]
    """Word to the first word of its group of synonyms."""


def make_language(lexicon: Lexicon) -> Language:
    """Build the tables."""
    names, phrases = build_tables(lexicon)
    themes = {(theme, weight): words for theme, table in lexicon.themes.items() for weight, words in table.items()}
    return Language(
        lexicon=lexicon,
        verbs=inflections(lexicon.verbs, lexicon.irregular),
        names=names,
        phrases=phrases,
        themes=Phrases(themes),
        status={name: Phrases({name: words}) for name, words in lexicon.status.items()},
        same={word: group[0] for group in reversed(lexicon.synonyms) for word in group},
    )
