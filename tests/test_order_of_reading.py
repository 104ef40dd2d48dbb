"""In which order articles are read makes no difference to what is drawn from them."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pk_ru_timeline.articles import read_article
from pk_ru_timeline.events import find_events
from pk_ru_timeline.formats import load_format
from pk_ru_timeline.lexicon import Lexicon, load_lexicon
from pk_ru_timeline.model import Article, Timeline
from pk_ru_timeline.pipeline import Request, read_timeline, shipped_reports

_HEAD = "Russia and Pakistan in the news\n\n"
_BODIES = (
    "GWADAR: A Russian tug will arrive at the Pakistani port of Gwadar on 20 May 2024, officials said.",
    "GWADAR: A Russian tug arrived at the Pakistani port of Gwadar on Monday, officials said.",
    "GWADAR (TASS): A Russian tug arrived at the Pakistani port of Gwadar on Monday, officials said. It will stay.",
    "KARACHI: The first cargo of Russian crude came to Karachi on 11 June 2024, the ministry said.",
    "KARACHI: The first cargo of Russian crude reached Karachi on June 12. It was 45,000 tons.",
    "MOSCOW: In June the first cargo of Russian crude came to Karachi. A second is expected next month.",
    "ISLAMABAD: Sergey Lavrov met Ishaq Dar in Islamabad on 2 May 2024. They will meet again in June.",
    "ISLAMABAD: Pakistan and Russia are in talks on a refinery. The talks on a refinery continue.",
)
_days = st.sampled_from((None, "14 May 2024", "13 June 2024", "13 June 2024", "2 July 2024"))
_pages = st.lists(st.tuples(st.sampled_from(_BODIES), _days), min_size=2, max_size=7)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def export(articles: list[Article], lexicon: Lexicon) -> str:
    events, _ = find_events(articles, lexicon)
    stream = io.StringIO()
    load_format("json").write(Timeline(events=events), stream)
    return stream.getvalue()


def page(name: str, body: str, day: str | None, lexicon: Lexicon) -> Article:
    copy = f"{_HEAD}{f'Updated {day}' if day else ''}\n\n{body}\n"
    return read_article(name, copy.encode(), lexicon.furniture)


@given(pages=_pages, chance=st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_made_up_pages_in_any_order_give_the_same_bytes(
    lexicon: Lexicon, pages: list[tuple[str, str | None]], chance: random.Random
) -> None:
    articles = [page(f"{number}.txt", body, day, lexicon) for number, (body, day) in enumerate(pages)]
    shuffled = chance.sample(articles, len(articles))

    assert export(shuffled, lexicon) == export(articles, lexicon)


@pytest.fixture(scope="module")
def shipped(lexicon: Lexicon) -> list[Article]:
    return [
        read_article(path.name, path.read_bytes(), lexicon.furniture) for path in sorted(shipped_reports().glob("*.md"))
    ]


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_the_shipped_reports_in_any_order_give_the_same_bytes(
    lexicon: Lexicon, shipped: list[Article], seed: int | None
) -> None:
    """Without a seed: backwards."""
    other = shipped[::-1] if seed is None else random.Random(seed).sample(shipped, len(shipped))

    assert export(other, lexicon) == export(shipped, lexicon)


def test_folders_in_another_order_give_the_same_events(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b", "c")]
    for number, folder in enumerate(folders):
        folder.mkdir()
        for body in _BODIES[number::3]:
            (folder / f"{number}{_BODIES.index(body)}.txt").write_text(f"{_HEAD}Updated 13 June 2024\n\n{body}\n")
    orders = [[str(folder) for folder in order] for order in (folders, folders[::-1], folders[1:] + folders[:1])]
    one, *others = [read_timeline(Request(data=tuple(order), cache=False)).events for order in orders]

    assert len(one) > 5
    assert others == [one, one]
