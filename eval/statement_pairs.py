"""How well a dossier sets utterances side by side: F1 over pairs, and the verdicts on the pairs found.

    python eval/statement_pairs.py GOLD_FOLDER COMPARISONS READINGS DOSSIER [--misses]

GOLD_FOLDER holds one gold file per report, COMPARISONS the groups of the gold (those of kind ``statements`` count),
READINGS the JSON lines of ``isnad read``, DOSSIER the JSON of ``isnad dossier``.
"""

import json
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

SLACK = 20
"""Characters by which a found cue may be longer than twice the gold's."""

VERDICTS = {"agree": "same", "same_utterance": "same", "conflict": "contradicts", "contradiction": "contradicts"}
"""Names of the gold for the verdicts of the contract."""

Place = tuple[str, int, int]


def wanted_pairs(
    groups: list[dict[str, Any]], keys: dict[str, str], texts: dict[str, str]
) -> dict[frozenset[Place], str]:
    """The gold's pairs of statements, by report and span, with their verdict."""
    wanted = {}
    for group in groups:
        if group.get("kind") != "statements":
            continue
        verdict = group.get("relation") or group["verdict"]
        members = [place for member in group["members"] if (place := locate(member, keys, texts))]
        for pair in combinations(members, 2):
            wanted[frozenset(pair)] = VERDICTS.get(verdict, verdict)
    return wanted


def locate(member: dict[str, Any], keys: dict[str, str], texts: dict[str, str]) -> Place | None:
    """Where the evidence of a member stands; ``None`` where its report was not read."""
    key = keys.get(member["id"])
    if key is None:
        return None
    text, evidence = texts[key].replace("\xa0", " "), member["evidence"].replace("\xa0", " ")
    at = -1
    for _ in range((member.get("nth") or 0) + 1):
        at = text.find(evidence, at + 1)
        if at < 0:
            return None
    return key, at, at + len(evidence)


def found_pairs(
    dossier: dict[str, Any], cues: dict[str, tuple[int, int]], gold: list[Place], grouped: set[Place]
) -> dict[frozenset[Place], str]:
    """The dossier's pairs on the gold's statements, with their verdict; only pairs that touch a grouped one count."""
    found = {}
    for group in dossier["statements"]:
        told = {frozenset((relation["a"], relation["b"])): relation["verdict"] for relation in group["relations"]}
        members: list[tuple[Place, str]] = []
        for member in group["members"]:
            start, end = cues[member["statement"]]
            place = next((p for p in gold if p[0] == member["report"] and _on(p, start, end)), None)
            if place and all(place != other for other, _ in members):
                members.append((place, member["statement"]))
        for (a, one), (b, other) in combinations(members, 2):
            if a in grouped or b in grouped:
                found[frozenset((a, b))] = told.get(frozenset((one, other)), "")
    return found


def _on(place: Place, start: int, end: int) -> bool:
    _, first, last = place
    return start < last and first < end and end - start <= 2 * (last - first) + SLACK


def main(arguments: list[str]) -> int:
    """Print the scores, and with ``--misses`` the pairs missed and the pairs too many."""
    misses = "--misses" in arguments
    folder, comparisons, readings_path, dossier_path = (Path(part) for part in arguments if part != "--misses")
    readings = [json.loads(line) for line in readings_path.read_text("utf-8").splitlines() if line.strip()]
    texts = {reading["report"]["key"]: reading["report"]["text"] for reading in readings}
    cues = {s["id"]: (s["cue"]["start"], s["cue"]["end"]) for reading in readings for s in reading["statements"]}
    golds = [
        json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")) if path.name != "comparisons.json"
    ]
    keys = {gold["id"]: key for gold in golds for key in texts if key == gold["id"] or key.startswith(f"{gold['id']}_")}
    gold = [
        p for report in golds for s in report["statements"] if (p := locate({"id": report["id"], **s}, keys, texts))
    ]
    wanted = wanted_pairs(json.loads(comparisons.read_text("utf-8")), keys, texts)
    found = found_pairs(
        json.loads(dossier_path.read_text("utf-8")), cues, gold, {place for pair in wanted for place in pair}
    )
    both = wanted.keys() & found.keys()
    right = sum(wanted[pair] == found[pair] for pair in both)
    precision, recall = len(both) / max(1, len(found)), len(both) / max(1, len(wanted))
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    sys.stdout.write(
        f"statement pairs    F1 {f1:.3f}  P {precision:.3f}  R {recall:.3f}  ({len(both)}/{len(wanted)} gold, {len(found)} found)\n"
    )
    sys.stdout.write(f"statement verdicts {right / max(1, len(both)):.3f}  ({right}/{len(both)})\n")
    for name, pairs in (
        (("missed", wanted.keys() - found.keys()), ("extra", found.keys() - wanted.keys())) if misses else ()
    ):
        for pair in sorted(pairs, key=sorted):
            shown = " | ".join(
                f"{key[:6]}: {' '.join(texts[key][start : end + 80].split())}" for key, start, end in sorted(pair)
            )
            sys.stdout.write(f"{name} {shown}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
