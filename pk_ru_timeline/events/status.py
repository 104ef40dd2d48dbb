"""How far a happening has come, as the page tells it: occurred, ongoing, planned, proposed or cancelled.

A plan put off stays planned; the putting-off has occurred. So has a dated saying, whatever is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..model import Part, Status
from .grammar import FUTURE, MODALS, TENTATIVE
from .language import Language
from .sentences import Dated, Reading
from .verb_groups import Verb
from .verbs import Form
from .words import Segment, Word

_CUES = ("cancelled", "postponed", "planned", "proposed", "ongoing")
_DEADLINE = re.compile(r"\b(?:by|by the end of|before|no later than|due)$")
THROUGH = frozenset("through over across into along down".split())
FIXED_FOR = re.compile(
    r"\b(?:planned|scheduled|slated|set|fixed|booked|due|expected|promised|targeted|envisaged|foreseen|meant|"
    r"pencilled in|timetabled)"
    r"(?: for| on| in| to begin on| to open on)?$"
)
_TAKING_ON = frozenset("accept agree invite undertake commit promise pledge decide vow plan".split())
_WISH = re.compile(
    r"(?:also |still |always )?(?:like|love|prefer|welcome|be (?:glad|happy|pleased|delighted|ready|willing))\b"
)
_SOON = frozenset("soon shortly".split())
_NEAR = 5
_LONGEST_CUE = 2
_ADVERBS = frozenset("now also still currently already actively both jointly".split())
"""May stand inside a cue: "are now discussing"."""


def find_status(
    reading: Reading, core: Segment, dated: Dated | None, published: date | None, language: Language
) -> Status:
    """Tense and cue words of the clause first, then the date's place beside the publication date."""
    clause = _Clause(reading, core, dated, published, reading.main_verb(core), language)
    words = [word for word in reading.words_of(core) if word.low not in _ADVERBS]
    cues = {name for name in _CUES if language.status[name].stand_in(words)}
    if clause.is_past() and not language.status["planned"].stand_in(clause.from_main_on()):
        cues.discard("planned")  # "rumours that he was about to leave were rejected"
    if clause.is_past() and not language.status["proposed"].stand_in(clause.from_main_on()[:_NEAR]):
        cues.discard("proposed")
    if "cancelled" in cues and not language.status["denials"].stand_in(reading.words_of(core)):
        return Status.CANCELLED
    if clause.is_fixed_for():
        off = dated is not None and language.status["cancelled"].stand_in(reading.words[dated.stop :])
        return Status.CANCELLED if off else Status.PLANNED
    if clause.expects():
        return Status.PLANNED
    if clause.dates_saying():
        return Status.OCCURRED
    if "postponed" in cues and not clause.is_ahead():
        return Status.OCCURRED
    if clause.is_planned("planned" in cues):
        return Status.PLANNED
    if clause.is_behind():
        return Status.PROPOSED if "proposed" in cues and clause.offers() else Status.OCCURRED
    if clause.auxiliary in TENTATIVE:
        return Status.PROPOSED if dated is None else Status.OCCURRED
    pictured = reading.sentence.part is Part.CAPTION or clause.is_heading()  # they tell what has been in the present
    if "ongoing" not in cues and clause.is_present() and clause.is_today() and not clause.says() and not pictured:
        return Status.PLANNED
    if "ongoing" in cues and not (dated is not None and clause.says()):
        return Status.ONGOING
    if "proposed" in cues and (dated is None or clause.offers()):
        return Status.PROPOSED
    return Status.OCCURRED


def should_soon(reading: Reading, main: Verb | None) -> bool:
    """ "A second cargo should follow soon"."""
    return main is not None and main.auxiliary == "should" and reading.low_at(main.at + 1) in _SOON


