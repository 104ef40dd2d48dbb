"""One deliberately awful timeline, made by hand: every granularity, script and length that a view must bear."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pk_ru_timeline.model import (
    Article,
    Citation,
    Correction,
    Cut,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Examination,
    Issue,
    Outcome,
    OutcomeKind,
    Part,
    Published,
    PublishedHow,
    Reading,
    Sentence,
    Skipped,
    Source,
    Status,
    Story,
    Timeline,
    TimesRead,
    Timex,
    TimexType,
    parse_edtf,
)  # fmt: skip

PUBLISHERS = ("Arab News", "The Express Tribune", "Dawn", "ТАСС", None, "Prime Awards of the Very Long Name of Karachi")
QUOTE = "Pakistan on Thursday placed its first order for discounted [sic] Russian crude, the minister said."
LONG_TITLE = (
    "Trade between the two countries reaches a record of almost one billion dollars, the embassy says, "
    "after a year in which wheat, fertiliser and pulses made up most of what was shipped"
)
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung_" * 2
CHINESE = "巴基斯坦首次以人民币支付俄罗斯原油，部长说这是一个重要的里程碑，双方将继续合作"

EVENTS: tuple[tuple[str | None, str, str, str, int], ...] = (
    ("1900/1999", "Century of [bold]great[/bold] games", "other", "occurred", 1),
    ("197X", "Soviet engineers help to build a steel mill near Karachi", "industry", "occurred", 1),
    ("1974-03-27", "Agreement on oil exploration signed", "energy", "occurred", 1),
    ("2003/2005", "Exploratory talks on a gas pipeline", "energy", "occurred", 2),
    ("2014-06-02", "Russia lifts its embargo on arms for Pakistan", "defence", "occurred", 3),
    ("2016-09-24/2016-10-10", "Friendship-2016: the first joint mountain drills, in Cherat", "defence", "occurred", 2),
    ("2016-09-29", "Опубликовано совместное заявление о борьбе с терроризмом", "security", "occurred", 1),
    ("2016-10-03", "پاکستان اور روس کی مشترکہ فوجی مشقیں چراٹ میں جاری ہیں", "defence", "ongoing", 1),
    ("2017-23", "Helicopters delivered", "defence", "occurred", 1),
    ("2022", LONG_TITLE, "trade", "occurred", 1),
    ("2022-02-23/2022-02-24", "Prime Minister Imran Khan visits Moscow", "diplomacy", "occurred", 5),
    ("2022-12~", "Wheat deal about to be signed", "food", "proposed", 1),
    ("2023-01-16/2023-01-22", "Russia agrees in principle to supply discounted crude", "energy", "occurred", 2),
    ("2023-01-29/2023-01-30", "Bilawal Bhutto-Zardari visits Moscow", "diplomacy", "occurred", 3),
    ("2023-04", "Pakistan places first order for discounted Russian crude", "energy", "occurred", 2),
    ("../2023-04-30", "Oil to arrive by the end of April", "energy", "planned", 1),
    ("2023-04-20", LONG_WORD + " adopted", "other", "occurred", 1),
    ("2023-06~", CHINESE, "finance", "occurred", 1),
    ("2023-06-11", "First cargo of Russian crude reaches Karachi 🛢️🇵🇰🤝🇷🇺 👨‍👩‍👧", "energy", "occurred", 12),
    ("2023-06-20/2023-06-21", "Fifth round of consultations", "diplomacy", "occurred", 1),
    ("2023-06-20", "Talks on \x1b[31mstrategic\x1b[0m stability\tin\nIsla\u202emabad\u202c", "security", "occurred", 1),
    ("2023-09", "First LPG shipment arrives by road", "energy", "occurred", 1),
    ("2023-11-28/2023-12-05", "Film week in Lahore called off", "culture", "cancelled", 1),
    ("2024-10-08", "Defence talks held", "defence", "occurred", 1),
    ("2026-01/2026-03", "Freight train from Lahore to Moscow, trial run", "trade", "planned", 2),
    ("2026-01-12~", "Hyphen-ated-words-and/slashes/that/have/no/blanks/at/all/in/them", "other", "proposed", 1),
    ("2026-06", "Tenth session of the commission", "trade", "planned", 1),
    ("../2023-03", "All oil deals finalised", "energy", "planned", 1),
    ("2023/..", "Weekly container service between Karachi and Saint Petersburg", "trade", "ongoing", 2),
    ("2023-03", "Wheat to be shipped before the harvest, if God and the railways will", "food", "planned", 1),
    ("2023-03-20/2023-03-24", "Fifth round of consultations to be held", "diplomacy", "planned", 2),
    ("2023-06~", "LPG to come by road some day", "energy", "proposed", 1),
    ("2024-02-05/2024-02-09", "Naval drills to be held off Karachi", "defence", "planned", 1),
    ("2024-02-06/2024-02-10", "Naval drills held off Karachi", "defence", "occurred", 1),
    ("2025-12-31", "Steel mill to be revived by the year's end", "industry", "planned", 1),
    (None, "Refinery upgrade talks under way", "energy", "ongoing", 1),
    (None, "Steel mill revival proposed", "industry", "proposed", 1),
    (None, "", "other", "occurred", 1),
)  # fmt: skip


BECAME: dict[str, tuple[OutcomeKind, str | None, int | None]] = {
    "Oil to arrive by": (OutcomeKind.LATE, "First cargo of", 42),
    "All oil deals": (OutcomeKind.LATE, "First cargo of", 72),
    "Wheat deal about": (OutcomeKind.PENDING, None, None),
    "Wheat to be": (OutcomeKind.UNKNOWN, None, None),
    "Fifth round of consultations to": (OutcomeKind.MOVED, "Fifth round of consultations", 88),
    "LPG to come": (OutcomeKind.KEPT, "First LPG", None),
    "Naval drills to": (OutcomeKind.KEPT, "Naval drills held", -3),
    "Steel mill to be": (OutcomeKind.CANCELLED, None, None),
}
"""Beginning of a plan's title to what became of it: kind, beginning of the title of what shows it, days late."""

