"""Makes docs/page.png: the first screen of the HTML page of the shipped reports, 1200 pixels wide.

    python docs/draw_page.py

Needs Debian's `chromium` and `pip install '.[dev]'`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

OUTPUT = Path(__file__).with_name("page.png")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder, "timeline.html")
        subprocess.run([sys.executable, "-m", "pk_ru_timeline", "export", "--output", page_file], check=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 750}, color_scheme="light")
        page.goto(page_file.as_uri())
        page.wait_for_selector("#stage.drawn")
        page.screenshot(path=OUTPUT)
        browser.close()
    print(f"{OUTPUT}: {OUTPUT.stat().st_size // 1000} KB")


if __name__ == "__main__":
    main()
