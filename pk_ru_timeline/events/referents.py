"""What a few words of a clause refer to, in the fuller words of its story: "the drill", "the minister", "the two men".

A noun of which the story has told more before ("the tanker Clyde Noble") is told with it; an office gives way to who
holds it, "here" to the city of the dateline. Where the story has two that it could be, the words stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Part
from .cast import VISITORS
from .grammar import ADVERBS, DETERMINERS, LEADING, NUMBERS, OPENERS, PREPOSITIONS, TIME_OPENERS
from .language import Language
from .parties import Named, Sort
from .sentences import Reading
from .verbs import Form
from .words import Segment, Word, stem

_POINTING = frozenset("the that this".split())
_DETERMINING = frozenset("the a an that this these those its his her their our my your another".split())
_HAS_COMPLEMENT = frozenset(
    "of on for between with that which who whose where to from named called known dubbed against across by".split()
)
"""Behind one of these a noun is told by what follows it."""

_NAMED = re.compile(r"(?:named|called|known as|dubbed|codenamed|titled)\b")
_TELLS_NOTHING = (
    DETERMINERS
    | NUMBERS
    | ADVERBS
    | frozenset(
        "new old further joint bilateral mutual recent latest big large small long short great such same other another "
        "said whole entire main major important planned proposed current present ninth tenth fourth fifth sixth "
        "seventh eighth second-ever first-ever annual regular brief own earlier later".split()
    )
)
_NO_MODIFIERS = (
    PREPOSITIONS
    | OPENERS
    | TIME_OPENERS
    | LEADING
    | frozenset(
        "and or but as than if that which after before since about into over through around between against who whose "
        "he she it they we not more most less".split()
    )
)
_LENGTHS = frozenset("day week month year hour".split())
_ANOTHER = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth next previous last further new other same".split()
)
"""Before a noun they part it from others of its kind: a name told before is not its own."""

_NOT_COUNTED = frozenset("years days weeks months hours times percent cent million billion dollars miles".split())
_LONGEST = 5
_LONGEST_NAME = 3
_FEWEST = 4
_LONGEST_OF = 7
_OF_THE_SAME = frozenset("its his her their this that these those it them such which whom".split())
_WHERE = frozenset("in at by".split())
_COMING = frozenset("come return fly go travel move sail".split())
_PAIRS = frozenset("leaders men ministers presidents premiers officials diplomats statesmen".split())
_SEVERAL = frozenset(("two", "both"))


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
    r"^(?:He|She|It|They|We|Its|Their|His|Her)\b|\b(?:it|them|this|that)$"
    r"|(?<!^)\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|came)\b)|\b(?:this|that) (?:sort|kind)\b"
)
_EMPTY_IT = re.compile(r"It (?:is|was|has been|had been) (?:\w+ )?\w+ that\b")
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


@dataclass(frozen=True, slots=True)
class Fuller:
    """Words of a sentence, as places `first` up to `stop`, and what is told instead of them."""

    first: int
    stop: int
    words: str


@dataclass(slots=True, kw_only=True)
class Referents:
    """What the sentences of a story have told so far of its things and its people."""

    language: Language
    city: str | None
    """Where the dateline stands: what "here" is."""

    headline: str = ""
    """Of the story; empty where it tells nothing."""

    things: dict[str, str | None] = field(default_factory=dict)
    """Noun to the fuller words for it; `None` where the story has told of two of the kind."""

    people: dict[str, int | None] = field(default_factory=dict)
    """Who has been named, and of which side."""

    several: str | None = None
    """What the last sentence counted: what "them" is."""

    focus: str | None = None
    """What the last sentence led up to: what "it" is behind the next verb."""

    subject: str | None = None
    """The thing that the last sentence was about: what somebody takes part in, where that is only "it"."""

    def note(self, reading: Reading) -> None:
        """Take note of the things and people of a sentence; headlines write their own way."""
        if reading.sentence.part is Part.HEADLINE:
            return
        self.several, self.focus = _counted(reading), _led_up_to(reading)
        for noun, words in _introduced(reading, self.language):
            self._tell(noun, words)
        self.subject = self._subject(reading)
        self.people |= {n.party.shown: n.party.side for n in reading.named if n.sort is Sort.PERSON}

    def fuller(self, reading: Reading) -> dict[int, Fuller]:
        """What is told instead of some words of a sentence, by the place where they begin."""
        core = reading.whole()
        things = self.things | dict(_named_there(reading, self.language))
        found = [
            *_offices(reading, core, self.language),
            *self._pairs(reading, core),
            *self._nouns(reading, core, things),
            *self._here(reading, core),
            *self._capital(reading),
            *self._pronouns(reading, core),
        ]
        return {told.first: told for told in found}

    def in_context(self, title: str, longest: int) -> str:
        """A title that leaves open what it is about, with the headline behind it where there is room for both."""
        told = f"{title} (“{self.headline}”)"
        return told if self.headline and len(told) <= longest and self._is_open(title) else title

    def _is_open(self, title: str) -> bool:
        """ "The visit was put off", "They spoke of it": a bare noun or a pronoun that the story has not led to."""
        if _OPEN_PRONOUN.search(title) and not _EMPTY_IT.match(title):
            return True
        lowered = title[:1].lower() + title[1:]
        lowered = lowered.replace("in the pipeline", "")  # that is no pipe
        if (some := _SOME.search(title)) and (some["first"] or some["last"]) in self._nameless:
            return not self._names_side(title)
        return any(self._says_nothing(match["noun"], match["behind"] or "") for match in _BARE.finditer(lowered))

    def _names_side(self, title: str) -> bool:
        names = {name for side in self.language.lexicon.sides for name in side.names}
        return not names.isdisjoint(re.findall(r"[a-z]+", title.lower()))

    @property
    def _nameless(self) -> frozenset[str]:
        """Nouns that say nothing alone."""
        return self.language.things | self.language.nouns.pointing

    def _says_nothing(self, noun: str, behind: str) -> bool:
        """ "The purchase in Lahore", not "the purchase of ferries"; "the drill began", not "the drill in Lahore"."""
        if behind in _HAS_COMPLEMENT:
            return False
        return noun in self.language.nouns.pointing or (noun in self.language.things and behind not in _WHERE)

    def _subject(self, reading: Reading) -> str | None:
        verb = reading.first_finite()
        nouns = (reading.low_at(at) for at in range(verb.first if verb else 0))
        noun = next((noun for noun in nouns if noun in self.language.things), "")
        return self._known(noun, self.things)

    def _tell(self, noun: str, words: str) -> None:
        """Remember the fuller of two tellings; of two that differ, that there are two."""
        known = self.things.get(noun, "")
        if known is None:
            return
        mine, theirs = set(words.lower().split()), set(known.lower().split())
        if not known or theirs <= mine:
            self.things[noun] = words
        elif not mine <= theirs:
            self.things[noun] = None

    def _nouns(self, reading: Reading, core: Segment, things: Mapping[str, str | None]) -> Iterator[Fuller]:
        """ "The drill", "the two-week drill"; "a second shipment" only is of what the first one was."""
        for at in range(core.first + 1, core.stop):
            word = reading.words[at]
            if word.low not in self.language.things or word.is_capitalised or _goes_on(reading, at):
                continue
            first, determiner = _first_modifier(reading, at), at - 1
            while determiner > core.first and (
                reading.low_at(determiner) in _TELLS_NOTHING - _DETERMINING or reading.low_at(determiner) in _LENGTHS
            ):
                determiner -= 1
            known = self._known(word.low, things) if first == at and not _is_verb(reading, at) else None
            if not known or known.lower() in reading.low_of(core):
                continue
            low, of_kind = reading.low_at(determiner), " of " in known and known.split()[1] == "of"
            another = any(reading.low_at(b) in _ANOTHER for b in range(determiner + 1, at))
            if low in _POINTING and (of_kind or not another):
                adjacent = determiner == at - 1
                yield Fuller(determiner, at + 1, f"the {known}") if adjacent else Fuller(at, at + 1, known)
            elif low in ("a", "another") and another and of_kind:
                yield Fuller(at, at + 1, f"{word.raw} {known.partition(' ')[2]}")

    def _known(self, noun: str, things: Mapping[str, str | None]) -> str | None:
        """The fuller words for a noun, or for the only thing of its kind."""
        if noun in things:
            return things[noun]
        kinds = next((group for group in self.language.lexicon.kinds if group[0] == noun), ())
        told = {things[kind] for kind in kinds if kind in things and kind.endswith("s") is noun.endswith("s")}
        return next(iter(told)) if len(told) == 1 else None

    def _pairs(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        """ "The two men", "the two leaders": the two of whom the story has told, one of each side."""
        if len(self.people) != 2 or set(self.people.values()) != {0, 1}:
            return
        if any(n.sort is Sort.PERSON for n in reading.named_in(core)):
            return
        for at in range(core.first + 1, core.stop):
            first = at - 2 if reading.low_at(at - 2) in ("the", "these") else at - 1
            if reading.low_at(at) in _PAIRS and reading.low_at(at - 1) in _SEVERAL and core.first <= first:
                yield Fuller(first, at + 1, " and ".join(self.people))
                return

    def _here(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        if self.city is None or self.city.lower() in reading.low_of(core):
            return
        at = next((at for at in range(core.first, core.stop) if reading.low_at(at) == "here"), None)
        where = at is not None and reading.low_at(at + 1) in ("in", "at") and at + 2 not in reading.date_places()
        if at is not None and not where:
            comes = any(v.at == at - 1 and v.base in _COMING for v in reading.verbs)
            yield Fuller(at, at + 1, f"{'to' if comes else 'in'} {self.city}")

    def _capital(self, reading: Reading) -> Iterator[Fuller]:
        """ "The (federal) capital", of the side that the page is of."""
        for n in reading.named:
            if n.stop - n.first > 1 or reading.low_at(n.first) != "capital" or n.party.side is None:
                continue
            first = n.first - 1 - (reading.low_at(n.first - 1) == "federal")
            if first >= 0 and reading.low_at(first) == "the":
                yield Fuller(first, n.stop, self.language.lexicon.sides[n.party.side].capital)

    def _pronouns(self, reading: Reading, core: Segment) -> Iterator[Fuller]:
        """ "Two of them", "experts carried it out": what the sentence before counted, or led up to."""
        for at in range(core.first + 1, core.stop):
            low = reading.low_at(at)
            if low == "them" and self.several and at == 2 and reading.low_at(1) == "of":
                yield Fuller(at, at + 1, self.several)
            if low == "it" and self.subject and reading.low(at - 2, at) == "part in":
                yield Fuller(at, at + 1, f"the {self.subject}")
            if low == "it" and self.focus and _is_first_object(reading, at):
                yield Fuller(at, at + 1, self.focus)


def _is_verb(reading: Reading, at: int) -> bool:
    return any(v.at == at and v.form is not Form.ING for v in reading.verbs)  # "that gathering" is a noun


def _is_first_object(reading: Reading, at: int) -> bool:
    """True for "it" right behind the first verb of a sentence, which has told of nothing else before it."""
    verb = reading.first_finite()
    opens = verb is not None and verb.at == at - 1 and verb.kind == "act"
    return opens and reading.low_at(at + 1) not in ("that", "to") and "," not in reading.between(0, at)


def _counted(reading: Reading) -> str | None:
    """ "Three bilateral documents", where a sentence counts one thing only."""
    found = []
    for at in range(len(reading.words) - 1):
        if reading.low_at(at) not in NUMBERS or at in reading.date_places():
            continue
        noun = next(
            (b for b in range(at + 1, min(len(reading.words), at + 4)) if reading.low_at(b).endswith("s")), None
        )
        joined = noun is not None and all(reading.gap(b) == " " for b in range(at + 1, noun + 1))
        if noun is not None and joined and reading.low_at(noun) not in _NOT_COUNTED:
            found.append(f"the {_raw(reading, at, noun + 1)}")
    return found[0] if len(found) == 1 else None


def _led_up_to(reading: Reading) -> str | None:
    """ "... through an inspection": the thing that is new at the end of a sentence."""
    stop = len(reading.words)
    first = next((at for at in range(stop - 2, max(0, stop - _LONGEST), -1) if reading.low_at(at) in ("a", "an")), None)
    if first is None or any(v.at > first for v in reading.verbs) or first in reading.date_places():
        return None
    if any(reading.gap(at) != " " or reading.low_at(at) in _NO_MODIFIERS for at in range(first + 1, stop)):
        return None
    return f"the {_raw(reading, first + 1, stop)}"


def _offices(reading: Reading, core: Segment, language: Language) -> Iterator[Fuller]:
    """ "The Russian minister": who holds the office, where the clause does not name him."""
    roles = language.lexicon.roles | VISITORS
    people = [n for n in reading.named if n.sort is Sort.PERSON]
    for n in people:
        if n.first not in core or n.stop - n.first > 1 or reading.words[n.first].low not in roles:
            continue
        first = next((at for at in range(n.first - 1, core.first - 1, -1) if reading.low_at(at) == "the"), None)
        again = any(other is not n and other.party == n.party for other in people)
        again = again or (
            reading.low_at(n.stop) == "and" and bool(roles & set(reading.low(n.stop + 1, n.stop + 4).split()))
        )
        if first is not None and not again and not _goes_on(reading, n.first):
            yield Fuller(first, n.stop, n.party.shown)


def _goes_on(reading: Reading, at: int) -> bool:
    """True where the words behind a noun tell which one is meant, or make it part of another noun."""
    behind = reading.low_at(at + 1)
    if behind in _HAS_COMPLEMENT and reading.gap(at + 1) == " ":
        return True
    if at + 1 >= len(reading.words):
        return False
    following = reading.words[at + 1]
    joined = reading.gap(at + 1) != " " and "," not in reading.gap(at + 1) and "." not in reading.gap(at + 1)
    apposed = "," in reading.gap(at + 1) and following.is_capitalised
    return joined or apposed or (following.is_capitalised and reading.gap(at + 1) == " ")


def _introduced(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    """Nouns of a sentence with the words that tell which one is meant: "gas pipeline", "tanker Clyde Noble"."""
    named = dict(_named_there(reading, language))
    yield from named.items()
    for at, word in enumerate(reading.words):
        if word.low not in language.things or word.low in named or word.possessive or _is_verb(reading, at):
            continue
        first, name = _first_modifier(reading, at), _name_behind(reading, at)
        if first < at or name:
            yield word.low, _raw(reading, first, at + 1 + len(name))
        elif whole := _of_what(reading, at):
            yield word.low, f"{word.raw} of {whole}"


def _named_there(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    """ "The manoeuvres, named Druzhba 2016", "Druzhba-III, the third exercise", "the two-week drill, Druzhba-V"."""
    for at, word in enumerate(reading.words):
        if word.low not in language.things or word.is_capitalised:
            continue
        behind = reading.text[word.end : word.end + 24].lstrip(" ,")
        match = _NAMED.match(behind)
        start = at + 1 + (len(match[0].split()) if match else 0)
        if match or ("," in reading.text[word.end : word.end + 1]):
            name = _name_at(reading, start)
            stop = start + len(name)
            closed = stop >= len(reading.words) or match or "," in reading.gap(stop)
            if name and closed and not _is_party(reading, start, stop):
                yield word.low, f"{_raw(reading, start, stop)} {word.raw}"
                continue
        first = next((b for b in range(at - 1, max(-1, at - _LONGEST), -1) if reading.low_at(b) in ("the", "a")), None)
        if first and "," in reading.gap(first):
            begin = first
            while begin > 0 and _is_name(reading.words[begin - 1]) and (begin == first or _is_one(reading, begin)):
                begin -= 1
            if begin < first and not _is_party(reading, begin, first):
                yield word.low, f"{_raw(reading, begin, first)} {word.raw}"


def _raw(reading: Reading, first: int, stop: int) -> str:
    """Words as the page writes them, hyphens included."""
    return reading.text[reading.words[first].start : reading.words[stop - 1].end]


def _is_one(reading: Reading, at: int) -> bool:
    return reading.gap(at) in (" ", "-", "–")


def _is_name(word: Word) -> bool:
    return word.is_capitalised or word.low.isdigit()


def _is_party(reading: Reading, first: int, stop: int) -> bool:
    """True where a person, a body or a place is named there: those are somebody else."""
    nameless = (Sort.THREAD, Sort.BOTH, Sort.DOMESTIC)
    return any(_overlaps(n, first, stop) and n.sort not in nameless for n in reading.named)


def _overlaps(named: Named, first: int, stop: int) -> bool:
    return named.first < stop and first < named.stop


def _name_at(reading: Reading, start: int) -> list[Word]:
    name: list[Word] = []
    for at in range(start, min(len(reading.words), start + _LONGEST_NAME)):
        if not _is_name(reading.words[at]) or (name and not _is_one(reading, at)):
            break
        name.append(reading.words[at])
    return name if name and name[0].is_capitalised else []


def _name_behind(reading: Reading, at: int) -> list[Word]:
    """ "The tanker Clyde Noble": a name right behind its noun."""
    if reading.words[at].is_capitalised or at + 1 >= len(reading.words) or reading.gap(at + 1) != " ":
        return []
    name = _name_at(reading, at + 1)
    return [] if _is_party(reading, at + 1, at + 1 + len(name)) else name


def _first_modifier(reading: Reading, at: int) -> int:
    """Where the words begin that belong to a noun, without its article and what only counts or measures it."""
    dates, first = reading.date_places(), at
    while first > 0 and reading.gap(first) in (" ", "-"):
        word = reading.words[first - 1]
        stops = word.low in _NO_MODIFIERS or word.low in DETERMINERS or first - 1 in dates or word.possessive
        if stops or any(v.first <= first - 1 <= v.at for v in reading.verbs if v.finite or v.form is Form.BASE):
            break
        first -= 1
    if at - first > _LONGEST:
        return at
    while first < at and (length := _tells_nothing(reading, first)):
        first += length
    return first


def _tells_nothing(reading: Reading, at: int) -> int:
    """How many words from a place on only count or measure a noun: "second", "two-day"; 0 where it tells more."""
    low, behind = reading.low_at(at), reading.low_at(at + 1)
    if behind in _LENGTHS and reading.gap(at + 1) in ("-", " "):
        return 2
    return int(low in _TELLS_NOTHING or low[0].isdigit() or behind == "")


def _of_what(reading: Reading, at: int) -> str | None:
    """ "The purchase of four helicopters": what stands behind "of", up to the next mark, verb or small word."""
    if reading.low_at(at + 1) != "of" or reading.low_at(at + 2) in _OF_THE_SAME:
        return None
    first = stop = at + 2
    dates, verbs = reading.date_places(), {v.first for v in reading.verbs if v.finite and v.first > first}
    while stop < len(reading.words) and stop - first < _LONGEST_OF and (stop == first or reading.gap(stop) in " -"):
        if stop in dates or stop in verbs or (stop > first and reading.low_at(stop) in _NO_MODIFIERS):
            break
        stop += 1
    ends = stop < len(reading.words) and stop - first == _LONGEST_OF
    return None if stop == first or ends else _raw(reading, first, stop)
