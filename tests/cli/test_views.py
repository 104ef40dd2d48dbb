"""Plans, counts and silences: plain lines in a pipe, JSON for programs, sentences for who asks for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import Result

from pk_ru_timeline import pipeline
from pk_ru_timeline.model import Dispute, Disputed, Event, Outcome, OutcomeKind, Reading, Timeline

Run = Callable[..., Result]


@pytest.fixture
def late(timeline: Timeline, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The timeline of the tests, in which the crude came late, and on a contested day."""
    readings = tuple(Reading(value=f"2022-02-{day}", sources=("a.txt",)) for day in (23, 24))

    def change(event: Event) -> Event:
        if event.id == "1b000002":
            return replace(event, outcome=Outcome(kind=OutcomeKind.LATE, event="2c000001", days_late=100))
        if event.id == "0a000001":
            return replace(event, disputes=(Dispute(what=Disputed.DATE, readings=readings),))
        return event

    changed = replace(timeline, events=tuple(change(event) for event in timeline.events))
    monkeypatch.setattr(pipeline, "read_timeline", lambda request: changed)
    return run


def test_plans_in_a_pipe_are_a_line_each_with_what_became_of_them(late: Run) -> None:
    assert late("plans").stdout == (
        "1b000002\t2023-06~\tCrude to arrive\tplanned\tlate\t2024-10-08\t100\t2c000001\tDefence talks\n"
        "3d000001\t2023/..\tWheat to be bought\tplanned\tunknown\t\t\t\t\n"
    )


def test_what_was_not_kept_is_one_option(late: Run) -> None:
    assert [line.split("\t")[0] for line in late("plans", "--not-kept").stdout.splitlines()] == ["1b000002"]
    assert late("plans", "--outcome", "kept").stdout == ""


def test_what_became_of_a_plan_is_told_also_where_it_is_not_asked_for(late: Run) -> None:
    assert "\t2024-10-08\t100\t" in late("plans", "--theme", "energy").stdout
    assert "8 October 2024, 100 days late" in " ".join(late("show", "1b000002").stdout.split())
    assert "100 days late" in late("view", "--theme", "energy").stdout


def test_plans_as_json_hold_both_events(late: Run) -> None:
    first, second = json.loads(late("plans", "--json").stdout)["plans"]

    assert (first["outcome"], first["days_late"]) == ("late", 100)
    assert (first["plan"]["id"], first["became"]["id"]) == ("1b000002", "2c000001")
    assert (second["outcome"], second["became"]) == ("unknown", None)


def test_what_is_contested_is_one_option(late: Run) -> None:
    assert [line.split("\t")[0] for line in late("list", "--contested").stdout.splitlines()] == ["0a000001"]


def test_counts_in_a_pipe_are_a_line_each(run: Run) -> None:
    lines = run("stats", "--by", "year", "--theme", "energy").stdout.splitlines()

    assert lines[:4] == ["year\t2023\t2", "theme\tenergy\t3", "status\toccurred\t1", "status\tongoing\t1"]


def test_counts_as_json_have_kind_names_and_number(run: Run) -> None:
    counts = json.loads(run("stats", "--by", "quarter", "--theme", "defence", "--json").stdout)["counts"]

    assert counts[0] == {"kind": "quarter", "names": ["2024-Q4"], "count": 1}


def test_a_calendar_in_a_pipe_is_a_line_a_day(run: Run) -> None:
    assert run("stats", "--calendar", "2023").stdout == "day\t2023-01-01\t1\nday\t2023-01-02\t1\n"


def test_counts_of_chosen_events_say_that_a_theme_may_have_more(run: Run) -> None:
    assert "main theme\nenergy: 3\n" in run("stats", "--plain").stdout
    assert "main theme, among the events chosen\nenergy: 1\n" in run("stats", "--theme", "trade", "--plain").stdout


def test_silences_in_a_pipe_of_a_theme_are_its_own(run: Run) -> None:
    assert run("gaps", "--theme", "diplomacy", "--longest", "1").stdout == (
        "diplomacy\t2022-03-01\t2022-12-29\t304\t0a000001\t0a000002\n"
    )


