"""What can be shown where the answer goes: width, colours, glyphs; and showing a drawing there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .streams import open_answer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..formats.records import Kind
    from ..view import Look

_Drawn = TypeVar("_Drawn")


class Output(NamedTuple):
    """The form that the user wants the answer in."""

    json: bool
    no_color: bool

    @property
    def on_terminal(self) -> bool:
        """True where a person looks at the answer, and not a program."""
        return sys.stdout is not None and sys.stdout.isatty()

    def print_json(self, kind: Kind, values: Iterable[Any]) -> None:
        """Print values of one kind as a JSON document."""
        from ..formats.json import write_document

        with open_answer(exact=True) as stream:
            write_document({kind: values}, stream)

    def show(self, render: Callable[[_Drawn, Look], RenderableType], value: _Drawn) -> None:
        """Print the drawing that `render` makes of a value, fitted to the terminal; in a pipe without colours."""
        from io import StringIO

        from rich.console import Console

        look = self._look()
        drawn = StringIO()  # a Console that met a closed pipe itself would end the run with a failure
        Console(
            file=drawn,
            width=look.width,
            force_terminal=look.color,
            color_system="auto" if look.color else None,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        ).print(render(value, look))
        with open_answer() as stream:
            stream.write(drawn.getvalue())

    def _look(self) -> Look:
        from shutil import get_terminal_size

        from ..view import Look

        encoding = getattr(sys.stdout, "encoding", None) or "ascii"
        color = self.on_terminal and not self.no_color and _takes_colors()
        return Look(width=get_terminal_size().columns, color=color, ascii=not encoding.lower().startswith("utf"))


def _takes_colors() -> bool:
    """False where the user (https://no-color.org) or the terminal does not want any."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")
