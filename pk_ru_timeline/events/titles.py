"""Short readable titles in the page's facts: the clause without its date, its frame and its trailing phrases.

The main verb is put into the present of headlines ("places its first order"), a passive loses its auxiliary
("memoranda signed by both sides"). Words are taken away, inflected, or put into the order of a plain sentence; the
only ones added are the names that pronouns stand for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .clauses import BE, HAVE, UNKNOWN, Saying, Segment, Verb
from .judge import is_restrictive, main_verb
from .parties import Sort
from .sentences import Reading
from .verbs import Form, third_of

LONGEST = 104
_SHORTEST = 24
_PRONOUNS = frozenset("he she it they".split())
_OPENERS = re.compile(
    r"^(?:(?:but|and|however|meanwhile|moreover|also|only|earlier|later|then|besides|in addition|for a start|in fact|indeed|separately|similarly|"
    r"for instance|while|when|after|as|that|where|although|though|before|because|so|thus|adding|yet|afterwards|with)\b,?\s*|[,;:—–-]\s*)+",
    re.I,
)
_FRAME = re.compile(
    r"^(?:(?:it|this|the (?:development|move|announcement|news|step|report)) (?:follows?|comes?|came)\x00? (?:(?:days|hours|weeks|shortly|soon|a day|just) )?(?:after |amid )?"
    r"|(?:before|after) (?:that|this),? |did (?=the |both ))",
    re.I,
)
_INITIAL = re.compile(
    r"^(?:after|before|in|at|on|during|following|amid|despite|apart from|besides|with|for|as part of|under|from)\s(?:[^\s,]+\s){0,8}[^\s,]+,\s"
    r"(?=(?:\S+\s){3})",
    re.I,
)
_TRAILING = re.compile(
    r"(?:\s+(?:on|in|at|by|from|to|of|for|with|and|or|the|a|an|as|that|which|who|its|their|his|her|until|till|since|during|between|about|around|under|"
    r"when|where|early|late|after|before|but|how|what|whether|if|is|was|were|are|will|would|also|here|again|than|more|said|says|other|into|one))+$",
    re.I,
)
_CUT_AT = re.compile(
    r",\s|\s(?:under|with|amid|as|while|after|before|following|during|according|which|who|whose|where|when|that|to|for|in|on|at|from|by|of|and|between|"
    r"through|via|including)\s"
)
_BEFORE_DATE = frozenset(
    "on in from by of during late early at around about only the back end until till as again for".split()
)


def make_title(
    reading: Reading, core: Segment, text: str, person: str | None, thing: str | None, us: str | None
) -> str:
    """A title for the clause `core`, at most 104 characters, cut at a phrase; never empty.

    At its beginning `person` stands in for "he" or "she", `thing` for "it" or "they", `us` for "we".
    """
    drawing = _Drawing(reading, core, text)
    title = _tidy(drawing.sentence())
    first, _, rest = title.partition(" ")
    first = first.lower().rstrip(_VERB)
    subject = {"he": person, "she": person, "it": thing, "they": thing, "we": us}.get(first)
    if core.first > 0 and (first in _PRONOUNS or drawing.lacks_subject()):
        subject = drawing.subject_before({"he": person, "she": person, "it": thing, "they": thing}) or subject
    if subject and rest:
        title = f"{subject} {rest}" if first in _PRONOUNS or first == "we" else f"{subject} {title}"
    title = _shortened(title) or _shortened(
        _tidy(text[reading.words[core.first].start : reading.words[core.stop - 1].end])
    )
    return title[:1].upper() + title[1:]


_VERB = "\x00"
"""Stands behind the main verb while a title is made: it is never cut before that."""


@dataclass(slots=True)
class _Drawing:
    """The words of a clause on their way to a title."""

    reading: Reading
    core: Segment
    text: str

    def sentence(self) -> str:
        """The clause in the order of a plain sentence."""
        core, main = self.core, main_verb(self.reading, self.core)
        saying = self.reading.saying
        if (
            saying
            and not saying.tail
            and saying.sayer.first == core.first
            and core.stop > saying.content.first
            and (told := self._told(saying))
        ):
            return told
        relative = self._relative()
        if relative is not None and main is not None and main.first > relative:
            if main.first <= relative + 1:
                return self._words(core.first, relative, None) + " " + self._words(relative + 1, core.stop, main)
            behind = self._words(relative + 1, main.at + 1, main)
            preposition = (
                relative - 1
                if self.reading.words[relative - 1].low in ("for", "on", "in", "with", "to", "at", "under")
                else None
            )
            noun = self._words(core.first, relative if preposition is None else preposition, None)
            noun = noun[:1].lower() + noun[1:] if self.reading.words[core.first].low in ("the", "a", "an") else noun
            if preposition is None:
                return f"{behind} {noun} {self._words(main.at + 1, core.stop, None)}"
            return f"{behind} {self._words(main.at + 1, core.stop, None)} {self.reading.words[preposition].low} {noun}"
        return self._words(core.first, core.stop, main)

    def lacks_subject(self) -> bool:
        """ "... and signed a protocol": the clause begins with "and" and its verb."""
        words, core = self.reading.words, self.core
        verb = next((v for v in self.reading.verbs_in(core)), None)
        return words[core.first].low in ("and", "but", "then") and verb is not None and verb.first == core.first + 1

    def subject_before(self, pronouns: Mapping[str, str | None]) -> str | None:
        """Who or what the sentence is about, where the clause only says "he" or nothing at all."""
        reading = self.reading
        first = next((v for v in reading.verbs if v.finite), None)
        if first is None or first.first >= self.core.first or first.first > 12:
            return None
        subject = _tidy(self._words(0, first.first, None))
        subject = pronouns.get(subject.lower(), subject) or ""
        return (
            subject if subject and subject.partition(" ")[0].lower() not in _PRONOUNS and "," not in subject else None
        )

    def _told(self, saying: Saying) -> str | None:
        """ "Pakistan announced that it had placed an order": what the sayer tells of itself is what it does."""
        reading = self.reading
        start = saying.content.first
        verb = next((v for v in reading.verbs if v.finite and v.first >= start), None)
        if reading.words[start].low not in _PRONOUNS or verb is None or verb.first != start + 1:
            return None
        if verb.kind in ("say", "think") or verb.at >= self.core.stop:
            return None
        return (
            self._words(saying.sayer.first, saying.verb.first, None)
            + " "
            + self._words(verb.first, self.core.stop, verb)
        )

    def _relative(self) -> int | None:
        """Where a relative clause begins that the whole core is: behind its noun, at the pronoun or (none there) before it."""
        words, core = self.reading.words, self.core
        finite = [v for v in self.reading.verbs_in(core) if v.finite]
        for at in range(core.first + 1, min(core.stop, core.first + 14)):
            if words[at].low not in ("which", "who", "that") or any(
                at in e for e in self.reading.embedded if e.stop < core.stop
            ):
                continue
            if any(v.at < at for v in finite) or (words[at].low == "that" and not self._opens_clause(at)):
                continue
            if len(finite) > 1 and is_restrictive(self.reading, core, finite[0], finite[1]):
                continue
            return at
        contact = self.reading.contact
        return (
            contact.first - 1
            if contact and core.first < contact.first <= core.stop and contact.stop == core.stop
            else None
        )

    def _opens_clause(self, at: int) -> bool:
        """ "that" before a verb or a determined subject, not before its noun ("that country")."""
        following = self.reading.words[at + 1 : at + 2]
        verb = any(v.first == at + 1 and v.finite for v in self.reading.verbs)
        return verb or bool(
            following
            and (following[0].low in ("the", "both", "he", "she", "it", "they", "a") or following[0].raw[0].isupper())
        )

    def _words(self, first: int, stop: int, main: Verb | None) -> str:
        """Words `first` to `stop` without dates and asides, the verb `main` in the present of headlines."""
        words, text = self.reading.words, self.text
        dates, asides = self._dates(), self._asides(main)
        verb = main if main and _is_told_in_present(main) else None
        parts: list[str] = []
        for at in range(first, stop):
            gap = "" if at == first else text[words[at - 1].end + len(_tail(text, words[at - 1].end)) : words[at].start]
            if at in asides:
                continue
            if at - 1 in asides:
                gap = " "
            if at in dates:
                parts.append(gap if re.search(r"[,;]", gap) else " ")
            elif verb and verb.first <= at < verb.at:
                if at == verb.first:
                    parts.append(gap.rstrip())
                elif words[at].low not in BE | HAVE and at not in dates:
                    parts.append(" " + words[at].raw)
            elif verb and at == verb.at:
                parts.append((gap if at == verb.first else " ") + self._inflected(verb) + _VERB)
            else:
                parts.append(
                    gap + words[at].raw + _tail(text, words[at].end) + (_VERB if main and at == main.at else "")
                )
        return "".join(parts)

    def _dates(self) -> set[int]:
        """Words that tell the date, with the prepositions before them."""
        out: set[int] = set()
        for dated in self.reading.dated:
            if dated.timex.value in ("PRESENT_REF", "FUTURE_REF"):
                continue
            out.update(range(dated.first, dated.stop))
            before = dated.first - 1
            while before >= 0 and self.reading.words[before].low in _BEFORE_DATE:
                out.add(before)
                before -= 1
        return out

    def _asides(self, main: Verb | None) -> set[int]:
        """An apposition before the verb that names nobody, and relative clauses that the main clause goes on behind."""
        words, core = self.reading.words, self.core
        inner = [e for e in self.reading.embedded if core.first < e.first and e.stop < core.stop]
        if inner:
            return {at for e in inner for at in range(e.first, e.stop)}
        if main is None or main.first <= core.first:
            return set()
        commas = [
            at for at in range(core.first + 1, main.first + 1) if "," in self.text[words[at - 1].end : words[at].start]
        ]
        if (
            len(commas) != 2
            or commas[1] != main.first
            or commas[0] - core.first < 2
            or words[commas[0]].low in ("and", "or")
        ):
            return set()
        people = [n.first for n in self.reading.named if n.party.sort is Sort.PERSON]
        if any(commas[0] <= at < commas[1] for at in people) and not any(core.first <= at < commas[0] for at in people):
            return set()
        return set(range(commas[0], commas[1]))

    def _inflected(self, verb: Verb) -> str:
        if verb.passive or verb.base == "be" or verb.kind == UNKNOWN or self._is_participle(verb):
            return self.reading.words[verb.at].raw
        return verb.base if self._is_plural(verb) else third_of(verb.base)

    def _is_participle(self, verb: Verb) -> bool:
        """ "part of a deal struck in April": the clause's own verb stands before the core."""
        segment = self.reading.segment_of(verb.at)
        own = any(v.finite and segment.first <= v.at < self.core.first for v in self.reading.verbs)
        return own and verb.auxiliary == "" and self.core.first > segment.first and self._relative() is None

    def _is_plural(self, verb: Verb) -> bool:
        """True where the subject before the verb reads as more than one."""
        reading = self.reading
        if verb.auxiliary in ("have", "were", "are"):
            return True
        if verb.auxiliary in ("has", "was", "is"):
            return False
        start = max([self.core.first, *(s.first for s in reading.segments if s.first < verb.first)])
        head: list[int] = []
        for at in range(start, verb.first):
            if (
                any(d.first <= at < d.stop for d in reading.dated)
                or (reading.words[at].low in ("last", "on", "in")
                and not head)
            ):
                continue
            if reading.words[at].low in _ENDS_HEAD and head:
                break
            head.append(at)
        if not head:
            return False
        lows = [reading.words[at].low for at in head]
        if lows[0] in ("they", "we", "these", "those", "both"):
            return True
        if "and" in lows:
            return True
        last = reading.words[head[-1]]
        if last.low in ("people", "police", "children", "troops", "forces") or last.low.endswith("men"):
            return True
        return (
            last.low.endswith("s")
            and not last.low.endswith(("ss", "us", "is", "news"))
            and (head[-1] == 0 or not last.raw[0].isupper())
        )


