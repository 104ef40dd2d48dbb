"""What a clause takes as known: "the journey", "the papers that they signed", "the two men": it tells of it again."""

from __future__ import annotations

from .grammar import PREPOSITIONS
from .language import Language
from .parties import Sort
from .sentences import Reading
from .verb_groups import Verb
from .words import Segment

MEETING = "meeting"
VISIT = "visit"
"""First words of their groups of synonyms: stand for every meeting, and for every journey."""

SIGNING = "sign"
"""First word of its group of synonyms: stands for every signing."""

PAPERS = frozenset(("deal", "memorandum"))
"""First words of the groups of what is signed."""

_LONGEST_JOINT = 4
_CONFERRING = frozenset(("go through", "go over", "talk over", "run through"))


def find_known(reading: Reading, core: Segment, language: Language) -> frozenset[str]:
    """First words of the groups of synonyms of what the clause `core` takes as known; empty for a happening of its own.

    The definite noun that it begins with; a signing, of which it tells nothing that was signed; a meeting, of two
    whom it does not name ("the two men discussed").
    """
    known = {_noun(reading, core, language)}
    main = reading.main_verb(core)
    if main is not None and _is_signing(reading, core, main, language):
        known.add(SIGNING)
    if main is not None and has_joint_subject(reading, core, main, language) and confers(reading, main, language):
        known.add(MEETING)
    return frozenset(known - {""})


def _noun(reading: Reading, core: Segment, language: Language) -> str:
    words = reading.words_of(core)[:2]
    if len(words) < 2 or words[0].low != "the":
        return ""
    return language.same.get(words[1].low, words[1].low)


def _is_signing(reading: Reading, core: Segment, main: Verb, language: Language) -> bool:
    """ "He signed for Islamabad", "the papers that they signed", "they signed the agreement"."""
    if language.same.get(main.base) != SIGNING or not main.finite or main.passive:
        return False
    dates = reading.date_places()
    behind = next((at for at in range(main.at + 1, core.stop) if at not in dates), core.stop)
    no_object = behind == core.stop or reading.low_at(behind) in PREPOSITIONS
    if not no_object:
        return reading.low_at(behind) == "the" and language.same.get(reading.low_at(behind + 1)) in PAPERS
    first, low = core.first, reading.low_at(core.first)
    named = range(first, main.first)
    relative = any(reading.low_at(at) in ("that", "which") for at in named)
    return not relative or (low == "the" and language.same.get(reading.low_at(first + 1)) in PAPERS)


def has_joint_subject(reading: Reading, core: Segment, main: Verb, language: Language) -> bool:
    """ "They", "the two sides", "the presidents": several together, none of them named."""
    before = {word.low for word in reading.words[core.first : main.first][-_LONGEST_JOINT:]}
    subjects = [n.sort for n in reading.named if core.first <= n.first < main.first]
    return Sort.PERSON not in subjects and (Sort.BOTH in subjects or bool(before & language.nouns.joint))


def confers(reading: Reading, main: Verb, language: Language) -> bool:
    """ "Discussed", "exchanged", "went through": what both sides do in a meeting, besides saying something."""
    particle = f"{main.base} {reading.low_at(main.at + 1)}"
    return main.base in language.sets.conferring or particle in _CONFERRING
