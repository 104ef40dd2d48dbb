"""Short readable titles in the page's own words: the clause without its date, its frame and its trailing phrases.

Words are taken away or put into the order of a plain sentence, never inflected: a title says no more than the page
does. The only ones added are those that the story has already told of what a word stands for ("he", "the drill",
"here"), and the "was" of a participle. What does not read as a sentence of its own is told by more of the page's
sentence instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model import Part
from .contexts import in_context
from .drawing import Drawing
from .grammar import ADVERBS, PERSONS, PREPOSITIONS, THIRD_PERSONS
from .language import Language
from .parties import Sort
from .pronouns import Antecedents
from .referents import Fuller
from .sayings import Saying
from .sentences import Dated, Reading
from .trimming import LONGEST, VERB, lower_first, shortened, tidy
from .verb_groups import Verb
from .verbs import Form, third_of
from .words import Segment

_FEWEST_WORDS = 4
_LONGEST_SAYER = 40
_WITH_HEADLINE = 200
"""A title with the headline behind it may be longer."""

_LONGEST_BEHIND = 90
_TAKING_PART = frozenset("take join attend head lead address represent participate compete".split())
_VAGUE = frozenset("it a an".split())
_BEING_HELD = frozenset("hold run last go".split())
_MAY_LEAD = (Form.BASE, Form.THIRD)
_QUESTIONS = frozenset("what whether how why".split())
_FINITE_BE = frozenset("is are was were has have had".split())
_LATER_HE = re.compile(r"((?:On|In|At|During|After)\s[^,]{0,90}?\s)(he|she)(?=\s)")
_OF_ONE = {"have": "has", "are": "is", "were": "was"}
_OF_MANY = re.compile(r"^(?:have|are|were)\b")
_FIRST_SINCE = re.compile(r",\s[^,]*\b(?:first|last|only|latest|biggest|largest|highest|worst|best)\b[^,]*\Z")
""" "His first trip to Russia" is not the whole of "his first trip to Russia since he took office"."""

_LENGTH_BEFORE = re.compile(r",\s(?:[\w-]+\s){0,3}(?:moment|minute|hour|day|night|week|month|year)s?\Z")
""" "..., hours" has lost the "after" that it is told with."""

_LATER_REMARK = re.compile(r"(,\s)(he|she)(\s\w+(?:\sknown)?)\Z")
_OURS = re.compile(r"\b(?:our|us)\b")
""" "We agreed with our colleagues": the sentence names both sides from the speaker's own, who may be either."""

_WE_MET = re.compile(r"(?:\w+\s){0,2}met\b")
""" "We last met in Astana": both of them."""

_FOR_IT = re.compile(r"\s(?:for|about|of|over|to) (?:it|this)$")
""" "... thanked Moscow for it": what for is told before in the sentence."""

_ONE = re.compile(r"^((?:A|The) (?:second|third|fourth|fifth|further|new|next)) one\b")
_ANOTHER = re.compile(r"^(?:another|the (?:other|second|third)|a (?:second|third))(?=\x00|\s)", re.I)

_REMARKS = re.compile("remarks|words|comments|statement|interview")
_EMPTY_IT = re.compile(r"(?:is|was|has been|had been)\S?\s(?:\w+\s)?\w+\S? that\b")
""" "It was reported that": it stands for what follows."""


def make_title(
    reading: Reading, core: Segment, dated: Dated | None, antecedents: Antecedents, language: Language
) -> str:
    """A title for the clause `core`, cut at a phrase where it is too long; never empty.

    A pronoun at its beginning gives way to the name that it stands for. Where the date is that of a saying, it ends
    with who says so.
    """
    title, core = "", _fuller_clause(reading, core)
    fuller = antecedents.referents.fuller(reading)
    for words in _ever_more(reading, core):
        drawing = Drawing(reading, words, fuller)
        title = tidy(drawing.opened_by_participle(dated) or "") or _title(drawing, antecedents, language) or title
        if reading.low_at(words.stop) == "since":
            title = _FIRST_SINCE.sub("", title)
        if reading.low_at(words.stop) in ("after", "before"):
            title = _LENGTH_BEFORE.sub("", title)
        follows = reading.low_at(words.first) in ("and", "but")
        if title and (_reads_well(title, reading, words) or (follows and _is_short(title, antecedents, language))):
            break
    title = _with_sayer(title, reading, dated, fuller) or shortened(title) or shortened(_plainly(reading, core))
    title = title[:1].upper() + title[1:]
    return (
        in_context(title, _behind(reading, core, antecedents), _WITH_HEADLINE, language)
        if reading.sentence.part is Part.BODY
        else title
    )


