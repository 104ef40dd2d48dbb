"""Titles that leave open what they are about, and the headline that tells it."""

from __future__ import annotations

import re

from .introductions import HAS_COMPLEMENT
from .language import Language
from .words import stem

_BARE = re.compile(
    r"\b(?:the|that|this|those|these) "
    r"(?:(?:first|second|third|next|previous|last|two|three|other|port|\w+-(?:day|week|month)) )?"
    r"(?P<noun>[a-z]+)(?![\w-])(?! [A-Z])(?: (?P<behind>\w+))?"
)
_SOME = re.compile(
    r"^An? (?:[a-z]+ )?(?P<first>[a-z]+) (?:is|was|has|had|will|would|should)\b"
    r"|\b(?:reached|signed|struck) an? (?P<last>[a-z]+)$"
)
""" "A single shipment is to come", "the two reached a deal": of what is not told."""

_OPEN_PRONOUN = re.compile(
    r"^(?:He|She|It|They|We|Its|Their|His|Her)\b|(?<!among )\b(?:it|them|this|that)$"
    r"|(?<!^)\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|came)\b)|\b(?:this|that) (?:sort|kind)\b"
    r"|\bthe other (?!side|two|hand|country)\w+|\bnew dates\b|\btwo (?:[\w-]+ )?neighbours\b|\bthe \w+ grade\b"
    r"|\b[Tt]he (?!Russian|Pakistani)[A-Z]\w+ (?:plant|project|works|line)\b"
)
_EMPTY_IT = re.compile(r"It (?:is|was|has been|had been) (?:\w+ )?\w+ that\b")
_WHERE = frozenset("in at by".split())
_FEWEST = 4
_TELLS_ENOUGH = 120
"""A longer title may have a bare noun in it and be understood."""

_SMALL = frozenset("the and for with from over into after amid under about their that this says said".split())


def telling_headline(headline: str, copy: str, language: Language) -> str:
    """A headline of a few words that its copy takes up, in single quotation marks; empty for a name or a menu.

    `copy` is the beginning of the story.
    """
    words = headline.split()
    plain = [word.strip(".,:;'’‘“”\"()?!").lower() for word in words]
    content = {stem(word) for word in plain if len(word) > 3 and word not in _SMALL}
    taken_up = {stem(word) for word in re.findall(r"\w+", copy.lower())}
    tells = any(w[:1].islower() and len(w) > 3 for w in words) or any(w in language.inflections.forms for w in plain)
    shouts = [word.isupper() for word in words[:3]] == [True, True, False]  # a masthead
    if len(words) < _FEWEST or shouts or len(content & taken_up) < 2 or not tells or "|" in headline:
        return ""
    return re.sub(r"[“”\"«»]", "’", re.sub(r"(?<!\w)[“\"«]", "‘", " ".join(words)))


def in_context(title: str, headline: str, longest: int, language: Language) -> str:
    """A title that leaves open what it is about, with the headline behind it where there is room for both."""
    told = f"{title} (“{headline}”)"
    return told if headline and len(told) <= longest and _is_open(title, language) else title


def _is_open(title: str, language: Language) -> bool:
    """ "The visit was put off", "They spoke of it": a bare noun or a pronoun that the story has not led to."""
    if _OPEN_PRONOUN.search(title) and not _EMPTY_IT.match(title):
        return True
    nameless = language.things | language.nouns.pointing
    if (some := _SOME.search(title)) and (some["first"] or some["last"]) in nameless:
        return not _names_side(title, language)
    lowered = f"{title[:1].lower()}{title[1:]}".replace("in the pipeline", "")  # that is no pipe
    open_ = (m for m in _BARE.finditer(lowered) if _says_nothing(m["noun"], m["behind"] or "", language))
    return any(not match.start() or len(title) <= _TELLS_ENOUGH for match in open_)


def _names_side(title: str, language: Language) -> bool:
    names = {name for side in language.lexicon.sides for name in side.names}
    return not names.isdisjoint(re.findall(r"[a-z]+", title.lower()))


def _says_nothing(noun: str, behind: str, language: Language) -> bool:
    """ "The purchase in Lahore", not "the purchase of ferries"; "the drill began", not "the drill in Lahore"."""
    if behind in HAS_COMPLEMENT:
        return False
    return noun in language.nouns.pointing or (noun in language.things and behind not in _WHERE)
