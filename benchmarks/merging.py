"""How well the shipped reports make one history: pairs of facts told by one event, and plans led to their outcomes.

Against the happenings and outcomes of `tests/gold/corpus.json`. Usage: python benchmarks/merging.py [--verbose]
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.gold.corpus import Score, load_facts, match_facts, read_shipped, score_merging, score_outcomes


def main() -> None:
    facts, events = load_facts(), read_shipped()
    told = match_facts(facts, events)
    dated = [fact for fact in facts if fact.date]
    print(
        f"{len(facts)} facts, {len(told)} told by an event; {len(dated)} dated, {sum(f.id in told for f in dated)} told"
    )
    _print("pairs merged", score_merging(facts, told))
    _print("plans led to their outcome", score_outcomes(facts, told, events))


def _print(what: str, score: Score) -> None:
    print(
        f"{what}: {len(score.right)} right, {len(score.wrong)} wrong, {len(score.missing)} missing; "
        f"precision {score.precision:.3f}, recall {score.recall:.3f}"
    )
    if "--verbose" in sys.argv:
        for sort, lines in (("wrong", score.wrong), ("missing", score.missing)):
            for line in lines:
                print(f"  {sort}: {line}")


if __name__ == "__main__":
    main()
