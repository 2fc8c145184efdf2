"""Real pages of Arabic and Persian news, where the shared data are present: dates and main text."""

import json
import re
from collections import Counter
from gzip import decompress
from io import BytesIO
from pathlib import Path

import pytest

from isnad.desk import read
from isnad.intake.file import page
from isnad.intake.taken import Taken
from isnad.model import Reading

PAGES = Path(__file__).parent.parent.parent / "shared" / "data" / "webpages-ar"
pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the shared pages are not here")

WRONG_GOLD = {"1641304459.html"}
"""Its gold reads 2/4/1399 of the Persian calendar (22 June 2020) as 2 July; the page prints no other calendar."""
SUM_OF_SHARES = 2


def _items() -> list[dict[str, str]]:
    index = PAGES / "index.json"
    items: list[dict[str, str]] = json.loads(index.read_text("utf-8")) if index.is_file() else []
    return items


def _read(item: dict[str, str]) -> Reading:
    body = (PAGES / item["set"] / item["file"]).read_bytes()
    body = decompress(body) if item["file"].endswith(".gz") else body
    taken = next(page(BytesIO(body), item["file"], item["file"]))
    assert isinstance(taken, Taken), taken
    return read(taken.report)


@pytest.mark.parametrize("item", [item for item in _items() if item.get("date")], ids=lambda item: item["file"])
def test_gold_dates(item: dict[str, str]) -> None:
    """Every gold date is found, with its evidence; the page whose gold is wrong gets none."""
    found = _read(item).published
    assert found.value == (None if item["file"] in WRONG_GOLD else item["date"]), found
    assert found.basis


def _kept(reading: Reading) -> str:
    """The text without its furniture."""
    kept, at = [], 0
    for item in reading.furniture:
        kept.append(reading.report.text[at : item.start])
        at = item.end
    return " ".join([*kept, reading.report.text[at:]])


def _f_score(found: str, gold: str) -> float:
    one, other = (Counter(re.findall(r"\w+", text)) for text in (found, gold))
    return SUM_OF_SHARES * sum((one & other).values()) / (one.total() + other.total())


@pytest.mark.parametrize("item", [item for item in _items() if item.get("gold")], ids=lambda item: item["file"])
def test_gold_texts(item: dict[str, str]) -> None:
    """What is left of a page without its furniture is the report (F of its words at least 0.92)."""
    folder = PAGES / item["set"]
    if item["set"] == "fundus":
        gold = json.loads((folder / "LBCGroup.json").read_text("utf-8"))["V1"]
        text = " ".join([gold["title"], *gold["body"]["sections"][0]["paragraphs"]])
    else:
        text = (folder / item["file"]).with_suffix(".txt").read_text("utf-8")
    assert _f_score(_kept(_read(item)), text) >= 0.92


@pytest.mark.parametrize("item", [item for item in _items() if item.get("with")], ids=lambda item: item["file"])
def test_gold_phrases(item: dict[str, str]) -> None:
    """What belongs to the report is kept, and what belongs to the page around it is not."""
    kept = _kept(_read(item))
    assert [words for words in item["with"] if words not in kept] == []
    assert [words for words in item["without"] if words in kept] == []