DISPUTES: dict[str, tuple[Dispute, ...]] = {
    "First cargo of": (
        Dispute(
            what=Disputed.DATE,
            readings=(
                Reading(value="2023-06-11", sources=("001-long-name-of-a-file-report.md", "003-report.md")),
                Reading(value="2023-06-12", sources=("004-long-name-of-a-file-report.md",)),
            ),
        ),
        Dispute(
            what=Disputed.FIGURE,
            readings=(
                Reading(value="45,000 tonnes", sources=("001-long-name-of-a-file-report.md",)),
                Reading(value="45,142 [metric] tonnes of crude", sources=("003-report.md",)),
                Reading(value="一百万吨", sources=("005-report.md",)),
            ),
        ),
    ),
    "Agreement on oil": (
        Dispute(
            what=Disputed.CLAIM,
            readings=(
                Reading(value="both sides signed it", sources=("003-report.md",)),
                Reading(value="nothing \x1b[31mwas\x1b[0m signed", sources=("004-long-name-of-a-file-report.md",)),
            ),
        ),
    ),
}

CORRECTIONS = {
    "First cargo of": (
        Correction(file="my-corrections.toml", what="date set to 2023-06-11", why="the port's log of [berths]"),
        Correction(file="my-corrections.toml", what="place set to Karachi"),
    )
}


def citation(number: int, *, when: DateRange | None, dated: bool = True, quote: str = QUOTE) -> Citation:
    """The `number`-th voice; every fifth has no publisher, the first is a digest of ours."""
    expression = "on Thursday" if when else None
    start = 1200 + 100 * number
    quote = f"{quote} ({number})"
    return Citation(
        source=f"{number:03}-{'long-name-of-a-file-' * (number % 3)}report.md",
        kind="digest" if number == 0 else "page",
        publisher=PUBLISHERS[number % len(PUBLISHERS)],
        headline="Oil [and] gas: what “comes” next",
        url=f"https://example.org/reports/{number}?from=timeline" if number != 2 else "javascript:alert(1)",
        published=date(2023, 4, 21) if dated else None,
        quote=quote,
        start=start,
        end=start + len(quote),
        expression=expression,
        expression_start=start + quote.index(expression) if expression and expression in quote else None,
        resolved=when,
        status=Status.OCCURRED,
        rule="weekday-past" if when else "no-date",
        voice=f"voice {number}",
    )


