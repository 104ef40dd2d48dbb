"""The HTML page in a real browser: Debian's chromium, without a network, a context of its own for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

pytest.importorskip("playwright", reason="the page is tested with playwright: pip install '.[dev]'")

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
NARROW: ViewportSize = {"width": 360, "height": 740}
WIDE: ViewportSize = {"width": 1440, "height": 900}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="the page is tested in chromium: apt-get install chromium")


class Watched:
    """A page, and all that it asked for or complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def shown(self) -> list[str]:
        """Titles of the lines that are not filtered away."""
        return self.page.locator(".event:not([hidden]) .title").all_text_contents()

    def text(self, selector: str) -> str:
        return " ".join(self.page.locator(selector).inner_text().split())

    def choose(self, group: str, value: str) -> None:
        self.page.locator(f'.chip[data-group="{group}"][data-value="{value}"]').click()

    def open(self, id_: str) -> None:
        self.page.evaluate(f"location.hash = 'at={id_}'")
        self.page.locator("#panel").wait_for(state="visible")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def watched(browser: Browser, page_file: Path) -> Iterator[Watched]:
    """The page, opened at 1440 pixels."""
    context = browser.new_context(viewport=WIDE, offline=True)
    watched = Watched(context.new_page())
    watched.page.goto(page_file.as_uri())
    yield watched
    context.close()


def test_the_page_asks_for_nothing_but_itself_and_complains_of_nothing(watched: Watched, page_file: Path) -> None:
    watched.choose("theme", "energy")
    watched.page.locator("#stage").press("ArrowRight")
    watched.page.keyboard.press("Enter")
    watched.page.locator("#look").click()

    assert watched.requests == [page_file.as_uri()]
    assert watched.complaints == []


def test_hostile_words_run_nowhere_not_even_when_they_are_opened(watched: Watched) -> None:
    watched.page.locator("#unfold").click()
    watched.open("00000008")

    assert watched.page.evaluate("window.hit") is None
    assert watched.page.locator("img").count() == 0


def test_a_theme_filter_leaves_its_events(watched: Watched) -> None:
    watched.choose("theme", "energy")

    assert watched.shown() == [
        "Credit for oil prospecting", "Crude to arrive", "Crude arrives in Karachi", "Refinery talks",
    ]  # fmt: skip
    assert watched.text("#count") == "4 of 10 events"


def test_of_two_themes_one_suffices(watched: Watched) -> None:
    watched.choose("theme", "culture")
    watched.choose("theme", "defence")

    assert watched.shown() == ["Films shown", "Drill called off"]


def test_different_filters_all_hold(watched: Watched) -> None:
    watched.choose("theme", "energy")
    watched.choose("status", "planned")

    assert watched.shown() == ["Crude to arrive"]


def test_years_leave_what_may_lie_in_them_and_count_what_has_no_full_date(watched: Watched) -> None:
    watched.page.select_option("[name=from]", "2023")
    watched.page.select_option("[name=to]", "2023")

    assert watched.shown() == ["Crude to arrive", "Crude arrives in Karachi", "Two days of consultations"]
    assert watched.text("#count") == "3 of 10 events; 3 not fully dated left out"


def test_years_can_keep_what_has_no_full_date(watched: Watched) -> None:
    watched.page.select_option("[name=from]", "2026")
    watched.page.check("[name=undated]")

    assert watched.shown()[1:] == ["Wheat to be bought", "Refinery talks", "Steel talks"]


def test_a_source_filter_leaves_what_it_tells(watched: Watched) -> None:
    watched.page.select_option("[name=source]", "Dawn")

    assert watched.shown() == ["Crude arrives in Karachi"]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("several", "Crude arrives in Karachi"),
        ("contested", "Crude arrives in Karachi"),
        ("corrected", "Drill called off"),
    ],
)
def test_only_what_is_contested_corrected_or_told_by_several(value: str, title: str, watched: Watched) -> None:
    watched.choose("only", value)

    assert watched.shown()[0] == title


def test_the_search_finds_every_word_anywhere_in_any_case(watched: Watched) -> None:
    watched.page.fill("[name=q]", "KARACHI crude")

    assert watched.shown() == ["Crude arrives in Karachi"]


def test_a_search_that_finds_nothing_says_so(watched: Watched) -> None:
    watched.page.fill("[name=q]", "zebra")

    assert watched.shown() == []
    assert watched.page.locator("#nothing").is_visible()


def test_show_all_takes_every_filter_back(watched: Watched) -> None:
    watched.choose("theme", "energy")
    watched.page.fill("[name=q]", "crude")
    watched.page.click("#clear")

    assert len(watched.shown()) == 10


def test_a_chip_counts_what_it_would_leave(watched: Watched) -> None:
    watched.choose("status", "planned")

    assert watched.text('.chip[data-value="energy"] .n') == "1"
    assert watched.text('.chip[data-value="culture"] .n') == "0"


def test_a_filtered_view_can_be_sent_as_a_link(watched: Watched, browser: Browser) -> None:
    watched.choose("theme", "energy")
    watched.page.fill("[name=q]", "crude")
    watched.page.wait_for_url("**#q=crude&theme=energy")
    context = browser.new_context()
    other = Watched(context.new_page())
    other.page.goto(watched.page.url)

    assert other.shown() == ["Crude to arrive", "Crude arrives in Karachi"]
    context.close()


