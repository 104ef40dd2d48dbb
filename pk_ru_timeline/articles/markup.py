"""What is no text of an article, though it is text: the source of a web page."""

from __future__ import annotations

import re

_BEFORE = r"[\s\ufeff]+|<!--(?>.*?-->)|<\?xml[^>]*>"
_WEB_PAGE = re.compile(rf"(?>{_BEFORE})*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


def is_web_page(text: str) -> bool:
    """True for HTML source, whatever blanks and comments it begins with."""
    return _WEB_PAGE.match(text) is not None