_ENDS_HEAD = frozenset(
    "of in from for at with by on under that which who led to over about between after through into".split()
)


def _is_told_in_present(main: Verb) -> bool:
    """True for a passive, a perfect and a simple past that the lexicon can inflect."""
    if not main.finite:
        return False
    if main.passive:
        return main.auxiliary in ("was", "were", "has", "have", "had", "is", "are")
    if main.auxiliary in ("has", "have", "had"):
        return main.form in (Form.BOTH, Form.PARTICIPLE, Form.PAST)
    return main.auxiliary == "" and main.form in (Form.PAST, Form.BOTH) and main.kind != UNKNOWN


def _tail(text: str, end: int) -> str:
    """A possessive ending behind a word."""
    match = _POSSESSIVE.match(text, end)
    return match[0] if match else ""


_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")


def _tidy(title: str) -> str:
    title = re.sub(r"\([^()]*\)", " ", title)
    title = re.sub(r"[“”\"«»]", "", title)
    title = re.sub(r"\s+", " ", title).strip()
    title = re.sub(r"\s+([,;:.!?])", r"\1", title)
    title = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", title)
    title = _FRAME.sub("", title)
    title = _INITIAL.sub("", title)
    title = _OPENERS.sub("", title)
    title = re.sub(r"(?<=\s)(?:also|however|reportedly|too|subsequently|recently|already|meanwhile)\s", "", title)
    if title.count("(") != title.count(")"):
        title = re.sub(r"\s*[()]", "", title)
    title = title.strip(" ,;:—–-.…")
    return _TRAILING.sub("", title).strip(" ,;:—–-")


def _shortened(title: str) -> str:
    """Cut at a phrase boundary before the limit, never before the main verb and what it says."""
    least = max(_SHORTEST, title.find(_VERB) + 8)
    title = title.replace(_VERB, "")
    if len(title) <= LONGEST:
        return title
    cuts = [m.start() for m in _CUT_AT.finditer(title) if least <= m.start() <= LONGEST]
    commas = [c for c in cuts if title[c] == "," and c >= 45]
    cut = max(commas or cuts, default=title.rfind(" ", 0, LONGEST))
    return _TRAILING.sub("", title[:cut]).strip(" ,;:—–-")
