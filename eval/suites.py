"""How many cases of the peers' suites for Arabic numbers and dates isnad reads right.

    python eval/suites.py                    a line for each kind, and all of them
    python eval/suites.py --misses [KIND]    the cases that are not read right, with what is read

The cases are those of Recognizers-Text (Microsoft, MIT) and Duckling (Facebook, BSD-3) in ``../shared/data``. A case is
right when each of its results is read, with its value, and nothing else of its kind is. ``eval/suites_left_out.toml``
names, by file and number from 0, the cases that contradict how news is written or lie outside, each with the reason.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import suite_dates
import suite_numbers
from suite_case import Case, Expected

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
LEFT_OUT = Path(__file__).resolve().with_name("suites_left_out.toml")

RECOGNIZERS = {
    "Number/Arabic/NumberModel": "Number",
    "Number/Arabic/OrdinalModel": "Ordinal",
    "Number/Arabic/OrdinalModelSuppressExtendedTypes": "Ordinal",
    "Number/Arabic/PercentModel": "Percentage",
    "Number/Arabic/NumberRangeModel": "NumberRange",
    "DateTime/Arabic/DateExtractor": "Date",
    "DateTime/Arabic/DateParser": "Date",
    "DateTime/Arabic/DatePeriodExtractor": "DatePeriod",
    "DateTime/Arabic/DatePeriodParser": "DatePeriod",
    "DateTime/Arabic/DurationExtractor": "Duration",
    "DateTime/Arabic/DurationParser": "Duration",
}
DUCKLING = {
    "Numeral/AR/Corpus.hs": "Numeral",
    "Numeral/AR/EG/Corpus.hs": "Numeral",
    "Ordinal/AR/Corpus.hs": "Ordinal",
    "AmountOfMoney/AR/Corpus.hs": "Amount",
    "Quantity/AR/Corpus.hs": "Amount",
    "Temperature/AR/Corpus.hs": "Amount",
    "Volume/AR/Corpus.hs": "Amount",
    "Duration/AR/Corpus.hs": "Duration",
    "Time/AR/Corpus.hs": "Time",
}
DUCKLING_DAY = "2013-02-12"
NO_EXAMPLE = "="
"""What stands for the value of the texts in which Duckling must find nothing."""


def main() -> int:
    """Print the shares, or what is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", nargs="?", const="", metavar="KIND")
    asked = parser.parse_args()
    if not DATA.exists():
        print("no ../shared/data: no suites to run", file=sys.stderr)
        return 1
    if asked.misses is not None:
        for case, read in missed(asked.misses):
            print(f"{case.id} {case.kind}: {case.text!r}\n    wanted {case.wanted()}\n    read   {read}")
        return 0
    print(*table(), sep="\n")
    return 0


def cases() -> Iterator[Case]:
    """All cases of the kinds that isnad reads, in the order of their files."""
    for name, kind in RECOGNIZERS.items():
        path = DATA / "recognizers-text-ar" / f"{name}.json"
        for number, row in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
            results = tuple(Expected(result["Text"].strip(), _resolution(result)) for result in row["Results"])
            day = row.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
            told = "IgnoreResolution" not in row
            yield Case(f"{path.stem}#{number}", kind, "recognizers", row["Input"], results, day, told=told)
    counted: Counter[str] = Counter()
    lines = (DATA / "duckling-ar" / "duckling_examples.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        number, counted[row["file"]] = counted[row["file"]], counted[row["file"]] + 1
        if row["file"] in DUCKLING:
            results = () if row["value"] == NO_EXAMPLE else (Expected(row["text"], {"value": row["value"]}),)
            name = row["file"].removesuffix("/Corpus.hs")
            yield Case(f"{name}#{number}", DUCKLING[row["file"]], "duckling", row["text"], results, DUCKLING_DAY)


def _resolution(result: dict[str, object]) -> dict[str, object]:
    found = result.get("Resolution") or result.get("Value") or {}
    return found if isinstance(found, dict) else {}


def left_out() -> dict[str, str]:
    """The reason for each case that is left out."""
    reasons = tomllib.loads(LEFT_OUT.read_text(encoding="utf-8"))
    return {case: entry["why"] for entry in reasons["reasons"] for case in entry["cases"]}


def judged(case: Case) -> tuple[bool, str]:
    """Whether a case is right, and what is read."""
    return suite_numbers.judged(case) if case.kind in suite_numbers.KINDS else suite_dates.judged(case)


def missed(kind: str = "") -> Iterator[tuple[Case, str]]:
    """The cases of ``kind`` (of all, where it is empty) that are neither right nor left out, and what is read."""
    out = left_out()
    for case in cases():
        if kind in ("", case.kind) and case.id not in out:
            right, read = judged(case)
            if not right:
                yield case, read


def counts() -> dict[tuple[str, str], Counter[str]]:
    """By suite and kind: how many cases there are, how many are left out, and how many of the rest are right."""
    out = left_out()
    found: dict[tuple[str, str], Counter[str]] = {}
    for case in cases():
        count = found.setdefault((case.suite, case.kind), Counter())
        count["cases"] += 1
        if case.id in out:
            count["left out"] += 1
        else:
            count["right"] += judged(case)[0]
    return found


def table() -> list[str]:
    """One line a kind, then all."""
    found = counts()
    lines = [f"{'suite':12} {'kind':12} {'cases':>5} {'left out':>8} {'right':>5}  share"]
    whole: Counter[str] = Counter()
    for (suite, kind), count in found.items():
        lines.append(_line(suite, kind, count))
        whole += count
    return [*lines, _line("all", "", whole)]


def _line(suite: str, kind: str, count: Counter[str]) -> str:
    rest = count["cases"] - count["left out"]
    share = f"{count['right'] / rest:.1%}" if rest else "-"
    return f"{suite:12} {kind:12} {count['cases']:5} {count['left out']:8} {count['right']:5}  {share}"


if __name__ == "__main__":
    sys.exit(main())