def offers(reading: Reading, main: Verb | None, language: Language) -> bool:
    """ "Offered", "put forward"; "floated through the hall" is no offer."""
    if main is None:
        return False
    behind = reading.low_at(main.at + 1)
    return (main.base in language.sets.offering and behind not in THROUGH) or (main.base, behind) == ("put", "forward")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with its date and main verb."""

    reading: Reading
    core: Segment
    dated: Dated | None
    published: date | None
    main: Verb | None
    language: Language

    @property
    def auxiliary(self) -> str:
        """First auxiliary of the main verb; empty where it has none."""
        return self.main.auxiliary if self.main else ""

    def is_past(self) -> bool:
        """True for a main verb in the past or the perfect that is no future seen from the past."""
        if self.main is None or not self.main.finite or self.main.form not in (Form.PAST, Form.PARTICIPLE, Form.BOTH):
            return False
        return self.auxiliary in ("", "was", "were", "has", "have", "had")

    def from_main_on(self) -> list[Word]:
        """The words of the clause from its main verb on."""
        first = max(self.core.first, self.main.first - _LONGEST_CUE) if self.main else self.core.first
        return self.reading.words[first : self.core.stop]

    def is_fixed_for(self) -> bool:
        """ "The visit planned for March was put off": the date is the plan's, whatever became of it."""
        if self.dated is None:
            return False
        return bool(FIXED_FOR.search(self.reading.low(self.dated.first - 5, self.dated.first)))

    def dates_saying(self) -> bool:
        """True where the date is that of the saying: a dated saying has occurred, whatever is said."""
        return self.reading.dates_saying(self.dated) and not self.is_ahead()

    def is_ahead(self) -> bool:
        """True for a date that begins after the day of publication; "later this year" is what is left of it."""
        if self.dated and self.dated.timex.text.lower().startswith("later this"):
            return True
        start = self._start()
        return start is not None and self.published is not None and start > self.published

    def is_behind(self) -> bool:
        """True for a date that ends before the day of publication."""
        when = self.dated.timex.when if self.dated else None
        last = when.last if when else None
        return last is not None and self.published is not None and last < self.published

    def is_today(self) -> bool:
        """True for a date that begins on the day of publication."""
        start = self._start()
        return start is not None and start == self.published

    def _start(self) -> date | None:
        when = self.dated.timex.when if self.dated else None
        return when.start if when else None

    def is_heading(self) -> bool:
        """True for a headline with a day of the calendar in it: "Minister's answers, Moscow, June 24, 2024"."""
        numbered = self.dated is not None and any(c.isdigit() for c in self.dated.timex.text)
        return numbered and self.reading.sentence.part is Part.HEADLINE

    def expects(self) -> bool:
        """ "We expect the minister in May": the date is that of what is expected."""
        expecting = self.main is not None and self.main.base in self.language.sets.expecting and self.is_present()
        return expecting and self.dated is not None and not self.is_behind()

    def says(self) -> bool:
        """True where the clause tells what somebody says."""
        return self.main is not None and self.main.says

    def offers(self) -> bool:
        """True where the clause tells of an offer."""
        return offers(self.reading, self.main, self.language)

    def is_planned(self, cue: bool) -> bool:
        """A deadline, what should have been, what is expected, the future, and plans in so many words (`cue`)."""
        behind = self.is_behind()
        return (
            (not behind and self._is_deadline())
            or self._should_have()
            or should_soon(self.reading, self.main)
            or (not behind and self._is_taken_on())
            or (self.main is not None and self.main.base in self.language.sets.expecting)
            or (self.auxiliary in FUTURE and not self._wishes())
            or self._future_near()
            or self.is_ahead()
            or (cue and (not behind or self.auxiliary in ("was", "were", "had")))
        )

    def is_present(self) -> bool:
        """True for a present tense; modals count as one."""
        if self.main is None:
            return False
        simple = self.main.form is Form.THIRD or (self.auxiliary == "" and self.main.form is Form.BASE)
        return simple or self.auxiliary in ("is", "are") or self.auxiliary in MODALS

    def _is_deadline(self) -> bool:
        """ "By June", "before the end of the year"."""
        if self.dated is None or (self.auxiliary == "" and self.is_past()):
            return False  # "ended by 15 February"
        first = self.dated.first
        return bool(_DEADLINE.search(self.reading.low(first - 5, first))) or self.reading.words[first].low == "by"

    def _wishes(self) -> bool:
        """ "Would be glad to buy more": a wish is no plan."""
        if self.main is None or self.auxiliary != "would":
            return False
        return bool(_WISH.match(self.reading.low(self.main.first + 1, self.main.at + 3)))

    def _is_taken_on(self) -> bool:
        """ "Accepted an invitation to come this year": what somebody took on is dated, not the taking."""
        if self.dated is None or self.main is None or self.main.base not in _TAKING_ON:
            return False
        near = [v for v in self.reading.verbs_in(self.core) if self.main.at < v.at < self.dated.first]
        return bool(near) and near[-1].auxiliary == "to"

    def _should_have(self) -> bool:
        """ "The delegation should have arrived": a plan that came to nothing."""
        return (
            self.main is not None and self.auxiliary == "should" and self.reading.low_at(self.main.first + 1) == "have"
        )

    def _future_near(self) -> bool:
        """An infinitive or a future form that the date hangs on: "with one cargo to dock in May"."""
        if self.dated is None:
            return False
        near = [v for v in self.reading.verbs_in(self.core) if v.at < self.dated.first]
        if not near:
            return False
        finite = any(v.finite for v in self.reading.verbs_in(self.core))
        return near[-1].auxiliary in FUTURE or (near[-1].auxiliary == "to" and not finite and not self.is_behind())
