"""How well pages are read that are not part of the program: measured where PK_RU_TIMELINE_REFERENCE names them."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner

from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.pipeline import shipped_reports

ROOT = Path(__file__).parents[1]
WRITTEN = (".py", ".txt", ".md", ".json", ".svg", ".markwhen", ".mermaid", ".ics", ".timelinejs", ".1")
"""Endings of files that words of ours stand in."""

OFFICIAL = (
    "Pakistan Russia Inter Governmental Commission on Trade Economic Scientific and Technical Cooperation",
    "Shanghai Cooperation Organization SCO Council of Foreign Ministers meeting in",
    "Russian Deputy Foreign Minister Andrey Rudenko",
    "Foreign Minister of the Russian Federation Sergey Lavrov",
    "Foreign Minister Bilawal Bhutto Zardari and Russian Foreign Minister Sergey Lavrov",
    "Defense Minister Khawaja Muhammad Asif",
    "Russia s Ambassador to Pakistan Albert P Khorev",
    "the International Monetary Fund IMF",
)
"""Names and titles that nobody can write otherwise."""


@dataclass(frozen=True)
class Score:
    """What the scorer counts, and the events it was given."""

    figures: dict[str, float]
    complaints: tuple[str, ...]
    events: tuple[dict[str, Any], ...]


@pytest.fixture(scope="session")
def scorer(reference: Path) -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("score_events", reference / "score" / "score_events.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    written = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = written
    yield module


def export(folder: Path) -> list[dict[str, Any]]:
    """All that the command line exports of a folder."""
    result = CliRunner().invoke(
        build_app(), ["export", "--data", str(folder), "--format", "json", "--all", "--no-cache"]
    )
    assert result.exit_code == 0
    events: list[dict[str, Any]] = json.loads(result.stdout)["events"]
    return events


def score(scorer: ModuleType, reference: Path, name: str) -> Score:
    events = export(reference / name)
    gold = json.loads((reference / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    total: dict[str, float] = {}
    complaints: list[str] = []
    for page in gold:
        counts, lines = scorer.score_page(page, events)
        complaints += lines
        for key, value in counts.items():
            total[key] = total.get(key, 0) + value
    precision = scorer.ratio(total["hit"], total["hit"] + total["misdated"] + total["repeated"] + total["stray"])
    recall = scorer.ratio(total["hit"], total["required"])
    figures = total | {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall),
        "theme_main": scorer.ratio(total["theme"], total["hit"]),
        "status_right": scorer.ratio(total["status"], total["hit"]),
    }
    return Score(figures, tuple(complaints), tuple(events))


@pytest.fixture(scope="session")
def seeds(scorer: ModuleType, reference: Path) -> Score:
    return score(scorer, reference, "seeds")


@pytest.fixture(scope="session")
def pages(scorer: ModuleType, reference: Path) -> Score:
    return score(scorer, reference, "pages")


def test_all_that_must_be_found_in_the_seeds_is_found(seeds: Score) -> None:
    assert (seeds.figures["hit"], seeds.figures["required"]) == (24, 24)


def test_hardly_anything_else_is_found_in_the_seeds(seeds: Score) -> None:
    assert seeds.figures["precision"] >= 0.85, seeds.complaints


def test_no_date_is_invented_for_the_page_that_bears_none(seeds: Score) -> None:
    dates = {c["resolved"] for event in seeds.events for c in event["citations"] if c["source"].startswith("004_")}

    assert dates <= {None, "2023", "2023/.."}


def test_nothing_between_the_two_is_drawn_from_a_second_story(seeds: Score) -> None:
    drawn = [
        event["title"]
        for event in seeds.events
        if event["bilateral"] and any(re.search("Daesh|threat assessment", c["headline"]) for c in event["citations"])
    ]

    assert drawn == []


def test_the_pages_are_read_well(pages: Score) -> None:
    assert pages.figures["f1"] >= 0.90, pages.complaints


def test_the_main_themes_are_right(seeds: Score, pages: Score) -> None:
    assert min(seeds.figures["theme_main"], pages.figures["theme_main"]) >= 0.85


def test_the_statuses_are_right(seeds: Score, pages: Score) -> None:
    assert min(seeds.figures["status_right"], pages.figures["status_right"]) >= 0.85


@pytest.mark.parametrize("name", ["seeds", "pages"])
def test_every_quotation_stands_in_its_page(reference: Path, seeds: Score, pages: Score, name: str) -> None:
    for event in (seeds if name == "seeds" else pages).events:
        for c in event["citations"]:
            assert (reference / name / c["source"]).read_text(encoding="utf-8")[c["start"] : c["end"]] == c["quote"]


def runs_of_seven(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[at : at + 7]) for at in range(len(words) - 6)}


@pytest.fixture(scope="session")
def theirs(reference: Path) -> dict[tuple[str, ...], str]:
    """Seven words in a row of the reference's pages and facts, and where they stand."""
    texts = [
        (path.name, path.read_text(encoding="utf-8"))
        for folder in ("seeds", "pages")
        for path in sorted((reference / folder).glob("*.txt"))
    ]
    for report in json.loads((reference / "facts" / "reports.json").read_text(encoding="utf-8")):
        texts += [(report["id"], report["title"]), *((fact["id"], fact["text"]) for fact in report["facts"])]
    official = set().union(*(runs_of_seven(name) for name in OFFICIAL))
    return {run: name for name, text in texts for run in runs_of_seven(text) - official}


def copied(text: str, theirs: dict[tuple[str, ...], str]) -> list[str]:
    return sorted(f"{' '.join(run)} ({theirs[run]})" for run in runs_of_seven(text) & theirs.keys())


def ours() -> list[Path]:
    """The digests, what is told of the program, and the made-up pages of the tests: mostly they stand in code."""
    written = [path for folder in ("docs", "tests") for path in (ROOT / folder).rglob("*") if path.suffix in WRITTEN]
    own = [path for path in written if "node_modules" not in path.parts]
    return [ROOT / "README.md", *sorted(shipped_reports().glob("*.md")), *sorted(own)]


@pytest.mark.parametrize("path", ours(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_of_ours_has_seven_words_in_a_row_of_theirs(theirs: dict[tuple[str, ...], str], path: Path) -> None:
    assert copied(path.read_text(encoding="utf-8"), theirs) == []


def test_digests_and_tests_are_among_ours() -> None:
    names = {path.name for path in ours()}

    assert {"README.md", "export.md", "corpus.json", "port-tugs.txt", Path(__file__).name} <= names
    assert len(names & {path.name for path in shipped_reports().glob("*.md")}) == 70


def test_a_copied_sentence_would_be_found(reference: Path, theirs: dict[tuple[str, ...], str]) -> None:
    """Whatever its capitals, stops and line ends are."""
    assert len(theirs) > 5000
    for path in sorted((reference / "pages").glob("*.txt")):
        words = re.findall(r"[^\W_]+", path.read_text(encoding="utf-8"))
        assert len(copied(" -\n".join(words[40:47]).upper(), theirs)) == 1
