"""The way in: `timeline`, `pk-ru-timeline` and `python -m pk_ru_timeline`."""

from __future__ import annotations

import gc
import os
import sys

_DEBUG = "PK_RU_TIMELINE_DEBUG"


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(100_000)  # what is imported stays for good: looking for garbage in it is a fifth of the start
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    except Exception as fault:  # noqa: BLE001  # whatever it is, a traceback tells the user nothing
        code = _confess(fault)
    from .cli.streams import leave

    code = leave(code)
    gc.freeze()  # nor need the interpreter look through it when it ends
    sys.exit(code)


def _confess(fault: Exception) -> int:
    """What nobody foresaw: one line that says whose fault it is, and how to see more."""
    if os.environ.get(_DEBUG):
        raise fault
    from .cli.streams import complain

    what = f"{type(fault).__name__}: {fault}".removesuffix(": ")
    complain(
        f"this is a fault of the program, not of your files: {what}; "
        f"please report it with the command you gave (set {_DEBUG}=1 for the traceback)"
    )
    return 1


def _run(args: list[str]) -> int:
    if args == ["--version"]:
        from .cli.streams import print_version

        print_version()
        return 0
    from .cli.app import run

    return run(args)


if __name__ == "__main__":
    main()
