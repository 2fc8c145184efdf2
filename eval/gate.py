"""The quality gate: no layer may read worse than it once did.

    gate.py                                   measure, fail where a number is below its floor
    gate.py --update                          raise the floors to what is measured
    gate.py --update --allow-regression WHY   lower them too, and keep the reason
    gate.py --table                           write docs/quality.md from the floors

The invented reports of ``examples`` are measured everywhere. Where ``../shared`` lies beside the repository its scorer
measures the seeds and the bank as well; where it does not, the gate says that it left them out (and fails where CI=true).
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from floors import FEWER, Baseline, Measured, RegressionError, failures, read_baseline, updated, write_baseline
from isnad.faces.cli import main as isnad
from measure import measure
from quality_page import page

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BASELINE = ROOT / "eval" / "baseline.json"
PAGE = ROOT / "docs" / "quality.md"


def main() -> int:
    """Measure, compare with the floors, and say so; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", metavar="WHY")
    parser.add_argument("--table", action="store_true")
    asked = parser.parse_args()
    baseline = read_baseline(BASELINE)
    if asked.table:
        PAGE.write_text(page(baseline), encoding="utf-8")
        return 0
    measured = {name: score() for name, score in sets(SHARED).items()}
    tell(measured, baseline)
    left_out = [f"left out: {name} (there is no ../shared beside the repository)" for name in absent(measured)]
    print(*left_out, sep="\n", end="\n" if left_out else "")
    if asked.update:
        return update(baseline, measured, asked.allow_regression)
    lines = failures(baseline, measured)
    if left_out and os.environ.get("CI", "").lower() in {"1", "true"}:
        lines.append("in continuous integration nothing is left out: ../shared must be there")
    if PAGE.read_text(encoding="utf-8") != page(baseline):
        lines.append("docs/quality.md is not what the floors say; write it with --table")
    print(*(lines or ["quality gate: no number below its floor"]), sep="\n")
    return 1 if lines else 0


def update(baseline: Baseline, measured: dict[str, Measured], reason: str | None) -> int:
    """Write the new floors and their page, or say which one would be lowered."""
    try:
        new = updated(baseline, measured, reason)
    except RegressionError as error:
        print(f'{error}: refused; --allow-regression "why" lowers it', file=sys.stderr)
        return 1
    write_baseline(BASELINE, new)
    PAGE.write_text(page(new), encoding="utf-8")
    print(f"floors set in {BASELINE.relative_to(ROOT)}, page written to {PAGE.relative_to(ROOT)}")
    return 0


def absent(measured: Iterable[str]) -> list[str]:
    """The sets that were not measured.

    >>> absent(["examples", "bank"])
    ['seeds']
    """
    return sorted({"examples", "seeds", "bank"} - set(measured))


def sets(shared: Path) -> dict[str, Callable[[], Measured]]:
    """What can be measured here: each set of reports with the function that measures it."""
    found: dict[str, Callable[[], Measured]] = {"examples": lambda: examples(ROOT)}
    if (shared / "score" / "score.py").exists():
        found["seeds"] = lambda: scored(shared, sorted((shared / "seeds").glob("*.txt")), shared / "gold" / "seeds")
        bank = shared / "gold" / "bank"
        found["bank"] = lambda: scored(shared, [bank / "reports.jsonl"], bank / "gold", bank / "comparisons.json")
    return found


def examples(root: Path) -> Measured:
    """The invented reports, measured by ``measure``."""
    folder = root / "examples"
    inputs = sorted([*folder.glob("*.txt"), *folder.glob("*.jsonl")])
    gold = sorted(path for path in (folder / "gold").glob("*.json") if path.name != "comparisons.json")
    comparisons = folder / "gold" / "comparisons.json"
    with TemporaryDirectory() as made:
        readings, dossier = run(inputs, Path(made))
        numbers = measure(
            [json.loads(path.read_text(encoding="utf-8")) for path in gold],
            json.loads(comparisons.read_text(encoding="utf-8")),
            [json.loads(line) for line in readings.read_text(encoding="utf-8").split("\n") if line],
            json.loads(dossier.read_text(encoding="utf-8")),
        )
    return Measured(fingerprint([*inputs, *gold, comparisons]), numbers)


def scored(shared: Path, inputs: list[Path], gold: Path, comparisons: Path | None = None) -> Measured:
    """Reports of ``../shared``, measured by its own scorer."""
    comparisons = comparisons or gold / "comparisons.json"
    with TemporaryDirectory() as made:
        readings, dossier = run(inputs, Path(made))
        out = Path(made) / "scores.json"
        command = [sys.executable, str(shared / "score" / "score.py"), "--gold", str(gold), "--readings", str(readings)]
        command += ["--dossier", str(dossier), "--comparisons", str(comparisons), "--json", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rows = json.loads(out.read_text(encoding="utf-8"))
    numbers = {name: row["f1"] if "f1" in row else row["accuracy"] for name, row in rows.items() if held(name, row)}
    return Measured(fingerprint([*inputs, *sorted({*gold.glob("*.json"), comparisons})]), numbers)


def held(name: str, row: dict[str, Any]) -> bool:
    """Whether a number of the scorer has a floor: not a share among what was found, which more finds may lower."""
    whole = name.partition(".")[0] in {"published", "stories"} or name.endswith(FEWER)
    return "f1" in row or (whole and row["accuracy"] is not None)


def run(inputs: Iterable[Path], folder: Path) -> tuple[Path, Path]:
    """The readings and the dossier of ``inputs``, made by the command that people use."""
    readings, dossier = folder / "readings.jsonl", folder / "dossier.json"
    for verb, out in (("read", readings), ("dossier", dossier)):
        status = isnad([verb, *map(str, inputs), "-o", str(out)])
        if status:
            sys.exit(f"isnad {verb} ended with {status}")
    return readings, dossier


def fingerprint(paths: Iterable[Path]) -> str:
    """The sha256 of the files' names and bytes, in their order."""
    whole = sha256()
    for path in paths:
        whole.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def tell(measured: dict[str, Measured], baseline: Baseline) -> None:
    """Print each number with its floor."""
    for name, row in measured.items():
        floors = baseline.sets[name].numbers if name in baseline.sets else {}
        for layer, number in sorted(row.numbers.items()):
            floor = f"{floors[layer]:.4f}" if layer in floors else "none"
            print(f"{name:9} {layer:32} {number:.4f}  floor {floor}")


if __name__ == "__main__":
    sys.exit(main())
