"""Bad input through the command line: one clear line each, the exit code that scripts go by, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")

ASTRAY = "check how it is spelt, and which folder you are in"
GOOD = "Tug comes to Gwadar\n\nUpdated 14 May 2024\n\nA Russian tug docked at Gwadar in Pakistan on Monday.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the program in the folder of the test, as a process of its own in which warnings are errors."""

    def execute(*words: str, stdin: bytes | None = b"") -> subprocess.CompletedProcess[str]:
        command: Sequence[str] = [sys.executable, "-W", "error", "-m", "pk_ru_timeline", *words]
        done = subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path, timeout=120, check=False)
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return execute


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "an empty file": (
        lambda path: path.write_bytes(b""),
        "'bad.txt' is empty: paste the article's text into it",
    ),
    "a binary file": (
        lambda path: path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(64)),
        "'bad.txt' is not text: give a .txt page or a .md file, pasted or saved as plain text",
    ),
    "a saved web page": (
        lambda path: path.write_text("\ufeff\n<!-- saved from Dawn --> \n<!DOCTYPE HTML PUBLIC ''>\n<html><p>" + GOOD),
        "'bad.txt' is a web page as HTML, not its text: open it in a browser, and save or paste its text as .txt",
    ),
    "a saved web page without a doctype": (
        lambda path: path.write_text("<Html lang=en><head><title>Tug</title></head>" + GOOD),
        "'bad.txt' is a web page as HTML, not its text: open it in a browser, and save or paste its text as .txt",
    ),
    "damaged utf-16": (
        lambda path: path.write_bytes(GOOD.encode("utf-16") + b"!"),
        "'bad.txt' is damaged UTF-16: save it as UTF-8 and try again",
    ),
    "a pipe with a name": (
        make_fifo,
        "'{path}' is not a file that can be read again (a pipe or a device): use '-' for standard input",
    ),
}
"""How to make the file, and what is said of it."""

INSIDE: dict[str, tuple[Callable[[Path], object], str]] = BAD | {
    "a link to itself": (
        lambda path: path.symlink_to(path.name),
        "'{path}' cannot be read: Too many levels of symbolic links",
    ),
    "a link to nowhere": (
        lambda path: path.symlink_to("nowhere.txt"),
        "'{path}' cannot be read: No such file or directory",
    ),
}
"""The same where they lie among good files."""


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("command", ["list", "check", "export"])
def test_alone_it_is_an_error(run: Run, tmp_path: Path, what: str, command: str) -> None:
    make, message = BAD[what]
    make(tmp_path / "bad.txt")
    done = run(command, "--data", "bad.txt")

    assert (done.stdout, done.stderr, done.returncode) == ("", f"error: {message.format(path='bad.txt')}\n", 1)


@pytest.mark.parametrize("what", INSIDE)
def test_among_good_files_it_is_a_note(run: Run, tmp_path: Path, what: str) -> None:
    make, message = INSIDE[what]
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "good.txt").write_text(GOOD)
    make(tmp_path / "pages" / "bad.txt")
    done = run("list", "--data", "pages")

    assert "A Russian tug docked at Gwadar" in done.stdout
    assert (done.stderr, done.returncode) == (f"note: {message.format(path='pages/bad.txt')}\n", 0)


@pytest.mark.parametrize("what", INSIDE)
@pytest.mark.parametrize("command", ["list", "check"])
def test_strict_does_not_suffer_it(run: Run, tmp_path: Path, what: str, command: str) -> None:
    make, message = INSIDE[what]
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "good.txt").write_text(GOOD)
    make(tmp_path / "pages" / "bad.txt")
    done = run(command, "--data", "pages", "--strict")

    assert (done.stdout, done.returncode) == ("", 1)
    assert done.stderr == (
        f"note: {message.format(path='pages/bad.txt')}\n"
        "error: 1 thing could not be read or dated, which --strict forbids\n"
    )


def test_strict_is_content_with_good_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("list", "--data", "good.txt", "--strict")

    assert (done.stderr, done.returncode) == ("", 0)


def test_a_web_page_in_a_folder_is_not_read_and_that_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "saved.html").write_text("<html>" + GOOD)
    line = "1 web page in 'pages' not read (saved.html): save or paste the text of an article as .txt"
    alone = run("list", "--data", "pages")
    (tmp_path / "pages" / "good.txt").write_text(GOOD)
    beside = run("list", "--data", "pages", "--strict")

    assert (alone.stdout, alone.stderr, alone.returncode) == ("", f"error: {line}\n", 1)
    assert (beside.stdout.count("\n"), beside.stderr, beside.returncode) == (1, f"note: {line}\n", 0)


def test_a_web_page_from_standard_input_is_an_error(run: Run) -> None:
    done = run("check", "-", stdin=b"<!-- a --><!-- b -->\n<!doctype html><title>Tug</title>" + GOOD.encode())

    assert (done.stdout, done.returncode) == ("", 1)
    assert done.stderr == (
        "error: 'stdin' is a web page as HTML, not its text: open it in a browser, and save or paste its text as .txt\n"
    )


