"""PNG: the picture of the SVG export in dots, for what shows no SVG; drawn by resvg with the fonts of the machine."""

from __future__ import annotations

import io
from typing import BinaryIO

from ..model import Timeline
from . import Extra, Format
from .svg import left_out_of_picture, write_svg

_WIDTH = 1920
"""A full slide."""


def write_png(timeline: Timeline, stream: BinaryIO) -> None:
    import resvg_py

    picture = io.StringIO()
    write_svg(timeline, picture)
    stream.write(bytes(resvg_py.svg_to_bytes(svg_string=picture.getvalue(), width=_WIDTH)))


FORMAT = Format(
    summary="the same picture as svg in dots, 1920 wide",
    write=write_png,
    losses=("all that svg loses", "text that can be searched"),
    binary=True,
    extra=Extra("png", "resvg_py"),
    left_out=left_out_of_picture,
)
