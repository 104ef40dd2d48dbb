"""What a happening is about: the words of its clause, then of its sentence, then what the story is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from .language import Language
from .words import Word

_CLAUSE, _SENTENCE, _STORY = 2.5, 1.0, 6.0
"""How much a theme word in the clause, in its sentence, and the story's share of a theme weigh."""

_WEAK = 1
"""Weight of words that go with every theme."""

_LEAST = 3
"""Weight in the clause that a further theme needs beside the main one."""

_MOST = 3


def weigh_themes(words: Sequence[Word], language: Language) -> Counter[str]:
    """Weight of each theme in `words`; a phrase that stands twice counts once."""
    weights: Counter[str] = Counter()
    seen = set()
    for hit in language.themes.find(words):
        if _is_idiom(words, hit.first):
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


def share_themes(sentences: Iterable[Sequence[Word]], language: Language) -> dict[str, float]:
    """What a story is about: each theme's share, 0 to 1, of the theme words in its headline and leading sentences."""
    total: Counter[str] = Counter()
    for words in sentences:
        total += weigh_themes(words, language)
    whole = sum(total.values())
    return {theme: weight / whole for theme, weight in total.items()} if whole else {}


def find_themes(
    clause: Sequence[Word], sentence: Sequence[Word], story: Mapping[str, float], language: Language
) -> tuple[str, ...]:
    """Themes of a happening, main one first; at most three, never none."""
    own = weigh_themes(clause, language)
    weights: dict[str, float] = {theme: _STORY * share for theme, share in story.items()}
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
