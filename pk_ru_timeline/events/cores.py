"""Which words tell a happening: the clause a date belongs to, or the one that is news without a date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Part
from .grammar import ADVERBS, BE, HAVE, MODALS, NUMBERS, PREPOSITIONS
from .language import Language
from .parties import Sort
from .relatives import before_which
from .sentences import Dated, Reading
from .status import should_soon
from .verb_groups import Verb
from .verbs import UNKNOWN, Form
from .words import Segment

_LONGEST_NOUN = 12
_FARTHEST_COUNT = 6
_FARTHEST_CLEFT = 9
_LONGEST_CLEFT = 12
_FARTHEST_THAT = 4
_FARTHEST_PARTICIPLE = 4
_CONDITIONS = frozenset("if should unless were".split())
_STATE_REACH = 14
"""How far before its date the verb of a relative clause may stand where the clause around it only says what is so."""

_NEAR_VERB = 7
_LINKS = frozenset("and or but then also".split())
_SUBJECTS = frozenset("the both it he they his its".split())
_ARTICLES = frozenset("a an the".split())
_BEFORE_OF = frozenset("part one some result because spite instead".split())
_UNTIL = frozenset("until till since while as".split())
_JOIN_NAMES = frozenset("with to between for from".split())
_NAMES = (Sort.COUNTRY, Sort.PERSON, Sort.PLACE)
_RELATIVES = frozenset("that which who whom".split())
_ENDS_NOUN = (
    MODALS
    | BE
    | HAVE
    | frozenset("to after before with at in on from by that when about over into against under".split())
)
_UNCERTAIN = frozenset("could may might can should would must".split())


def core_of(reading: Reading, dated: Dated) -> Segment:
    """The clause that a date belongs to: its own segment, with the noun that a relative clause hangs on.

    A "when" clause right behind the date belongs to it; "it was in May that" belongs to what follows.
    """
    segment = _own_segment(reading, dated)
    return (
        explained(reading, dated)
        or _opening(reading, dated)
        or _behind_count(reading, dated)
        or _cleft(reading, segment, dated)
        or _relative(reading, segment, dated)
        or _with_when_clause(reading, segment, dated)
        or segment
    )


def explained(reading: Reading, dated: Dated) -> Segment | None:
    """ "Contacts since 2013, when the speaker came", "deadlocked until Monday, when he stepped in"."""
    if (
        dated.first == 0
        or reading.words[dated.first - 1].low not in ("since", "until", "till")
        or reading.low_at(dated.stop) != "when"
    ):
        return None
    segment = reading.segment_of(dated.stop)
    return Segment(dated.stop + 1, segment.stop) if segment.stop > dated.stop + 1 else None


def _behind_count(reading: Reading, dated: Dated) -> Segment | None:
    """ "In March 1961, less than a year after a spy plane was shot down, | the two signed": the clause behind."""
    own = reading.segment_of(dated.first)
    if dated.first > 1 or own.first > 0 or own.stop >= len(reading.words) or not reading.comma_before(own.stop):
        return None
    counts = {"after", "before"}.intersection(reading.low(dated.stop, dated.stop + _FARTHEST_COUNT).split())
    following = reading.segment_of(own.stop)
    free = not any(d.first in following for d in reading.dated) and reading.finite_in(own.stop, following.stop)
    return following if counts and reading.comma_before(dated.stop) and free else None


def _opening(reading: Reading, dated: Dated) -> Segment | None:
    """A dated participle at the beginning of a sentence, with what it is told of."""
    opening = participle_opening(reading, dated)
    subject = subject_behind(reading, opening) if opening else None
    return Segment(0, subject.stop) if subject else None


def participle_opening(reading: Reading, dated: Dated) -> Segment | None:
    """ "Built in 1973 with Soviet help, | the mill was sold": a dated participle, and what it is told of behind it."""
    first = reading.verbs[0] if reading.verbs else None
    if first is None or first.at or first.kind == UNKNOWN or first.form not in (Form.BOTH, Form.PARTICIPLE):
        return None
    verb = next((v for v in reading.verbs if v.finite and v.first > dated.stop), None)
    if verb is None or reading.finite_in(1, verb.first):
        return None
    comma = next((at for at in range(verb.first, dated.stop - 1, -1) if reading.comma_before(at)), 0)
    opening = Segment(0, comma)
    return opening if comma and subject_behind(reading, opening) else None


def subject_behind(reading: Reading, opening: Segment) -> Segment | None:
    """The subject behind a participle at the beginning of a sentence, where it is short."""
    stop = next((v.first for v in reading.verbs if v.finite and v.first > opening.stop), opening.stop)
    while stop > opening.stop and reading.low_at(stop - 1) in ADVERBS:
        stop -= 1
    return Segment(opening.stop, stop) if 0 < stop - opening.stop <= _LONGEST_NOUN else None


def _own_segment(reading: Reading, dated: Dated) -> Segment:
    """The segment of the date, without the words for who says so before it."""
    segment, saying = reading.segment_of(dated.first), reading.saying
    if saying and not saying.tail and dated.first in saying.content and segment.first < saying.content.first:
        return Segment(saying.content.first, segment.stop)
    return segment


def _cleft(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "It was last month that Moscow sent word", "in May it was the envoy who came": the clause without its frame."""
    for at in range(segment.first, min(segment.stop - 1, segment.first + _FARTHEST_CLEFT)):
        if reading.words[at].low == "it" and reading.words[at + 1].low in ("was", "is"):
            first = max(at + 2, dated.stop) if dated.first > at else at + 2
            if clause := _behind_link(reading, first):
                return clause
    return None