def _behind(reading: Reading, core: Segment, antecedents: Antecedents) -> str:
    """What tells what a title is about: the headline; of "a deal they reached", what came about under it."""
    under = core.first > 1 and reading.low_at(core.first) in ("a", "an") and reading.low_at(core.first - 1) == "under"
    if not under or not reading.finite_in(0, core.first):
        return antecedents.headline
    told = shortened(tidy(Drawing(reading, Segment(0, core.first)).between(0, core.first)), _LONGEST_BEHIND)
    return told[:1].upper() + told[1:]


def _fuller_clause(reading: Reading, core: Segment) -> Segment:
    """The clause that tells more where its own only says that a known thing was: who took part, what was agreed.

    "Troops took part in the exercise, which was held in May"; "he is to be admitted under a contract they signed".
    """
    before = reading.segment_of(core.first)
    main, first = reading.main_verb(core), reading.main_verb(before)
    if main is None or first is None or not first.finite or first.at >= core.first:
        return core
    held = main.base in _BEING_HELD or (main.base == "take" and reading.low_at(main.at + 1) == "place")
    fits = len(reading.between(before.first, before.stop - 1)) < LONGEST
    if held and fits and first.base in _TAKING_PART and before.stop < core.stop:
        return before
    whole = Segment(before.first, core.stop)
    under = reading.low_at(core.first - 1) == "under" and (first.base != "be" or reading.low_at(first.at + 1) == "to")
    return whole if under and len(reading.between(whole.first, whole.stop - 1)) < LONGEST else core


def _ever_more(reading: Reading, core: Segment) -> Iterator[Segment]:
    """The clause, then with what stands before it, then the whole sentence; each without who says so around it."""
    saying = reading.saying
    whole = saying.content if saying and (saying.tail or core.first >= saying.content.first) else reading.whole()
    if saying and saying.tail and core.first in saying.content and core.stop > saying.content.stop:
        core = Segment(core.first, saying.content.stop)
    yield core
    clause = next((s for s in reversed(reading.segments) if s.first < core.first), None)
    if clause is not None and clause.first > whole.first:
        yield Segment(clause.first, core.stop)
    if core.first > whole.first:
        yield Segment(whole.first, core.stop)
    yield whole
    yield reading.whole()


def _title(drawing: Drawing, antecedents: Antecedents, language: Language) -> str:
    """The words of a clause put together, `VERB` still behind the main verb."""
    title = tidy(drawing.gapped() or drawing.sentence(language.sets.denying))
    first, _, rest = title.partition(" ")
    first = first.lower().rstrip(VERB)
    without = drawing.lacks_subject()
    subject = _subject(drawing, antecedents, title)
    if (other := _ANOTHER.match(title)) and (of_what := drawing.of_what(len(other[0].split()))):
        return f"{other[0]} {of_what}{title[other.end() :]}"
    if subject and (rest or without):
        if first == "we":
            rest = _singular(rest) if drawing.in_present() else _OF_MANY.sub(lambda match: _OF_ONE[match[0]], rest)
        elif first not in THIRD_PERSONS:
            rest = f"{drawing.shared_passive()}{drawing.shared_infinitive()}{lower_first(title)}"
        title = f"{subject} {rest}"
    if (he := _LATER_HE.match(title)) and (person := antecedents.of(he[2].lower())):
        title = f"{he[1]}{person}{title[he.end(2) :]}"
    if (remark := _LATER_REMARK.search(title)) and (person := antecedents.of(remark[2])):
        title = f"{title[: remark.end(1)]}{person}{remark[3]}"
    if antecedents.one:
        title = _ONE.sub(rf"\1 {antecedents.one}", title)
    if antecedents.matter and title.endswith((f"{VERB} it", f"{VERB} this")):
        title = f"{title[: title.rindex(' ')]} {antecedents.matter}"
    return title


