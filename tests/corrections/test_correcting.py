"""What each kind of correction does to events, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pk_ru_timeline.corrections.apply import Corrected, correct_events
from pk_ru_timeline.corrections.entries import Corrections, Hide, Merge, Quotation, Setting, Split
from pk_ru_timeline.errors import CorrectionsError
from pk_ru_timeline.model import (
    Correction,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Severity,
    Status,
    format_edtf,
)

from .conftest import Correct


def facts(corrected: Corrected) -> list[tuple[str, str, str]]:
    return [(e.id, format_edtf(e.when) if e.when else "", e.title) for e in corrected.events]


def one(corrected: Corrected, id_: str) -> Event:
    return next(event for event in corrected.events if event.id == id_)


def whats(event: Event) -> list[str]:
    return [correction.what for correction in event.corrections]


def told(corrected: Corrected) -> list[str]:
    return [issue.message for issue in (*corrected.unmatched, *corrected.issues)]


def test_a_date_is_set_and_says_what_it_was_by_which_file_and_why(correct: Correct) -> None:
    corrected = correct('[[set]]\nevent = "aa000001"\ndate = "2023-06-11"\nwhy = "harbour log"\n')

    assert ("aa000001", "2023-06-11", "Pure Point docks") in facts(corrected)
    assert one(corrected, "aa000001").corrections == (
        Correction(file="corrections.toml", what="date set to 2023-06-11, was 2023-06-12", why="harbour log"),
    )


def test_the_reports_readings_stay_in_the_citations(correct: Correct, events: tuple[Event, ...]) -> None:
    corrected = correct('[[set]]\nevent = "aa000001"\ndate = "2023-06-10"\nwhy = "harbour log"\n')

    assert one(corrected, "aa000001").citations == events[1].citations


def test_a_wrong_date_can_be_taken_away(correct: Correct) -> None:
    corrected = correct('[[set]]\nevent = "aa000002"\ndate = "undated"\nwhy = "the log has no such day"\n')

    assert facts(corrected)[-1] == ("aa000002", "", "Clyde Noble comes in")
    assert whats(one(corrected, "aa000002")) == ["date set to undated, was 2023-06-26"]


def test_title_status_and_theme_are_set_each_told(correct: Correct) -> None:
    corrected = correct(
        '[[set]]\nevent = "aa2"\ntitle = "Second cargo"\nwhy = "x"\n'.replace("aa2", "aa000002")
        + '[[set]]\nevent = "aa000002"\nstatus = "Cancelled"\ntheme = "energy"\nwhy = "turned back"\n'
    )
    event = one(corrected, "aa000002")

    assert (event.title, event.status, event.themes) == ("Second cargo", Status.CANCELLED, ("energy", "trade"))
    assert whats(event) == [
        "title set to 'Second cargo', was 'Clyde Noble comes in'",
        "status set to cancelled, was occurred",
        "theme set to energy, was trade",
    ]


def test_what_is_so_already_is_no_correction(correct: Correct, events: tuple[Event, ...]) -> None:
    corrected = correct('[[set]]\nevent = "aa000001"\ndate = 2023-06-12\nstatus = "occurred"\nwhy = "log"\n')

    assert corrected == Corrected(events, (), ())


def test_an_event_is_found_by_words_of_a_quotation_whatever_case_and_line_ends(correct: Correct) -> None:
    toml = (
        '[[set]]\nevent = { quote = "pure point DOCKED on", source = "dawn.txt" }\ndate = "2023-06-11"\nwhy = "log"\n'
    )

    assert ("aa000001", "2023-06-11", "Pure Point docks") in facts(correct(toml))


def test_a_hidden_event_is_gone_and_counted(correct: Correct) -> None:
    corrected = correct('[[hide]]\nevent = "aa000002"\nwhy = "another port"\n')

    assert [event.id for event in corrected.events] == ["bb000001", "aa000001"]
    assert [(i.message, i.severity) for i in corrected.issues] == [
        ("1 event hidden by corrections.toml", Severity.CHOICE)
    ]


def test_how_many_are_corrected_and_hidden_is_told(correct: Correct) -> None:
    corrected = correct(
        '[[set]]\nevent = "bb"\ntitle = "x"\nwhy = "x"\n[[set]]\nevent = "aa000001"\ntitle = "y"\nwhy = "x"\n'
        '[[hide]]\nevent = "aa000002"\nwhy = "x"\n'
    )

    assert told(corrected) == ["2 events corrected and 1 hidden by corrections.toml"]


def test_merged_events_are_one_with_all_citations_and_the_name_of_the_first(
    correct: Correct, events: tuple[Event, ...]
) -> None:
    corrected = correct('[[merge]]\nevents = ["aa000002", "aa000001"]\nwhy = "one ship, renamed"\n')
    event = one(corrected, "aa000002")

    assert [e.id for e in corrected.events] == ["bb000001", "aa000002"]
    assert event.citations == (*events[2].citations, *events[1].citations)
    assert (event.title, event.themes, event.place) == ("Clyde Noble comes in", ("trade", "energy"), "Karachi")
    assert (format_edtf(event.when) if event.when else "", event.actors) == ("2023-06-26", ("Russia", "Pakistan"))
    assert whats(event) == ["merged with aa000001 (2023-06-12: Pure Point docks)"]


def test_merged_events_of_different_days_are_disputed(correct: Correct) -> None:
    corrected = correct('[[merge]]\nevents = ["aa000002", "aa000001"]\nwhy = "one ship, renamed"\n')
    (dispute,) = one(corrected, "aa000002").disputes

    assert [(r.value, r.sources) for r in dispute.readings] == [
        ("2023-06-12", ("dawn.txt", "wire.txt")),
        ("2023-06-26", ("port.txt",)),
    ]


def test_what_was_disputed_before_a_merge_is_disputed_after_it(correct: Correct, events: tuple[Event, ...]) -> None:
    days = (Reading(value="2023-06-12", sources=("dawn.txt",)), Reading(value="2023-06-11", sources=("wire.txt",)))
    tons = (Reading(value="45,000 tons", sources=("dawn.txt",)), Reading(value="44,000 tons", sources=("wire.txt",)))
    figure = Dispute(what=Disputed.FIGURE, readings=tons)
    contested = (
        replace(events[1], disputes=(Dispute(what=Disputed.DATE, readings=days), figure)),
        events[2],
    )
    corrected = correct('[[merge]]\nevents = ["aa000002", "aa000001"]\nwhy = "same"\n', contested)
    date, other = one(corrected, "aa000002").disputes

    assert [(r.value, r.sources) for r in date.readings] == [
        ("2023-06-11", ("wire.txt",)), ("2023-06-12", ("dawn.txt",)), ("2023-06-26", ("port.txt",)),
    ]  # fmt: skip
    assert other == figure


def test_a_split_leaves_a_dispute_among_those_who_stay(correct: Correct, events: tuple[Event, ...]) -> None:
    days = (
        Reading(value="2023-06-26", sources=("port.txt", "wire.txt")),
        Reading(value="2023-06-12", sources=("dawn.txt",)),
    )
    contested = replace(
        events[1],
        citations=(*events[1].citations, *events[2].citations),
        disputes=(Dispute(what=Disputed.DATE, readings=days),),
    )
    corrected = correct(
        '[[split]]\nevent = "aa000001"\ncitations = [{ source = "wire.txt" }]\nwhy = "x"\n', (contested,)
    )
    (dispute,) = one(corrected, "aa000001").disputes

    assert [(r.value, r.sources) for r in dispute.readings] == [
        ("2023-06-26", ("port.txt",)), ("2023-06-12", ("dawn.txt",)),
    ]  # fmt: skip


def test_a_split_leaves_no_dispute_between_one_and_nobody(correct: Correct, events: tuple[Event, ...]) -> None:
    days = (Reading(value="2023-06-12", sources=("dawn.txt",)), Reading(value="2023-06-11", sources=("wire.txt",)))
    contested = (replace(events[1], disputes=(Dispute(what=Disputed.DATE, readings=days),)),)
    corrected = correct('[[split]]\nevent = "aa000001"\ncitations = [{ source = "wire.txt" }]\nwhy = "x"\n', contested)

    assert [event.disputes for event in corrected.events] == [(), ()]


def test_a_plan_merged_with_what_became_of_it_is_not_disputed(correct: Correct) -> None:
    corrected = correct('[[merge]]\nevents = ["aa000001", "bb000001"]\nwhy = "one story"\n')

    assert one(corrected, "aa000001").disputes == ()


def test_an_undated_event_takes_the_date_of_what_it_is_merged_with(correct: Correct, events: tuple[Event, ...]) -> None:
    undated = (replace(events[2], when=None), events[1])
    corrected = correct('[[merge]]\nevents = ["aa000002", "aa000001"]\nwhy = "same"\n', undated)

    assert facts(corrected) == [("aa000002", "2023-06-12", "Clyde Noble comes in")]


def test_a_split_gives_the_named_citation_an_event_of_its_own_with_its_own_date(correct: Correct) -> None:
    corrected = correct(
        '[[split]]\nevent = "aa000001"\ncitations = [{ source = "wire.txt" }]\nwhy = "another tanker"\n'
    )
    (made,) = (event for event in corrected.events if event.citations[0].source == "wire.txt")

    assert (format_edtf(made.when) if made.when else "", made.title) == ("2023-06-11", "A tanker tied up on Sunday.")
    assert whats(made) == ["split off from aa000001: wire.txt"]
    assert [c.source for c in one(corrected, "aa000001").citations] == ["dawn.txt"]
    assert whats(one(corrected, "aa000001")) == [f"split: wire.txt made an event of its own, {made.id}"]
    assert made.id not in ("aa000001", "aa000002", "bb000001")


def test_a_split_may_give_date_and_title(correct: Correct) -> None:
    corrected = correct(
        '[[split]]\nevent = "aa000001"\ncitations = [{ quote = "tied up" }]\ndate = "2023-06-10"\ntitle = "Tug"\n'
        'why = "x"\n'
    )

    assert [fact[1:] for fact in facts(corrected)[1:]] == [
        ("2023-06-10", "Tug"), ("2023-06-12", "Pure Point docks"), ("2023-06-26", "Clyde Noble comes in"),
    ]  # fmt: skip


def test_where_the_leading_citation_goes_title_and_date_go_with_it(correct: Correct) -> None:
    corrected = correct('[[split]]\nevent = "aa000001"\ncitations = [{ source = "dawn.txt" }]\nwhy = "x"\n')

    assert [fact[1:] for fact in facts(corrected)[1:3]] == [
        ("2023-06-11", "A tanker tied up on Sunday."), ("2023-06-12", "Pure Point docks"),
    ]  # fmt: skip


def test_the_id_of_a_split_off_event_does_not_change_with_what_it_is_split_from(
    correct: Correct, events: tuple[Event, ...]
) -> None:
    toml = '[[split]]\nevent = "%s"\ncitations = [{ source = "wire.txt" }]\nwhy = "x"\n'
    renamed = (replace(events[1], id="cc000001"),)
    ids = [
        next(e.id for e in corrected.events if e.citations[0].source == "wire.txt")
        for corrected in (correct(toml % "aa000001"), correct(toml % "cc000001", renamed))
    ]

    assert ids[0] == ids[1]


def test_a_split_off_event_can_be_corrected_further(correct: Correct) -> None:
    corrected = correct(
        '[[hide]]\nevent = { quote = "tied up", source = "wire.txt" }\nwhy = "x"\n'
        '[[split]]\nevent = "aa000001"\ncitations = [{ source = "wire.txt" }]\nwhy = "x"\n'
    )

    assert [[c.source for c in event.citations] for event in corrected.events] == [
        ["plan.txt"], ["dawn.txt"], ["port.txt"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            '[[hide]]\nevent = "ff"\nwhy = "x"\n',
            (
                "'corrections.toml', [[hide]] number 1: no event has an id that begins with 'ff'; "
                "'timeline list --all' shows the ids"
            ),
        ),
        (
            '[[hide]]\nevent = { quote = "sank", source = "dawn.txt" }\nwhy = "x"\n',
            (
                "'corrections.toml', [[hide]] number 1: no event quotes 'sank' in dawn.txt; "
                "'timeline show ID' shows the quotations"
            ),
        ),
        (
            '[[hide]]\nevent = { quote = "docked", source = "dwan.txt" }\nwhy = "x"\n',
            (
                "'corrections.toml', [[hide]] number 1: no event is told by a file 'dwan.txt' (did you mean "
                "'dawn.txt'?); 'timeline sources' shows the files"
            ),
        ),
        (
            '[[split]]\nevent = "aa000001"\ncitations = [{ source = "port.txt" }]\nwhy = "x"\n',
            "'corrections.toml', [[split]] number 1: aa000001 has no citation port.txt",
        ),
        (
            '[[split]]\nevent = "aa000002"\ncitations = [{ source = "port.txt" }]\nwhy = "x"\n',
            "'corrections.toml', [[split]] number 1: it names every citation of aa000002; use [[set]] for its date",
        ),
    ],
)
def test_what_matches_nothing_changes_nothing_and_is_told(
    correct: Correct, events: tuple[Event, ...], toml: str, message: str
) -> None:
    corrected = correct(toml)

    assert corrected.events == events
    assert told(corrected) == [message]


def test_an_event_that_was_merged_away_is_pointed_to(correct: Correct) -> None:
    corrected = correct(
        '[[merge]]\nevents = ["aa000001", "aa000002"]\nwhy = "x"\n[[hide]]\nevent = "aa000002"\nwhy = "x"\n'
    )

    assert told(corrected)[0] == ("'corrections.toml', [[hide]] number 1: aa000002 was merged into aa000001; name that")


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (
            '"aa"',
            (
                r"^'corrections.toml', \[\[hide\]\] number 1: 2 ids begin with 'aa': aa000001 \(Pure Point docks\), "
                r"aa000002 \(Clyde Noble comes in\); give more of the id you mean$"
            ),
        ),
        ('{ quote = "o", source = "both.txt" }', "2 events quote 'o' in both.txt: aa000001"),
    ],
)
def test_what_fits_several_events_is_refused(
    correct: Correct, events: tuple[Event, ...], event: str, message: str
) -> None:
    both = tuple(
        replace(e, citations=tuple(replace(c, source="both.txt") if '"o"' in event else c for c in e.citations))
        for e in events[1:]
    )
    with pytest.raises(CorrectionsError, match=message):
        correct(f'[[hide]]\nevent = {event}\nwhy = "x"\n', both)


def test_of_two_dates_for_one_event_neither_is_set(correct: Correct, events: tuple[Event, ...]) -> None:
    corrected = correct(
        '[[set]]\nevent = "aa000001"\ndate = "2023-06-10"\nwhy = "x"\n'
        '[[set]]\nevent = { quote = "tied up", source = "wire.txt" }\ndate = "2023-06-09"\nwhy = "y"\n'
    )

    assert corrected.events == events
    assert told(corrected) == [
        (
            "the date of aa000001 is to be set by 'corrections.toml', [[set]] number 1 to 2023-06-10 and "
            "'corrections.toml', [[set]] number 2 to 2023-06-09: neither is done; remove one of them"
        )
    ]


def test_what_one_entry_splits_another_cannot_merge(correct: Correct) -> None:
    corrected = correct(
        '[[split]]\nevent = "aa000001"\ncitations = [{ source = "wire.txt" }]\nwhy = "x"\n'
        '[[merge]]\nevents = ["aa000001", { quote = "tied up", source = "wire.txt" }]\nwhy = "y"\n'
    )

    assert len(corrected.events) == 4
    assert "[[merge]] number 1: a [[split]] makes two of them" in told(corrected)[0]


def test_a_plan_whose_evidence_is_corrected_counts_its_days_anew(correct: Correct) -> None:
    corrected = correct('[[set]]\nevent = "aa000001"\ndate = "2023-05-30"\nwhy = "harbour log"\n')
    plan = one(corrected, "bb000001")

    assert plan.outcome == Outcome(kind=OutcomeKind.KEPT, event="aa000001", days_late=0)
    assert plan.corrections == (
        Correction(
            file="corrections.toml",
            what="outcome set to kept, was late (+12 days), by the corrected date",
            why="harbour log",
        ),
    )


@pytest.mark.parametrize(
    ("id_", "edtf", "kind", "days"),
    [
        ("aa000001", "2023-04-29", OutcomeKind.KEPT, -32),
        ("aa000001", "2023-06-01", OutcomeKind.LATE, 1),
        ("aa000001", "undated", OutcomeKind.LATE, None),
        ("bb000001", "2023-06", OutcomeKind.KEPT, 0),
    ],
)
def test_the_days_are_those_from_the_last_day_planned(
    correct: Correct, id_: str, edtf: str, kind: OutcomeKind, days: int | None
) -> None:
    plan = one(correct(f'[[set]]\nevent = "{id_}"\ndate = "{edtf}"\nwhy = "log"\n'), "bb000001")

    assert plan.outcome == Outcome(kind=kind, event="aa000001", days_late=days)
    assert [c.why for c in plan.corrections if c.what.startswith("outcome")] == ["log"]


def test_a_date_that_is_only_told_more_finely_leaves_the_outcome_as_it_was(
    correct: Correct, events: tuple[Event, ...]
) -> None:
    kept = Outcome(kind=OutcomeKind.KEPT, event="aa000001", days_late=0)
    of = (replace(events[0], when=DateRange.month(2023, 6), outcome=kept), events[1])
    plan = one(correct('[[set]]\nevent = "aa000001"\ndate = "2023-06-11"\nwhy = "log"\n', of), "bb000001")

    assert (plan.outcome, plan.corrections) == (kept, ())


def test_a_plan_whose_evidence_is_hidden_has_an_unknown_outcome(correct: Correct) -> None:
    plan = one(correct('[[hide]]\nevent = "aa000001"\nwhy = "no such ship"\n'), "bb000001")

    assert plan.outcome == Outcome(kind=OutcomeKind.UNKNOWN)
    assert whats(plan) == ["outcome set to unknown, was late: aa000001 is hidden"]


def test_an_outcome_points_to_the_event_that_its_evidence_was_merged_into(correct: Correct) -> None:
    plan = one(correct('[[merge]]\nevents = ["aa000002", "aa000001"]\nwhy = "x"\n'), "bb000001")

    assert plan.outcome is not None
    assert plan.outcome.event == "aa000002"


@pytest.mark.parametrize(
    ("status", "outcome"), [("occurred", None), ("proposed", OutcomeKind.LATE), ("cancelled", OutcomeKind.CANCELLED)]
)
def test_the_outcome_is_one_that_the_status_can_have(
    correct: Correct, status: str, outcome: OutcomeKind | None
) -> None:
    plan = one(correct(f'[[set]]\nevent = "bb"\nstatus = "{status}"\nwhy = "x"\n'), "bb000001")

    assert (plan.outcome.kind if plan.outcome else None) == outcome


def test_what_becomes_a_plan_has_an_unknown_outcome(correct: Correct) -> None:
    event = one(correct('[[set]]\nevent = "aa000002"\nstatus = "planned"\nwhy = "x"\n'), "aa000002")

    assert event.outcome == Outcome(kind=OutcomeKind.UNKNOWN)


def test_the_events_stay_in_order(correct: Correct) -> None:
    corrected = correct('[[set]]\nevent = "aa000002"\ndate = "1999"\nwhy = "x"\n')

    assert [event.id for event in corrected.events] == ["aa000002", "bb000001", "aa000001"]


def test_no_corrections_leave_everything_as_it_is(events: tuple[Event, ...]) -> None:
    assert correct_events(events, Corrections()) == Corrected(events, (), ())


_FILES = ("dawn.txt", "wire.txt", "port.txt", "plan.txt")
_QUOTATIONS = st.builds(Quotation, source=st.sampled_from(_FILES), words=st.sampled_from(("o", "on")))
_REFERENCES = st.sampled_from(("aa000001", "aa000002", "bb000001", "cc000001")) | _QUOTATIONS
_ENTRY = {"place": st.just("x"), "file": st.just("c.toml"), "why": st.sampled_from(("a", "b"))}
_DATES = st.sampled_from((None, DateRange.year(2023), DateRange.month(2023, 6)))
_CORRECTIONS = st.builds(
    Corrections,
    splits=st.lists(
        st.builds(Split, **_ENTRY, event=_REFERENCES, date=_DATES,
                  citations=st.lists(_QUOTATIONS, min_size=1, max_size=2).map(tuple)),
        max_size=3,
    ).map(tuple),
    merges=st.lists(
        st.builds(Merge, **_ENTRY, events=st.lists(_REFERENCES, min_size=2, max_size=3).map(tuple)), max_size=3
    ).map(tuple),
    settings=st.lists(
        st.builds(Setting, **_ENTRY, event=_REFERENCES, date=_DATES, title=st.sampled_from((None, "T")),
                  status=st.none() | st.sampled_from(Status), theme=st.sampled_from((None, "food"))),
        max_size=3,
    ).map(tuple),
    hides=st.lists(st.builds(Hide, **_ENTRY, event=_REFERENCES), max_size=2).map(tuple),
)  # fmt: skip


def correctly(events: tuple[Event, ...], corrections: Corrections) -> Corrected | None:
    """`None` where an entry fits several events."""
    try:
        return correct_events(events, corrections)
    except CorrectionsError:
        return None


@given(corrections=_CORRECTIONS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_correcting_twice_is_correcting_once(events: tuple[Event, ...], corrections: Corrections) -> None:
    once = correctly(events, corrections)
    if once is not None:
        again = correctly(once.events, corrections)
        assert again is not None
        assert again.events == once.events


@given(corrections=_CORRECTIONS)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_citation_is_lost_but_those_of_hidden_events(events: tuple[Event, ...], corrections: Corrections) -> None:
    kept = correctly(events, replace(corrections, hides=()))
    if kept is not None:
        before = {c for event in events for c in event.citations}
        assert {c for event in kept.events for c in event.citations} == before


@given(corrections=_CORRECTIONS)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_event_changes_without_saying_so(events: tuple[Event, ...], corrections: Corrections) -> None:
    """Where the evidence of an outcome was merged into another event, it points to that: no other outcome."""
    corrected = correctly(events, corrections)
    before = [pointing_nowhere(event) for event in events]
    for event in corrected.events if corrected else ():
        assert pointing_nowhere(event) in before or event.corrections


def pointing_nowhere(event: Event) -> Event:
    return replace(event, outcome=event.outcome and replace(event.outcome, event=None))
