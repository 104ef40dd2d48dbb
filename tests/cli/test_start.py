"""What is loaded on the way to an answer, and what is not: this is most of how long a command takes."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import pk_ru_timeline

HEAVY = (
    "importlib.metadata", "importlib.resources", "asyncio", "tomllib", "dateutil", "rich.markdown", "pydantic",
    "sqlite3", "pyarrow", "pk_ru_timeline.exports", "pk_ru_timeline.formats.schema",
    "pk_ru_timeline.articles", "pk_ru_timeline.events", "pk_ru_timeline.temporal", "pk_ru_timeline.lexicon",
)  # fmt: skip


def loaded(program: list[str], *words: str) -> set[str]:
    """The modules that a run of the program has loaded when it ends."""
    driver = Path(program[-1])
    told = "\nimport atexit\natexit.register(lambda: print('modules:', *sys.modules, file=sys.stderr))\nmain()\n"
    driver.write_text("import sys\n" + driver.read_text().replace("\nmain()\n", told))
    done = subprocess.run([*program, *words], capture_output=True, text=True, check=True)
    return set(done.stderr.partition("modules: ")[2].split())


@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["themes", "--json"], ["export", "--format", "csv"]])
def test_what_was_read_before_is_shown_without_anything_heavy(program: list[str], words: list[str]) -> None:
    modules = loaded(program, *words)

    assert "pk_ru_timeline.cli.app" in modules
    assert modules.isdisjoint(HEAVY)
    assert not any(name.split(".")[0] == "rich" for name in modules)


def test_reports_that_were_read_before_are_not_read_again(
    program: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "kept"))
    shipped = "from pk_ru_timeline.__main__ import main\nmain()\n"
    Path(program[-1]).write_text(shipped)
    first = loaded(program, "list", "--limit", "1")
    Path(program[-1]).write_text(shipped)
    second = loaded(program, "list", "--limit", "1")

    assert "pk_ru_timeline.events" in first
    assert second.isdisjoint(HEAVY)


def test_only_the_command_that_is_asked_for_is_loaded(program: list[str]) -> None:
    modules = loaded(program, "themes", "--json")

    assert {name for name in modules if name.startswith("pk_ru_timeline.cli.commands.")} == {
        "pk_ru_timeline.cli.commands.themes"
    }


def test_the_version_needs_no_typer(program: list[str]) -> None:
    driver = Path(program[-1])
    driver.write_text("from pk_ru_timeline.__main__ import main\nmain()\n")

    assert loaded(program, "--version").isdisjoint({"typer", "pk_ru_timeline.model", "pk_ru_timeline.cli.app"})


def test_the_version_is_the_one_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]

    assert project["version"] == pk_ru_timeline.__version__


@pytest.mark.parametrize("name", pk_ru_timeline.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(pk_ru_timeline, name) is not None
    assert name in dir(pk_ru_timeline)


def test_there_are_no_other_public_names() -> None:
    with pytest.raises(AttributeError, match="module 'pk_ru_timeline' has no attribute 'helpers'"):
        _ = pk_ru_timeline.helpers


def test_importing_the_package_loads_none_of_it() -> None:
    code = "import sys, pk_ru_timeline; print([name for name in sys.modules if 'timeline' in name])"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "['pk_ru_timeline']\n"
