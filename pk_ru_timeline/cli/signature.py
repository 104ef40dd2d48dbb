"""One function's options for many commands: several signatures joined into one.

An option group is a plain function: its parameters, annotated for Typer, are the options, and what it returns is what a
command gets. So each option is written, explained and read in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, signature

Command = Callable[..., None]
Group = Callable[..., object]


def takes(*groups: Group) -> Callable[[Command], Command]:
    """Give a command the options of these groups; their values are its first arguments, in this order."""

    def join(command: Command) -> Command:
        options = [tuple(signature(group).parameters.values()) for group in groups]
        own = tuple(signature(command, eval_str=True).parameters.values())[len(groups) :]

        def run(**given: object) -> None:
            values = [
                group(**{option.name: given.pop(option.name) for option in taken})
                for group, taken in zip(groups, options, strict=True)
            ]
            command(*values, **given)

        joined = [*own, *(option for taken in options for option in taken)]
        run.__signature__ = Signature(  # type: ignore[attr-defined]  # a function takes one, typeshed does not say so
            [option.replace(kind=Parameter.KEYWORD_ONLY) for option in joined]
        )
        run.__name__, run.__doc__, run.__module__ = command.__name__, command.__doc__, command.__module__
        return run

    return join
