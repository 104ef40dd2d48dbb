"""Wrapping, cutting and cleaning by cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pk_ru_timeline.view import Look
from pk_ru_timeline.view.page import Page, cut, steady, wrap

LOOK = Look(80, color=False)


def lines(text: str, width: int, most: int | None = None) -> list[str]:
    return ["".join(words for words, _ in line) for line in wrap([(text, "")], LOOK, width, most)]


def test_words_are_kept_whole_where_they_fit() -> None:
    assert lines("Russia agrees in principle", 10) == ["Russia", "agrees in", "principle"]


def test_what_does_not_fit_ends_in_an_ellipsis_after_a_whole_word() -> None:
    assert lines("Russia agrees in principle to supply crude", 14, most=2) == ["Russia agrees", "in principle…"]


def test_a_word_longer_than_a_line_is_broken_at_a_hyphen_or_slash() -> None:
    assert lines("https://example.org/reports/1", 20) == ["https://example.org/", "reports/1"]


def test_chinese_is_broken_between_letters_but_not_before_a_full_stop() -> None:
    assert lines("巴基斯坦首次支付。", 16) == ["巴基斯坦首次支", "付。"]


def test_roles_survive_wrapping() -> None:
    wrapped = wrap([("told ", ""), ("last week", "found"), (", he said", "")], LOOK, 9)

    assert wrapped == [[("told ", ""), ("last", "found")], [("week", "found"), (", he", "")], [("said", "")]]


def test_emoji_are_made_of_a_width_that_terminals_agree_on() -> None:
    assert steady("🛢\ufe0f 👨\u200d👩\u200d👧", LOOK) == "🛢 👨👩👧"


def test_on_an_ascii_console_letters_lose_their_accents_and_scripts_become_question_marks() -> None:
    assert steady("“é” – Мир…", Look(80, color=False, ascii=True)) == '"e" - ???...'


def test_a_page_has_never_two_empty_lines_running() -> None:
    page = Page(LOOK)
    page.gap()
    page.add(("one", ""))
    page.gap()
    page.gap()
    page.add(("two", ""))

    assert page.plain == "one\n\ntwo\n"


@given(st.text(), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text: str, width: int) -> None:
    wrapped = lines(text, width)

    assert all(cell_len(line) <= width for line in wrapped)
    assert "".join("".join(wrapped).split()) == "".join(steady(text, LOOK).split())


@given(st.text(), st.integers(0, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert cell_len(cut(steady(text, LOOK), width, "…")) <= width
