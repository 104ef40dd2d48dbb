"""The word lists as values: what `load_lexicon` reads the TOML files into. All words in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands around a story; see `furniture.toml` for what each list means."""

    lines: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    published: tuple[str, ...]
    clocks: tuple[str, ...]
    credits: frozenset[str]
    archive: tuple[str, ...]
    beside_dates: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two parties: its names, its places and the bodies that act for it."""

    name: str
    names: tuple[str, ...]
    capital: str
    described: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    press: tuple[str, ...]
    """Papers, agencies and sites as pages name them, capitals and all."""

    people: Mapping[str, tuple[str, ...]]
    """Name as shown to the names as written on pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbSets:
    """Verbs that share a way of telling; see `[sets]` in `verbs.toml` for what each means."""

    news: frozenset[str]
    contact: frozenset[str]
    denying: frozenset[str]
    offering: frozenset[str]
    expecting: frozenset[str]
    opinions: frozenset[str]
    figures: frozenset[str]
    states: frozenset[str]
    postures: frozenset[str]
    openers: frozenset[str]
    taking_office: frozenset[str]
    conferring: frozenset[str]
    asking: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """What must be known of single words to inflect verbs, and to tell their past."""

    irregular: Mapping[str, tuple[str, str]]
    """Base form to past tense and past participle."""

    doubled: frozenset[str]
    """Base forms that double their last letter before -ed and -ing."""

    not_past: frozenset[str]
    not_progressive: frozenset[str]
    """Words in -ed that are the past of no verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Nouns by what they tell; see `nouns.toml` for what each list means."""

    happenings: frozenset[str]
    journeys: frozenset[str]
    papers: frozenset[str]
    towns: frozenset[str]
    regions: frozenset[str]
    joint: frozenset[str]
    aims: frozenset[str]
    measured: frozenset[str]
    pointing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All word lists."""

    furniture: Furniture
    sides: tuple[Side, Side]
    roles: frozenset[str]
    """Offices that introduce a person."""

    never_alone: frozenset[str]
    """Last words of a name that do not stand for the person."""

    third: Mapping[str, tuple[str, ...]]
    organisations: Mapping[str, tuple[str, ...]]
    militants: tuple[str, ...]
    domestic: tuple[str, ...]
    both: tuple[str, ...]
    threads: tuple[str, ...]
    capitals: Mapping[str, tuple[str, ...]]
    """City to what stands before the word "capital" where the city is meant."""

    like_peoples: frozenset[str]
    """Places whose names end as words for a people do."""

    themes: Mapping[str, Mapping[int, tuple[str, ...]]]
    """Theme to weight to words, in the order that decides a draw."""

    status: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    """Class (`say`, `announce`, `think`, `act`) to base forms."""

    sets: VerbSets
    spelling: Spelling
    nouns: Nouns
    synonyms: tuple[tuple[str, ...], ...]
    """Words that different reports use for the same thing."""

    phrases: tuple[tuple[str, ...], ...]
    """The same for phrases: first the word that all the others stand for."""

    kinds: tuple[tuple[str, ...], ...]
    """Nouns for one kind of thing: first the one that may stand for any of the others."""

    ignored: frozenset[str]
    """Words that do not count when two tellings are compared."""

    light: frozenset[str]
    """Words that count little then: offices, bodies, and the verbs that go with everything."""