def _subject(drawing: Drawing, antecedents: Antecedents, title: str) -> str | None:
    """Who or what the pronoun stands for that a title begins with, or what stands before it where it has no subject.

    `None` where nobody is known, or where the name would not fit the words behind it.
    """
    first, _, rest = title.partition(" ")
    first = first.lower().rstrip(VERB)
    without, known = drawing.lacks_subject(), antecedents.of(first)
    if first in PERSONS:
        return drawing.person_before(known)
    if first == "it" and _EMPTY_IT.match(rest):
        known = None
    if drawing.core.first > 0 and (first in THIRD_PERSONS or without):
        known = drawing.subject_before(antecedents) or (None if drawing.follows_clause() else known)
    if known is None:
        return None
    ours = first == "we" and (_OURS.search(rest) or _WE_MET.match(rest))
    one_for_many = without and _OF_MANY.match(title) and not _is_plural(known)
    return known if not ours and not one_for_many and _stands_for(first, known) else None


def _stands_for(pronoun: str, known: str) -> bool:
    """False for "it" of two or of a bare plural ("Members"), and for "they" of one."""
    if pronoun == "they":
        return _is_plural(known)
    return pronoun != "it" or not (" and " in known or (" " not in known and _is_plural(known)))


def _is_short(title: str, antecedents: Antecedents, language: Language) -> bool:
    """ "The offer lapsed": short, but the headline stands behind it."""
    shown = shortened(title)
    return (
        len(shown.split()) == _FEWEST_WORDS - 1
        and in_context(shown, antecedents.headline, _WITH_HEADLINE, language) != shown
    )


def _reads_well(title: str, reading: Reading, words: Segment) -> bool:
    """A few words that begin with somebody or something, and no verb without it."""
    shown = shortened(title).split()
    if len(shown) < _FEWEST_WORDS:
        return False
    first = shown[0].lower()
    main = reading.main_verb(words)
    if first in _QUESTIONS or first == "to" or (first in PREPOSITIONS and (main is None or not main.finite)):
        return False
    verbs = reading.verbs_in(words)
    noun = len(shown) > 1 and shown[1].lower() in ("of", "between", "with")
    leads = not noun and any(v.form not in _MAY_LEAD and _begins_with(reading, v, words, first) for v in verbs)
    if (leads and not shown[0][1:2].isupper()) or (first in _FINITE_BE and VERB in title):
        return False
    if reading.finite_in(0, words.first) and _FOR_IT.search(" ".join(shown)):
        return False
    last = shown[-1].lower()
    telling = (
        v for v in verbs if v.says and (v.finite or v.form is not Form.THIRD) and (first in _VAGUE or not v.passive)
    )
    if any(reading.words[v.at].low == last and reading.low_at(v.at - 1) != "in" for v in telling):
        return False
    return not _is_only_aside(reading, words, main)


def _begins_with(reading: Reading, verb: Verb, words: Segment, first: str) -> bool:
    """True where a verb is the first word, its auxiliary left out or standing before."""
    return reading.words[verb.at].low == first and (verb.first == verb.at or verb.at == words.first)


def _is_only_aside(reading: Reading, words: Segment, main: Verb | None) -> bool:
    """ "Memoranda, concluded, one by the ministries": a participle, and the sentence's verb elsewhere."""
    if main is None or not reading.comma_before(main.first):
        return False
    bare = not main.finite or (main.auxiliary == "" and main.form in (Form.BOTH, Form.PARTICIPLE))
    return bare and reading.finite_in(0, words.first) and not _is_closed(reading, words)