def test_an_address_that_names_nothing_we_know_shows_everything(watched: Watched, page_file: Path) -> None:
    watched.page.goto(page_file.as_uri() + "#theme=nonsense&from=soon&at=zz&span=x/y&source=Nobody")

    assert len(watched.shown()) == 10
    assert watched.complaints == []


def test_the_tab_key_alone_reaches_every_event_of_the_list(watched: Watched) -> None:
    watched.page.locator("#unfold").focus()
    reached = []
    for _ in range(10):
        watched.page.keyboard.press("Tab")
        reached.append(watched.page.evaluate("document.activeElement.closest('.event').id"))

    assert reached == watched.page.locator(".event").evaluate_all("lines => lines.map(line => line.id)")


def test_the_arrow_keys_alone_reach_every_dated_event_of_the_drawing(watched: Watched) -> None:
    stage = watched.page.locator("#stage")
    stage.press("Home")
    reached = []
    for _ in range(8):
        reached.append(watched.page.evaluate("document.querySelector('.event.chosen').id"))
        stage.press("ArrowRight")

    assert reached == [
        "e-00000001", "e-00000002", "e-00000003", "e-00000004", "e-00000005", "e-00000006", "e-00000008", "e-00000007",
    ]  # fmt: skip


def test_what_the_arrow_keys_reach_is_told_to_a_screen_reader(watched: Watched) -> None:
    watched.page.locator("#stage").press("Home")

    assert watched.text("#said") == "4 March 1961: Credit for oil prospecting, occurred"


def test_enter_opens_an_event_and_escape_gives_the_place_back(watched: Watched) -> None:
    watched.page.locator("#stage").press("Home")
    watched.page.keyboard.press("Enter")
    opened = watched.text("#panel")
    watched.page.keyboard.press("Escape")

    assert "Credit for oil prospecting" in opened
    assert "“He arrived in Moscow on Sunday.”" in opened
    assert watched.page.locator("#panel").is_hidden()
    assert watched.page.evaluate("document.activeElement.id") == "stage"


def test_a_click_on_a_drawn_event_opens_it(watched: Watched) -> None:
    watched.page.select_option("[name=from]", "2024")
    watched.page.select_option("[name=to]", "2024")
    watched.choose("theme", "defence")
    box = watched.page.locator("#stage").bounding_box()
    assert box is not None
    year = (box["width"] - 92) / 1.02  # the lane's name stands before it; a hundredth of the year is added at each end
    watched.page.mouse.click(box["x"] + 92 + year * (0.01 + 281.5 / 366), box["y"] + 35)

    assert watched.text("#panel h2") == "Drill called off"


def test_a_plan_is_followed_to_what_became_of_it(watched: Watched) -> None:
    watched.open("00000002")
    watched.page.locator("#panel a", has_text="Crude arrives in Karachi").click()

    assert watched.text("#panel h2") == "Crude arrives in Karachi"


def test_what_the_drawing_does_not_show_is_counted(watched: Watched) -> None:
    watched.page.evaluate("location.hash = 'span=2023-01-01/2024-01-01'")
    watched.page.locator("#beyond", has_text="earlier").wait_for()

    assert watched.text("#beyond") == "Not in the drawing: 1 earlier · 4 later · 2 without a date, in the list only"


def test_the_drawing_is_not_blank(watched: Watched) -> None:
    colours = watched.page.evaluate(
        """() => {
          const canvas = document.querySelector('#lanes');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )

    assert colours > 20


def test_without_script_every_event_and_quotation_can_be_read(browser: Browser, page_file: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=WIDE)
    page = context.new_page()
    page.goto(page_file.as_uri())
    page.locator("#e-00000001 summary").click()

    assert page.locator(".event").count() == 10
    assert page.locator("#e-00000001 blockquote").is_visible()
    assert page.locator("#filters").is_hidden()
    assert page.locator("#drawing").is_hidden()
    context.close()


@pytest.mark.parametrize("width", [320, 360, 800, 1440])
def test_nothing_runs_out_of_the_window(width: int, browser: Browser, page_file: Path) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(page_file.as_uri())
    page.locator("#unfold").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: npm ci --prefix tests/formats/html")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_axe_finds_no_violation(
    scheme: Literal["light", "dark"], size: ViewportSize, browser: Browser, page_file: Path
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)
    page = context.new_page()
    page.goto(page_file.as_uri() + "#status=planned,occurred&at=00000003")
    page.evaluate("for (const id of ['more', 'unfold']) document.getElementById(id).click()")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate(
        "axe.run().then(found => found.violations.map(v => [v.id, ...v.nodes.map(n => n.html.slice(0, 120))]))"
    )

    assert violations == []
    context.close()


def test_five_thousand_events_are_all_there_and_filter(browser: Browser, large_file: Path) -> None:
    context = browser.new_context(viewport=WIDE)
    watched = Watched(context.new_page())
    watched.page.goto(large_file.as_uri())
    watched.choose("theme", "trade")

    assert watched.text("#count") == "1,250 of 5,000 events"
    assert watched.complaints == []
    context.close()
