"""HTML: one page that draws the timeline, filters it and shows every quotation, offline and in one file.

Data flows one way: `Timeline` → plain records (`records`, `evidence`) → `page.html.jinja`, which escapes all of them.
The list in the page is the data: the script reads it and draws; it makes no markup, so no word of an article can.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ...model import Timeline
from ...wording import clean
from .. import Format

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent

_SCRIPTS = ("list", "address", "filter", "scale", "layout", "paint", "strip", "panel", "pointer", "start")
"""Files of `script/`, in the order in which the page runs them; they share one scope."""


def write_html(timeline: Timeline, stream: TextIO) -> None:
    """The events in the order of time, whatever order they come in; undated ones last."""
    from .records import make_page

    style = _HERE.joinpath("page.css").read_text(encoding="utf-8")
    script = _script()
    template = _environment().get_template("page.html.jinja")
    parts = template.generate(
        page=make_page(timeline), style=style, script=script, style_hash=_hash(style), script_hash=_hash(script)
    )
    stream.writelines(parts)


def _script() -> str:
    parts = (_HERE.joinpath("script", f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    return '"use strict";\n{\n' + "\n".join(parts) + "}\n"


def _environment() -> Environment:
    """Everything is escaped; nothing that could steer a reader (controls, changes of direction) is printed."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        autoescape=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
        loader=FileSystemLoader(_HERE),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def _hash(text: str) -> str:
    """What a Content-Security-Policy calls a text by (CSP Level 3, `hash-source`)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


FORMAT = Format(
    summary="one offline page that draws, filters and cites, for readers",
    write=write_html,
    losses=("control characters", "voice", "order of --sort"),
)
