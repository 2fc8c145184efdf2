"""The quality gate: floors rise freely and fall only with a reason."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import floors
import gate
from floors import Baseline, Measured, RegressionError
from measure import f1, measure
from quality_page import page

ROOT = Path(__file__).parent.parent


def _one(number: float, data: str = "d", layer: str = "figures") -> dict[str, Measured]:
    return {"examples": Measured(data, {layer: number})}


@pytest.mark.parametrize(
    ("floor", "number", "layer", "falls"),
    [
        (0.8, 0.8, "figures", False),
        (0.8, 0.7997, "figures", False),
        (0.8, 0.799, "figures", True),
        (0.8, 0.9, "figures", False),
        (0.0, 0.01, "dates.wrong (fewer is better)", True),
        (0.02, 0.01, "dates.wrong (fewer is better)", False),
    ],
)
def test_a_number_below_its_floor_fails(floor: float, number: float, layer: str, falls: bool) -> None:
    """A number fails where it is on the wrong side of its floor by more than rounding."""
    lines = floors.failures(Baseline(_one(floor, layer=layer)), _one(number, layer=layer))
    assert bool(lines) == falls


def test_changed_data_fail() -> None:
    """Numbers on other gold or inputs do not count: the floors must be set anew."""
    (line,) = floors.failures(Baseline(_one(0.8)), _one(0.9, data="other"))
    assert "changed" in line


def test_a_layer_that_is_no_longer_measured_fails() -> None:
    """A floor without a number fails, and so does a set without floors."""
    assert "not measured" in floors.failures(Baseline(_one(0.8)), {"examples": Measured("d", {})})[0]
    assert "no floors" in floors.failures(Baseline({}), _one(0.8))[0]


def test_update_raises() -> None:
    """Floors rise to what was measured, and sets that were left out keep theirs."""
    before = Baseline(_one(0.8) | {"bank": Measured("b", {"dates": 0.9})})
    after = floors.updated(before, _one(0.9), None)
    assert after.sets["examples"].numbers == {"figures": 0.9}
    assert after.sets["bank"].numbers == {"dates": 0.9}


@pytest.mark.parametrize(("layer", "number"), [("figures", 0.7996), ("dates.wrong (fewer is better)", 0.8004)])
def test_update_does_not_lower_by_rounding(layer: str, number: float) -> None:
    """What is worse by rounding alone passes and leaves the floor where it was."""
    after = floors.updated(Baseline(_one(0.8, layer=layer)), _one(number, layer=layer), None)
    assert after.sets["examples"].numbers == {layer: 0.8}


def test_update_refuses_to_lower_without_a_reason() -> None:
    """A floor falls only with a reason, which is kept with what it was."""
    with pytest.raises(RegressionError, match="figures would go"):
        floors.updated(Baseline(_one(0.8)), _one(0.5), None)
    after = floors.updated(Baseline(_one(0.8)), _one(0.5), "the gold was wrong")
    assert after.sets["examples"].numbers == {"figures": 0.5}
    assert after.lowered == [
        {"set": "examples", "layer": "figures", "from": 0.8, "to": 0.5, "reason": "the gold was wrong"}
    ]
    assert "the gold was wrong" in page(after)


def test_baseline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """What is written is what is read; without a file there are no floors."""
    path = tmp_path / "baseline.json"
    assert floors.read_baseline(path) == Baseline({})
    made = Baseline(_one(0.8), [{"set": "bank"}])
    floors.write_baseline(path, made)
    assert floors.read_baseline(path) == made


def test_refused_update_leaves_the_floors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An update that would lower a floor writes nothing and says which."""
    monkeypatch.setattr(gate, "BASELINE", tmp_path / "baseline.json")
    assert gate.update(Baseline(_one(0.8)), _one(0.5), None) == 1
    assert not (tmp_path / "baseline.json").exists()
    assert "allow-regression" in capsys.readouterr().err


def test_what_can_be_measured(tmp_path: Path) -> None:
    """Without ../shared only the examples are measured; with it the seeds and the bank too."""
    assert list(gate.sets(tmp_path)) == ["examples"]
    (tmp_path / "score").mkdir()
    (tmp_path / "score" / "score.py").touch()
    assert list(gate.sets(tmp_path)) == ["examples", "seeds", "bank"]


def test_fingerprint_sees_names_and_bytes(tmp_path: Path) -> None:
    """The hash of the data changes with a byte and with a name."""
    one, two = tmp_path / "a", tmp_path / "b"
    one.write_text("x")
    two.write_text("x")
    assert gate.fingerprint([one]) != gate.fingerprint([two])
    before = gate.fingerprint([one])
    one.write_text("y")
    assert gate.fingerprint([one]) != before


def test_page_is_what_the_floors_say() -> None:
    """docs/quality.md is written from eval/baseline.json and nothing else."""
    assert (ROOT / "docs" / "quality.md").read_text(encoding="utf-8") == page(floors.read_baseline(gate.BASELINE))


def test_f1() -> None:
    """The same fact twice counts twice."""
    assert f1(Counter("aab"), Counter("aab")) == 1.0
    assert f1(Counter("aab"), Counter("ab")) == pytest.approx(0.8)
    assert f1(Counter("a"), Counter()) == 0.0


def test_gold_measured_against_itself_is_whole() -> None:
    """Readings and a dossier made of the gold itself reach 1 in every layer."""
    folder = ROOT / "examples" / "gold"
    golds = [
        json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")) if path.stem != "comparisons"
    ]
    comparisons = json.loads((folder / "comparisons.json").read_text("utf-8"))
    numbers = measure(golds, comparisons, [_perfect(gold) for gold in golds], _perfect_dossier(golds, comparisons))
    assert numbers == dict.fromkeys(numbers, 1.0)
    layers = {"figures", "statements", "dates", "published", "furniture", "stories", "published.story", "comparisons"}
    assert layers == numbers.keys()


def _perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """The reading that the gold describes, over the furniture lines alone as its text."""
    page_lines = "\n".join(gold["furniture"])
    return {
        "report": {"key": gold["id"], "text": page_lines},
        "figures": gold["figures"],
        "dates": [{**date, "value": date.get("alone", date["value"])} for date in gold["dates"]],
        "published": {"value": gold.get("published_alone", gold["published"])},
        "furniture": [{"start": 0, "end": len(page_lines)}],
        "statements": [
            {
                "cue": {"start": int(item["start"]) + max(item["evidence"].find(item["cue"]), 0)},
                "speaker": {"text": item["speaker"], "name": item["speaker_full"]},
            }
            for item in gold["statements"]
        ],
    }


def _perfect_dossier(golds: list[dict[str, Any]], comparisons: list[dict[str, Any]]) -> dict[str, Any]:
    stories: dict[str, list[str]] = {}
    places: dict[tuple[str, str, int], int] = {}
    for gold in golds:
        stories.setdefault(gold["story"], []).append(gold["id"])
        places |= {(gold["id"], item["evidence"], item["nth"]): item["start"] for item in gold["figures"]}
    groups = []
    for group in comparisons:
        keys = [(member["id"], member["evidence"], member["nth"]) for member in group["members"]]
        groups.append({"members": [{"report": key[0], "start": places[key]} for key in keys if key in places]})
    figures_only = [made for made, group in zip(groups, comparisons, strict=True) if group.get("kind") != "statements"]
    dated = {gold["id"]: {"value": gold["published"]} for gold in golds}
    told = [{"reports": keys, "published": {key: dated[key] for key in keys}} for keys in stories.values()]
    return {"stories": told, "figures": figures_only}
