"""Every phrase of the table settles how its example is told."""

from __future__ import annotations

import pytest

from pk_ru_timeline.temporal.phrases import PHRASES, Phrase
from pk_ru_timeline.temporal.tense import tense_of
from pk_ru_timeline.temporal.told import Told


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.example)
def test_a_phrase_tells_of_the_date_in_its_example(phrase: Phrase) -> None:
    start, end = phrase.example.index("["), phrase.example.index("]") - 1
    sentence = phrase.example.replace("[", "").replace("]", "")

    assert tense_of(sentence, start, end, 0, len(sentence)) is phrase.told


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [pytest.param(phrase, sentence, id=sentence) for phrase in PHRASES for sentence in phrase.leaves],
)
def test_a_phrase_does_not_tell_of_what_it_leaves(phrase: Phrase, sentence: str) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    plain = sentence.replace("[", "").replace("]", "")

    assert tense_of(plain, start, end, 0, len(plain)) is not phrase.told


@pytest.mark.parametrize(
    "sentence",
    [
        "Parcels sent [Monday] never arrived.",
        "They asked if he had come by [Thursday].",
        "They left [July 4] for it.",
    ],
)
def test_like_phrases_are_left_to_the_verb(sentence: str) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    plain = sentence.replace("[", "").replace("]", "")

    assert tense_of(plain, start, end, 0, len(plain)) is Told.PAST
