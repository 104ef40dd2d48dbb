"""From what the user asked to read to a `Timeline`: articles in, events out; exports join them. No rules live here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .as_of import keep_known, not_yet_due
from .cache import load, make_key, store
from .corrections.files import find_corrections, tell_unused
from .errors import ArticleError
from .files import SUFFIXES, Found, find_files
from .model import Article, Citation, Event, Examination, Issue, Severity, Source, Timeline, TimesRead
from .open_dates import count_open_dates, tell_each

if TYPE_CHECKING:
    from .corrections.files import CorrectionsFile
    from .lexicon import Lexicon

SHIPPED = "shipped"
"""The word that stands for the reports that come with the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to read, and how."""

    data: tuple[str, ...] = (SHIPPED,)
    """Files, folders, `-` for standard input, or the word `shipped`."""

    published: tuple[tuple[str | None, date], ...] = ()
    """Publication dates given by hand: (file name, or `None` for every undated page, day)."""

    lexicon: Path | None = None
    """A folder with word lists that replace the shipped ones."""

    corrections: Path | None = None
    """A file that corrects the timeline, besides any `corrections.toml` in the folders of `data`."""

    as_of: date | None = None
    """Only what was published by the end of this day; `None`: everything."""

    cache: bool = True


def shipped_reports() -> Path:
    """The folder of the reports that come with the program, in an installed wheel or in a checkout."""
    package = Path(__file__).parent
    for folder in (package / "data" / "reports", package.parent / "data" / "reports"):
        if folder.is_dir():
            return folder
    raise ArticleError(f"the shipped reports are missing beside '{package}': install the program again")


def is_shipped(name: str, request: Request) -> bool:
    """True for the name of a shipped report, where those were asked for."""
    return SHIPPED in request.data and (shipped_reports() / name).is_file()


def read_timeline(request: Request) -> Timeline:
    """Read everything that was asked for, or take it from the cache; what cannot be read becomes an `Issue`.

    Raises `ArticleError` where nothing at all can be read, `LexiconError` for bad word lists, `CorrectionsError` for
    a bad file of corrections.
    """
    written = find_corrections(_places(request), request.corrections)
    timeline = _read_or_open(*find_files(_places(request)), request)
    return _corrected(timeline, written, request)


def _read_or_open(files: Sequence[Found], issues: Sequence[Issue], request: Request) -> Timeline:
    """The timeline of articles joined with those of exports; `exports` is loaded only where there may be one."""
    if all(file.name.lower().endswith(SUFFIXES) for file in files):
        return _read_or_remember(files, issues, request)
    from .exports import join_timelines, read_exports, split_exports

    exports, articles = split_exports(files)
    if not exports:
        return _read_or_remember(files, issues, request)
    timelines, unread = read_exports(exports, request.as_of)
    if articles:
        timelines.insert(0, _read_or_remember(articles, issues, request))
    elif not timelines:
        raise ArticleError("; ".join(issue.message for issue in unread))
    else:
        unread = [*issues, *unread]
    joined = join_timelines(timelines)
    return replace(joined, issues=(*unread, *joined.issues))


def _read_or_remember(files: Sequence[Found], issues: Sequence[Issue], request: Request) -> Timeline:
    """The timeline of articles, from the cache where it is wanted and holds it."""
    key = make_key(_what_decides(request, files, issues)) if request.cache else ""
    known = load(key) if key else None
    if known is not None:
        return known
    timeline = _read(files, issues, request)
    if key:
        store(key, timeline)
    return timeline


def _corrected(timeline: Timeline, written: Sequence[CorrectionsFile], request: Request) -> Timeline:
    """The timeline as the user's own files correct it; these are read anew each time."""
    unused = tell_unused(_places(request), written)
    if unused:
        timeline = replace(timeline, issues=(*timeline.issues, *unused))
    if not written:
        return timeline
    from .corrections.timelines import correct_timeline

    return correct_timeline(timeline, written, request.as_of)


def _find_articles(request: Request) -> tuple[list[Found], list[Issue]]:
    """The files, of which none may be an export: those hold events, not pages."""
    files, issues = find_files(_places(request))
    if all(file.name.lower().endswith(SUFFIXES) for file in files):
        return files, issues
    from .exports import split_exports

    exports, articles = split_exports(files)
    told = [f"'{file.name}' is an export, not a page: 'timeline list --data' opens it" for file, _ in exports]
    if not articles:
        raise ArticleError("; ".join(told))
    notes = [Issue(source=export.file.name, message=line) for export, line in zip(exports, told, strict=True)]
    return articles, [*issues, *notes]


def examine(request: Request) -> tuple[tuple[Examination, ...], tuple[Issue, ...]]:
    """The same reading, told article by article: what was cut, split, drawn and skipped; and what could not be read.

    Events are those of each article alone, as it tells them; beside them stand those of the timeline, as corrected.
    """
    from .events import find_events_and_each

    lexicon = _load_lexicon(request)
    written = find_corrections(_places(request), request.corrections)
    articles, issues = _read_articles(*_find_articles(request), request, lexicon)
    (together, _), each = find_events_and_each(articles, lexicon)
    whole = _corrected(Timeline(events=together, issues=issues), written, request)
    citing = _citing(whole.events)
    told = [
        Examination(
            article=article,
            events=events,
            skipped=skipped.get(article.source, ()),
            entered={event.id: found for event in events if (found := _entered(event, citing)) or written},
        )
        for article, (events, skipped) in zip(articles, each, strict=True)
    ]
    return tuple(told), whole.issues


_Place = tuple[str, int, int | None]


def _place(citation: Citation) -> _Place:
    return citation.source, citation.start, citation.expression_start


