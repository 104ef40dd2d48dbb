"""Whose account a story is: agency copy reprinted, or the same page twice, is one voice and not two."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model import Article, Story

_AGENCIES = (
    "AFP AP APP ANI Bloomberg Interfax IANS IRNA KUNA PPI PTI Reuters RIA SPA Sputnik TASS UPI Xinhua "
    "Anadolu NNI INP Online"
).split()
_AGENCY = "|".join(_AGENCIES)
_CREDIT = re.compile(
    rf"\((?P<round>{_AGENCY})(?: Novosti)?\)"  # ISLAMABAD (Reuters) -, or at the end of the copy
    rf"|^[^a-z\n]{{3,60}}[-–—,/ ]\s*(?P<line>{_AGENCY})\b(?: Novosti)?(?=[\s./]*(?:[-–—:]|$))",  # MOSCOW, TASS -
    re.MULTILINE,
)
_ENDS = 120
"""An agency is credited in the dateline or in the last words; characters of either end that are looked at."""

_Place = tuple[str, int]
"""File name and number of the story in it."""


class _Account(NamedTuple):
    place: _Place
    name: str
    sentences: frozenset[str]


def find_voices(articles: Iterable[Article]) -> dict[_Place, str]:
    """Each story's voice: the credited agency, else the publisher, else the file.

    Stories that share at least half of the sentences of the shorter one speak with the voice of that name which sorts
    first, so that the order of reading does not matter.
    """
    accounts = [
        _Account((article.source, number), _name(article, number), frozenset(s.text for s in story.sentences))
        for article in articles
        for number, story in enumerate(article.stories)
    ]
    leader = {account.name: account.name for account in accounts}
    said: dict[str, list[_Account]] = {}
    for account in accounts:
        for other in {o.place: o for sentence in account.sentences for o in said.get(sentence, ())}.values():
            if 2 * len(account.sentences & other.sentences) >= min(len(account.sentences), len(other.sentences)):
                first, second = sorted((_head(leader, account.name), _head(leader, other.name)))
                leader[second] = first
        for sentence in account.sentences:
            said.setdefault(sentence, []).append(account)
    return {account.place: _head(leader, account.name) for account in accounts}


def _head(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        name = leader[name]
    return name


def _name(article: Article, number: int) -> str:
    story = article.stories[number]
    agency = _agency(article, story)
    if agency:
        return agency
    if number == 0 and article.publisher:
        return " ".join(article.publisher.split())
    return article.source if number == 0 else f"{article.source}#{number + 1}"


def _agency(article: Article, story: Story) -> str | None:
    """The agency whose copy it is: credited in the dateline, or at the very end."""
    body = [s for s in story.sentences if s.copy_start > s.start] or list(story.sentences[:1])
    if not story.sentences:
        return None
    first, last = body[0], story.sentences[-1]
    for start, end in ((first.start, first.start + _ENDS), (max(last.start, last.end - _ENDS), last.end + _ENDS)):
        found = _CREDIT.search(article.text[start : min(end, last.end + _ENDS)])
        if found:
            return found["round"] or found["line"]
    return None
