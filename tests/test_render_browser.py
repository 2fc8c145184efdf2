"""The page in a browser: its switches, its panel, its width on a phone (left out where no chromium is installed)."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from isnad.render.html import dossier_html
from sample import dossier

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

PROBE = """
const seen = {};
const text = (selector) => document.querySelector(selector).textContent;
seen.switches = !document.querySelector(".switches").hidden;
document.querySelector("button[data-digits=latin]").click();
seen.latin = text("bdi[data-l]");
document.querySelector("button[data-digits=printed]").click();
seen.printed = text("bdi[data-l]");
document.querySelector("button[data-tongue=en]").click();
seen.root = [document.documentElement.lang, document.documentElement.dir];
seen.shown = getComputedStyle(document.querySelector("h2 .t[lang=en]")).display;
seen.hidden = getComputedStyle(document.querySelector("h2 .t[lang=ar]")).display;
const link = document.querySelector("#g1 tr:nth-child(2) td a.at");
link.focus();
link.click();
const panel = document.getElementById("panel");
seen.open = panel.open;
seen.sentence = panel.querySelector(".sentence").textContent;
seen.hits = [...panel.querySelectorAll(".hit")].map((node) => node.textContent);
panel.querySelector("[data-close]").click();
seen.closed = !panel.open;
seen.focus = document.activeElement === link;
document.title = JSON.stringify(seen);
"""

NARROW = """
const frame = document.createElement("iframe");
frame.style.width = "360px";
frame.onload = () => { document.title = JSON.stringify({ width: frame.contentDocument.documentElement.scrollWidth }); };
frame.srcdoc = document.getElementById("page").content.firstElementChild.textContent;
document.body.append(frame);
"""


def title(folder: Path, page: str) -> dict[str, object]:
    """What the scripts of a page have written into its title."""
    if CHROMIUM is None:
        pytest.skip("no chromium is installed here")
    (folder / "page.html").write_text(page, "utf-8")
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
    ]
    place = [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=5000", "--dump-dom"]
    try:
        ran = subprocess.run(
            [CHROMIUM, *flags, *place, (folder / "page.html").as_uri()], capture_output=True, timeout=90, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip("chromium did not answer in 90 seconds")
    found = re.search(r"<title[^>]*>(\{.*?\})</title>", ran.stdout.decode("utf-8", "replace"))
    if ran.returncode and not found:
        pytest.skip("chromium does not start here")
    assert found
    read: dict[str, object] = json.loads(unescape(found[1]))
    return read


def test_switches_and_panel(tmp_path: Path) -> None:
    """The page's own script turns the switches and shows a sentence with exactly the characters of its figure."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", dossier_html(dossier()))
    seen = title(tmp_path, page.replace("</body>", f"<script>{PROBE}</script></body>"))

    assert (seen["switches"], seen["latin"], seen["printed"]) == (True, "2500", "٢٥٠٠")
    assert (seen["root"], seen["shown"] == "none", seen["hidden"]) == (["en", "ltr"], False, "none")
    assert seen["hits"] == ["60 شخصا", "60 شخصا"]
    assert str(seen["sentence"]).startswith("أعلنت بلدية نهران")
    assert (seen["open"], seen["closed"], seen["focus"]) == (True, True, True)


def test_the_policy_lets_the_pages_script_run(tmp_path: Path) -> None:
    """With its policy in place the page's script runs: it takes the title's words from the data of its pictures."""
    page = dossier_html(dossier())
    page = page.replace("<title>", '<title data-ar="{&quot;ran&quot;: true}" data-en="{}">', 1)

    assert title(tmp_path, page) == {"ran": True}


def test_a_phone(tmp_path: Path) -> None:
    """At 360 pixels nothing is wider than the screen."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", dossier_html(dossier()))
    inside = page.replace("&", "&amp;").replace("<", "&lt;")
    seen = title(
        tmp_path,
        f'<!doctype html><meta charset="utf-8"><title></title><body><template id="page"><pre>{inside}</pre></template>'
        f"<script>{NARROW}</script></body>",
    )

    assert int(str(seen["width"])) <= 360