def test_silences_in_a_pipe_are_a_line_each(run: Run) -> None:
    lines = run("gaps", "--longest", "1").stdout.splitlines()

    assert lines[0] == "\t2023-05-01\t2024-10-07\t526\t1b000001\t2c000001"
    assert lines[1].startswith("diplomacy\t2022-03-01\t2022-12-29\t304\t")


def test_silences_as_json_name_the_events_around_them(run: Run) -> None:
    silence = json.loads(run("gaps", "--longest", "1", "--json").stdout)["gaps"][0]

    assert (silence["theme"], silence["earliest"], silence["latest"]) == (None, "2023-05-01", "2024-10-07")
    assert (silence["before"]["id"], silence["after"]["id"]) == ("1b000001", "2c000001")


@pytest.mark.parametrize("command", ["list", "view", "plans", "stats", "gaps", "themes", "sources", "show 1b000002"])
def test_spoken_answers_draw_nothing(run: Run, command: str) -> None:
    spoken = run(*command.split(), "--plain").stdout

    assert spoken
    assert not set("●○◌◐×│┬├┊━─┄╌▸◂■▎‾\t") & set(spoken)


def test_a_spoken_list_is_a_sentence_an_event(run: Run) -> None:
    assert run("list", "--plain", "--limit", "1").stdout == (
        "February 2022: Khan visits Moscow. Diplomacy, occurred, 1 source. Id 0a000001.\n"
    )


@pytest.mark.parametrize("style", ["bars", "compact", "spine"])
def test_each_style_is_another_drawing(run: Run, style: str) -> None:
    drawn = {name: run("view", "--style", name).stdout for name in ("bars", "compact", "spine")}

    assert len(set(drawn.values())) == 3
    assert "Crude to arrive" in drawn[style]
    assert run("view", "--compact").stdout == drawn["compact"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("view --style spin", "there is no style 'spin' (did you mean 'spine'?); choose from spine, bars, compact"),
        ("stats --by week", "there is no period 'week'; choose from month, quarter, year"),
        ("stats --calendar May", "'May' is not a year: write 2023"),
    ],
)
def test_a_wrong_request_is_a_usage_error(run: Run, words: str, line: str) -> None:
    result = run(*words.split())

    assert (result.stdout, result.stderr, result.exit_code) == ("", f"error: {line}\n", 2)


def test_the_program_alone_tells_what_there_is_and_three_things_to_try(run: Run) -> None:
    result = run()

    assert (result.stderr, result.exit_code) == ("", 0)
    assert result.stdout == (
        "7 events, 2022 to 2024, from 2 articles\n"
        "\n"
        "three things to try\n"
        "  timeline view --year 2023     draw it, here the year with most events\n"
        "  timeline plans --not-kept     what was promised, and late, moved or cancelled\n"
        "  timeline show 1b0000          who says so: Pakistan places first crude order\n"
        "\n"
        "'timeline -h' tells which command answers what. Your own articles:\n"
        "  timeline list --data FOLDER\n"
    )


def test_the_program_alone_speaks_plainly_too(run: Run) -> None:
    assert "\ntimeline plans --not-kept: what was promised, and late, moved or cancelled\n" in run("--plain").stdout


def test_what_is_cut_on_the_first_page_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")

    assert "  timeline show 1b0000          who says so: Pakistan places first…\n" in run().stdout


def test_plans_beyond_the_limit_are_called_plans(run: Run) -> None:
    assert "note: 1 plan more than --limit allows\n" in run("plans", "--limit", "1").stderr


def test_the_program_alone_has_something_to_try_even_of_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read_timeline", lambda request: Timeline(events=()))

    assert "0 events, from 0 articles" in run().stdout
    assert "timeline check FILE" in run().stdout


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("what happened in 2023 in energy?", "timeline list --year 2023 --theme energy"),
        ("what was promised and not kept?", "timeline plans --not-kept"),
        ("who said so?", "timeline show ID"),
        ("what is contested?", "timeline list --contested"),
        ("when was nothing happening?", "timeline gaps"),
    ],
)
def test_the_help_leads_from_a_question_to_one_command(late: Run, question: str, command: str) -> None:
    [line] = [line for line in late("-h").stdout.splitlines() if question in line]

    assert " ".join(line.split()) == f"{question} {command}"
    assert late(*command.replace("ID", "1b000001").split()[1:]).exit_code == 0
