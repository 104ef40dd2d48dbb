"""Help that fits the terminal: paragraphs run on to its width, examples stay indented, names of options stay whole.

Wide terminals get the panels that Typer draws with Rich. On narrow ones those would cut the names of options, so there
each name stands above its text.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from shutil import get_terminal_size
from typing import Any

from typer.core import TyperCommand

_PANELS_FROM = 60
_OPTIONS = "Options"


class Command(TyperCommand):
    """A command whose help fits the terminal."""

    def format_help(self, *given: Any) -> None:
        write_help(self, given[0], given[1], super().format_help)


def write_help(command: Any, context: Any, formatter: Any, draw: Callable[..., None]) -> None:
    """Let `draw` show the panels, or write plain lines where there is no room for them."""
    width = get_terminal_size().columns
    if width < _PANELS_FROM:
        formatter.write("\n".join(_stacked(command, context, width)) + "\n")
        return
    told = command.help
    command.help = _marked(told or "")
    try:
        draw(context, formatter)
    finally:
        command.help = told


def flow(told: str) -> Iterator[list[str]]:
    """The paragraphs of a help text: what is indented stays line by line, the rest of each is one line."""
    for paragraph in re.split(r"\n\s*\n", inspect.cleandoc(told)):
        lines: list[str] = []
        for line in paragraph.splitlines():
            if lines and not line.startswith("  ") and not lines[-1].startswith("  "):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
        yield lines


def _marked(told: str) -> str:
    """For Rich; an empty mark before an indented line keeps its blanks, which Typer would take away."""
    from rich.markup import escape

    paragraphs = []
    for lines in flow(told):
        kept = [f"[bold][/bold]{escape(line)}" if line.startswith("  ") else escape(line) for line in lines]
        paragraphs.append("\n".join(kept))
    return "\n\n".join(paragraphs)


def _stacked(command: Any, context: Any, width: int) -> Iterator[str]:
    yield _filled(f"Usage: {' '.join([context.command_path, *command.collect_usage_pieces(context)])}", width, 0, 2)
    for paragraph in flow(command.help or ""):
        yield ""
        for line in paragraph:
            yield from _line(line, width)
    for panel, params in _panels(command.get_params(context)):
        yield from ("", f"{panel}:")
        for param in params:
            yield from _entry(_named(param, context), _explained(param), width)
    yield from _commands(command, width)
    if command.epilog:
        from rich.markup import render

        yield ""
        for line in render(command.epilog).plain.splitlines():
            yield line if line.startswith("  ") else _filled(line, width, 0)


def _line(line: str, width: int) -> Iterator[str]:
    """A question and the command that answers it stand below each other."""
    if not line.startswith("  "):
        yield _filled(line, width, 0)
        return
    for number, part in enumerate(re.split(r"\s{3,}", line.strip())):
        yield _filled(part, width, 4 if number else 2, 2)


def _panels(params: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    panels: dict[str, list[Any]] = {}
    for param in params:
        if not getattr(param, "hidden", False):
            usual = "Arguments" if param.param_type_name == "argument" else _OPTIONS
            panels.setdefault(getattr(param, "rich_help_panel", None) or usual, []).append(param)
    yield from panels.items()


def _named(param: Any, context: Any) -> str:
    if param.param_type_name == "argument":
        return str(param.make_metavar(context))
    value = "" if param.is_flag else f" {param.metavar or ''}"
    return f"{', '.join(param.opts)}{value}"


def _explained(param: Any) -> str:
    usual = param.default
    shown = isinstance(usual, (str, int)) and not isinstance(usual, bool)
    return f"{param.help or ''} [default: {usual}]" if shown else param.help or ""


def _commands(command: Any, width: int) -> Iterator[str]:
    commands = getattr(command, "commands", {})
    if commands:
        yield from ("", "Commands:")
    for name, one in commands.items():
        yield from _entry(name, next(flow(one.help or ""))[0], width)


def _entry(name: str, told: str, width: int) -> Iterator[str]:
    yield f"  {name}"
    if told:
        yield _filled(told, width, 6)


def _filled(text: str, width: int, indent: int, hanging: int = 0) -> str:
    from textwrap import fill

    blanks = " " * indent
    return fill(
        text, max(width, indent + 10), initial_indent=blanks, subsequent_indent=blanks + " " * hanging,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
