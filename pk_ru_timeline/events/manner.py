"""How a clause tells its happening: as said, together, under way, ahead, put off; about what is known already."""

from __future__ import annotations

from dataclasses import dataclass

from .grammar import FUTURE
from .known import MEETING, confers, find_known, has_joint_subject
from .language import Language
from .sentences import Dated, Reading
from .status import FIXED_FOR, offers
from .verbs import Form
from .words import Segment

_PROMISING = frozenset("agree accept undertake commit decide".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What of its telling decides with which other tellings a clause goes together."""

    saying: bool
    """True where somebody says something, and that is the happening."""

    contact: bool
    """True where people meet, call on or receive each other."""

    joint: bool
    """True where both sides together promise, express or discuss something."""

    known: frozenset[str]
    """What it takes as known already ("the consignment", "the papers they signed"), as `known` has it; else empty."""

    of_meeting: bool
    """True where the date is that of a meeting named beside it ("Tuesday's session"): it tells of that meeting."""

    under_way: bool
    """True where it was still going on: "they were looking into it"."""

    put_off: bool
    """True where it tells that a plan was put off."""

    ahead: bool
    """True where what is told lies ahead, or is asked for, though the telling of it has occurred."""

    agreed: bool
    """True where it is an agreement that something shall be."""

    negated: bool
    """True where somebody says that a thing will not be."""


def find_manner(reading: Reading, core: Segment, dated: Dated | None, language: Language) -> Manner:
    """How the clause `core` tells what it does."""
    main = reading.main_verb(core)
    return Manner(
        saying=_is_saying(reading, core),
        contact=main is not None and main.base in language.sets.contact,
        joint=_is_joint(reading, core, language),
        known=find_known(reading, core, language),
        of_meeting=dated is not None and _is_of_meeting(reading, core, dated, language),
        under_way=_is_under_way(reading, core),
        put_off=language.status["postponed"].stand_in(reading.words[core.first : _end_of_plan(reading, core, dated)]),
        ahead=_is_ahead(reading, core, language),
        agreed=main is not None and main.base == "agree" and _promises_thing(reading, main.at + 1),
        negated=_is_negated(reading),
    )


def _end_of_plan(reading: Reading, core: Segment, dated: Dated | None) -> int:
    """Where the clause ends; of "the concert due on 20 April, has been postponed" the end of the sentence."""
    fixed = dated is not None and FIXED_FOR.search(reading.low(dated.first - 5, dated.first))
    return len(reading.words) if fixed else core.stop


def _is_saying(reading: Reading, core: Segment) -> bool:
    main = reading.main_verb(core)
    return reading.saying is not None and (main is None or main.says or core == reading.saying.content)


def _is_joint(reading: Reading, core: Segment, language: Language) -> bool:
    """ "They promised", "the two sides discussed", "the presidents expressed"."""
    main = reading.main_verb(core)
    if main is None or not (main.says or confers(reading, main, language)):
        return False
    return has_joint_subject(reading, core, main, language)


def _is_ahead(reading: Reading, core: Segment, language: Language) -> bool:
    """ "Said that it would sell", "asked for help in building": a promise or a wish, told on a day."""
    main, saying = reading.main_verb(core), reading.saying
    if "if" in reading.low_of(core).split():
        return False
    if offers(reading, main, language) or (main is not None and main.base in language.sets.asking):
        return True
    if main is not None and main.base in _PROMISING and _promises_thing(reading, main.at + 1):
        return True
    if saying is None:
        promised = [v for v in reading.verbs_in(core) if v.finite and v.auxiliary in FUTURE]
        return main is not None and (main.auxiliary in FUTURE or (main.base in _PROMISING and bool(promised)))
    said = reading.main_verb(saying.content)
    future = said is not None and said.finite and said.auxiliary in FUTURE
    return future or language.status["planned"].stand_in(reading.words_of(saying.content))


def _promises_thing(reading: Reading, behind: int) -> bool:
    """ "Agreed to build", "agreed on (such) a new mill": what is agreed is still to be."""
    if reading.low_at(behind) == "to":
        return any(v.auxiliary == "to" and v.first == behind for v in reading.verbs)
    return reading.low_at(behind) in ("on", "upon") and "new" in reading.low(behind + 1, behind + 4).split()


def _is_of_meeting(reading: Reading, core: Segment, dated: Dated, language: Language) -> bool:
    """ "In the room for Tuesday's session", "at the heart of the talks on Monday": no more than that there was one."""
    if reading.words[dated.stop - 1].possessive and language.same.get(reading.low_at(dated.stop)) == MEETING:
        return True
    words = (w.low for at, w in enumerate(reading.words_of(core), core.first) if at not in dated.places())
    telling = {language.same.get(low, low) for low in words if low not in language.lexicon.ignored}
    return MEETING in telling and telling - language.light == {MEETING}


def _is_negated(reading: Reading) -> bool:
    """ "The United States will not punish Pakistan, he said"."""
    content = reading.saying.content if reading.saying else reading.whole()
    verb = next((v for v in reading.verbs_in(content) if v.finite), None)
    return verb is not None and "not" in reading.low(verb.first, verb.at).split()


def _is_under_way(reading: Reading, core: Segment) -> bool:
    """ "They were looking into it", also where somebody only says so."""
    saying = reading.saying
    verbs = reading.verbs_in(core)
    if saying is not None:
        verbs = [v for v in verbs if v.at not in saying.sayer] or reading.verbs_in(saying.content)
    finite = next((v for v in verbs if v.finite), None)
    return finite is not None and finite.form is Form.ING
