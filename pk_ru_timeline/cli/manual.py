"""The manual page, made from the commands themselves: `python -m pk_ru_timeline.cli.manual > docs/timeline.1`.

roff as man(7) has it, plain ASCII, without a date, so that the same program gives the same page.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import typer

from .. import __version__
from .app import COMMANDS, HELP, build_app
from .options import DATA_VARIABLE

_LIKE_ALL = "list"
"""The command whose grouped options stand for those that the commands share."""

_ENVIRONMENT = (
    (DATA_VARIABLE, "What is read where no --data is given: paths, parted as in PATH."),
    ("PK_RU_TIMELINE_CACHE", "The folder in which what was read is remembered; 'off' remembers nothing."),
    ("PAGER", "What long answers on a terminal go through; 'cat' or nothing: none. Otherwise less with FRX."),
    ("PK_RU_TIMELINE_DEBUG", "If set to anything: the traceback of what is a fault of the program."),
    ("NO_COLOR", "If set to anything: no colours."),
    ("COLUMNS, LINES", "The size of the terminal, where it is not to be asked."),
)
_EXITS = (
    ("0", "Answered, also if nothing was found."),
    ("1", "Something could not be read or written, or an id is unknown or ambiguous."),
    ("2", "The request was wrong."),
    ("130", "Interrupted."),
)


def write_manual() -> str:
    """The whole page."""
    program = typer.main.get_command(build_app())
    commands: dict[str, Any] = program.commands  # type: ignore[attr-defined]  # Typer's group has them, its type not
    lines = [
        f'.TH TIMELINE 1 "" "pk\\-ru\\-timeline {_roff(__version__)}" "User Commands"',
        ".SH NAME",
        _roff("timeline - news articles in, a cited, dated, filterable timeline out"),
        ".SH SYNOPSIS",
        ".B timeline",
        r"[\fICOMMAND\fR] [\fIOPTION\fR]... [\fIARGUMENT\fR]...",
        ".SH DESCRIPTION",
        *_text(HELP),
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        lines += [f'.SS "timeline {_roff(name)}"', *_text(commands[name].help)]
        lines += _options(param for param in commands[name].params if not _panel(param))
    lines.append(".SH OPTIONS OF MOST COMMANDS")
    shared = [param for param in commands[_LIKE_ALL].params if _panel(param)]
    for panel in dict.fromkeys(map(_panel, shared)):
        lines += [f'.SS "{_roff(panel)}"', *_options(param for param in shared if _panel(param) == panel)]
    lines += [".SH ENVIRONMENT", *_entries(_ENVIRONMENT), ".SH EXIT STATUS", *_entries(_EXITS)]
    return "\n".join(lines) + "\n"


def _panel(param: Any) -> str:
    return getattr(param, "rich_help_panel", None) or ""


def _options(params: Iterable[Any]) -> Iterator[str]:
    """Each option or argument with its help, but --help, which all have."""
    for param in params:
        if "--help" in param.opts:
            continue
        names = ", ".join(param.opts) if param.param_type_name == "option" else ""
        value = "" if getattr(param, "is_flag", False) else param.metavar or ""
        yield from _entries([(f"{names} {value}".strip(), param.help or "")])


def _entries(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, told in entries:
        yield from (".TP", rf"\fB{_roff(name)}\fR", _roff(" ".join(told.split())))


def _text(told: str | None) -> Iterator[str]:
    """Paragraphs as such; indented lines one by one, as they stand."""
    for paragraph in re.split(r"\n\s*\n", inspect.cleandoc(told or "")):
        yield ".PP"
        verbatim = False
        for line in paragraph.splitlines():
            if line.startswith("  ") != verbatim:
                verbatim = not verbatim
                yield ".nf" if verbatim else ".fi"
            yield _roff(line)
        if verbatim:
            yield ".fi"


def _roff(words: str) -> str:
    """Words that roff takes for words: no escape, no request, no ligature of hyphens or quotes."""
    plain = words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace('"', r"\(dq")
    return f"\\&{plain}" if plain.startswith(".") else plain


if __name__ == "__main__":
    sys.stdout.write(write_manual())