def _citing(events: Iterable[Event]) -> dict[_Place, list[Event]]:
    """The events that cite each place."""
    citing: dict[_Place, list[Event]] = {}
    for event in events:
        for place in dict.fromkeys(map(_place, event.citations)):
            citing.setdefault(place, []).append(event)
    return citing


def _entered(event: Event, citing: Mapping[_Place, Sequence[Event]]) -> tuple[Event, ...]:
    """The events of the timeline that have citations of this event; itself alone where it is one of them."""
    found = {other.id: other for citation in event.citations for other in citing.get(_place(citation), ())}
    return (found[event.id],) if event.id in found else tuple(found.values())


def find_times(request: Request, anchor: date | None) -> tuple[tuple[TimesRead, ...], tuple[Issue, ...]]:
    """Every time expression of each story, with its place in the file; `anchor` stands in for the story's own date."""
    from .temporal import find_timexes

    articles, issues = _read_articles(*_find_articles(request), request, _load_lexicon(request))
    told = []
    for article in articles:
        for story in article.stories:
            day = anchor or (story.published.day if story.published else None)
            first, copy = article.copy_of(story)
            timexes = tuple(replace(t, start=t.start + first, end=t.end + first) for t in find_timexes(copy, day))
            how = "given by hand" if anchor else story.published.how.value if story.published else None
            told.append(TimesRead(source=article.source, headline=story.headline, anchor=day, how=how, timexes=timexes))
    return tuple(told), issues


def read_page(request: Request, name: str) -> Article | None:
    """One page as it was read, by the name it is cited by; `None` where it is not there any more, or not to be read."""
    try:
        files, _ = _find_articles(request)
        articles, _ = _read_articles([file for file in files if file.name == name], (), request, _load_lexicon(request))
    except ArticleError:
        return None
    return articles[0]


def _places(request: Request) -> list[str]:
    return [str(shipped_reports()) if place == SHIPPED else place for place in request.data]


def _what_decides(request: Request, files: Sequence[Found], issues: Sequence[Issue]) -> Iterator[str | bytes]:
    """Everything that the timeline depends on, for the key of the cache."""
    yield repr((request.published, request.as_of))
    for issue in issues:
        yield issue.message
    if request.lexicon is not None:
        from .lexicon import files_of

        for path in files_of(request.lexicon):
            yield str(path)
            yield path.read_bytes() if path.is_file() else b""
    for file in files:
        yield file.name
        yield file.data


def _read(files: Sequence[Found], issues: Sequence[Issue], request: Request) -> Timeline:
    from .events import find_events

    lexicon = _load_lexicon(request)
    articles, told = _read_articles(files, issues, request, lexicon)
    events, _ = find_events(articles, lexicon)
    if request.as_of is not None:
        events = not_yet_due(events, request.as_of)
    drawn = _drawn(events)
    sources = tuple(_source(article, drawn.get(article.source, {})) for article in articles)
    open_dates = count_open_dates((source.name for source in sources if source.published is None), events)
    return Timeline(events=events, sources=sources, issues=(*told, *tell_each(open_dates)))


def _load_lexicon(request: Request) -> Lexicon:
    from .lexicon import load_lexicon

    return load_lexicon(request.lexicon)


def _read_articles(
    files: Sequence[Found], issues: Sequence[Issue], request: Request, lexicon: Lexicon
) -> tuple[list[Article], tuple[Issue, ...]]:
    """The articles that are known by the day asked for, and `issues` with what else could not be read."""
    from .articles import ByHand, date_copies, read_article
    from .formats.reading import refuse_page_of_ours

    by_hand = ByHand(
        of_file={name: day for name, day in request.published if name is not None},
        of_undated=next((day for name, day in request.published if name is None), None),
    )
    articles: list[Article] = []
    names = {file.name for file in files}
    found = [*issues, *(_no_such_file(name, files) for name in by_hand.of_file if name not in names)]
    for file in files:
        try:
            refuse_page_of_ours(file.name, file.data)
            article = read_article(file.name, file.data, lexicon.furniture, by_hand)
        except ArticleError as error:
            found.append(Issue(source=file.name, message=str(error), severity=Severity.ERROR))
            continue
        articles.append(article)
        found += article.issues
    if not articles:
        raise ArticleError("; ".join(dict.fromkeys(issue.message for issue in found)) or "nothing to read")
    articles = date_copies(articles)
    if request.as_of is None:
        return articles, tuple(found)
    known, left_out = keep_known(articles, request.as_of)
    unknown = {article.source for article in articles} - {article.source for article in known}
    still = [issue for issue in found if issue.source not in unknown or issue.severity is Severity.ERROR]
    return known, (*still, *left_out)


def _no_such_file(name: str, files: Sequence[Found]) -> Issue:
    read = ", ".join(file.name for file in files[:3]) + (" ..." if len(files) > 3 else "")
    return Issue(source=name, message=f"--published {name}=...: no file of that name was read (there are {read})")


def _drawn(events: Iterable[Event]) -> dict[str, dict[str, int]]:
    """File to the ids of the events that it tells, each with the place of its first citation there."""
    drawn: dict[str, dict[str, int]] = {}
    for event in events:
        for citation in event.citations:
            places = drawn.setdefault(citation.source, {})
            places[event.id] = min(citation.start, places.get(event.id, citation.start))
    return drawn


def _source(article: Article, drawn: Mapping[str, int]) -> Source:
    story = article.stories[0]
    how = story.published.how if story.published else None
    return Source(
        name=article.source,
        kind=article.kind,
        publisher=article.publisher,
        headline=story.headline,
        url=article.url,
        published=story.published.day if story.published else None,
        published_how=how.value if how else None,
        events=tuple(sorted(drawn, key=lambda id_: (drawn[id_], id_))),
    )
