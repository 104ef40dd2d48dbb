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

    json: bool = False
    no_color: bool = False
    plain: bool = False
    no_pager: bool = False

    @property
    def on_terminal(self) -> bool:
        """True where a person looks at the answer, and not a program."""
        return sys.stdout is not None and sys.stdout.isatty()

    @property
    def for_people(self) -> bool:
        """True where the answer is read by eyes, ears or fingers; false where lines with tabs serve better."""
        return self.on_terminal or self.plain

    def print_json(self, kind: Kind, values: Iterable[Any]) -> None:
        """Print values of one kind as a JSON document."""
        from ..formats.json import write_document

        with open_answer(exact=True) as stream:
            write_document({kind: values}, stream)

    def show(self, render: Callable[[_Drawn, Look], RenderableType], *values: _Drawn) -> None:
        """Print the drawings that `render` makes of the values, fitted to the terminal; in a pipe without colours.

        What is longer than the terminal is high goes through a pager, unless the user wants none.
        """
        from io import StringIO
        from shutil import get_terminal_size

        from rich.console import Console

        look = self._look()
        drawn = StringIO()  # a Console that met a closed pipe itself would end the run with a failure
        console = Console(
            file=drawn,
            width=look.width,
            force_terminal=look.color,
            color_system="auto" if look.color else None,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )
        for value in values:
            console.print(render(value, look))
        text = drawn.getvalue()
        if self.on_terminal and not self.no_pager and text.count("\n") >= get_terminal_size().lines:
            from .paging import page

            if page(text):
                return
        with open_answer() as stream:
            stream.write(text)

    def _look(self) -> Look:
        from shutil import get_terminal_size

        from ..view import Look

        encoding = getattr(sys.stdout, "encoding", None) or "ascii"
        color = self.on_terminal and not self.no_color and not self.plain and _takes_colors()
        unicode = encoding.lower().startswith("utf")
        return Look(width=max(get_terminal_size().columns, 1), color=color, ascii=not unicode, plain=self.plain)


def _takes_colors() -> bool:
    """False where the user (https://no-color.org) or the terminal does not want any."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")
