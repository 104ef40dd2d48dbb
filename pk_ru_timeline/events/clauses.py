"""Sentences to clauses: finite verbs, segments, and who is quoted as saying what.

No parser: the order of words, function words and the inflected forms of the lexicon's verbs. Where a boundary is
doubtful the segment stays whole, so that a title loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from .verbs import Form, VerbForm
from .words import Word

MODALS = frozenset("will would shall should may might can could must ll cannot wo".split())
HAVE = frozenset("has have had having ve".split())
BE = frozenset("is are was were am be been being re s".split())
FINITE_BE = frozenset("is are was were am re".split())
DO = frozenset("do does did".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any each every no first second third last next previous".split()
)
_BEFORE_ADJECTIVE = DETERMINERS | frozenset(
    "of for in on at by with from more newly much recently previously jointly most very other new old".split()
)
_RELATIVES = frozenset(
    "which who whose whom where when while although though but whereas because unless if once".split()
)
_TIMEWORDS = frozenset("after before since until till as following amid despite".split())
_PARTICIPLES = frozenset(
    "adding saying noting stressing calling marking making bringing including vowing urging quoting citing telling describing warning".split()
)
_PRONOUNS = frozenset("he she it they we i you who which this".split())


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the sentence: the word, what it is a form of, and whether it is finite."""

    at: int
    base: str
    kind: str
    form: Form
    finite: bool
    passive: bool = False
    auxiliary: str = ""
    """The first auxiliary of its group, lower case (`will`, `has`, `was`); empty for a simple form."""

    first: int = 0
    """Where its group begins, auxiliaries included."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause, as words `first` up to but not including `stop`."""

    first: int
    stop: int

    def __contains__(self, at: int) -> bool:
        return self.first <= at < self.stop


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it and what is said, as two stretches of words."""

    verb: Verb
    sayer: Segment
    content: Segment
    tail: bool
    """True where the sayer stands behind what is said."""


def find_verbs(words: Sequence[Word], text: str, table: Mapping[str, VerbForm], dates: Set[int]) -> list[Verb]:
    """Verbs in the order of the words: full verbs with their auxiliaries, and bare forms of `be`.

    `dates` are the places of words that tell a time: no verbs, and no bar between auxiliary and verb.
    """
    verbs: list[Verb] = []
    at = 0
    while at < len(words):
        if at in dates:
            at += 1
            continue
        verb, at = _verb_at(words, text, table, at, dates)
        if verb:
            verbs.append(verb)
    return verbs


def _verb_at(
    words: Sequence[Word], text: str, table: Mapping[str, VerbForm], at: int, dates: Set[int]
) -> tuple[Verb | None, int]:
    low = words[at].low
    if low in MODALS or low in HAVE or low in BE or low in DO or low == "to":
        if words[at].raw[0].isupper() and low in ("may", "will") and at > 0:
            return None, at + 1
        if low == "s" or (
            low == "to"
            and (
                at + 1 >= len(words)
                or (table.get(words[at + 1].low, _NONE).form not in (Form.BASE, Form.BOTH)
                and words[at + 1].low != "be")
            )
        ):
            return None, at + 1
        return _group(words, table, at, dates)
    form = table.get(low) or _regular_past(low)
    if form is None or (words[at].raw[0].isupper() and at > 0):
        return None, at + 1
    if form.form is Form.BASE:
        return None, at + 1
    finite = _finite(words, text, form, at)
    return Verb(at, form.base, form.kind, form.form, finite, first=at), at + 1


_NONE = VerbForm("", Form.THIRD, "")
UNKNOWN = "unknown"
"""Class of a verb that the lexicon does not know: it acts, but is not inflected in titles."""


_NO_PAST = frozenset(
    "indeed hundred need speed breed feed seed united limited aged sacred wicked naked hatred kindred exceed proceed succeed".split()
)


def _regular_past(low: str) -> VerbForm | None:
    """A word in -ed that the lexicon does not know is the past of some verb, inflected by nobody."""
    if len(low) < 5 or not low.endswith("ed") or low in _NO_PAST:
        return None
    return VerbForm(low, Form.BOTH, UNKNOWN)


def _group(words: Sequence[Word], table: Mapping[str, VerbForm], at: int, dates: Set[int]) -> tuple[Verb | None, int]:
    """Auxiliaries and the full verb behind them; adverbs and "not" may stand between."""
    first, low = at, words[at].low
    chain = [low]
    look = at + 1
    skipped = 0
    while look < len(words) and skipped < 3:
        word = words[look].low
        if word in MODALS or word in HAVE or word in BE:
            chain.append(word)
            look += 1
        elif look in dates or (word in ("on", "in", "at", "last") and look + 1 in dates):
            look += 1
        elif (
            (form := table.get(word))
            and not words[look].raw[0].isupper()
            and _fits(chain, form.form)
            and not HAVE.issuperset(chain[-2:] if len(chain) > 1 else ["-"])
        ):
            passive = form.form in (Form.BOTH, Form.PARTICIPLE) and chain[-1] in BE
            finite = low != "to" and low not in ("be", "been", "being", "having")
            return Verb(look, form.base, form.kind, form.form, finite, passive, low, first), look + 1
        elif (
            chain[-1] in MODALS
            and words[look].raw.islower()
            and word.isalpha()
            and word not in DETERMINERS | _BETWEEN
            and not word.endswith("ly")
        ):
            return Verb(look, word, UNKNOWN, Form.BASE, True, False, low, first), look + 1
        elif word.endswith("ly") or word in _BETWEEN:
            look += 1
            skipped += 1
        elif chain[-1] in BE | HAVE and _regular_past(word):
            return Verb(look, word, UNKNOWN, Form.BOTH, low != "to", chain[-1] in BE, low, first), look + 1
        else:
            break
    if low == "to":
        return None, at + 1
    if low == "did" and (inverted := _inverted(words, table, look)):
        return inverted, inverted.at + 1
    bare = chain[-1] if chain[-1] in BE else low
    return Verb(
        first,
        "be" if bare in BE else "have" if bare in HAVE else "do",
        "think",
        Form.BASE,
        low not in ("be", "been", "being", "having"),
        False,
        low,
        first,
    ), look


def _inverted(words: Sequence[Word], table: Mapping[str, VerbForm], look: int) -> Verb | None:
    """ "Only then did the two governments agree": the base form behind the subject."""
    for at in range(look, min(len(words), look + 7)):
        form = table.get(words[at].low)
        if form and form.form in (Form.BASE, Form.BOTH) and not words[at].raw[0].isupper() and at > look:
            return Verb(at, form.base, form.kind, form.form, True, False, "did", at)
    return None


_BETWEEN = frozenset(
    "not also now already still never yet always again only just first both all then since soon jointly together himself themselves so far last t".split()
)


def _fits(chain: Sequence[str], form: Form) -> bool:
    last = chain[-1]
    if last in MODALS or last in DO or last == "to":
        return form in (Form.BASE, Form.BOTH)
    if last in HAVE:
        return form in (Form.PARTICIPLE, Form.PAST, Form.BOTH)
    return form in (Form.PARTICIPLE, Form.BOTH, Form.ING)


def _finite(words: Sequence[Word], text: str, form: VerbForm, at: int) -> bool:
    if form.form in (Form.ING, Form.PARTICIPLE):
        return False
    before = words[at - 1] if at else None
    if before is not None and (before.low in _BEFORE_ADJECTIVE or before.possessive):
        return False
    if before is not None and re.search(r"[-–]$", text[before.end : words[at].start]):
        return False
    if form.form is Form.THIRD:
        if (
            at == 0
            or (words[at - 1].low.endswith(("al", "ic", "ive", "ed", "ing", "an", "ous", "ry", "ent"))
            and not words[at - 1].raw[0].isupper())
        ):
            return False
        following = words[at + 1].low if at + 1 < len(words) else ""
        return following not in (
            "of",
            "and",
            "was",
            "were",
            "are",
            "is",
            "will",
            "would",
            "have",
            "had",
            "has",
            "between",
            "said",
            "",
        )
    following = words[at + 1].low if at + 1 < len(words) else ""
    return not (
        form.form is Form.BOTH
        and following == "by"
        and form.kind == "act"
        and at > 0
        and before is not None
        and before.low not in _PRONOUNS
    )


def find_embedded(words: Sequence[Word], text: str, verbs: Sequence[Verb]) -> list[Segment]:
    """Relative clauses between commas with the main clause going on behind them: ", who would be the first, had been booked"."""
    embedded = []
    for at in range(1, len(words)):
        if (
            words[at].low in ("who", "which", "whose", "whom", "where")
            and "," in text[words[at - 1].end : words[at].start]
        ):
            for end in range(at + 2, len(words)):
                closes = "," in text[words[end - 1].end : words[end].start]
                if (
                    closes
                    and any(v.finite and v.first == end for v in verbs)
                    and any(v.finite and at < v.at < end for v in verbs)
                ):
                    embedded.append(Segment(at, end))
                    break
                if closes and end - at > 25:
                    break
    return embedded + _remarks(words, text, verbs)


def _remarks(words: Sequence[Word], text: str, verbs: Sequence[Verb]) -> list[Segment]:
    """Who says so, put in between commas: "The next ship, they added, would come on Tuesday"."""
    found = []
    for verb in verbs:
        if not verb.finite or verb.kind not in ("say", "announce") or verb.at + 1 >= len(words):
            continue
        start = verb.first
        while start > 1 and verb.first - start < 6 and "," not in text[words[start - 1].end : words[start].start]:
            start -= 1
        opened = "," in text[words[start - 1].end : words[start].start]
        closed = "," in text[words[verb.at].end : words[verb.at + 1].start]
        if (
            opened
            and closed
            and start > 1
            and any(v.finite and v.first > verb.at for v in verbs)
            and not any(v.finite and v.at < start for v in verbs)
        ):
            found.append(Segment(start, verb.at + 1))
    return found


def find_contact(words: Sequence[Word], text: str, verbs: Sequence[Verb]) -> Segment | None:
    """The last relative clause without a pronoun: a noun, then a determined subject and its verb, nothing between.

    "a session the Foreign Office has set": where a finite verb stands before the noun, or a preposition does.
    """
    for verb in reversed([v for v in verbs if v.finite and v.kind not in ("say", "announce")]):
        start = verb.first - 1
        while (
            start > 0
            and verb.first - start <= 5
            and words[start].low not in ("the", "both", "it", "he", "they", "his", "its")
        ):
            start -= 1
        if start < 2 or words[start].low not in ("the", "both", "it", "he", "they", "his", "its"):
            continue
        noun = words[start - 1]
        between = text[noun.end : words[verb.first].start]
        earlier = [v for v in verbs if v.finite and v.at < start]
        if (
            earlier
            and noun.raw.islower()
            and not noun.possessive
            and not re.search(r"[,;:“”\"—–-]", between)
            and _is_noun(noun.low, words[start - 2].low)
            and not any(start - v.at <= 1 for v in verbs)
        ):
            return Segment(start, len(words))
    return None


def _is_noun(low: str, before: str) -> bool:
    """A word with an article or an adjective before it, that is no function word itself."""
    if low in _RELATIVES | _TIMEWORDS | _BETWEEN | MODALS | HAVE | BE | DO or low in (
        "that",
        "and",
        "or",
        "to",
        "of",
        "in",
        "on",
        "for",
        "with",
        "by",
        "from",
        "at",
        "into",
        "than",
        "said",
        "what",
        "how",
        "why",
        "whether",
    ):
        return False
    return (
        before in DETERMINERS
        or before in ("a", "an", "under", "of", "and")
        or before.endswith(("al", "ed", "ic", "ian", "ar", "er", "ve"))
    )


def find_segments(
    words: Sequence[Word], text: str, verbs: Sequence[Verb], embedded: Sequence[Segment] = ()
) -> list[Segment]:
    """Clauses of the sentence in their order; together they are all of its words."""
    if not words:
        return []
    cuts = [0]
    for at in range(1, len(words)):
        inside = any(at in e or at == e.stop for e in embedded)
        if not inside and _cuts(words, text, verbs, at, cuts[-1]):
            cuts.append(at)
    cuts.append(len(words))
    segments = [Segment(a, b) for a, b in zip(cuts, cuts[1:], strict=False)]
    return _with_verbs(segments, verbs)


def _cuts(words: Sequence[Word], text: str, verbs: Sequence[Verb], at: int, start: int) -> bool:
    gap = text[words[at - 1].end : words[at].start]
    low = words[at].low
    if ";" in gap or ":" in gap or re.search(r"\s[—–-]{1,2}\s|—", gap):
        return True
    if "," in gap and words[start].low in _OPENING and _main_follows(verbs, start, at):
        return True
    if re.search(r"[”\"]\s", gap) and "," in gap:
        return True
    comma = "," in gap
    if low in _RELATIVES and (comma or low in ("which", "who", "while", "although", "though", "because", "whereas")):
        return not (
            low in ("which", "whom")
            and words[at - 1].low in ("in", "of", "for", "at", "to", "by", "during", "with", "from", "under", "on")
        )
    if low == "when":
        return True
    if low == "as" and not comma:
        return _pronoun_or_noun_clause(words, text, verbs, at)
    if low in _TIMEWORDS and (comma or low in ("after", "before", "since")):
        return _verb_soon(verbs, at, 9, words, text) or (comma and low == "after")
    if low in _PARTICIPLES and comma:
        return True
    if low == "that" and any(v.kind in ("say", "announce") and 0 < at - v.at <= 6 for v in verbs):
        return True
    if low == "with" and comma:
        return any(v.at - at <= 9 and v.form is Form.BASE and v.at > at for v in verbs)
    if (
        comma
        and any(v.finite and v.kind in ("say", "announce") and 0 <= v.at - at <= 12 for v in verbs)
        and _tail_saying(words, verbs, at)
    ):
        return True
    if low in ("and", "but", "or") and any(v.finite and start <= v.at < at for v in verbs):
        return _own_clause(words, text, verbs, at)
    return comma and _pronoun_clause(words, verbs, at) and any(v.finite and start <= v.at < at for v in verbs)


_OPENING = frozenset("after before when while as since although though because if once until".split())


def _main_follows(verbs: Sequence[Verb], start: int, at: int) -> bool:
    """A clause with a verb of its own stands before this comma, and another finite verb behind it."""
    inside = [v for v in verbs if start < v.at < at and (v.finite or (v.form is Form.ING and v.at == start + 1))]
    return bool(inside) and any(v.finite and v.at >= at for v in verbs)


def _pronoun_or_noun_clause(words: Sequence[Word], text: str, verbs: Sequence[Verb], at: int) -> bool:
    """ "as" before a subject and its finite verb ("as they welcomed"), not before a noun ("as an envoy")."""
    verb = next((v for v in verbs if v.at > at), None)
    if verb is None or not verb.finite or not 1 < verb.first - at <= 6:
        return False
    return (
        words[at + 1].low not in ("well", "part", "a", "an", "of", "early", "late", "soon", "far", "long")
        and "," not in text[words[at].end : words[verb.first].start]
    )


def _verb_soon(verbs: Sequence[Verb], at: int, within: int, words: Sequence[Word], text: str) -> bool:
    for verb in verbs:
        if at < verb.at <= at + within and (verb.finite or (verb.form is Form.ING and verb.at == at + 1)):
            return "," not in text[words[at].end : words[verb.at].start]
    return False


def _tail_saying(words: Sequence[Word], verbs: Sequence[Verb], at: int) -> bool:
    """From here on only somebody and his saying: no finite verb before it, no "that" clause behind it."""
    saying = next((v for v in verbs if v.at >= at and v.finite), None)
    if saying is None or saying.kind not in ("say", "announce") or saying.at - at > 12 or saying.passive:
        return False
    if words[at].low in _RELATIVES or words[at].low in ("and", "but", "as", "that", "with"):
        return False
    following = words[saying.at + 1].low if saying.at + 1 < len(words) else ""
    return following != "that" and not any(v.finite for v in verbs if v.at > saying.at)


def _own_clause(words: Sequence[Word], text: str, verbs: Sequence[Verb], at: int) -> bool:
    """After "and": a subject and its own finite verb, with no comma between the two."""
    for verb in verbs:
        if verb.at > at and verb.finite:
            if verb.first == at + 1:
                return True
            between = words[at + 1 : verb.first]
            if any(w.low in _RELATIVES or w.low in ("as", "that", "after", "before", "and") for w in between):
                return False
            return verb.first - at <= 12 and not re.search(r"[,;]", text[words[at].end : words[verb.first].start])
    return False


def _pronoun_clause(words: Sequence[Word], verbs: Sequence[Verb], at: int) -> bool:
    return words[at].low in ("he", "she", "they", "it") and any(v.finite and v.first == at + 1 for v in verbs)


def _with_verbs(segments: list[Segment], verbs: Sequence[Verb]) -> list[Segment]:
    """Join segments without a verb to a neighbour: the first one to what follows, others to what precedes."""
    joined: list[Segment] = []
    for segment in segments:
        has_verb = any(v.at in segment for v in verbs)
        if (joined and not has_verb) or (joined and not any(v.at in joined[-1] for v in verbs)):
            joined[-1] = Segment(joined[-1].first, segment.stop)
        else:
            joined.append(segment)
    return joined


def find_saying(words: Sequence[Word], text: str, verbs: Sequence[Verb], segments: Sequence[Segment]) -> Saying | None:
    """Who is quoted in the sentence, if anybody, and which words are what he says."""
    finite = [v for v in verbs if v.finite]
    if not finite:
        return None
    tail = segments[-1]
    last = next((v for v in finite if v.at in tail), None)
    if len(segments) > 1 and last and last.kind in ("say", "announce") and _tail_saying(words, verbs, tail.first):
        return Saying(last, tail, Segment(0, tail.first), tail=True)
    according = next(
        (at for at in range(len(words) - 1) if words[at].low == "according" and words[at + 1].low == "to"), None
    )
    if (
        according is not None
        and according > 3
        and not any(v.finite and v.kind not in ("say", "announce") for v in verbs if v.at > according)
    ):
        return Saying(finite[0], Segment(according, len(words)), Segment(0, according), tail=True)
    first = finite[0]
    if first.kind in ("say", "announce") and not first.passive:
        content = _content_after(words, text, verbs, first)
        if content is not None:
            return Saying(first, Segment(0, content), Segment(content, len(words)), tail=False)
    return None


def _content_after(words: Sequence[Word], text: str, verbs: Sequence[Verb], saying: Verb) -> int | None:
    """Where what is said begins: behind "that", a colon or a quotation mark, else before the next finite clause."""
    later = [v for v in verbs if v.at > saying.at and (v.finite or v.auxiliary == "to")]
    for at in range(saying.at + 1, len(words)):
        gap = text[words[at - 1].end : words[at].start]
        if words[at].low == "that" and at - saying.at <= 14 and any(v.finite and v.at > at for v in verbs):
            return at + 1
        if re.search(r"[:“\"‘]\s*$|,\s*[“\"]", gap):
            return at
    clause = next((v for v in later if v.finite), None)
    if clause is None:
        return None
    at = saying.at + 1
    return at if clause.at > at and clause.first >= at else None
