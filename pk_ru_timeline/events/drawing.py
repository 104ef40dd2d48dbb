"""The words of a clause on their way to a title: put into the order of a plain sentence, without dates and asides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .cores import participle_opening, subject_behind
from .grammar import ADVERBS, NUMBERS, PERSONS, PREPOSITIONS, THIRD_PERSONS
from .joining import Joining
from .parties import Sort
from .pronouns import Antecedents, person_before
from .relatives import before_which
from .sayings import Saying
from .sentences import Dated
from .trimming import LONGEST, VERB, lower_first, tidy
from .verb_groups import Verb
from .verbs import Form
from .words import Segment

_ARTICLES = frozenset("a an the one".split())
_DETERMINERS = frozenset("the both they two".split())
_NO_NOUNS = PREPOSITIONS | frozenset(
    "and or but as than if that which after before since about into over through around between against".split()
)
_LONGEST_OBJECT = 8
_GIVING = frozenset("give grant lend send offer pay supply sell provide".split())
_PARTICLES = frozenset("down up off out over back away".split())
_WHERE = frozenset("in at there here".split())
_LONGEST_WHERE = 4
_FURTHER_CLAUSES = frozenset(("where", "when"))
_OFFERING = frozenset("offer propose agree promise pledge vow decide undertake ask request".split())
_WHERE_OFFERED = frozenset("in at on during".split())
_SUBJECT_OPENERS = frozenset("the both he she it they a".split())
_FARTHEST_RELATIVE = 14
_LONGEST_SUBJECT = 12
_HARD_MARK = re.compile(r"[:;]|\s[—–-]\s|—")


@dataclass(frozen=True, slots=True)
class Drawing(Joining):
    """The words of a clause on their way to a title."""

    def sentence(self, denying: frozenset[str]) -> str:
        """The clause in the order of a plain sentence."""
        core, main, saying = self.core, self.reading.main_verb(self.core), self.reading.saying
        if saying and not saying.tail and saying.sayer.first == core.first and core.stop > saying.content.first:
            told = self._told_of_itself(saying, denying)
            if told:
                return told
            if self._is_in_what_appeared(saying):
                said = self.between(core.first, saying.verb.at + 1, main)
                return f"{said} that {self.between(saying.content.first, core.stop)}"
        if main and (verb := self._verb_of_relative(main)) and (subject := self._object_first(verb)):
            main = verb
            noun = core.first, subject - (self.reading.words[subject - 1].low in ("which", "that"))
            thing = self.between(*noun)
            thing = thing if subject == core.first + 2 else lower_first(thing)
            whom = self._whom(main) or main.at + 1
            to_whom = self._other_side(subject, main, whom) or self.between(main.at + 1, whom)
            given = thing.removeprefix("the ") if whom > main.at + 1 else thing
            told = f"{self.between(subject, main.at + 1, main)} {to_whom} {given}"
            return f"{told} {self.between(whom, core.stop)}"
        if main and (be := self._left_out(main)):
            return f"{self.between(core.first, main.first)} {be} {self.between(main.first, core.stop, main)}"
        relative = self._relative()
        if relative is None or main is None or main.first <= relative:
            return self._short_of_where(main) or self.between(core.first, core.stop, main)
        if self.reading.words[relative].low == "where":
            return self.between(relative + 1, core.stop, main)
        if (part := before_which(self.reading, relative)) and part > core.first:
            owner, rest = self.between(core.first, part), self.between(relative + 1, core.stop, main)
            preposition = self.between(part, relative)
            if preposition == "of":
                thing = self.between(relative + 1, main.first)
                return f"{thing} of {owner} {self.between(main.first, core.stop, main)}"
            return f"{preposition} {owner} {rest}" if part < relative - 1 else f"{rest} {preposition} {owner}"
        if self.reading.words[relative].low == "whose":
            owner = self.between(core.first, relative)
            return f"{owner}{'’' if owner.endswith('s') else '’s'} {self.between(relative + 1, core.stop, main)}"
        if self.reading.words[relative - 1].low in PREPOSITIONS and self.reading.comma_before(relative - 1):
            verbs = [v.first for v in self.reading.verbs_in(core) if v.finite and v.first > main.at]
            stop = next((at for at in verbs if self.reading.comma_before(at)), core.stop)
            return self.between(relative + 1, stop, main)
        dates = self._dates()
        if all(at in dates or self.reading.words[at].low in ADVERBS for at in range(relative + 1, main.first)):
            closing = "," if self._is_open_apposition(relative) else ""
            return f"{self.between(core.first, relative)}{closing} {self.between(relative + 1, core.stop, main)}"
        return self.between(core.first, core.stop, main)

    def _left_out(self, main: Verb) -> str | None:
        """The form of "be" that a clause needs before its verb to be a sentence of its own."""
        many = self._is_of_many(main.first)
        if self._is_to_be(main):
            return "are" if many else "is"
        if self._is_participle(main):
            return "were" if many else "was"
        return None

    def _is_participle(self, main: Verb) -> bool:
        """ "The plant, erected with Soviet help in the 1970s, is idle": a noun whose own verb comes behind the core."""
        if main.auxiliary or main.form not in (Form.BOTH, Form.PARTICIPLE):
            return False
        stop, verbs = self.core.stop, self.reading.verbs_in(self.core)
        goes_on = stop < len(self.reading.words) and self.reading.comma_before(stop)
        commas = [at for at in range(self.core.first + 1, main.first + 1) if self.reading.comma_before(at)]
        return goes_on and self.reading.finite_group_at(stop) and commas == [main.first] and verbs[0] == main

    def _is_to_be(self, main: Verb) -> bool:
        """ "They expect the oil to be landed by June": a noun and what is expected of it."""
        reading, first = self.reading, self.core.first
        passive = main.auxiliary == "to" and reading.low(main.first, main.first + 2) == "to be" and main.first > first
        before = reading.low_at(main.first - 1)
        plain = before not in _NO_NOUNS and not any(v.at < main.first for v in reading.verbs_in(self.core))
        return passive and plain and reading.finite_in(0, first) and not reading.comma_before(main.first)

    def _is_of_many(self, stop: int) -> bool:
        """Whether the subject before a verb is plural: "the mills", "ties between"; not "a treaty on convicts"."""
        noun = next((at for at in range(self.core.first + 1, stop) if self.reading.low_at(at) in _NO_NOUNS), stop) - 1
        last = self.reading.words[noun]
        return last.low.endswith("s") and not last.is_capitalised

    def _is_open_apposition(self, relative: int) -> bool:
        """ "The deputy minister, Andrey Rudenko, who came": a name between two commas, of which one would be lost."""
        commas = [at for at in range(self.core.first + 1, relative + 1) if self.reading.comma_before(at)]
        return len(commas) == 2 and commas[1] == relative and self.reading.words[commas[0]].is_capitalised

    def _short_of_where(self, main: Verb | None) -> str | None:
        """ "Offered in a call with his colleague to help": where too long, without what stands before "to help"."""
        if main is None:
            return None
        behind = self.reading.low_at(main.at + 1)
        infinitive = next((v for v in self.reading.verbs_in(self.core) if v.at > main.at), None)
        offered = main.base in _OFFERING and behind in _WHERE_OFFERED
        if infinitive is None or infinitive.auxiliary != "to" or not offered:
            return None
        if len(tidy(self.between(self.core.first, self.core.stop))) <= LONGEST:
            return None
        return f"{self.between(self.core.first, main.at + 1, main)} {self.between(infinitive.first, self.core.stop)}"

    def gapped(self) -> str | None:
        """ "Agreed on fish in May, and in June, on rice": "... agreed on rice", of the words "on rice" alone."""
        first, reading = self.core.first, self.reading
        verb = next((v for v in reading.verbs if v.finite and v.first < first), None)
        alone = reading.words[first].low in PREPOSITIONS and not any(v.finite for v in reading.verbs_in(self.core))
        behind_date = any(d.stop == first - (reading.words[first - 1].low == "and") for d in reading.dated)
        if verb is None or not alone or not behind_date:
            return None
        start = reading.segment_of(verb.at).first
        return f"{self.between(start, verb.at + 1, verb)} {self.between(first, self.core.stop)}"

    def _verb_of_relative(self, main: Verb) -> Verb:
        """The first verb, where the clause's main verb seems to be that of a further clause on a place or a time."""
        first = next((v for v in self.reading.verbs_in(self.core) if v.finite), main)
        between = self.reading.low(first.at + 1, main.first).split()
        return first if _FURTHER_CLAUSES.intersection(between) else main

    def _object_first(self, main: Verb) -> int | None:
        """Where the subject begins in "a contract (which) the two countries signed", that tells hardly more."""
        core, words, dates = self.core, self.reading.words, self._dates()
        behind = [at for at in range(main.at + 1, core.stop) if at not in dates]
        where = (
            bool(self._whom(main))
            or not behind
            or (
                words[behind[0]].low in _WHERE
                and (len(behind) <= _LONGEST_WHERE or self.reading.comma_before(behind[0]))
            )
        )
        if not where or not main.finite:
            return None
        if words[core.first].is_capitalised and words[core.first + 1].low == "which":
            return core.first + 2
        if words[core.first].low not in _ARTICLES | NUMBERS:
            return None
        for at in range(core.first + 2, min(main.first, core.first + _LONGEST_OBJECT)):
            if words[at].low in ("which", "that"):
                plain = words[at - 1].low not in PREPOSITIONS and 1 < main.first - at <= _LONGEST_OBJECT
                return at + 1 if plain and not self.reading.finite_in(at, main.first) else None
            if self.reading.comma_before(at):
                return None
            plain = words[at - 1].low not in _NO_NOUNS and not re.search(r"\S", self._gap(at))
            if words[at].low in _DETERMINERS and plain:
                return at if main.first - at <= _LONGEST_OBJECT else None
        return None

    def _whom(self, main: Verb) -> int | None:
        """Where the words end that tell to whom somebody gives something: "gave | the country |, in the wake of"."""
        if main.base not in _GIVING or self.reading.low_at(main.at + 1) != "the":
            return None
        stop = next((at for at in range(main.at + 2, self.core.stop) if self._gap(at) != " "), self.core.stop)
        dates = self._dates()
        stop = min((at for at in dates if main.at < at < stop), default=stop)
        return stop if stop - main.at <= _LONGEST_WHERE else None

    def _other_side(self, subject: int, main: Verb, stop: int) -> str | None:
        """ "Russia gave the country aid": which country that is."""
        if self.reading.low(main.at + 1, stop) != "the country":
            return None
        sides = {n.party.shown for n in self.reading.named_in(Segment(subject, main.first)) if n.sort is Sort.COUNTRY}
        others = {n.party.shown for n in self.reading.named if n.sort is Sort.COUNTRY} - sides
        return others.pop() if len(sides) == len(others) == 1 else None

    def in_present(self) -> bool:
        """True where the main verb stands in its base form, without an auxiliary."""
        main = self.reading.main_verb(self.core)
        return main is not None and main.form is Form.BASE and main.auxiliary == ""

    def lacks_subject(self) -> bool:
        """ "... and signed a protocol": the clause begins with "and" and its verb."""
        first = self.core.first
        verb = next(iter(self.reading.verbs_in(self.core)), None)
        bare = verb is not None and first > 0 and verb.first == first and verb.finite
        return bare or self.reading.shares_subject(self.core)

    def of_what(self, behind: int) -> str | None:
        """ "The first of the ships came in May; another | came in June": "of the ships", told in the clause before.

        `behind` is how many words of the clause, "and" not counted, stand before its verb.
        """
        reading, first = self.reading, self.core.first
        first += reading.low_at(first) in ("and", "but")
        before = reading.segment_of(self.core.first - 1) if self.core.first else self.core
        main = reading.main_verb(before)
        if main is None or before == self.core or not reading.finite_group_at(first + behind):
            return None
        of = next((at for at in range(before.first, main.first) if reading.low(at, at + 2) == "of the"), None)
        return None if of is None else self.between(of, main.first)

    def follows_clause(self) -> bool:
        """True where a finite verb stands before the clause in its sentence: "it" is not what was told of before."""
        return self.reading.finite_in(0, self.core.first)

    def opened_by_participle(self, dated: Dated | None) -> str | None:
        """ "Built in 1973 with Soviet help, the mill was sold": of the mill, that it was built, where that is dated."""
        opening = participle_opening(self.reading, dated) if dated else None
        subject = opening and subject_behind(self.reading, opening)
        if not opening or not subject:
            return None
        was = "were" if Drawing(self.reading, subject)._is_of_many(subject.stop) else "was"
        told = lower_first(self.between(opening.first, opening.stop))
        return f"{self.between(subject.first, subject.stop)} {was}{VERB} {told}"

    def shared_passive(self) -> str:
        """ "Was proposed in 2017 and turned down in 2018": the "was" that the second participle has from the first."""
        verbs = self.reading.verbs_in(self.core)
        first = next((v for v in self.reading.verbs if v.finite), None)
        if not verbs or first is None or not first.passive or first.at - first.first != 1:
            return ""
        verb, behind = verbs[0], self.reading.low_at(verbs[0].at + 1)
        participle = verb.auxiliary == "" and verb.form in (Form.BOTH, Form.PARTICIPLE)
        no_object = verb.at + 1 in self._dates() or behind in PREPOSITIONS | ADVERBS | _PARTICLES or not behind
        return f"{self._raw(first.first)} " if participle and no_object else ""

    def shared_infinitive(self) -> str:
        """ "Plan to begin it in May and use it in June": the "plan to" that the second verb has from the first."""
        first = self.reading.first_finite()
        verbs = self.reading.verbs_in(self.core)
        if first is None or not verbs or first.at >= self.core.first:
            return ""
        if self.reading.low_at(verbs[0].at) != verbs[0].base:
            return ""
        leads = any(v.auxiliary == "to" and v.first == first.at + 1 for v in self.reading.verbs)
        present = first.auxiliary == "" and self.reading.low_at(first.at) in (first.base, f"{first.base}s")
        return f"{self.reading.words[first.at].raw} to " if leads and present else ""

    def person_before(self, known: str | None) -> str | None:
        """Who "he" is at the beginning of the clause."""
        places = range(self.core.first, self.core.stop)
        pronoun = next((at for at in places if self.reading.words[at].low in PERSONS), self.core.first)
        return person_before(self.reading, pronoun, known)

    def subject_before(self, antecedents: Antecedents) -> str | None:
        """Who or what the sentence is about, where the clause only says "he" or nothing at all."""
        verb = self.reading.first_finite()
        if verb is None or verb.first > _LONGEST_SUBJECT + self.core.first:
            return None
        if _HARD_MARK.search(self.reading.between(0, self.core.first)):
            return None
        stop = verb.first
        if stop >= self.core.first:  # nothing but the noun and its date stand before
            stop = next((at for at in range(1, self.core.first) if self.reading.comma_before(at)), self.core.first)
        if stop > _LONGEST_SUBJECT:
            return None
        subject = tidy(self.between(0, stop, None))
        if subject.lower() in THIRD_PERSONS:
            subject = antecedents.of(subject.lower()) or ""
        pronoun = subject.partition(" ")[0].lower() in THIRD_PERSONS
        return subject if subject and not pronoun and "," not in subject else None

    def _told_of_itself(self, saying: Saying, denying: frozenset[str]) -> str | None:
        """ "Pakistan announced that it had placed an order": what the sayer tells of itself is what it does."""
        reading, start = self.reading, saying.content.first
        verb = next((v for v in reading.verbs if v.finite and v.first >= start), None)
        if reading.words[start].low not in THIRD_PERSONS or verb is None or verb.first != start + 1:
            return None
        if verb.kind in ("say", "think") or verb.at >= self.core.stop or saying.verb.base in denying:
            return None
        if saying.verb.kind == "say" and verb.auxiliary in ("would", "will"):
            return None
        sayer = self.between(saying.sayer.first, saying.verb.first, None)
        return f"{sayer} {self.between(verb.first, self.core.stop, verb)}"

    def _is_in_what_appeared(self, saying: Saying) -> bool:
        """ "Said in remarks that came out on Tuesday that": a relative clause that is about the date alone."""
        places = range(saying.verb.at + 2, saying.content.first - 1)
        relative = next((at for at in places if self.reading.words[at].low in ("that", "which")), None)
        return relative is not None and self.reading.finite_in(relative, saying.content.first)

    def _relative(self) -> int | None:
        """Where the relative clause begins that the core is, behind its noun."""
        places = range(self.core.first + 1, min(self.core.stop, self.core.first + _FARTHEST_RELATIVE))
        return next((at for at in places if self._opens_relative(at)), None)

    def _opens_relative(self, at: int) -> bool:
        """True for a relative pronoun with the only clause of the core behind it."""
        reading, core = self.reading, self.core
        low = reading.words[at].low
        if low not in ("which", "who", "that", "where", "whose") or any(
            at in e for e in reading.embedded if e.stop < core.stop
        ):
            return False
        finite = [v for v in reading.verbs_in(core) if v.finite]
        if any(v.at < at for v in finite) or (low == "that" and not self._opens_clause(at)):
            return False
        return len(finite) < 2 or not reading.is_restrictive(core, finite[0], finite[1])

    def _opens_clause(self, at: int) -> bool:
        """ "that" before a verb or a determined subject, not before its noun ("that country")."""
        if self.reading.finite_group_at(at + 1):
            return True
        following = self.reading.words[at + 1 : at + 2]
        return any(word.low in _SUBJECT_OPENERS or word.is_capitalised for word in following)
