"""The lexicon made ready for look-up: built once a run and handed to everybody who reads sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..lexicon import Lexicon, Nouns, VerbSets
from .parties import Party, name_table, phrase_table
from .phrases import Phrases
from .verbs import Inflections, make_inflections
from .words import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Look-up tables of one lexicon."""

    lexicon: Lexicon
    sets: VerbSets
    nouns: Nouns
    inflections: Inflections
    names: Phrases[Party]
    phrases: Phrases[Party]
    capitals: Phrases[str]
    """ "The Russian capital" to the city."""

    themes: Phrases[tuple[str, int]]
    """Phrase to theme and weight."""

    status: Mapping[str, Phrases[str]]
    same: Mapping[str, str]
    """Word to the first word of its group of synonyms."""

    things: frozenset[str]
    """Nouns for a happening or a thing that a story tells of more than once."""

    same_phrases: Phrases[str]
    """Phrase to the word that it stands for when two tellings are compared."""

    light: frozenset[str]
    """Words that count little when two tellings are compared, as `traits` writes them."""


def make_language(lexicon: Lexicon) -> Language:
    """Build the tables."""
    themes = {(theme, weight): words for theme, table in lexicon.themes.items() for weight, words in table.items()}
    same = {word: group[0] for group in reversed(lexicon.synonyms) for word in group}
    capitals = {city: [f"{word} capital" for word in called] for city, called in lexicon.capitals.items()}
    return Language(
        lexicon=lexicon,
        sets=lexicon.sets,
        nouns=lexicon.nouns,
        inflections=make_inflections(lexicon.verbs, lexicon.spelling),
        names=name_table(lexicon),
        phrases=phrase_table(lexicon),
        capitals=Phrases(capitals),
        themes=Phrases(themes),
        status={name: Phrases({name: words}) for name, words in lexicon.status.items()},
        same=same,
        things=lexicon.nouns.happenings.union(lexicon.nouns.journeys, *lexicon.kinds),
        same_phrases=Phrases({group[0]: group[1:] for group in lexicon.phrases}),
        light=frozenset(same.get(word) or stem(word) for word in lexicon.light),
    )
