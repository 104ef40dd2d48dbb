"""Drawings as SVG: what a terminal shows, in a frame as bare as can be, the same from every release of Rich."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType
from rich.terminal_theme import TerminalTheme

FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<rect width="100%" height="100%" rx="8" fill="{background}"/>
<g transform="translate({terminal_x}, 9)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
DARK = TerminalTheme((18, 18, 18), (208, 208, 208), [(0, 0, 0)] * 8)
LIGHT = TerminalTheme((255, 255, 255), (32, 32, 32), [(0, 0, 0)] * 8)


def picture(drawn: Iterable[RenderableType], width: int, name: str, theme: TerminalTheme = DARK) -> str:
    """The drawings below each other, in the colours of a terminal of 256; `name` keeps its styles apart from others."""
    console = Console(
        file=StringIO(), record=True, width=width, force_terminal=True, color_system="256", legacy_windows=False,
        no_color=False, highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    for one in drawn:
        console.print(one)
    frame = FRAME.replace("{background}", theme.background_color.hex)
    svg = console.export_svg(title="", theme=theme, code_format=frame, unique_id=name)
    bare = re.sub(r' clip-path="[^"]*"', "", svg)
    return "\n".join(line.rstrip() for line in bare.splitlines() if line.strip()) + "\n"
