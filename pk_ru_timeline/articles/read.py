"""One file to one `Article`: the order in which a page is read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..lexicon import Furniture
from ..model import Article, Cut, Issue, Part, Published, PublishedHow, Sentence, Story
from .decode import decode
from .frontmatter import FrontMatter, read_front_matter
from .layout import Line, caption_length, read_lines
from .published import find_published, is_archive
from .sentences import LONGEST, split_sentences
from .stories import Draft, find_dateline, split_stories

_NO_PROSE = f"more than {LONGEST} characters without a full stop: a table or a minified page"
_ENGLISH = frozenset(
    "the of to and in a that for on is was with as by it has at from will his its be an said not are this which".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """Publication dates that the user gives: for a file by its name, and for every page that bears no date."""

    of_file: Mapping[str, date] = field(default_factory=dict)
    of_undated: date | None = None


def read_article(source: str, data: bytes, furniture: Furniture, by_hand: ByHand | None = None) -> Article:
    """Read one page; `ArticleError` where it is empty or not text. Lesser trouble is told in `issues`."""
    text, note = decode(data, source)
    front, start, wrong = read_front_matter(text)
    front_matter = front or FrontMatter()
    issues = [Issue(source=source, message=line) for line in (note, *(f"'{source}': {w}" for w in wrong)) if line]
    hand = by_hand or ByHand()
    stories, cuts = [], []
    for at, draft in enumerate(split_stories(list(read_lines(text, start, furniture)))):
        stories.append(_story(draft, text, front_matter if at == 0 else FrontMatter(), furniture))
        cuts += draft.cuts
    if broken := sum(cut.why == _NO_PROSE for cut in cuts):
        many = "1 stretch" if broken == 1 else f"{broken} stretches"
        issues.append(Issue(source=source, message=f"'{source}': {many} of {_NO_PROSE}; not read (see timeline check)"))
    stories[0] = _dated_by_hand(stories[0], source, hand)
    if not any(s.sentences for s in stories):
        issues.append(
            Issue(
                source=source, message=f"'{source}' holds no sentence: paste the copy of the article, not only its head"
            )
        )
    elif not _is_english(stories):
        issues.append(
            Issue(
                source=source,
                message=f"'{source}' is not in English: only English copy is read, so nothing was drawn from it",
            )
        )
        stories = [Story(headline=s.headline, published=s.published, sentences=()) for s in stories]
    return Article(
        source=source,
        kind=front_matter.kind or "page",
        publisher=front_matter.publisher,
        url=front_matter.url,
        text=text,
        stories=tuple(stories),
        cuts=tuple(sorted(cuts, key=lambda cut: cut.start)),
        issues=tuple(issues),
    )


def _story(draft: Draft, text: str, front: FrontMatter, furniture: Furniture) -> Story:
    sentences = tuple(_sentences(draft, text, furniture))
    published, year = find_published(draft, sentences, front.url, furniture.archive)
    if front.published:
        published = Published(day=front.published, how=PublishedHow.FRONT_MATTER)
    return Story(headline=front.title or draft.headline, published=published, sentences=sentences, year_hint=year)


def _dated_by_hand(story: Story, source: str, hand: ByHand) -> Story:
    day = hand.of_file.get(source) or (None if story.published else hand.of_undated)
    if day is None:
        return story
    return Story(
        headline=story.headline, published=Published(day=day, how=PublishedHow.BY_HAND), sentences=story.sentences
    )


def _sentences(draft: Draft, text: str, furniture: Furniture) -> list[Sentence]:
    found: list[Sentence] = []
    for number, (part, line) in enumerate(draft.parts):
        if part is Part.CAPTION and is_archive(line.text, furniture.archive):
            draft.cuts.append(Cut(start=line.start, end=line.end, text=line.text, why="caption of an archive picture"))
            continue
        for start, end, copy in _places(part, line, text):
            if end - start > LONGEST:
                draft.cuts.append(Cut(start=start, end=end, text=text[start : start + 60] + "…", why=_NO_PROSE))
                continue
            sentence = Sentence(
                start=start, end=end, text=text[start:end], part=part, paragraph=number, copy_start=copy
            )
            found.append(sentence)
    return found


def _places(part: Part, line: Line, text: str) -> list[tuple[int, int, int]]:
    """Start, end and start of the copy of each sentence of a line."""
    if part is Part.HEADLINE:
        return [(line.start, line.end, line.start)]
    if part is Part.CAPTION:
        return [(line.start, line.start + caption_length(line.text), line.start)]
    if re.match(r"#+ ", line.text):
        return []
    dateline = find_dateline(line.text)
    copy = line.start + dateline.end() if dateline else line.start
    places = [(start, end, start) for start, end in split_sentences(text, copy, line.end)]
    return [(line.start, places[0][1], copy), *places[1:]] if places else []


def _is_english(stories: Sequence[Story]) -> bool:
    words = re.findall(r"[^\W\d_]+", " ".join(s.text for story in stories for s in story.sentences)[:20000].casefold())
    return len(words) < 12 or sum(word in _ENGLISH for word in words) >= 0.1 * len(words)
