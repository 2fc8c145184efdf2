"""Reading again gives what reading gives, and runs no more than it must."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from isnad import again, reading
from isnad.again import read_again, stale
from isnad.arabic.digest import parts_of
from isnad.arabic.stages import STAGES
from isnad.intake.paths import reports
from isnad.model import Made, Report
from isnad.reading import LANGUAGES, read_to_keep

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = tuple(stage.name for stage in STAGES)


@pytest.fixture(scope="module")
def readings() -> list[Made]:
    """The examples read."""
    return [read_to_keep(item) for item in reports([EXAMPLES]) if isinstance(item, Report)]


@pytest.mark.parametrize("old", [*combinations(NAMES, 1), *combinations(NAMES, 2), NAMES], ids=",".join)
def test_the_same_rules_read_the_same(old: tuple[str, ...], readings: list[Made]) -> None:
    """Whatever stages are taken for stale, nothing comes out otherwise."""
    for made in readings:
        found, ran = read_again(made, frozenset(old))
        assert found == made
        assert set(old) == set(ran)


@pytest.mark.parametrize(
    ("old", "ran"),
    [
        ("page", ("page",)),
        ("published", ("published",)),
        ("dates", ("dates",)),
        ("names", ("names",)),
        ("events", ("events",)),
    ],
)
def test_what_comes_out_as_before_leads_no_further(old: str, ran: tuple[str, ...], readings: list[Made]) -> None:
    """Stages behind one that gives what it gave do not run."""
    for made in readings:
        assert read_again(made, frozenset({old}))[1] == ran


def _fewer(stage: Any, name: str) -> Any:
    """A newer version of ``stage`` that leaves out the last of what it gives."""

    def run(draft: Any) -> Any:
        made = stage.run(draft)
        return replace(made, **{name: getattr(made, name)[:-1]})

    return replace(stage, run=run, made_of=lambda: "0" * 16)


@pytest.fixture(
    params=[(stage.name, name) for stage in STAGES for name in stage.gives if name not in ("quality", "published")]
)
def newer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Rules of which one stage reads otherwise."""
    at: str = request.param[0]
    name: str = request.param[1]
    language: Any = LANGUAGES["ar"]
    stages = tuple(_fewer(stage, name) if stage.name == at else stage for stage in language.stages)
    monkeypatch.setitem(reading.LANGUAGES, "ar", replace(language, stages=stages))
    return at


def test_newer_rules_read_as_if_all_was_read_anew(newer: str, readings: list[Made]) -> None:
    """What a changed stage passes on reaches all that needs it."""
    for made in readings:
        assert stale(made.reading) == {newer}
        found, _ = read_again(made)
        assert found == read_to_keep(made.reading.report)
        assert stale(found.reading) == frozenset()


def test_what_is_passed_on_in_another_way_is_read_anew(readings: list[Made]) -> None:
    """A report that an older isnad kept, or whose facts do not fit what was passed on, is read whole."""
    for made in readings:
        for passed in (b"", b"\x93", readings[0].passed[:-1] + b"\x91\xc0"):
            found, ran = read_again(replace(made, passed=passed), frozenset({"events"}))
            assert found == made
            assert ran == NAMES


def test_nothing_runs_where_nothing_changed(readings: list[Made], monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the text is laid out."""
    monkeypatch.setattr(again, "LANGUAGES", {"ar": replace(LANGUAGES["ar"], code="ar")})  # type: ignore[type-var]
    assert [read_again(made) for made in readings] == [(made, ()) for made in readings]


def test_each_stage_has_a_version_of_its_own() -> None:
    """It is made of its own rules and lists: a list of units says nothing of names, nor one of agencies of numbers."""
    assert len({stage.version for stage in STAGES}) == len(STAGES)
    numbers, names = parts_of("grammar.numbers"), parts_of("grammar.names")
    assert "lexicon/data/number_words.toml" in numbers
    assert "taggers/data/names.bin" in names
    assert "lexicon/data/agencies.toml" in parts_of("grammar.credits") - numbers
    assert not any(part.startswith("taggers/data/names") for part in numbers)


def test_every_list_and_weight_belongs_to_a_stage() -> None:
    """No list is read past the versions; what only comparing and search read belongs to none."""
    root = Path(str(again.__file__)).parent / "arabic"
    used = parts_of("language", "grammar.ordinals")
    kept = {path.relative_to(root).as_posix() for path in root.glob("*/data/*") if path.is_file()}
    assert kept - used == set()
