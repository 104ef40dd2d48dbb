"""From what was asked for to a timeline: pages, dates by hand, word lists, the cache, and what could not be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pk_ru_timeline import pipeline
from pk_ru_timeline.errors import ArticleError, LexiconError
from pk_ru_timeline.model import Severity, Timeline, format_edtf
from pk_ru_timeline.pipeline import Request, examine, read_timeline

TUG = "Updated 14 May 2024\n\nGWADAR: A Russian tug docked at Gwadar in Pakistan on Monday, officials said.\n"
UNDATED = (
    "GWADAR: A Russian tug docked at Gwadar in Pakistan on Monday, and on Friday a second Russian tug docked there.\n"
)
HEAD = "Tug comes to Gwadar from Astrakhan\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "tug.txt").write_text(HEAD + TUG)
    return pages


def ask(
    *places: Path | str, published: tuple[tuple[str | None, date], ...] = (), lexicon: Path | None = None
) -> Request:
    return Request(data=tuple(str(place) for place in places), published=published, lexicon=lexicon, cache=False)


def dates(timeline: Timeline) -> list[str]:
    return [format_edtf(event.when) if event.when else "" for event in timeline.events]


def test_a_page_becomes_events_and_a_source(folder: Path) -> None:
    timeline = read_timeline(ask(folder))
    (source,) = timeline.sources

    assert dates(timeline) == ["2024-05-13"]
    assert (source.name, source.kind, source.headline) == ("tug.txt", "page", "Tug comes to Gwadar from Astrakhan")
    assert (source.published, source.published_how) == (date(2024, 5, 14), "Updated/Published line")
    assert source.events == tuple(event.id for event in timeline.events)
    assert timeline.issues == ()


def test_the_shipped_reports_are_read_where_nothing_else_is_asked_for() -> None:
    timeline = read_timeline(Request(cache=False))

    assert {source.kind for source in timeline.sources} == {"digest"}
    assert {source.published_how for source in timeline.sources} == {"front matter", None}


def test_of_the_shipped_reports_only_those_without_a_date_leave_dates_open() -> None:
    timeline = read_timeline(Request(cache=False))
    undated = {source.name for source in timeline.sources if source.published is None}

    assert undated == {
        "dawn-ogdc-russian-return.md",
        "dawn-tashkent-1966.md",
        "elbalad-2015-10-16-north-south.md",
        "gse-soviet-pakistani-agreements.md",
        "wawards-pakistan-steel-history.md",
        "worldlibrary-geneva-accords-1988.md",
    }
    assert {issue.source for issue in timeline.issues} <= undated


def test_the_word_shipped_adds_the_shipped_reports_to_ones_own(folder: Path) -> None:
    kinds = [source.kind for source in read_timeline(ask("shipped", folder)).sources]

    assert kinds == ["digest"] * 70 + ["page"]


def test_the_digests_quote_no_publisher() -> None:
    citations = [c for event in read_timeline(Request(cache=False)).events for c in event.citations]

    assert {c.kind for c in citations} == {"digest"}
    assert all(c.publisher and c.url for c in citations)


def test_a_page_without_a_date_is_told_with_the_number_of_open_dates(folder: Path) -> None:
    (folder / "undated.txt").write_text(HEAD + UNDATED)
    (note,) = read_timeline(ask(folder)).issues

    assert (note.source, note.severity) == ("undated.txt", Severity.OPEN)
    assert note.message == (
        "no date in 'undated.txt', so 2 relative dates stay open; give one with --published undated.txt=YYYY-MM-DD"
    )


def test_a_date_by_hand_dates_an_undated_page(folder: Path) -> None:
    (folder / "tug.txt").write_text(HEAD + UNDATED)
    timeline = read_timeline(ask(folder, published=((None, date(2024, 5, 15)),)))

    assert dates(timeline) == ["2024-05-10", "2024-05-13"]
    assert [source.published_how for source in timeline.sources] == ["given by hand"]
    assert timeline.issues == ()


def test_a_date_by_hand_for_a_file_overrules_the_page(folder: Path) -> None:
    timeline = read_timeline(ask(folder, published=(("tug.txt", date(2020, 1, 8)),)))

    assert dates(timeline) == ["2020-01-06"]


def test_a_date_by_hand_for_a_file_that_is_not_there_is_told(folder: Path) -> None:
    timeline = read_timeline(ask(folder, published=(("tgu.txt", date(2020, 1, 8)),)))

    assert ["tgu.txt" in issue.message for issue in timeline.issues] == [True]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "'empty.txt' is empty: paste the article's text into it"),
        (
            "photo.txt",
            b"\x89PNG\r\n\x1a\n\0\0\0",
            "'photo.txt' is not text: give a .txt page or a .md file, pasted or saved as plain text",
        ),
    ],
)
def test_a_file_that_is_no_article_is_told_and_the_others_are_read(
    folder: Path, name: str, data: bytes, message: str
) -> None:
    (folder / name).write_bytes(data)
    timeline = read_timeline(ask(folder))

    assert dates(timeline) == ["2024-05-13"]
    assert [(issue.source, issue.severity, issue.message) for issue in timeline.issues] == [
        (name, Severity.ERROR, message)
    ]


def test_where_nothing_at_all_can_be_read_that_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\0\0")

    for ways in (read_timeline, examine):
        with pytest.raises(ArticleError, match=r"^'a\.txt' is empty: .*; 'b\.txt' is not text: "):
            ways(ask(tmp_path))


def test_bad_word_lists_are_an_error(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no folder of word lists"):
        read_timeline(ask(folder, lexicon=tmp_path / "nowhere"))


def test_where_the_shipped_reports_are_missing_that_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "__file__", str(tmp_path / "package" / "pipeline.py"))

    with pytest.raises(ArticleError, match="the shipped reports are missing"):
        read_timeline(Request(cache=False))


def test_the_reports_are_found_in_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "package" / "data" / "reports").mkdir(parents=True)
    monkeypatch.setattr(pipeline, "__file__", str(tmp_path / "package" / "pipeline.py"))

    assert pipeline.shipped_reports() == tmp_path / "package" / "data" / "reports"


def test_examining_tells_article_by_article(folder: Path) -> None:
    (folder / "trade.txt").write_text(
        f"{HEAD}Updated 14 May 2024\nShare\n\nTrade between Pakistan and Russia stood at $1 billion in 2023.\n"
    )
    (trade, tug), issues = examine(ask(folder))

    assert [len(tug.events), len(trade.events)] == [1, 0]
    assert [(skip.expression, skip.why) for skip in trade.skipped] == [("2023", "a figure")]
    assert [cut.text for cut in trade.article.cuts] == ["Updated 14 May 2024", "Share"]
    assert issues == ()


def test_what_is_skipped_stands_where_it_says(folder: Path) -> None:
    (folder / "trade.txt").write_text("Trade between Pakistan and Russia stood at $1 billion in 2023.\n")
    (told, _), _ = examine(ask(folder))

    assert [told.article.text[skip.start : skip.end] for skip in told.skipped] == [skip.text for skip in told.skipped]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of its own."""
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_the_second_reading_comes_from_the_cache_and_is_the_same(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_timeline(Request(data=(str(folder),)))
    monkeypatch.setattr("pk_ru_timeline.articles.read_article", None)

    assert read_timeline(Request(data=(str(folder),))) == first
    assert len(list(kept.iterdir())) == 1


def test_an_edit_of_a_page_is_seen_at_once(folder: Path, kept: Path) -> None:
    assert dates(read_timeline(Request(data=(str(folder),)))) == ["2024-05-13"]
    (folder / "tug.txt").write_text(HEAD + TUG.replace("14 May", "21 May"))

    assert dates(read_timeline(Request(data=(str(folder),)))) == ["2024-05-20"]


def test_a_date_by_hand_is_not_answered_from_the_cache(folder: Path, kept: Path) -> None:
    read_timeline(Request(data=(str(folder),)))
    other = Request(data=(str(folder),), published=(("tug.txt", date(2020, 1, 8)),))

    assert dates(read_timeline(other)) == ["2020-01-06"]


def test_an_edit_of_a_word_list_is_seen_at_once(folder: Path, kept: Path, tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    request = Request(data=(str(folder),), lexicon=words)
    (words / "themes.toml").write_text('[salmon]\n3 = ["tug"]\n[other]\n')
    one = read_timeline(request)
    (words / "themes.toml").write_text('[boats]\n3 = ["tug"]\n[other]\n')
    other = read_timeline(request)

    assert [e.theme for t in (one, other) for e in t.events] == ["salmon", "boats"]


def test_without_the_cache_nothing_is_kept(folder: Path, kept: Path) -> None:
    read_timeline(ask(folder))

    assert not kept.exists()


def test_what_two_pages_tell_together_is_known_to_both_by_one_id(folder: Path) -> None:
    (folder / "again.txt").write_text("Second paper tells of the tug\n\n" + TUG.replace("officials", "sailors"))
    (event,) = read_timeline(ask(folder)).events
    told, _ = examine(ask(folder))

    assert [one.article.source for one in told] == ["again.txt", "tug.txt"]
    assert [[found.id for found in one.entered[one.events[0].id]] for one in told] == [[event.id], [event.id]]


def test_every_event_that_check_shows_of_the_shipped_reports_is_shown_by_its_id() -> None:
    known = {event.id for event in read_timeline(Request(cache=False)).events}
    told, _ = examine(Request(cache=False))
    entered = [one.entered.get(event.id, ()) for one in told for event in one.events]

    assert {len(found) for found in entered} == {1}
    assert {event.id for found in entered for event in found} <= known


def test_one_page_saved_with_and_without_its_date_is_one_voice_of_one_event(folder: Path) -> None:
    (folder / "again.txt").write_text(HEAD + TUG.removeprefix("Updated 14 May 2024\n\n"))
    timeline = read_timeline(ask(folder))

    assert (dates(timeline), [event.sources for event in timeline.events]) == (["2024-05-13"], [1])
    assert [(source.name, source.published, source.published_how) for source in timeline.sources] == [
        ("again.txt", date(2024, 5, 14), "another page of the same text"),
        ("tug.txt", date(2024, 5, 14), "Updated/Published line"),
    ]
    assert timeline.issues == ()


def test_where_the_pages_of_one_text_bear_two_dates_the_undated_one_stays_so(folder: Path) -> None:
    (folder / "again.txt").write_text(HEAD + TUG.removeprefix("Updated 14 May 2024\n\n"))
    (folder / "later.txt").write_text(HEAD + TUG.replace("14 May", "21 May"))

    assert [source.published for source in read_timeline(ask(folder)).sources] == [
        None, date(2024, 5, 21), date(2024, 5, 14),
    ]  # fmt: skip


def test_a_date_by_hand_goes_before_that_of_another_page_of_the_same_text(folder: Path) -> None:
    (folder / "again.txt").write_text(HEAD + TUG.removeprefix("Updated 14 May 2024\n\n"))
    timeline = read_timeline(ask(folder, published=(("again.txt", date(2024, 5, 7)),)))

    assert [source.published_how for source in timeline.sources] == ["given by hand", "Updated/Published line"]
