"""What was read before: right after any edit, and never in the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pk_ru_timeline import cache
from pk_ru_timeline.model import Timeline

PACKAGE = Path(cache.__file__).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "kept"
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(chosen))
    return chosen


def test_what_was_stored_is_loaded(folder: Path, timeline: Timeline) -> None:
    cache.store("key", timeline)

    assert cache.load("key") == timeline
    assert [path.name for path in folder.iterdir()] == ["key.jsonl"]


def test_nothing_is_loaded_under_another_key(folder: Path, timeline: Timeline) -> None:
    cache.store("key", timeline)

    assert cache.load("other") is None


def test_a_file_under_a_wrong_name_is_not_believed(folder: Path, timeline: Timeline) -> None:
    cache.store("key", timeline)
    (folder / "key.jsonl").rename(folder / "other.jsonl")

    assert cache.load("other") is None


def test_the_key_is_another_for_other_contents() -> None:
    assert cache.make_key([b"visit.txt", b"He arrived."]) != cache.make_key([b"visit.txt", b"He arrives."])


def test_the_key_is_another_where_the_same_bytes_are_cut_differently() -> None:
    assert cache.make_key([b"ab", b"c"]) != cache.make_key([b"a", b"bc"])


def test_a_file_name_that_is_no_text_has_a_key_too() -> None:
    assert cache.make_key(["na\udcffme.txt"]) != cache.make_key(["name.txt"])


def test_the_key_stays_the_same_from_run_to_run() -> None:
    code = "from pk_ru_timeline.cache import make_key; print(make_key([b'visit']))"
    runs = {
        subprocess.run(
            [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert runs == {cache.make_key([b"visit"]) + "\n"}


@pytest.mark.parametrize("name", ["pipeline.py", "lexicon/themes.toml"])
def test_an_edit_of_the_programs_own_files_makes_another_key(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "pk_ru_timeline"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-B", "-c", "from pk_ru_timeline.cache import make_key; print(make_key([b'visit']))"]
    before = subprocess.run(command, capture_output=True, cwd=tmp_path, check=True).stdout
    (copy / name).write_text((copy / name).read_text() + "\n")
    after = subprocess.run(command, capture_output=True, cwd=tmp_path, check=True).stdout

    assert before != after


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:-10],
        lambda whole: whole.replace(b"Refinery", b"Gasoline"),
        lambda whole: b"\xff\xfe" + whole,
        lambda whole: b'{"blake2b": "00"}\n{}',
        lambda whole: b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_ignored_and_written_anew(folder: Path, timeline: Timeline, damage: object) -> None:
    assert callable(damage)
    cache.store("key", timeline)
    path = folder / "key.jsonl"
    path.write_bytes(damage(path.read_bytes()))

    assert cache.load("key") is None
    cache.store("key", timeline)
    assert cache.load("key") == timeline


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_flipped_bit_goes_unseen(folder: Path, timeline: Timeline, place: int, bit: int) -> None:
    cache.store("key", timeline)
    path = folder / "key.jsonl"
    whole = bytearray(path.read_bytes())
    whole[place % len(whole)] ^= 1 << bit
    path.write_bytes(whole)

    assert cache.load("key") is None


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_is_harmless(folder: Path, timeline: Timeline) -> None:
    folder.mkdir(mode=0o500)

    cache.store("key", timeline)
    assert cache.load("key") is None


def test_a_folder_that_cannot_be_made_is_harmless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, timeline: Timeline
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path / "file" / "kept"))

    cache.store("key", timeline)
    assert cache.load("key") is None


def test_a_full_disk_is_harmless_and_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, timeline: Timeline
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    cache.store("key", timeline)
    assert list(folder.iterdir()) == []


def test_two_runs_at_once_leave_one_sound_file(folder: Path, timeline: Timeline) -> None:
    import threading

    runs = [threading.Thread(target=cache.store, args=("key", timeline)) for _ in range(8)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()

    assert cache.load("key") == timeline
    assert [path.name for path in folder.iterdir()] == ["key.jsonl"]


def test_only_the_newest_twenty_are_kept(folder: Path) -> None:
    for number in range(25):
        cache.store(f"key{number}", Timeline(events=()))
        os.utime(folder / f"key{number}.jsonl", (number, number))
    cache.store("newest", Timeline(events=()))

    assert len(list(folder.iterdir())) == 20
    assert cache.load("key0") is None
    assert cache.load("newest") == Timeline(events=())


def test_what_a_killed_run_left_half_written_is_swept_away(folder: Path) -> None:
    folder.mkdir()
    old, fresh = folder / ".1-1.tmp", folder / ".2-2.tmp"
    for path in (old, fresh):
        path.write_text("half")
    os.utime(old, (time.time() - 7200,) * 2)
    cache.store("key", Timeline(events=()))

    assert sorted(path.name for path in folder.iterdir()) == [".2-2.tmp", "key.jsonl"]


@pytest.mark.parametrize("off", ["", "off"])
def test_it_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, timeline: Timeline, off: str) -> None:
    monkeypatch.setenv("PK_RU_TIMELINE_CACHE", off)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    cache.store("key", timeline)
    assert cache.load("key") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a folder of its own for this")
def test_it_lives_where_the_user_keeps_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, timeline: Timeline
) -> None:
    monkeypatch.delenv("PK_RU_TIMELINE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    cache.store("key", timeline)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    cache.store("key", timeline)

    assert (tmp_path / ".cache/pk-ru-timeline/key.jsonl").is_file()
    assert (tmp_path / "xdg/pk-ru-timeline/key.jsonl").is_file()


def test_others_cannot_read_what_was_kept(folder: Path, timeline: Timeline) -> None:
    cache.store("key", timeline)

    assert (folder / "key.jsonl").stat().st_mode & 0o077 == 0
