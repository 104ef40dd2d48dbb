"""A command line that cannot be read, in our words: what is wrong, where, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_RANGE = re.compile(r"(?P<given>\S+) is not in the range x>=(?P<least>\d+)")
_NUMBER = re.compile(r": (?P<given>'.*') is not a valid int(?:eger)?(?: range)?")
_EXTRA = re.compile(r"Got unexpected extra arguments? ?(?:\(s\) )?\((?P<words>.*)\)")
_NO_VALUE = re.compile(r"Option '(?P<option>\S+)' requires an argument")
_NO_FLAG_VALUE = re.compile(r"Option '(?P<option>\S+)' does not take a value")
_NO_COMMAND = re.compile(r"No such command (?P<word>'.*?')(?:\. Did you mean (?P<near>.*)\?)?")
_NO_OPTION = re.compile(r"No such option: (?P<option>\S+)")


def word_usage(reason: Any, given: Sequence[str]) -> str:
    """Typer's complaint about the words that were given, as we word ours, and where to look."""
    context = getattr(reason, "ctx", None)
    command = f" {context.info_name}" if context is not None and context.parent is not None else ""
    if context is None and given and not given[0].startswith("-"):
        command = f" {given[0]}"
    return f"{_word(reason, command)} (see 'timeline{command} -h')"


def _word(reason: Any, command: str) -> str:
    message = reason.format_message().rstrip(".")
    if match := _RANGE.search(message):
        return f"{_option(reason)} {match['given']}: give a whole number, {match['least']} or more"
    if match := _NUMBER.search(message):
        return f"{_option(reason)} {match['given']}: give a whole number"
    if match := _EXTRA.match(message):
        return _word_extra(match["words"], command)
    if match := _NO_VALUE.match(message):
        return f"{match['option']} needs a value after it"
    if match := _NO_FLAG_VALUE.match(message):
        return f"{match['option']} takes no value"
    if match := _NO_COMMAND.match(message):
        near = f"; did you mean {match['near']}?" if match["near"] else ""
        return f"there is no command {match['word']}{near}"
    if match := _NO_OPTION.match(message):
        return _word_no_option(match["option"], getattr(reason, "possibilities", None) or ())
    if message.startswith("Missing argument"):
        name = message.removeprefix("Missing argument").strip(" '")
        return f"{name} is missing: give it after 'timeline{command}'"
    return f"{message[:1].lower()}{message[1:]}"


def _option(reason: Any) -> str:
    return next(iter(getattr(getattr(reason, "param", None), "opts", ())), "the value")


def _word_extra(words: str, command: str) -> str:
    """Most who give a bare word mean a filter by it."""
    return f"'timeline{command}' takes no {words!r}: leave it out, or name the option that it belongs to"


def _word_no_option(option: str, near: Sequence[str]) -> str:
    from difflib import get_close_matches

    likely = get_close_matches(option, near, 1)
    guess = f"; did you mean {likely[0]}?" if likely else ""
    return f"there is no option {option}{guess}"