def test_copy_that_speaks_of_html_is_copy(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(GOOD + "\nThe notice began with <html> and ended there.\n")

    assert run("list", "--data", "page.txt").stdout.count("2024-05-13") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_among_good_ones_is_a_note(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "good.txt").write_text(GOOD)
    (tmp_path / "pages" / "locked.txt").touch(mode=0)
    done = run("list", "--data", "pages")

    assert "A Russian tug docked at Gwadar" in done.stdout
    assert (done.stderr, done.returncode) == ("note: 'pages/locked.txt' cannot be read: Permission denied\n", 0)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("list --data nowhere", f"no file or folder 'nowhere': {ASTRAY}"),
        ("list --data bare", "no article in 'bare': give a folder with .txt or .md files, or name an export"),
        ("list --data loop.txt", "cannot read 'loop.txt': Too many levels of symbolic links"),
        (
            "list --data dangling.txt",
            f"no file or folder 'dangling.txt': {ASTRAY}",
        ),
        ("list --data good.txt/deeper", "cannot read 'good.txt/deeper': Not a directory"),
        ("check nowhere.txt", f"no file or folder 'nowhere.txt': {ASTRAY}"),
        ("list --data -", "'stdin' is empty: paste the article's text into it"),
    ],
)
def test_a_place_that_cannot_be_read_is_an_error(run: Run, tmp_path: Path, words: str, line: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "bare").mkdir()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    done = run(*words.split())

    assert (done.stdout, done.stderr, done.returncode) == ("", f"error: {line}\n", 1)


def test_word_lists_that_are_not_there_are_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("list", "--data", "good.txt", "--lexicon", "nowhere")

    assert done.stderr.startswith("error: no folder of word lists at 'nowhere': give one that holds any of ")
    assert (done.stdout, done.stderr.count("\n"), done.returncode) == ("", 1, 1)


@pytest.mark.parametrize(
    ("name", "content"), [("status.toml", ""), ("verbs.toml", "[irregular]\n"), ("themes.toml", "[a]\n3 = [5]\n")]
)
def test_word_lists_of_another_shape_are_an_error_not_a_traceback(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / name).write_text(content)
    done = run("list", "--data", "good.txt", "--lexicon", "words")

    assert "Traceback" not in done.stderr
    assert (done.stderr[:19], done.returncode) == ("error: word lists: ", 1)


@pytest.mark.parametrize(
    ("page", "note"),
    [
        (
            "+++\ntitle: Tug\n+++\n\n" + GOOD,
            "'bad.md': front matter is not TOML (",
        ),
        (
            "+++\npublished = 2024-06-31\n+++\n\n" + GOOD,
            "'bad.md': front matter is not TOML (",
        ),
        (
            '+++\npublished = "31 June"\n+++\n\n' + GOOD,
            "'bad.md': front matter: published = '31 June' is not a day; write published = 2023-06-19",
        ),
        (
            "+++\ntitle = 7\n+++\n\n" + GOOD,
            "'bad.md': front matter: title should be a text in quotation marks; it was not used",
        ),
        (
            '+++\ntitle = "Tug"\n\n' + GOOD,
            "'bad.md': front matter is opened with +++ but never closed: add a line +++ after it",
        ),
    ],
)
def test_bad_front_matter_is_a_note_and_the_copy_is_read(run: Run, tmp_path: Path, page: str, note: str) -> None:
    (tmp_path / "bad.md").write_text(page)
    done = run("list", "--data", "bad.md")

    assert done.stderr.startswith(f"note: {note}")
    assert (done.stdout.count("2024-05-13"), done.stderr.count("\n"), done.returncode) == (1, 1, 0)


@pytest.mark.parametrize("copy", ["on 31 June", "on June 31", "on 29 February 2023", "on 2023-13-45", "on 99/99/2024"])
def test_an_impossible_date_in_the_copy_dates_nothing(run: Run, tmp_path: Path, copy: str) -> None:
    (tmp_path / "page.txt").write_text(f"Updated 14 May 2024\n\nA Russian tug docked at Gwadar in Pakistan {copy}.\n")
    done = run("list", "--data", "page.txt")

    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] in ([], [""])


def test_a_page_in_another_language_gets_one_note(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ru.txt").write_text(
        "Российский буксир вошёл в порт Гвадар в понедельник, сообщили власти порта, моряки и рыбаки.\n"
    )
    done = run("list", "--data", "ru.txt")

    assert (done.stdout, done.returncode) == ("", 0)
    assert done.stderr.startswith(
        "note: 'ru.txt' is not in English: only English copy is read, so nothing was drawn from it\n"
    )


@pytest.mark.parametrize(
    "line", ["Russia met Pakistan on Monday and ", "x", "on Monday last week in May 2023 ", "((((", "A. "]
)
def test_a_page_of_one_line_of_two_megabytes_is_finished(run: Run, tmp_path: Path, line: str) -> None:
    (tmp_path / "long.txt").write_text("Updated 14 May 2024\n\n" + line * (2_000_000 // len(line)) + "\n")
    done = run("list", "--data", "long.txt")

    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_a_page_of_very_many_sentences_is_finished(run: Run, tmp_path: Path) -> None:
    days = (f"Pakistan and Russia signed treaty number {n} on {n % 28 + 1} May {1950 + n % 70}." for n in range(2000))
    (tmp_path / "long.txt").write_text("Updated 14 May 2024\n\n" + " ".join(days) + "\n")
    done = run("list", "--data", "long.txt", "--limit", "3")

    assert (done.returncode, done.stdout.count("\n")) == (0, 3)


def test_control_characters_in_a_page_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(
        "Updated 14 May 2024\n\nA \x1b[31mRussian\x1b[0m tug docked at Gwadar in Pakistan on Monday.\n"
    )
    done = run("list", "--data", "page.txt")

    assert done.returncode == 0
    assert "\x1b" not in done.stdout + done.stderr