def _behind_link(reading: Reading, first: int) -> Segment | None:
    """The clause behind "it was": what "that" or "who" opens, with the subject where one stands before it."""
    for link in range(first, min(len(reading.words) - 1, first + _LONGEST_CLEFT)):
        low = reading.words[link].low
        said = reading.saying is not None and reading.saying.tail and link in reading.saying.sayer
        if said or low in ("a", "an", "for"):
            return None
        if low in ("that", "who", "when"):
            stop = reading.segment_of(link + 1).stop
            return Segment(link + 1, stop) if link == first else Segment(first, stop)
    return None


def _relative(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """The relative clause a date stands in, with the noun it hangs on."""
    if inner := next((e for e in reading.embedded if dated.first in e), None):
        return Segment(_noun_of_aside(reading, segment, inner.first), inner.stop)
    if part := _part_of_which(reading, segment, dated):
        return part
    if noun := _contact_noun(reading, segment, dated):
        return Segment(noun, dated.stop)
    if aside := _participle_aside(reading, segment, dated):
        return aside
    if told := _told_by_its_noun(reading, segment, dated):
        return told
    if relative := _inner_relative(reading, segment, dated):
        return Segment(_noun_before(reading, relative), segment.stop)
    participle = _reduced_relative(reading, segment, dated)
    if participle:
        return Segment(_noun_before(reading, participle), segment.stop)
    if reading.segment_of(dated.first).first == 0:
        return None
    opener = reading.words[segment.first].low
    if opener == "that" and _is_behind_verb(reading, segment.first):
        return Segment(segment.first + 1, segment.stop)
    if opener in ("which", "who", "that", "where", "whose"):
        return Segment(_noun_before(reading, segment.first), segment.stop)
    return None


def _part_of_which(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "Agreed on a course for doctors, the first group of which is to come in May"."""
    for at in range(segment.first + 1, dated.first):
        if any(at in e for e in reading.embedded):
            continue
        first = before_which(reading, at)
        if first is not None and first >= segment.first:
            return Segment(_noun_before(reading, first), segment.stop) if first > 0 else None
    return None


def _noun_of_aside(reading: Reading, segment: Segment, aside: int) -> int:
    """Where the noun begins that an aside behind a comma is about.

    "The agreement on degrees, which": the whole of the clause, where it begins with its noun and has no verb or date
    before the comma.
    """
    first = segment.first
    if aside - first > _LONGEST_NOUN or reading.words[first].low not in _ARTICLES:
        return _noun_before(reading, aside)
    others = reading.date_places() | {v.at for v in reading.verbs}
    return first if others.isdisjoint(range(first, aside)) else _noun_before(reading, aside)


def _with_when_clause(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "The ties began in 1948, when both opened embassies": where the date ends the clause, and "when" explains it."""
    if dated.stop != segment.stop or segment.stop == len(reading.words):
        return None
    following = reading.segment_of(segment.stop)
    explains = reading.words[following.first].low == "when" and not any(d.first in following for d in reading.dated)
    return Segment(segment.first, following.stop) if explains else None


def other_cores(reading: Reading, dated: Dated) -> Iterator[Segment]:
    """Clauses that a date belongs to besides its own.

    What a "when" or "where" clause behind it explains ("had reason to celebrate on Monday, when they ..."), and what is
    told next, where the date opens the sentence ("In 2017 it was Russia's turn, and 200 soldiers joined").
    """
    own = reading.segment_of(dated.first)
    if own.stop == len(reading.words):
        return
    following = reading.segment_of(own.stop)
    if any(d.first in following for d in reading.dated):
        return
    opener = reading.words[following.first].low
    if opener in ("when", "where") or (opener in ("and", "but") and dated.first <= 1):
        yield Segment(following.first + 1, following.stop)


def _is_behind_verb(reading: Reading, at: int) -> bool:
    """True for the "that" of what is said ("adding that", "told reporters that"), false for one that is a noun's."""
    said = any(v.says and 0 < at - v.at <= _FARTHEST_THAT for v in reading.verbs)
    verb = any(v.at == at - 1 and (v.finite or v.auxiliary) for v in reading.verbs)
    return said or verb or reading.words[at - 1].low.endswith("ing")


def _reduced_relative(reading: Reading, segment: Segment, dated: Dated) -> int | None:
    """The participle right before the date that is not the clause's own verb: "was part of a deal struck in April"."""
    verbs = [v for v in reading.verbs_in(segment) if v.at < dated.first]
    if len(verbs) < 2:
        return None
    *earlier, last = verbs
    if dated.first - last.at > _FARTHEST_PARTICIPLE or last.auxiliary or not any(v.finite for v in earlier):
        return None
    participle = last.form in (Form.BOTH, Form.PARTICIPLE) and reading.words[last.at - 1].low not in _LINKS
    return last.at if participle and any(v.base == "be" for v in earlier) else None


def _inner_relative(reading: Reading, segment: Segment, dated: Dated) -> int | None:
    """ "Under one of the papers that both sides signed on Wednesday": the pronoun of a relative clause at the end."""
    for at in range(dated.first - 1, segment.first + 1, -1):
        if reading.words[at].low in _RELATIVES and not _is_behind_verb(reading, at):
            if at + 2 < dated.first and reading.comma_before(at + 2):
                return None  # "on account of that oil, and Indian refiners began"
            outer = next((v for v in reading.verbs_in(segment) if v.finite), None)
            reach = _STATE_REACH if outer is not None and outer.base == "be" else _NEAR_VERB
            near = range(max(at + 1, dated.first - reach), dated.first)
            own = next((v for v in reading.verbs if v.finite and v.at > at), None)
            inside = own is not None and own.at in near
            return at if inside and reading.finite_in(segment.first, at) else None
    return None


def _participle_aside(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "The plant, erected in the 1970s, is lying idle": what was done then, where the clause tells of another time."""
    before = [v for v in reading.verbs_in(segment) if v.at < dated.first]
    main = next((v for v in reading.verbs_in(segment) if v.finite and v.first >= dated.stop), None)
    if not before or main is None:
        return None
    own = any(d.first > main.at and d.first in segment for d in reading.dated)
    if not (own or _is_present(main) or main.auxiliary == "had"):
        return None
    verb = before[-1]
    bare = verb.form in (Form.BOTH, Form.PARTICIPLE) and verb.auxiliary == ""
    if not (bare and reading.comma_before(verb.first) and reading.comma_before(main.first)):
        return None
    return Segment(_noun_of_aside(reading, segment, verb.first), main.first)


def _told_by_its_noun(reading: Reading, segment: Segment, dated: Dated) -> Segment | None:
    """ "The deal struck by the two in May | is being carried out": the subject alone tells what was done then."""
    main = next((v for v in reading.verbs_in(segment) if v.finite and v.first >= dated.stop), None)
    before = [v for v in reading.verbs_in(segment) if v.at < dated.first]
    if main is None or main.first != dated.stop or not before or any(v.finite for v in before[:-1]):
        return None
    if reading.low_at(dated.first - 1) == "for":
        return None  # "the visit planned for May will": the verb dates it
    verb = before[-1]
    being = "being" in reading.low(main.first, main.at).split()
    goes_on = being or _is_present(main) or main.auxiliary in ("will", "would")
    bare = verb.form in (Form.BOTH, Form.PARTICIPLE) and verb.auxiliary == "" and not verb.says
    first = _noun_before(reading, verb.first)
    contact = first > segment.first and _begins_noun(reading, first)  # "a deal | the two governments struck in May is"
    return Segment(first, dated.stop) if bare and goes_on and first < verb.first and not contact else None


def _is_present(verb: Verb) -> bool:
    return verb.auxiliary in ("is", "are", "has", "have") or (verb.auxiliary == "" and verb.form is Form.THIRD)


def _contact_noun(reading: Reading, segment: Segment, dated: Dated) -> int | None:
    """Where the noun begins that a relative clause without a pronoun hangs on: "a deal the two governments reached"."""
    finite = [v for v in reading.verbs_in(segment) if v.finite and v.at < dated.first]
    if len(finite) < 2 or dated.first - finite[-1].at > _FARTHEST_PARTICIPLE or finite[-1].says:
        return None
    verb = finite[-1]
    starts = range(verb.first - 1, max(finite[-2].at + 1, verb.first - 6), -1)
    subject = next((at for at in starts if reading.words[at].low in _SUBJECTS), None)
    if (
        subject is None
        or reading.words[subject - 1].low in _ENDS_NOUN | _LINKS | _UNTIL
        or reading.comma_before(subject)
    ):
        return None
    return next((at for at in range(subject - 2, max(-1, subject - 5), -1) if reading.words[at].low in _ARTICLES), None)


def _noun_before(reading: Reading, relative: int) -> int:
    """Where the noun before a relative clause begins: behind the last verb or small word, twelve words back at most."""
    first = relative
    dates = reading.date_places()
    whom = reading.words[relative].low in ("who", "whom")
    while first > 0 and relative - first < _LONGEST_NOUN and not _ends_noun(reading, first - 1, dates):
        if first < relative and _begins_noun(reading, first):
            break
        if whom and reading.words[first - 1].low == "of" and _is_name(reading, first, relative):
            break
        first -= 1
    while first < relative - 1 and reading.words[first].low in PREPOSITIONS:
        first += 1
    return first


def _is_name(reading: Reading, first: int, stop: int) -> bool:
    """ "The cabinet of | Prime Minister Kakar, who": capitals, and no office before the "of"."""
    office = first > 1 and reading.words[first - 2].is_capitalised
    return not office and all(reading.words[at].is_capitalised for at in range(first, stop))


def _begins_noun(reading: Reading, at: int) -> bool:
    """True where what stands before is another noun: "put an end to | the session", "the gist of | two papers"."""
    low, before = reading.words[at].low, reading.words[at - 1].low
    article = low in _ARTICLES and (before == "for" or before not in PREPOSITIONS | _LINKS)
    return article or (low in NUMBERS and before == "of")


def _ends_noun(reading: Reading, at: int, dates: set[int]) -> bool:
    """Whether a word cannot belong to the noun phrase that stands behind it."""
    low = reading.words[at].low
    if low in _JOIN_NAMES and any(n.first == at + 1 and n.sort in _NAMES for n in reading.named):
        return False  # "the talks with Pakistan that were to open"
    if low == "of" and at > 0 and reading.words[at - 1].low in _BEFORE_OF:
        return True
    if (
        low in ("in", "at")
        and at > 1
        and any(n.first == at + 1 and n.sort in (Sort.PLACE, Sort.COUNTRY) for n in reading.named)
    ):
        noun = reading.words[at - 1]  # "a game in Lahore that was lost"
        verb = any(v.at == at - 1 for v in reading.verbs)
        return verb or not noun.raw.islower() or noun.low in _ENDS_NOUN or at - 1 in dates
    return low in _ENDS_NOUN or at in dates or any(v.finite and v.at == at for v in reading.verbs)


def undated_core(reading: Reading, language: Language) -> Segment | None:
    """The clause of a sentence without a date that still tells a happening, or `None`.

    Only verbs that move something between the two: an undated sentence is else talk or background. A headline or a
    caption is taken whole; what it tells is dated by the copy.
    """
    if reading.sentence.part in (Part.HEADLINE, Part.CAPTION):
        return reading.whole()
    saying = reading.saying
    if saying and saying.verb.kind == "say" and not saying.tail:
        return None
    segment = next((s for s in reading.segments if _is_news(reading, s, language)), None)
    if segment and segment.first > 0 and reading.words[segment.first].low in ("which", "who"):
        segment = Segment(_noun_before(reading, segment.first), segment.stop)
    if segment and saying and not saying.tail:
        return Segment(segment.first, saying.content.stop)
    return segment


def _is_news(reading: Reading, segment: Segment, language: Language) -> bool:
    """True for a clause that tells news or what is under way, and no opinion, condition or figure."""
    main = reading.main_verb(segment)
    if should_soon(reading, main):
        return True
    if main is None or not main.finite or main.auxiliary in _UNCERTAIN or reading.words[0].low in _CONDITIONS:
        return False
    if main.first > 0 and reading.words[main.first - 1].low in language.nouns.aims:
        return False
    if main.base in language.sets.offering and not _by_somebody(reading, segment, main):
        return False
    words = reading.words_of(segment)
    if any(language.status[name].stand_in(words) for name in ("opinions", "conditions", "figures")):
        return False
    if any(language.status[name].stand_in(words) for name in ("ongoing", "proposed", "postponed", "planned")):
        return True
    return main.base != "be" and _tells_news(main, language)


def _by_somebody(reading: Reading, segment: Segment, main: Verb) -> bool:
    """ "Barter offers a way": only people, bodies and states offer anything."""
    before = [n for n in reading.named if segment.first <= n.first < main.first]
    return (
        any(n.sort not in (Sort.THREAD, Sort.DOMESTIC) for n in before) or reading.words[segment.first].low in _SUBJECTS
    )


def _tells_news(main: Verb, language: Language) -> bool:
    """True for the past of a verb of news, and for the future of whatever happens."""
    present = main.form is Form.THIRD or (main.auxiliary == "" and main.form is Form.BASE)
    future = main.auxiliary in ("will", "shall") and main.kind != "think"
    return future or (main.base in language.sets.news and not present)
