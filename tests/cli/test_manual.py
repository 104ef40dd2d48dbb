"""The manual page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pk_ru_timeline.cli.app import COMMANDS
from pk_ru_timeline.cli.manual import write_manual

PAGE = Path(__file__).parents[2] / "docs" / "timeline.1"


def test_the_manual_page_is_the_one_that_the_commands_make() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_manual(), "python -m pk_ru_timeline.cli.manual > docs/timeline.1"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_section(command: str) -> None:
    assert f'.SS "timeline {command}"' in write_manual()


def test_every_shared_option_is_explained() -> None:
    for option in ("year", "contested", "outcome", "no\\-pager", "plain", "data"):
        assert re.search(rf"^\\fB\\-\\-{re.escape(option)}\b", write_manual(), re.MULTILINE)


def test_nothing_that_roff_would_obey_comes_from_a_help_text() -> None:
    requests = {line.split()[0] for line in write_manual().splitlines() if line.startswith((".", "'"))}

    assert requests == {".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi"}
    assert write_manual().isascii()