def event(number: int, when: str | None, title: str, theme: str, status: str, sources: int) -> Event:
    """One event of the awful timeline; ids differ early, but for two that share five digits."""
    dated = parse_edtf(when) if when else None
    return Event(
        id="abcde" + f"{number:03}" if number in (3, 4) else f"{number * 2654435761 % 2**32:08x}",
        when=dated,
        title=title,
        themes=(theme, *(("diplomacy",) if theme == "energy" else ())),
        status=Status(status),
        actors=("Pakistan", "Россия", "Musadik [Malik]", *(("Сергей Лавров", "بلاول") if number % 5 == 0 else ())),
        place="Karachi" if number % 3 == 0 else None,
        bilateral=True,
        citations=tuple(
            citation((number + n) % 12 if sources < 12 else n, when=dated, dated=bool(title)) for n in range(sources)
        ),
    )


def judged(event: Event, events: list[Event]) -> Event:
    """The event with what became of it, where reports differ, and what a user corrected."""
    outcome = event.outcome
    for beginning, (kind, other, days_late) in BECAME.items():
        if event.title.startswith(beginning) and event.status in (Status.PLANNED, Status.PROPOSED):
            ids = [one.id for one in events if other and one.title.startswith(other) and one is not event]
            ids = [id_ for id_ in ids if id_ != event.id][-1:]
            outcome = Outcome(kind=kind, event=ids[0] if ids else None, days_late=days_late)
    return replace(
        event,
        outcome=outcome,
        disputes=next((d for beginning, d in DISPUTES.items() if event.title.startswith(beginning)), ()),
        corrections=next((c for beginning, c in CORRECTIONS.items() if event.title.startswith(beginning)), ()),
    )


def awful_timeline() -> Timeline:
    """All of it, in the order of the sort key."""
    bare = [event(number, *row) for number, row in enumerate(EVENTS)]
    events = sorted((judged(one, bare) for one in bare), key=Event.sort_key)
    sources = tuple(
        Source(
            name=c.source,
            kind=c.kind,
            publisher=c.publisher,
            headline=c.headline,
            url=c.url,
            published=c.published if number != 4 else None,
            published_how="Updated/Published line" if number != 4 else None,
            events=tuple(e.id for e in events if c.source in {d.source for d in e.citations}),
        )
        for number, c in enumerate(citation(n, when=None) for n in range(12))
    )
    return Timeline(events=tuple(events), sources=sources)


def awful_times() -> TimesRead:
    """Time expressions of every type, one of them left open, in a page whose date is known."""
    rows = (
        ("on Thursday", TimexType.DATE, "2023-04-20", None, "2023-04-20", "weekday-past"),
        ("early [sic] 2017", TimexType.DATE, "2017", "START", "2017", "part-of-unit"),
        ("in the four-and-a-half-year-long meanwhile", TimexType.DURATION, "P54M", None, None, "duration"),
        ("ежегодно", TimexType.SET, "P1Y", None, None, "set"),
    )
    timexes = tuple(
        Timex(
            start=40 * number, end=40 * number + len(text), text=text, type=type_, value=value, mod=mod,
            when=parse_edtf(when) if when else None, rule=rule,
        )
        for number, (text, type_, value, mod, when, rule) in enumerate(rows)
    )  # fmt: skip
    return TimesRead(
        source="page.txt", headline="Oil [deal] signed", anchor=date(2023, 4, 21), how="dateline", timexes=timexes
    )


def awful_examination() -> Examination:
    """A page with two stories, furniture, markup-like text and a sentence that made no event."""
    text = "Short Url\n\nOil [deal] signed\nRead more: this\n\nWars go on\n"
    sentence = "The minister has worked in oil since [bold]2003[/bold], his biography says on its second page."
    story = Story(
        headline="Oil [deal] signed",
        published=Published(day=date(2023, 4, 21), how=PublishedHow.LINE, words="Updated 21 April 2023"),
        sentences=(
            Sentence(start=11, end=28, text="Oil [deal] signed", part=Part.HEADLINE, paragraph=0, copy_start=11),
        ),
    )
    article = Article(
        source="page.txt",
        kind="page",
        publisher="Arab News",
        url=None,
        text=text,
        stories=(story, Story(headline="Wars go on", published=None, sentences=(), year_hint=2023)),
        cuts=(
            Cut(start=0, end=9, text="Short Url", why="a share link"),
            Cut(start=29, end=44, text="Read more: this", why="a teaser for another page"),
        ),
        issues=(Issue(source="page.txt", message="no date in 'page.txt' for its second story"),),
    )
    skipped = Skipped(
        start=60,
        end=60 + len(sentence),
        text=sentence,
        expression="since [bold]2003[/bold]",
        why="a standing fact",
    )
    return Examination(article=article, events=awful_timeline().events[2:5], skipped=(skipped,))
