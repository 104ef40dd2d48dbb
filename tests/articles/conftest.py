"""Reads a page that a test has written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from pk_ru_timeline.articles import ByHand, read_article
from pk_ru_timeline.lexicon import Lexicon, load_lexicon
from pk_ru_timeline.model import Article

Read = Callable[..., Article]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Read:
    """Read text or bytes as the file `page.txt`; dates by hand may be given as `of_file` and `of_undated`."""

    def read_page(
        page: str | bytes,
        name: str = "page.txt",
        of_file: Mapping[str, date] | None = None,
        of_undated: date | None = None,
    ) -> Article:
        data = page.encode() if isinstance(page, str) else page
        return read_article(name, data, lexicon.furniture, ByHand(of_file=of_file or {}, of_undated=of_undated))

    return read_page
