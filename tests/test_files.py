"""Which files are read, under which names; nothing blocks and nothing loops."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.files import find_files
from pk_ru_timeline.model import Severity

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")


def names(*places: Path | str) -> list[str]:
    return [file.name for file in find_files([str(place) for place in places])[0]]


def put(path: Path, text: str = "Russian tug at Gwadar.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_file_is_read_under_its_name_without_its_folder(tmp_path: Path) -> None:
    (found,), issues = find_files([str(put(tmp_path / "sub" / "tug.txt"))])

    assert (found.name, found.data, issues) == ("tug.txt", b"Russian tug at Gwadar.", [])


def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path: Path) -> None:
    assert names(put(tmp_path / "tug.html")) == ["tug.html"]


def test_of_a_folder_the_texts_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "C.TXT", "picture.png", "notes.html", ".hidden.txt", "sub/d.txt", ".git/e.txt"):
        put(tmp_path / name, name)

    assert names(tmp_path) == ["C.TXT", "a.txt", "b.md", "d.txt"]


def test_places_are_read_in_the_order_in_which_they_are_given(tmp_path: Path) -> None:
    one, other = put(tmp_path / "b.txt", "1"), put(tmp_path / "a.txt", "2")

    assert names(one, other) == ["b.txt", "a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path / "tug.txt")

    assert names(path, tmp_path, path) == ["tug.txt"]


def test_a_link_to_a_file_that_was_read_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "z.txt").symlink_to(put(tmp_path / "a.txt"))

    assert names(tmp_path) == ["a.txt"]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for folder in ("one", "two", "three"):
        put(tmp_path / folder / "tug.txt", folder)

    assert names(tmp_path / "one", tmp_path / "two", tmp_path / "three") == ["tug.txt", "tug~2.txt", "tug~3.txt"]


def test_a_name_made_to_tell_files_apart_is_not_given_twice(tmp_path: Path) -> None:
    put(tmp_path / "one" / "tug~2.txt", "1")
    put(tmp_path / "one" / "tug.txt", "2")
    put(tmp_path / "two" / "tug.txt", "3")
    found = names(tmp_path / "one", tmp_path / "two")

    assert len(set(found)) == 3


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    put(tmp_path / "picture.png")

    with pytest.raises(ArticleError) as caught:
        names(tmp_path)

    assert str(caught.value) == f"no article in '{tmp_path}': give a folder with .txt or .md files, or name an export"


def test_a_place_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(
        ArticleError, match=r"^no file or folder '.*nowhere': check how it is spelt, and which folder you are in$"
    ):
        names(put(tmp_path / "tug.txt"), tmp_path / "nowhere")


def test_a_link_that_leads_nowhere_is_an_error_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    with pytest.raises(ArticleError, match="no file or folder"):
        names(tmp_path / "gone.txt")


def test_a_link_that_leads_to_itself_is_an_error_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")

    with pytest.raises(ArticleError, match="cannot read"):
        names(tmp_path / "loop.txt")


def test_among_good_files_a_link_that_leads_nowhere_is_told_and_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "tug.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found, issues = find_files([str(tmp_path)])

    assert [file.name for file in found] == ["tug.txt"]
    assert [(issue.source, issue.severity, issue.message) for issue in issues] == [
        ("gone.txt", Severity.ERROR, f"'{tmp_path}/gone.txt' cannot be read: No such file or directory")
    ]


def test_a_link_from_a_folder_to_itself_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "tug.txt")
    (tmp_path / "loop").symlink_to(tmp_path)

    assert names(tmp_path) == ["tug.txt"]


def test_a_pipe_with_a_name_does_not_block(tmp_path: Path) -> None:
    put(tmp_path / "tug.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found, issues = find_files([str(tmp_path)])

    assert [file.name for file in found] == ["tug.txt"]
    assert [issue.message for issue in issues] == [
        f"'{tmp_path}/pipe.txt' is not a file that can be read again (a pipe or a device): use '-' for standard input"
    ]


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_not_read(device: str) -> None:
    with pytest.raises(ArticleError, match="is not a file that can be read again"):
        names(device)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_among_good_ones_is_told_and_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "tug.txt")
    put(tmp_path / "locked.txt").chmod(0)
    found, issues = find_files([str(tmp_path)])

    assert [file.name for file in found] == ["tug.txt"]
    assert [issue.message for issue in issues] == [f"'{tmp_path}/locked.txt' cannot be read: Permission denied"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_folder_is_an_error(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    put(locked / "tug.txt")
    locked.chmod(0)
    try:
        with pytest.raises(ArticleError, match="cannot read the folder"):
            names(locked)
    finally:
        locked.chmod(0o700)


def test_a_file_that_fails_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = put(tmp_path / "good.txt", "1"), put(tmp_path / "bad.txt", "2")
    whole = Path.read_bytes

    def read(self: Path) -> bytes:
        if self.name == "bad.txt":
            raise PermissionError(13, "Permission denied")
        return whole(self)

    monkeypatch.setattr(Path, "read_bytes", read)
    found, issues = find_files([str(bad), str(good)])

    assert [file.name for file in found] == ["good.txt"]
    assert [issue.message for issue in issues] == [f"'{bad}' cannot be read: Permission denied"]


def test_standard_input_is_an_article_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A Russian tug.")))

    (found,), _ = find_files(["-"])
    assert (found.name, found.data) == ("stdin", b"A Russian tug.")


def test_a_name_that_is_no_text_does_not_disturb(tmp_path: Path) -> None:
    put(tmp_path / "tug.txt", "1")
    put(tmp_path / os.fsdecode(b"na\xffme.txt"), "2")

    assert len(names(tmp_path)) == 2
