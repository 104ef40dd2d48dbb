"""One file to one `Article`: the order in which a page is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ..errors import ArticleError
from ..lexicon import Furniture
from ..model import Article, Cut, Issue, Part, Published, PublishedHow, Sentence, Story
from .captions import caption_length, is_archive
from .decode import decode
from .frontmatter import FrontMatter, read_front_matter
from .layout import read_lines
from .lines import FULL_STOP, Line
from .markup import is_web_page
from .published import find_published
from .sentences import LONGEST, split_sentences
from .stories import Draft, find_dateline, split_stories

_NO_PROSE = f"more than {LONGEST} characters without a full stop: a table or a minified page"
_QUOTED = 60
"""Characters that are shown of what was cut for its length."""

_ENGLISH = frozenset(
    "the of to and in a that for on is was with as by it has at from will his its be an said not are this which".split()
)
_SAMPLE = 20_000
_LEAST_WORDS = 12
_LEAST_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Publication dates that the user gives: for a file by its name, and for every page that bears no date."""

    of_file: Mapping[str, date] = field(default_factory=dict)
    of_undated: date | None = None


def read_article(source: str, data: bytes, furniture: Furniture, by_hand: ByHand | None = None) -> Article:
    """Read one page; `ArticleError` where it is empty, not text or HTML. Lesser trouble is told in `issues`."""
    text, note = decode(data, source)
    if is_web_page(text):
        raise ArticleError(
            f"'{source}' is a web page as HTML, not its text: open it in a browser, and save or paste its text as .txt"
        )
    front, start, wrong = read_front_matter(text)
    front_matter = front or FrontMatter()
    stories, cuts = [], []
    for at, draft in enumerate(split_stories(list(read_lines(text, start, furniture)))):
        stories.append(_story(draft, text, front_matter if at == 0 else FrontMatter(), furniture))
        cuts += draft.cuts
    stories[0] = _dated_by_hand(stories[0], source, by_hand or ByHand())
    troubles = [note, *(f"'{source}': {what}" for what in wrong), *_troubles(source, stories, cuts)]
    if not _is_english(stories):
        stories = [Story(headline=s.headline, published=s.published, sentences=()) for s in stories]
    return Article(
        source=source,
        kind=front_matter.kind or "page",
        publisher=front_matter.publisher,
        url=front_matter.url,
        text=text,
        stories=tuple(stories),
        cuts=tuple(sorted(cuts, key=lambda cut: cut.start)),
        issues=tuple(Issue(source=source, message=trouble) for trouble in troubles if trouble),
    )


def _troubles(source: str, stories: Sequence[Story], cuts: Sequence[Cut]) -> Iterator[str]:
    """What of a page was not read, in words for the user."""
    if broken := sum(cut.why == _NO_PROSE for cut in cuts):
        many = "1 stretch" if broken == 1 else f"{broken} stretches"
        yield f"'{source}': {many} of {_NO_PROSE}; not read (see timeline check)"
    if not any(story.sentences for story in stories):
        yield f"'{source}' holds no sentence: paste the copy of the article, not only its head"
    elif not _is_english(stories):
        yield f"'{source}' is not in English: only English copy is read, so nothing was drawn from it"


def _story(draft: Draft, text: str, front: FrontMatter, furniture: Furniture) -> Story:
    """A story with its sentences and date; what its front matter says goes before what the page says."""
    sentences = tuple(_sentences(draft, text, furniture))
    published, year = find_published(draft, sentences, front.url, furniture.archive)
    if front.published:
        published = Published(day=front.published, how=PublishedHow.FRONT_MATTER)
    return Story(headline=front.title or draft.headline, published=published, sentences=sentences, year_hint=year)


def _dated_by_hand(story: Story, source: str, hand: ByHand) -> Story:
    """The story with the day given for its file, or for every page without a date; else as it is."""
    day = hand.of_file.get(source) or (None if story.published else hand.of_undated)
    if day is None:
        return story
    return replace(story, published=Published(day=day, how=PublishedHow.BY_HAND), year_hint=None)


def _sentences(draft: Draft, text: str, furniture: Furniture) -> Iterator[Sentence]:
    """Sentences of the story in the order of the page; what is none goes to the story's cuts."""
    for number, (part, line) in enumerate(draft.parts):
        if part is Part.CAPTION and is_archive(line.text, furniture.archive):
            draft.cuts.append(Cut(start=line.start, end=line.end, text=line.text, why="caption of an archive picture"))
            continue
        if _is_heading(line.text):
            draft.cuts.append(Cut(start=line.start, end=line.end, text=line.text, why="a heading"))
            continue
        for start, end, copy in _places(part, line, text):
            if end - start > LONGEST:
                draft.cuts.append(Cut(start=start, end=end, text=text[start : start + _QUOTED] + "…", why=_NO_PROSE))
                continue
            yield Sentence(start=start, end=end, text=text[start:end], part=part, paragraph=number, copy_start=copy)


def _is_heading(line: str) -> bool:
    """A Markdown heading: it ends without a full stop."""
    return bool(re.match(r"#+ ", line)) and not FULL_STOP.search(line)


def _places(part: Part, line: Line, text: str) -> list[tuple[int, int, int]]:
    """Start, end and start of the copy of each sentence of a line."""
    if part is Part.HEADLINE:
        return [(line.start, line.end, line.start)]
    if part is Part.CAPTION:
        return [(line.start, line.start + caption_length(line.text), line.start)]
    dateline = find_dateline(line.text)
    copy = line.start + dateline.end() if dateline else line.start
    places = [(start, end, start) for start, end in split_sentences(text, copy, line.end)]
    return [(line.start, places[0][1], copy), *places[1:]] if places else []


def _is_english(stories: Sequence[Story]) -> bool:
    """True where a tenth of the words are the commonest of English, and for a page of hardly any words."""
    copy = " ".join(sentence.text for story in stories for sentence in story.sentences)
    words = re.findall(r"[^\W\d_]+", copy[:_SAMPLE].casefold())
    return len(words) < _LEAST_WORDS or sum(word in _ENGLISH for word in words) >= _LEAST_SHARE * len(words)