def _is_closed(reading: Reading, words: Segment) -> bool:
    """ "... said that the committee's session, held on Monday, had ended it": a noun with its whole aside."""
    return words.stop < len(reading.words) and reading.comma_before(words.stop)


def _with_sayer(title: str, reading: Reading, dated: Dated | None, fuller: Mapping[int, Fuller]) -> str | None:
    """What is said, and behind it who says so, in as few words as there is room for; `None` for any other title."""
    saying = reading.saying
    if saying is None or not saying.tail or not (reading.dates_saying(dated) or _dates_remarks(reading, dated)):
        return None
    drawing = Drawing(reading, saying.sayer, fuller)
    sayer = " ".join(drawing.between(saying.sayer.first, saying.sayer.stop).replace(VERB, "").split()).strip(' ,.;:”"')
    people = [n for n in reading.named_in(saying.sayer) if n.sort is Sort.PERSON]
    if saying.verb.base == "let" and len(people) > 1 and people[0].stop <= saying.verb.at < people[1].first:
        one, other = (reading.words[n.stop - 1].raw for n in people[:2])
        return f"{shortened(title).rstrip(' ,;')}, {one} let {other} know"
    too_long = len(sayer) > _LONGEST_SAYER or len(title) + len(sayer) + 2 > LONGEST
    if too_long and people and saying.verb.at >= people[-1].stop:
        sayer = f"{reading.words[people[-1].stop - 1].raw} {_verb_and_whom(reading, saying)}"
    if len(sayer) > _LONGEST_SAYER and reading.low_at(saying.sayer.first) == "according" and people:
        sayer = f"according to {reading.words[people[-1].stop - 1].raw}"
    if len(sayer) > _LONGEST_SAYER and _is_apposed_name(reading, saying.verb.first):
        name = reading.words[saying.verb.first - 2 : saying.verb.first]
        sayer = f"{' '.join(word.raw for word in name)} {_verb_and_whom(reading, saying)}"
    if not sayer or len(sayer) > _LONGEST_SAYER:
        return None
    return f"{shortened(title, LONGEST - len(sayer) - 2).rstrip(' ,;')}, {sayer}"


def _dates_remarks(reading: Reading, dated: Dated | None) -> bool:
    """ "According to the minister, whose remarks a radio reported on Tuesday"."""
    if dated is None:
        return False
    clause = reading.segment_of(dated.first)
    return reading.low_at(clause.first) == "whose" and bool(_REMARKS.fullmatch(reading.low_at(clause.first + 1)))


def _is_apposed_name(reading: Reading, stop: int) -> bool:
    """ "The head of the firm, Sergei Chemezov, said": two names between commas before a verb."""
    first = stop - 2
    name = first > 0 and all(reading.words[at].is_capitalised for at in (first, first + 1))
    return name and reading.comma_before(first) and reading.comma_before(stop)


def _verb_and_whom(reading: Reading, saying: Saying) -> str:
    """ "Said", "assured reporters": the verb with the word or two behind it that is no date."""
    stop = saying.verb.at + 1
    dates = reading.date_places()
    while stop < min(saying.sayer.stop, saying.verb.at + 3) and stop not in dates and _is_whom(reading, stop):
        stop += 1
    return reading.as_written(saying.verb.at, stop)


def _is_whom(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    small = word.low in PREPOSITIONS or word.low in ADVERBS or word.low in ("as", "when", "while", "that")
    return not small and not reading.comma_before(at)


def _plainly(reading: Reading, core: Segment) -> str:
    return tidy(reading.as_written(core.first, core.stop))


def _is_plural(subject: str) -> bool:
    return " and " in subject or subject.endswith("s")


def _singular(predicate: str) -> str:
    """ "Sign a contract", said of "we", as it is said of a country."""
    verb, mark, rest = predicate.partition(VERB)
    return third_of(verb) + mark + rest if mark and verb.isalpha() and verb.islower() else predicate
