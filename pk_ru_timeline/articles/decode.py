"""Bytes of a file to text: encodings, and what is not text at all."""

from __future__ import annotations

from ..errors import ArticleError

_TEXT_CONTROLS = {"\t", "\n", "\r", "\f", "\x0b", "\x1b", "\x85"}
_MOST_CONTROLS = 0.02
_SAMPLE = 65_536


def decode(data: bytes, source: str) -> tuple[str, str | None]:
    """Text with `\\n` line ends, and a note where the encoding had to be guessed.

    UTF-8, UTF-16 with a byte order mark, else Windows-1252 (what old pages are in). Raises `ArticleError` for an
    empty or binary file.
    """
    if not data.strip():
        raise ArticleError(f"'{source}' is empty: paste the article's text into it")
    text, note = _decoded(data, source)
    if _looks_binary(text[:_SAMPLE]):
        raise ArticleError(_not_text(source))
    return text.replace("\r\n", "\n").replace("\r", "\n"), note


def _decoded(data: bytes, source: str) -> tuple[str, str | None]:
    """Text as it was saved, and the note."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), None
        except UnicodeDecodeError:
            raise ArticleError(f"'{source}' is damaged UTF-16: save it as UTF-8 and try again") from None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        if _looks_binary(data[:_SAMPLE].decode("latin-1")):
            raise ArticleError(_not_text(source)) from None
        guessed = f"'{source}' is not UTF-8 (byte {error.start}): read as Windows-1252; "
        return data.decode("cp1252", errors="replace"), guessed + "save it as UTF-8 if letters look wrong"


def _looks_binary(text: str) -> bool:
    """True for a zero byte, and for more than a few control characters or letters that could not be read."""
    strange = sum(1 for c in text if (c < " " and c not in _TEXT_CONTROLS) or c == "\ufffd")
    return "\0" in text or strange > _MOST_CONTROLS * len(text)


def _not_text(source: str) -> str:
    return f"'{source}' is not text: give a .txt page or a .md file, pasted or saved as plain text"
