"""The Typer application, and where every error becomes one line and an exit code.

Loading a command costs time: the first word on the command line decides which is loaded; for help and completion, all.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ..errors import QueryError, TimelineError
from .helping import Command, write_help
from .streams import complain, print_version
from .usage import word_usage

COMMANDS = (
    "list", "view", "explore", "show", "plans", "stats", "gaps", "themes", "sources", "check", "dates", "export",
    "schema",
)  # fmt: skip
"""Each is a module of `commands` with a function `command`, whose docstring is the help; `Help` may add to it."""

HELP = """News articles in, a cited, dated, filterable timeline out.

Which command answers what:

  what happened in 2023 in energy?    timeline list --year 2023 --theme energy
  what was promised and not kept?     timeline plans --not-kept
  who said so?                        timeline show ID
  what is contested?                  timeline list --contested
  when was nothing happening?         timeline gaps
  what was known in May 2023?         timeline list --as-of 2023-05
  what is read of a page of mine?     timeline check FILE
"""
_EPILOG = (
    "'timeline list -h' explains the filters that most commands share; 'timeline' alone says what there is to see."
)


class Program(TyperGroup):
    """The group of commands; running it ends in `SystemExit` with our exit codes."""

    def main(self, *args: Any, **options: Any) -> Any:
        options["standalone_mode"] = False
        given = list(args[0] if args and args[0] is not None else options.get("args") or sys.argv[1:])
        try:
            code = super().main(*args, **options)
        except QueryError as reason:
            code = _fail(str(reason), 2)
        except TimelineError as reason:
            code = _fail(str(reason), 1)
        except typer.TyperException as reason:
            code = _fail(word_usage(reason, given), reason.exit_code)
        except SystemExit as leaving:
            if not isinstance(leaving.__context__, BrokenPipeError):
                raise
            code = 0  # Typer and Rich call it a failure when the reader of a help text goes away
        sys.exit(code if isinstance(code, int) else 0)

    def format_help(self, *given: Any) -> None:
        write_help(self, given[0], given[1], super().format_help)


def run(args: list[str]) -> int:
    """Run the command line; the exit code."""
    wanted = args[:1] if args and args[0] in COMMANDS else COMMANDS
    try:
        typer.main.get_command(build_app(wanted))(args)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def build_app(names: Sequence[str] = COMMANDS) -> typer.Typer:
    """The application with these commands."""
    app = typer.Typer(
        cls=Program,
        help=HELP,
        epilog=_EPILOG,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_start)
    for name in names:
        module = import_module(f".commands.{name}", __package__)
        app.command(name, cls=getattr(module, "Help", Command))(module.command)
    return app


def _start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="This first page in words, for screen readers.")] = False,
) -> None:
    if version:
        print_version()
        raise typer.Exit
    if plain and context.invoked_subcommand is not None:
        command = f"timeline {context.invoked_subcommand}"
        raise QueryError(f"give --plain after the command: {command} --plain")
    if context.invoked_subcommand is None:
        from .start import show_start

        show_start(plain=plain)


def _fail(message: str, code: int) -> int:
    complain(message)
    return code
