"""The way in: `timeline`, `pk-ru-timeline` and `python -m pk_ru_timeline`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(100_000)  # what is imported stays for good: looking for garbage in it is a fifth of the start
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    from .cli.streams import leave

    code = leave(code)
    gc.freeze()  # nor need the interpreter look through it when it ends
    sys.exit(code)


def _run(args: list[str]) -> int:
    if args == ["--version"]:
        from .cli.streams import print_version

        print_version()
        return 0
    from .cli.app import run

    return run(args)


if __name__ == "__main__":
    main()
