"""What a happening is about: the words of its clause, of its sentence, of those just before, and of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .language import Language
from .words import Word

_CLAUSE, _SENTENCE = 3.0, 1.0
"""How much a theme word weighs in the clause and in its sentence."""

_STORY, _LATELY = 6.0, 3.0
"""How much a theme's share of the story weighs, and that of the sentences just before."""

_FADING = 0.5
"""What is left of a sentence's weight behind the next one."""

_WEAK = 1
"""Weight of words that go with every theme."""

_LEAST = 3
"""Weight in the clause that a further theme needs beside the main one."""

_MOST = 3

_MISFORTUNE = "other"
"""Theme of floods and diseases, which are often told only as the reason why something else did not take place."""

_REASONS = frozenset((("because", "of"), ("due", "to"), ("owing", "to"), ("account", "of")))
_EXPECTED = frozenset(("is", "are", "was", "were", "been", ",", "and"))
"""Before "due to", that is no reason: "is due to ship wheat"."""

_LONGEST_REASON = 7
"""How many words a reason has."""


def weigh_themes(words: Sequence[Word], language: Language) -> Counter[str]:
    """Weight of each theme in `words`; a phrase that stands twice counts once."""
    weights: Counter[str] = Counter()
    seen = set()
    for hit in language.themes.find(words):
        if _is_idiom(words, hit.first) or (hit.label[0] == _MISFORTUNE and _is_reason(words, hit.first)):
            continue
        key = tuple(word.low for word in words[hit.first : hit.stop])
        if key not in seen:
            seen.add(key)
            weights[hit.label[0]] += hit.label[1]
    return weights


def _is_idiom(words: Sequence[Word], at: int) -> bool:
    """ "More agreements are in the pipeline": no pipe."""
    before = [word.low for word in words[max(0, at - 2) : at]]
    ends = at + 1 == len(words) or not words[at + 1].low.isalpha() or words[at + 1].low in ("and", "for", "as", "said")
    return words[at].low == "pipeline" and before == ["in", "the"] and ends


def _is_reason(words: Sequence[Word], at: int) -> bool:
    """ "The talks were put off because of the floods": told of talks, not of floods."""
    for first in range(at - 1, max(0, at - _LONGEST_REASON), -1):
        pair = (words[first - 1].low, words[first].low)
        if not words[first].low[:1].isalnum():
            return False
        if pair in _REASONS and words[max(0, first - 2)].low not in _EXPECTED:
            return True
    return False


def share_themes(sentences: Iterable[Sequence[Word]], language: Language) -> dict[str, float]:
    """What a story is about: each theme's share, 0 to 1, of the theme words in its headline and leading sentences."""
    total: Counter[str] = Counter()
    for words in sentences:
        total += weigh_themes(words, language)
    whole = sum(total.values())
    return {theme: weight / whole for theme, weight in total.items()} if whole else {}


@dataclass(slots=True)
class Topic:
    """What a story is about, and what its last sentences were about: each theme's share or weight."""

    story: Mapping[str, float]
    lately: dict[str, float] = field(default_factory=dict)

    def note(self, words: Sequence[Word], language: Language) -> None:
        """Take note of a sentence; the one before it counts half from now on."""
        faded = {theme: _FADING * weight for theme, weight in self.lately.items()}
        told = weigh_themes(words, language)
        whole = sum(told.values())
        for theme, weight in told.items():
            faded[theme] = faded.get(theme, 0.0) + (1 - _FADING) * weight / whole
        self.lately = faded


def find_themes(clause: Sequence[Word], sentence: Sequence[Word], topic: Topic, language: Language) -> tuple[str, ...]:
    """Themes of a happening, main one first; at most three, never none."""
    own = weigh_themes(clause, language)
    weights: dict[str, float] = {theme: _STORY * share for theme, share in topic.story.items()}
    for theme, share in topic.lately.items():
        weights[theme] = weights.get(theme, 0.0) + _LATELY * share
    clause_factor = _CLAUSE if max(own.values(), default=0) > _WEAK else _SENTENCE  # "talks": the story says about what
    for words, factor in ((own, clause_factor), (weigh_themes(sentence, language), _SENTENCE)):
        for theme, weight in words.items():
            weights[theme] = weights.get(theme, 0.0) + factor * weight
    order = list(language.lexicon.themes)
    ranked = sorted(weights, key=lambda theme: (-weights[theme], order.index(theme)))
    if not ranked:
        return ("other",)
    further = [theme for theme in ranked[1:] if own[theme] >= _LEAST]
    return (ranked[0], *further[: _MOST - 1])
