"""The word lists: the shipped ones are sound, a user's own stand in for them file by file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pk_ru_timeline.errors import LexiconError
from pk_ru_timeline.lexicon import Lexicon, files_of, load_lexicon

FILES = {path.name: path for path in files_of(None)}


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return load_lexicon()


def test_the_two_sides(words: Lexicon) -> None:
    assert [(side.name, side.capital) for side in words.sides] == [("Pakistan", "Islamabad"), ("Russia", "Moscow")]


def test_the_themes(words: Lexicon) -> None:
    assert set(words.themes) == {
        "diplomacy",
        "energy",
        "trade",
        "defence",
        "industry",
        "finance",
        "security",
        "food",
        "culture",
        "other",
    }


def test_every_state_of_a_happening_has_its_words(words: Lexicon) -> None:
    assert {"planned", "proposed", "ongoing", "cancelled"} <= set(words.status)


def test_words_are_in_lower_case() -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        return [text for inner in value for text in texts(inner)] if isinstance(value, list) else []

    shown = {"name", "capital", "press"}
    for name, path in FILES.items():
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for side in table.get("side", ()):
            for key in shown:
                side.pop(key, None)
        assert [text for text in texts(table) if text != text.lower()] == [], name


def test_nobody_acts_for_both_sides(words: Lexicon) -> None:
    first, second = (
        {name for names in side.people.values() for name in names} | {*side.names, *side.places, *side.bodies}
        for side in words.sides
    )

    assert first & second == set()


def test_no_state_is_both_a_side_and_a_third_one(words: Lexicon) -> None:
    sides = {name for side in words.sides for name in (*side.names, *side.places)}

    assert sides & {name for names in words.third.values() for name in names} == set()


def test_a_file_of_the_user_stands_in_for_the_shipped_one_and_no_other(tmp_path: Path, words: Lexicon) -> None:
    (tmp_path / "themes.toml").write_text('[salmon]\n3 = ["salmon"]\n[other]\n')
    own = load_lexicon(tmp_path)

    assert dict(own.themes) == {"salmon": {3: ("salmon",)}, "other": {}}
    assert own.sides == words.sides


def test_the_files_that_are_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "people.toml").write_text("")

    assert [path for path in files_of(tmp_path) if path.parent == tmp_path] == [tmp_path / "people.toml"]


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"^no folder of word lists at '.*nowhere': give one that holds any of "):
        load_lexicon(tmp_path / "nowhere")


def test_a_file_in_the_place_of_the_folder() -> None:
    with pytest.raises(LexiconError, match=r"^no folder of word lists at "):
        load_lexicon(Path(__file__))


def test_a_folder_without_word_lists(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"^no word list in '.*': put one of furniture\.toml, .* there"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("content", [b"words = [", b"\xff\xfe\x00", b"a = 1\na = 2\n"], ids=["cut", "binary", "twice"])
def test_a_file_that_is_not_toml_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(LexiconError, match=rf"{name}' is not TOML: ") as error:
        load_lexicon(tmp_path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("parties.toml", ""),
        ("parties.toml", '[[side]]\nname = "Chile"\nnames = ["chile"]\ncapital = "Santiago"\n'),
        ("parties.toml", "side = 3"),
        ("furniture.toml", "lines = 3"),
        ("furniture.toml", ""),
        ("themes.toml", '[energy]\nhigh = ["oil"]\n'),
        ("themes.toml", "energy = 3"),
        ("verbs.toml", 'say = ["say"]'),
        ("verbs.toml", 'say = ["say"]\n[irregular]\nsay = ["said"]\n'),
        ("synonyms.toml", ""),
        ("people.toml", "Pakistan = 3"),
        ("status.toml", "planned = 3"),
    ],
)
def test_a_file_of_another_shape_is_one_clear_error(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)

    with pytest.raises(LexiconError, match=r"^word lists: ") as error:
        load_lexicon(tmp_path)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["status.toml", "verbs.toml"])
def test_a_list_that_lacks_what_every_reading_needs_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[irregular]\n" if name == "verbs.toml" else "")

    with pytest.raises(LexiconError, match=r"^word lists: "):
        load_lexicon(tmp_path)
