"""What counts as an event, as reasons why a dated clause makes none.

Plans, background and news count. Opinions, hopes, conditions, prices, standing facts, stretches of time and
biographies do not. A reason is a few words that `timeline check` shows beside the sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..model import Granularity
from ..temporal import COUNTED_FROM_CLAUSE
from .cores import explained
from .grammar import FUTURE, PREPOSITIONS
from .language import Language
from .parties import Sort
from .sentences import Dated, Reading
from .verb_groups import Verb
from .words import Segment

_STRETCH = frozenset("since until till".split())
STATE = "how things stand"
_AIMING = frozenset("intend plan aim".split())
_NO = frozenset("no none nobody".split())
_NOTHING = frozenset("none nothing nobody neither".split())
_PARTS_OF_TIME = frozenset(
    "morning afternoon evening night day week month beginning start end middle first half as hours early late eve "
    "course date anniversary".split()
)
_TOOK_OFFICE = re.compile(
    r"\b(?:since|after|before)(?: [\w'’-]+){1,4} (?:took (?:office|over|charge|power)|came to power|became)\b"
)
_PROGRAMMES = frozenset("plan programme program schedule roadmap calendar budget strategy".split())
_A_YEAR = 365
_THE = frozenset("the a an its their this".split())
_FARTHEST_NOUN = 5
_LONGEST_SINCE = 12
_NUMBER = re.compile(r"\d|percent|per cent|billion|million|half|third|quarter")
_PREDICATE = re.compile(
    r"(?:(?:\w+ly|now|also|himself|herself|again|back|still|once) )?(?:in|at|on|to|due|scheduled|set|here|there|back|"
    r"ready|under|over|about|likely|off|present|led|co)\b"
)
"""Behind `be`: being somewhere, or about to be."""

_AHEAD = re.compile(r"(?:due|scheduled|set|to|likely|under|off)\b")
_ORDINAL = re.compile(r"\b(?:first|last|only|latest|second)\b")
_COUNTING = frozenset("confirm report record register".split())
_CASES = re.compile(r"\d\S*(?: \S+){0,2} (?:cases|deaths|infections)\b")
_TO_DO = re.compile(r"\bto [a-z]+\b|\bsince\b")


def why_no_date(reading: Reading, dated: Dated, language: Language) -> str | None:
    """Why a time expression does not date a happening at all, or `None`."""
    if dated.timex.when is None and dated.timex.value.endswith("_REF"):
        return "no date: it points nowhere"
    if dated.timex.rule == COUNTED_FROM_CLAUSE and reading.segment_of(dated.first).first != dated.first:
        return "it counts from another happening"
    before = reading.low(dated.first - 1, dated.first)
    if reading.low_at(dated.stop) in ("onwards", "onward"):
        return "a stretch of time, not the date of a happening"
    if before == "of" and _is_of_noun(reading, dated) and not is_dated_paper(reading, dated, language):
        return "it belongs to a noun, not to a happening"
    if explained(reading, dated):
        return None
    not_until = reading.low(dated.first - 2, dated.first) == "not until"
    if before in _STRETCH and not not_until and not _ends_plan(reading, dated, language):
        return "a stretch of time, not the date of a happening"
    if _is_after_noun(reading, dated):
        return "it belongs to a noun, not to a happening"
    if _is_in_since_phrase(reading, dated):
        return "a stretch of time, not the date of a happening"
    if language.status["fiscal"].stand_in(reading.words[max(0, dated.first - 2) : dated.stop + 1]):
        return "a fiscal year: it dates a figure"
    if _is_taking_office(reading, dated, language):
        return "when somebody took office, not the happening"
    if before == "for" and _is_of_paper(reading, dated, language):
        return "it belongs to a noun, not to a happening"
    if before in ("from", "of") and _is_coarse(dated):
        return "it belongs to a noun, not to a happening"
    if reading.belongs_to_noun(dated) and _is_coarser_than_day(dated) and not _eventive(reading, dated, 4, language):
        return "it belongs to a noun, not to a happening"
    return None


def _is_of_paper(reading: Reading, dated: Dated, language: Language) -> bool:
    """ "Signed on Monday a plan of consultations for 2024-2026": the years that the paper covers."""
    when = dated.timex.when
    if when is None or when.days_long < _A_YEAR or len(reading.dated) < 2:
        return False
    words = reading.words[max(0, dated.first - _LONGEST_SINCE) : dated.first]
    return any(word.low in language.nouns.papers or word.low in _PROGRAMMES for word in words)


def _is_after_noun(reading: Reading, dated: Dated) -> bool:
    """ "After the flood in June the railways asked": some time after that month, nobody knows when."""
    if reading.words[0].low not in ("after", "following", "before") or not _is_coarser_than_day(dated):
        return False
    near = dated.first <= _LONGEST_SINCE and not any(v.at < dated.first for v in reading.verbs)
    return near and dated.first > 2 and any(v.finite and v.first >= dated.stop for v in reading.verbs)


def _is_in_since_phrase(reading: Reading, dated: Dated) -> bool:
    """ "The first visit since the break-up of the Union in 1991": a noun and its date behind "since", and no verb."""
    for at in range(dated.first - 1, max(-1, dated.first - _LONGEST_SINCE), -1):
        if reading.comma_before(at + 1) or any(v.at == at for v in reading.verbs):
            return False
        if reading.words[at].low == "since":
            return at < dated.first - 1
    return False


def _is_of_noun(reading: Reading, dated: Dated) -> bool:
    """ "The act of terrorism of April 22": a day behind "of"; not "the eve of April 22" or "In a note of May 2 he"."""
    when = dated.timex.when
    if when is None or when.granularity is not Granularity.DAY or dated.first < 2:
        return False
    if not any(verb.first < dated.first for verb in reading.verbs):
        return False
    word = reading.words[dated.first - 2]
    return word.low not in _PARTS_OF_TIME and word.low[0].isalpha()


def noun_event(reading: Reading, dated: Dated, language: Language) -> Segment | None:
    """The noun phrase a date belongs to, where it is itself a happening: "last month's session of the commission"."""
    if between := _contact_between(reading, dated, language):
        return between
    if not _eventive(reading, dated, 2, language) or not reading.is_close(dated.stop):
        return None
    verb = next((v.first for v in reading.verbs if v.first > dated.stop and v.finite), len(reading.words))
    return Segment(dated.first, min(verb, dated.stop + 10, reading.segment_of(dated.first).stop))


def _contact_between(reading: Reading, dated: Dated, language: Language) -> Segment | None:
    """ "They spoke of it in a call on Monday between the two ministers": who stands behind the date."""
    if reading.low_at(dated.stop) not in ("between", "with"):
        return None
    for at in range(dated.first - 1, max(-1, dated.first - _FARTHEST_NOUN), -1):
        if reading.words[at].low in language.nouns.happenings | {"call"}:
            first = next((b for b in range(at - 1, max(-1, at - 4), -1) if reading.words[b].low in _THE), at)
            return Segment(first, reading.segment_of(dated.first).stop)
    return None


def is_dated_paper(reading: Reading, dated: Dated, language: Language) -> bool:
    """ "A further agreement, of 5 June 1965, covered ...", "an accord dates from 7 October 1963": when it was made."""
    when = dated.timex.when
    if when is None or when.granularity not in (Granularity.DAY, Granularity.MONTH):
        return False
    before = [word.low for word in reading.words[max(0, dated.first - 3) : dated.first]]
    if before[-1:] == ["of"]:
        return any(word in language.nouns.papers or word in language.nouns.happenings for word in before[:-1])
    return before[-2:] in (["dates", "from"], ["dated", "from"]) or before[-3:] == ["dates", "back", "to"]


def happening_before(reading: Reading, dated: Dated, language: Language) -> Segment | None:
    """ "... at the heart of the talks there on Monday": the noun for a happening that a date at the end belongs to."""
    segment = reading.segment_of(dated.first)
    if dated.stop != segment.stop:
        return None
    for at in range(dated.first - 1, max(segment.first, dated.first - _FARTHEST_NOUN), -1):
        if any(v.at == at for v in reading.verbs):
            return None
        if reading.words[at].low in language.nouns.happenings and reading.words[at - 1].low in _THE:
            return Segment(at - 1, dated.stop)
    return None


def _ends_plan(reading: Reading, dated: Dated, language: Language) -> bool:
    """ "Will continue till 10 October", "is scheduled to go on until Friday": the end of it is a plan."""
    if reading.low(dated.first - 1, dated.first) == "since":
        return False
    core = reading.segment_of(dated.first)
    main = reading.main_verb(core)
    ahead = main is not None and main.auxiliary in FUTURE
    return ahead or language.status["planned"].stand_in(reading.words[core.first : dated.first])


def why_no_event(reading: Reading, core: Segment, dated: Dated | None, language: Language) -> str | None:
    """Why a clause tells no happening, or `None` where it tells one."""
    main = reading.main_verb(core)
    words = reading.words_of(core)
    if "if" in (reading.words[0].low, words[0].low) or words[0].low in ("unless", "should"):
        return "a condition"
    if reading.words[0].low == "born":
        return "a biography"
    if main is None:
        return (
            None
            if dated is not None and _names_happening(reading, core, language)
            else "no verb: nothing happens in it"
        )
    if language.status["stretches"].stand_in(words):
        return "a stretch of time, not a happening"
    if _tells_figure(reading, core, main, dated, language):
        return "a figure"
    awaited = _has_infinitive(reading, main, dated) or _expects_somebody(reading, main) if dated else False
    if awaited and main.base in language.sets.expecting:
        return None
    called_off = language.status["cancelled"].stand_in(words)
    if not called_off and _did_not(reading, core, main, dated):
        return "what did not happen"
    if _tells_opinion(main, language) and not reading.dates_saying(dated):  # what he wants is news
        return "an opinion or a hope"
    if dated is not None and _is_opinion(reading, core, main, dated, language):
        return "an opinion or a hope"
    return STATE if _tells_state(reading, core, main, dated, language) else None


def _names_happening(reading: Reading, core: Segment, language: Language) -> bool:
    """ "Lavrov in Islamabad for talks", "Sharif with Putin": not "a tanker at Karachi", which is only a picture."""
    named = [n for n in reading.named_in(core) if n.sort is not Sort.PLACE]
    nouns = language.nouns.happenings | language.nouns.journeys
    happens = any(word.low in nouns for word in reading.words_of(core))
    return len(named) > 1 or (happens and bool(reading.named_in(core)))


def _did_not(reading: Reading, core: Segment, main: Verb, dated: Dated | None) -> bool:
    """ "Did not receive", "has not signed", "took none", "no ship called", "will not come": nothing happens.

    Where the date is that of the saying, that it will not be is the news.
    """
    if reading.low_at(main.at + 1) in _NOTHING:
        return True
    denied = main.auxiliary in ("did", "has", "have", "had", "was", "were") or (
        main.auxiliary in FUTURE and not reading.dates_saying(dated)
    )
    if denied and "not" in reading.low(main.first + 1, main.at).split():
        return True
    first = next((at for at in range(core.first, main.first) if reading.words[at].low not in PREPOSITIONS), core.first)
    return reading.words[first].low in _NO and main.auxiliary not in FUTURE


def _is_opinion(reading: Reading, core: Segment, main: Verb, dated: Dated, language: Language) -> bool:
    """ "Analysts believe it could", "perhaps it will", "would have been glad": nobody says that it is so."""
    saying, first = reading.saying, reading.first_finite()
    if saying and (saying.verb.base == "argue" or language.status["opinions"].stand_in(reading.words_of(saying.sayer))):
        return True
    coordinate = core.first > 0 and reading.words[core.first].low in ("and", "but")
    thinks = first is not None and first.kind == "think" and first.base in language.sets.opinions and not coordinate
    if first and thinks and first.base not in language.sets.expecting and first.at < min(dated.first, core.first):
        return True
    if main.auxiliary == "would" and reading.low(main.first + 1, main.first + 2) == "have":
        return True
    if language.status["opinions"].stand_in(reading.words[core.first : main.first]):
        return True
    return reading.words[0].low == "perhaps" or language.status["opinions"].stand_in(reading.words[-3:])


def _is_taking_office(reading: Reading, dated: Dated, language: Language) -> bool:
    """ "Since becoming minister in May": the preposition and its participle stand a few words before the date."""
    words = reading.low(dated.first - 10, dated.first)
    if _TOOK_OFFICE.search(words):
        return True
    lows = words.split()[-8:]
    return any(
        one in ("since", "after", "upon", "on") and other in language.sets.taking_office
        for one, other in pairwise(lows)
    )


def _is_coarse(dated: Dated) -> bool:
    """ "Letters from the 1960s": a decade or a century behind a noun."""
    when = dated.timex.when
    return when is not None and when.granularity in (Granularity.DECADE, Granularity.CENTURY)


def _is_coarser_than_day(dated: Dated) -> bool:
    when = dated.timex.when
    return when is not None and when.granularity is not Granularity.DAY


def _eventive(reading: Reading, dated: Dated, within: int, language: Language) -> bool:
    """True where one of the few words behind a date is a noun for a happening."""
    return any(word.low in language.nouns.happenings for word in reading.words[dated.stop : dated.stop + within])


def _tells_figure(reading: Reading, core: Segment, main: Verb, dated: Dated | None, language: Language) -> bool:
    """A number beside a verb or a noun of figures, and what goes up or down; numbers in dates do not count."""
    if main.base in language.sets.figures and not main.passive and _is_measured(reading, main, language):
        return True
    dates = reading.date_places()
    words = " ".join(reading.words[at].low for at in range(core.first, core.stop) if at not in dates)
    if not _NUMBER.search(words):
        return False
    behind = " ".join(reading.low_at(at) for at in range(main.at + 1, main.at + 6) if at not in dates)
    if main.base in _COUNTING and _CASES.search(behind):
        return True
    if main.base in language.sets.figures and _NUMBER.search(behind):
        return True
    when = dated.timex.when if dated else None
    coarse = when is not None and when.granularity in (Granularity.YEAR, Granularity.SPAN)
    return coarse and language.status["figures"].stand_in(reading.words_of(core))


def _is_measured(reading: Reading, main: Verb, language: Language) -> bool:
    """True for a subject that goes up and down ("trade", "exports to Russia"); not for a trade minister."""
    for at in range(main.at):
        if reading.low_at(at) in language.nouns.measured:
            behind = reading.words[at + 1]
            ends = at + 1 == main.first or behind.low in PREPOSITIONS or behind.low in ("and", "between")
            if ends or reading.gap(at + 1) != " " or at + 1 in reading.date_places():
                return True
    return False


def _expects_somebody(reading: Reading, main: Verb) -> bool:
    """ "We expect Minister Lavrov in Islamabad in May"."""
    near = range(main.at + 1, main.at + _FARTHEST_NOUN)
    somebody = any(n.first in near and n.sort is Sort.PERSON for n in reading.named)
    return somebody and not reading.finite_in(main.at + 1, len(reading.words))


def _has_infinitive(reading: Reading, main: Verb, dated: Dated) -> bool:
    """ "Is expected to arrive in May"."""
    return bool(re.search(r"\bto \w+", reading.low(main.at, dated.first)))


def _tells_opinion(main: Verb, language: Language) -> bool:
    """ "Hopes", "believed": but not "is hoping", which is told as under way, nor "is believed"."""
    return (
        main.kind == "think"
        and main.base in language.sets.opinions
        and not main.passive
        and main.auxiliary not in ("is", "are", "was", "were")
    )


def _tells_state(reading: Reading, core: Segment, main: Verb, dated: Dated | None, language: Language) -> bool:
    """How things stand: `do` and `be` without more, and verbs of state, unless the future brings it about."""
    if main.base == "do":
        return True
    if main.base == "have" and dated is not None and _has_happening(reading, main, language):
        return False
    if main.base == "be":
        return _only_is(reading, core, main, dated, language)
    if main.base in _AIMING and _to_do(reading, main):
        return False
    if main.base in language.sets.postures:
        actors = [n for n in reading.named_in(core) if n.sort in (Sort.PERSON, Sort.COUNTRY)]
        if len(actors) >= 2:
            return False
    return main.base in language.sets.states and not main.passive and main.auxiliary not in ("will", "would")


def _to_do(reading: Reading, main: Verb) -> bool:
    """ "Intend to open a centre": an infinitive right behind the verb."""
    return any(v.auxiliary == "to" and v.first == main.at + 1 for v in reading.verbs)


def _has_happening(reading: Reading, main: Verb, language: Language) -> bool:
    """ "Had talks", "has had a long telephone call"."""
    return any(word.low in language.nouns.happenings for word in reading.words[main.at + 1 : main.at + 7])


def _only_is(reading: Reading, core: Segment, main: Verb, dated: Dated | None, language: Language) -> bool:
    """`be` with nothing but a state is no happening; being somewhere, or being the first to, is one."""
    if main.auxiliary in ("will", "would", "shall"):
        return False
    after = reading.low(main.at + 1, min(core.stop, main.at + 9))
    if _PREDICATE.match(after):
        places = (Sort.COUNTRY, Sort.PLACE, Sort.THIRD, Sort.THREAD)
        return not _AHEAD.match(after) and not any(n.sort in places for n in reading.named_in(core))
    low = reading.low_of(core)
    journey = any(word.low in language.nouns.journeys for word in reading.words_of(core))
    first_of_its_kind = _ORDINAL.search(low) and (journey or _TO_DO.search(low))
    return not first_of_its_kind or dated is None
