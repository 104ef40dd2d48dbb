"""How fast the HTML page is with many events, as ratios to a plain static list of the same events in the same run.

    python benchmarks/page.py [--events 5000] [--times 7]

Both pages are opened in turn, each time in a new context of one headless chromium; the figures are medians. The plain
list holds the same titles, dates, attributions and quotations as paragraphs: no style, no script. A filter step is a
click on a theme until the next frame is painted; its yardstick hides as many lines of the plain list.
Needs Debian's `chromium` and `pip install '.[dev]'`.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from html import escape
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.made_up import make_timeline
from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import Event, Timeline
from pk_ru_timeline.wording import word_citation, word_date

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

FRAME = "const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));"
STEP = (
    "async () => { %s await frame(); const start = performance.now(); %s; await frame();"
    " return performance.now() - start; }"
)
OURS = {
    "one filter step (a theme)": "document.querySelector('.chip[data-value=energy]').click()",
    "the step back to all": "document.querySelector('.chip[data-value=energy]').click()",
    "one search step": "{ const q = document.querySelector('[name=q]'); q.value = 'pipeline';"
    " q.dispatchEvent(new Event('input', { bubbles: true })); }",
}
PLAIN = {
    "one filter step (a theme)": "lines.forEach(l => { l.hidden = !l.classList.contains('energy'); })",
    "the step back to all": "lines.forEach(l => { l.hidden = false; })",
    "one search step": "lines.forEach(l => { l.hidden = !l.textContent.includes('pipeline'); })",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=5000, metavar="N", help="events in the timeline (5000)")
    parser.add_argument("--times", type=int, default=7, metavar="N", help="openings of each page (7)")
    given = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("there is no chromium to measure with: apt-get install chromium")
    timeline = make_timeline(given.events)
    page, plain = write_page(timeline), write_plain(timeline)
    empty = write_page(Timeline(events=()))
    print(f"page without events: {len(empty.encode()) / 1000:.0f} KB")
    print(
        f"{given.events} events: {len(page.encode()) / 1e6:.1f} MB, the plain list {len(plain.encode()) / 1e6:.1f} MB"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        ours, theirs = Path(folder, "page.html"), Path(folder, "plain.html")
        ours.write_text(page, encoding="utf-8")
        theirs.write_text(plain, encoding="utf-8")
        runs = [(measure(browser, ours, OURS), measure(browser, theirs, PLAIN)) for _ in range(given.times)]
        browser.close()
    print(f"{'median of ' + str(given.times):28} {'page':>9} {'plain list':>11} {'ratio':>7}")
    for name in runs[0][0]:
        mine, yardstick = (statistics.median(run[side][name] for run in runs) for side in (0, 1))
        print(f"{name:28} {mine:6.0f} ms {yardstick:8.0f} ms {mine / yardstick:7.2f}")


def write_page(timeline: Timeline) -> str:
    stream = StringIO()
    load_format("html").write(timeline, stream)
    return stream.getvalue()


def write_plain(timeline: Timeline) -> str:
    lines = "\n".join(map(_plain_line, timeline.events))
    return f"<!doctype html><meta charset=utf-8><title>Plain list</title><h1>Plain list</h1><ul>\n{lines}\n</ul>"


def _plain_line(event: Event) -> str:
    told = "".join(f"<p>{escape(word_citation(c))}<p>{escape(c.quote)}" for c in event.citations)
    return f"<li class='{event.theme}'><b>{word_date(event.when)}</b> {escape(event.title)}{told}</li>"


def measure(browser: Browser, file: Path, steps: dict[str, str]) -> dict[str, float]:
    """Name to milliseconds of one opening."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_timeout(1000)
    taken: dict[str, float] = {
        "first contentful paint": page.evaluate(
            "performance.getEntriesByType('paint').find(p => p.name === 'first-contentful-paint').startTime"
        ),
        "loaded, drawn": page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"),
    }
    lines = "const lines = [...document.querySelectorAll('li')];"
    for name, step in steps.items():
        taken[name] = page.evaluate(STEP % (FRAME + lines, step))
    context.close()
    return taken


if __name__ == "__main__":
    main()
