"""Made-up timelines of any size, the same ones in every run: every sort of date, status, theme, dispute and outcome."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from pk_ru_timeline.model import (
    Citation,
    Correction,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Status,
    Timeline,
)
from pk_ru_timeline.query import THEMES

_FIRST = date(2004, 1, 1)
_DAYS = 8200
_VERBS = "sign,discuss,open,inspect,finance,ship,postpone,launch,review,inaugurate".split(",")
_THINGS = (
    "a grain terminal,the northern pipeline,a joint drill,a rail link,a credit line,an air route,a film week,"
    "a customs accord,a turbine order,a pulses contract"
).split(",")
_KINDS = {"day": 58, "month": 14, "span": 8, "week": 4, "year": 4, "about": 5, "open": 3, "none": 4}
_TOWNS = "Karachi,Kazan,Gwadar,Moscow,Lahore,Vladivostok,Quetta,Astrakhan".split(",")
_VOICES = [f"The {town} {paper}" for town in _TOWNS for paper in ("Courier", "Ledger", "Post")]


def make_timeline(events: int, seed: int = 7) -> Timeline:
    """`events` events of 2004 to 2026, denser towards the end, in the order of their sort key."""
    chance = Random(seed)
    made = [_event(number, chance) for number in range(events)]
    return Timeline(events=tuple(sorted((_with_outcome(event, made, chance) for event in made), key=Event.sort_key)))


def _event(number: int, chance: Random) -> Event:
    when = _when(chance)
    town = chance.choice(_TOWNS)
    title = f"Envoys {chance.choice(_VERBS)} {chance.choice(_THINGS)} near {town}"
    weights = (30, 25, 18, 10, 5, 4, 3, 3, 1, 1)
    themes = tuple(dict.fromkeys(chance.choices(THEMES, weights, k=chance.choice((1, 1, 2)))))
    voices = chance.sample(_VOICES, chance.choice((1, 1, 1, 1, 2, 2, 3, 5)))
    contested = len(voices) > 1 and chance.random() < 0.15
    corrected = chance.random() < 0.01
    return Event(
        id=f"{number * 2654435761 % 2**32:08x}",
        when=when,
        title=title,
        themes=themes,
        status=chance.choices(tuple(Status), (70, 6, 14, 7, 3))[0],
        actors=("Pakistan", "Russia"),
        place=town,
        bilateral=True,
        citations=tuple(_citation(voice, title, when, chance) for voice in voices),
        disputes=(_dispute(voices),) if contested else (),
        corrections=(Correction(file="my.toml", what="date set by hand", why="seen"),) if corrected else (),
    )


def _when(chance: Random) -> DateRange | None:
    day = _FIRST + timedelta(days=int(_DAYS * chance.random() ** 0.5))
    kind = chance.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
    match kind:
        case "month":
            return DateRange.month(day.year, day.month)
        case "span":
            return DateRange.days(day, day + timedelta(days=chance.choice((1, 2, 4, 9, 40))))
        case "week":
            return DateRange.week(day)
        case "year":
            return DateRange.year(day.year)
        case "about":
            return DateRange.month(day.year, day.month).about()
        case "open":
            month = DateRange.month(day.year, day.month)
            return chance.choice((month.from_here_on(), month.up_to_here()))
        case "none":
            return None
    return DateRange.day(day)


def _citation(voice: str, title: str, when: DateRange | None, chance: Random) -> Citation:
    told = when.start or when.last if when else None
    expression = "on Thursday" if when else None
    quote = f"{title}, officials said on Thursday, adding that the matter had been before both cabinets for a year."
    start = chance.randrange(4000)
    return Citation(
        source=f"{voice.lower().replace(' ', '-')}-{start}.txt",
        kind=chance.choice(("digest", "page")),
        publisher=voice,
        headline=title,
        url=f"https://example.org/{start}",
        published=told + timedelta(days=1) if told else date(2023, 5, 4),
        quote=quote,
        start=start,
        end=start + len(quote),
        expression=expression,
        expression_start=start + quote.index("on Thursday") if expression else None,
        resolved=when,
        status=Status.OCCURRED,
        rule="weekday" if when else "no-date",
        voice=voice,
    )


def _dispute(voices: list[str]) -> Dispute:
    readings = (Reading(value="2023-06-11", sources=(voices[0],)), Reading(value="2023-06-12", sources=(voices[1],)))
    return Dispute(what=Disputed.DATE, readings=readings)


def _with_outcome(event: Event, made: list[Event], chance: Random) -> Event:
    """A plan is shown by some event not long after it, or by none."""
    if event.status not in (Status.PLANNED, Status.PROPOSED):
        return event
    outcome = Outcome(kind=OutcomeKind.UNKNOWN)
    if event.when and event.when.last and chance.random() < 0.6:
        later = [other for other in made if other.when and other.when.start and other.status is Status.OCCURRED]
        near = [other for other in later if 0 < _days_between(event, other) < 300]
        if near:
            shown_by = chance.choice(near)
            outcome = Outcome(kind=OutcomeKind.LATE, event=shown_by.id, days_late=_days_between(event, shown_by))
    return Event(**{name: getattr(event, name) for name in Event.__slots__} | {"outcome": outcome})


def _days_between(plan: Event, other: Event) -> int:
    assert plan.when and plan.when.last and other.when and other.when.start
    return (other.when.start - plan.when.last).days
