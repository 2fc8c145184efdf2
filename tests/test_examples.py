"""The invented reports in ``examples`` and their gold: every fact of the gold stands in its report."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
GOLD = sorted(path for path in (EXAMPLES / "gold").glob("*.json") if path.stem != "comparisons")
LAYERS = ("figures", "statements", "dates", "events")
TYPES = [
    "meeting",
    "call",
    "visit",
    "attack",
    "agreement",
    "deployment",
    "launch",
    "disaster",
    "election",
    "sport",
    "economy",
    "court",
    "other",
]
ACTS = [
    "say",
    "affirm",
    "deny",
    "accuse",
    "warn",
    "promise",
    "thank",
    "praise",
    "announce",
    "estimate",
    "demand",
    "hope",
    "believe",
]
BOUNDS = ["exact", "about", "at_least", "more_than", "up_to", "less_than", "range", "vague"]


def _texts() -> dict[str, str]:
    found = {path.stem: path.read_bytes().decode() for path in EXAMPLES.glob("*.txt")}
    for line in (EXAMPLES / "agency.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found[row["id"]] = f"{row['title']}\n{row['text']}"
    return found


TEXTS = _texts()


def _gold(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _nth(text: str, part: str, nth: int) -> int:
    at = -1
    for _ in range(nth + 1):
        at = text.find(part, at + 1)
    return at


def test_there_are_reports_enough() -> None:
    """Every report has gold, at least seven tell one story, and one tells another."""
    stories = [_gold(path)["story"] for path in GOLD]
    assert {path.stem for path in GOLD} == set(TEXTS)
    assert stories.count("miral/2026-03-dam") >= 7
    assert len(set(stories)) == 2
    assert len({_gold(path)["outlet"] for path in GOLD}) >= 4


def test_lengths() -> None:
    """A report is as long as a short report is."""
    assert all(600 <= len(text) <= 2500 for text in TEXTS.values())


def test_agency_rows() -> None:
    """The table of the agency has the columns that a table of reports has."""
    for line in (EXAMPLES / "agency.jsonl").read_text(encoding="utf-8").splitlines():
        assert list(json.loads(line)) == ["id", "url", "outlet", "title", "published", "author", "text"]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_evidence_is_verbatim(path: Path) -> None:
    """Every evidence stands in its report at the offsets of the gold, counted by ``nth``."""
    gold, text = _gold(path), TEXTS[path.stem]
    for layer in LAYERS:
        for item in gold[layer]:
            assert text[item["start"] : item["end"]] == item["evidence"]
            assert _nth(text, item["evidence"], item["nth"]) == item["start"]
            assert item.get("content", "") in text


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_values_are_of_the_scheme(path: Path) -> None:
    """Bounds, acts, types, modes and dates are those of the scheme, and each bound has its ends."""
    gold = _gold(path)
    for figure in gold["figures"]:
        assert figure["bound"] in BOUNDS
        assert (figure["low"] is None) == (figure["bound"] in {"up_to", "less_than"})
        assert (figure["high"] is None) == (figure["bound"] in {"at_least", "more_than", "vague"})
        assert figure["bound"] not in {"exact", "about"} or figure["low"] == figure["high"]
    assert all(s["act"] in ACTS and s["mode"] in {"direct", "indirect", "mixed"} for s in gold["statements"])
    assert all(e["type"] in TYPES for e in gold["events"])
    values = [d["value"] for d in gold["dates"]] + [gold["published"]]
    ends = [end for value in values for end in value.split("/")]
    assert all(re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", end) for end in ends)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_furniture_lines_are_whole(path: Path) -> None:
    """Every line of furniture is a line of the report, and not all lines are furniture."""
    lines = [line.strip() for line in TEXTS[path.stem].splitlines() if line.strip()]
    furniture = _gold(path)["furniture"]
    assert set(furniture) <= set(lines)
    assert len(furniture) < len(lines)


def test_comparisons_name_facts_of_the_gold() -> None:
    """Every member of a comparison is a figure or a statement of the gold."""
    facts = {(path.stem, i["start"]) for path in GOLD for layer in LAYERS[:2] for i in _gold(path)[layer]}
    groups = json.loads((EXAMPLES / "gold" / "comparisons.json").read_text(encoding="utf-8"))
    for group in groups:
        for member in group["members"]:
            assert (member["id"], _nth(TEXTS[member["id"]], member["evidence"], member["nth"])) in facts
    verdicts = {group["verdict"] for group in groups}
    assert {"agree", "compatible", "conflict", "different_time", "different_scope", "denies", "admits"} <= verdicts


@pytest.mark.parametrize(
    "feature",
    [
        "25000 إلى 30،000", "20.000", "9 ملايين", "نحو عشرة آلاف", "28 ألف", "عشرات الملايين", "جسرين", "٦٣", "45 في المئة",
        "â € Â", "اليوم الأربعاء", "اقرأ أيضا", "غريغور مالتان", "جريجور مالتان", "غريجور مالطان", "Maltan",
        "المصدر: هالبرس", " ، ", "السياحية", "NARFA", "أكد الأصدقاء", "أكد أصدقاؤنا", "آذار",
    ],
)  # fmt: skip
def test_feature_is_present(feature: str) -> None:
    """Each difficulty that real pages have stands in at least one report."""
    assert re.search(feature, "\n".join(TEXTS.values()))


def test_undated_and_trapped_pages() -> None:
    """Some pages cannot be dated alone, and two have a clock that is not their date."""
    golds = [_gold(path) for path in GOLD]
    assert sum(g.get("published_alone", g["published"]) is None for g in golds) >= 2
    assert sum(g["published_trap"] is not None for g in golds) == 2


def test_machine_translation_leaves_quotations_open() -> None:
    """In the translated report two lines at least open a quotation that they do not close."""
    lines = TEXTS["03-mnr"].splitlines()
    assert sum(line.count('"') % 2 for line in lines) >= 2
