"""Events as a user's corrections have them: split, merged, set right, hidden, in this order, whatever that of writing.

An entry of which something that it names is not there is not done. What is already as it should be is left, so that
correcting twice is correcting once. Nothing is done silently: each change is a `Correction` of the event, each entry
that is not done an `Issue`, and how many there are is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model import Event, Issue, Severity
from .changes import MADE, MERGED, SPLIT, SPLIT_OFF, merge_events, split_event, word_named
from .entries import Corrections, Entry, Hide, Merge, Reference, Setting, Split
from .finding import cites, find_event, unmatched
from .outcomes import settle_outcomes
from .settings import set_fields


class Corrected(NamedTuple):
    """Events in the order of their sort key, and what is to be told of the corrections."""

    events: tuple[Event, ...]

    issues: tuple[Issue, ...]
    """How much was corrected, and entries that contradict each other."""

    unmatched: tuple[Issue, ...]
    """Entries of which nothing that they name is there."""


def correct_events(events: Sequence[Event], corrections: Corrections) -> Corrected:
    """The events as the user will have them. Raises `CorrectionsError` where an entry fits several events."""
    work = _Work(events)
    for split in corrections.splits:
        work.split(split)
    for merge in corrections.merges:
        work.merge(merge)
    work.set(corrections.settings)
    for hide in corrections.hides:
        work.hide(hide)
    settled = settle_outcomes(events, work.events, work.became, work.hidden)
    told = tuple(_counts(events, settled, work.hidden))
    return Corrected(tuple(sorted(settled, key=Event.sort_key)), (*work.issues, *told), tuple(work.unmatched))


class _Work:
    """The events while they are being corrected."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = list(events)
        self.issues: list[Issue] = []
        self.unmatched: list[Issue] = []
        self.became: dict[str, str] = {}
        """Id of an event that was merged into another to the id of that."""
        self.hidden: dict[str, Entry] = {}

    def split(self, entry: Split) -> None:
        event = self._find(entry.event, entry)
        if event is None:
            return
        if _is_finished(event, entry):
            self.unmatched.append(unmatched(entry, f"{event.id} was split so, split off or merged before"))
            return
        missing = [q for q in entry.citations if not any(cites(citation, q) for citation in event.citations)]
        moved = [c for c in event.citations if any(cites(c, quotation) for quotation in entry.citations)]
        if missing:
            self.unmatched.append(unmatched(entry, f"{event.id} has no citation {missing[0]}"))
        elif len(moved) == len(event.citations):
            self.unmatched.append(unmatched(entry, f"it names every citation of {event.id}; use [[set]] for its date"))
        else:
            self._replace((event,), *split_event(event, moved, entry))

    def merge(self, entry: Merge) -> None:
        named = [self._find(reference, entry) for reference in entry.events]
        group = list({id(event): event for event in named if event is not None}.values())
        if None in named or len(group) < 2:
            return
        if _are_parted(group):
            self.issues.append(unmatched(entry, "a [[split]] makes two of them of what was one; remove one of the two"))
            return
        self._replace(group, merge_events(group, entry))
        self.became = {old: group[0].id if new in _ids(group) else new for old, new in self.became.items()}
        self.became |= {event.id: group[0].id for event in group[1:]}

    def set(self, entries: Sequence[Setting]) -> None:
        of_event: dict[int, tuple[Event, list[Setting]]] = {}
        for entry in entries:
            event = self._find(entry.event, entry)
            if event is not None:
                of_event.setdefault(id(event), (event, []))[1].append(entry)
        for event, wanted in of_event.values():
            changed, issues = set_fields(event, wanted)
            self._replace((event,), changed)
            self.issues += issues

    def hide(self, entry: Hide) -> None:
        event = self._find(entry.event, entry)
        if event is not None:
            self._replace((event,))
            self.hidden[event.id] = entry

    def _find(self, reference: Reference, entry: Entry) -> Event | None:
        found = find_event(self.events, reference, entry)
        if isinstance(found, Event):
            return found
        gone = [id_ for id_ in self.became if isinstance(reference, str) and id_.startswith(reference)]
        self.unmatched.append(
            unmatched(entry, f"{gone[0]} was merged into {self.became[gone[0]]}; name that") if gone else found
        )
        return None

    def _replace(self, old: Sequence[Event], *new: Event) -> None:
        """Put `new` where the first of `old` was."""
        gone = {id(event) for event in old}
        at = next(number for number, event in enumerate(self.events) if id(event) in gone)
        rest = [event for event in self.events[at:] if id(event) not in gone]
        self.events = [*self.events[:at], *new, *rest]


def _ids(events: Sequence[Event]) -> set[str]:
    return {event.id for event in events}


def _is_finished(event: Event, entry: Split) -> bool:
    """True where the event has been corrected by the entry's file before, so that it must not be split once more.

    What was split off or merged is as its file will have it; what was split is so for this entry.
    """
    marks = (f"{SPLIT}{word_named(entry)}{MADE}", SPLIT_OFF, MERGED)
    return any(c.file == entry.file and c.what.startswith(marks) for c in event.corrections)


def _are_parted(group: Sequence[Event]) -> bool:
    """True where one of the group bears the mark of what was left of a split, another that of what was split off."""
    left: set[tuple[str, str, str]] = set()
    gone: set[tuple[str, str, str]] = set()
    for correction in (correction for event in group for correction in event.corrections):
        what = correction.what
        if what.startswith(SPLIT):
            left.add((correction.file, correction.why, what.removeprefix(SPLIT).rpartition(MADE)[0]))
        elif what.startswith(SPLIT_OFF):
            gone.add((correction.file, correction.why, what.partition(": ")[2]))
    return bool(left & gone)


def _counts(before: Sequence[Event], after: Sequence[Event], hidden: Mapping[str, Entry]) -> Iterator[Issue]:
    """How many events each file has corrected, and how many hidden."""
    known = {correction for event in before for correction in event.corrections}
    made = [{correction.file for correction in event.corrections if correction not in known} for event in after]
    corrected = Counter(file for files in made for file in files)
    gone = Counter(entry.file for entry in hidden.values())
    for file in sorted(corrected | gone):
        parts = [
            f"{number} {word}" for number, word in ((corrected[file], "corrected"), (gone[file], "hidden")) if number
        ]
        noun = "event" if (corrected[file] or gone[file]) == 1 else "events"
        told = " and ".join(parts).replace(" ", f" {noun} ", 1)
        yield Issue(source=file, message=f"{told} by {file}", severity=Severity.CHOICE)
