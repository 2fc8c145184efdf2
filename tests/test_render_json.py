"""Readings and dossiers as JSON, by the contract and by the generated schema."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from isnad.render.json import dossier_json, plain, reading_json
from isnad.render.schema import dossier_schema, named_schema, reading_schema
from sample import dossier, readings

SCHEMAS = Path(__file__).parent.parent / "docs" / "schema"


def test_a_reading_is_one_line() -> None:
    """A reading is written as one line, so that many of them are JSON Lines."""
    for reading in readings():
        written = reading_json(reading)

        assert written.count(b"\n") == 1
        assert written.endswith(b"\n")


def test_readings_validate() -> None:
    """Every reading validates against the generated schema, which is a valid schema itself."""
    schema = reading_schema()
    Draft202012Validator.check_schema(schema)
    for reading in readings():
        Draft202012Validator(schema).validate(json.loads(reading_json(reading)))


def test_the_dossier_validates() -> None:
    """A dossier validates against the generated schema."""
    schema = dossier_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(dossier_json(dossier())))


@pytest.mark.parametrize(
    ("name", "made"), [("reading", reading_schema()), ("dossier", dossier_schema()), ("named", named_schema())]
)
def test_the_committed_schema_is_the_generated_one(name: str, made: dict[str, Any]) -> None:
    """``docs/schema`` holds what the types generate today (``scripts/schema.py`` writes it)."""
    assert json.loads((SCHEMAS / f"{name}.json").read_text("utf-8")) == made


def test_names_of_the_contract() -> None:
    """Evidence says ``in``, a line of descent says ``from``, and spans of copies are lists."""
    document = json.loads(dossier_json(dossier()))

    assert document["reports"][0]["published"]["evidence"][0]["in"] == "text"
    assert set(document["lineage"][0]) == {"report", "from", "why"}
    assert len(document["copies"][0]["spans"][0]) == 4


def test_only_evidence_in_the_text_has_offsets() -> None:
    """Evidence from the address or the head of a page has no place in the text."""
    reading = readings()[0]
    evidence = json.loads(reading_json(reading))["published"]["evidence"][0]

    assert reading.report.text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_dossier_has_no_text_of_reports() -> None:
    """The reports of a dossier come without their text; how they were received stays."""
    reports = json.loads(dossier_json(dossier()))["reports"]

    assert all("text" not in reading["report"] for reading in reports)
    assert reports[0]["report"]["received"]["encoding"] == "utf-8"


@pytest.mark.parametrize(
    ("value", "written"), [(9e6, 9000000), (68.5, 68.5), (0.0, 0), (2.0**60, 2.0**60), (None, None)]
)
def test_whole_numbers_are_integers(value: float | None, written: float | None) -> None:
    """A whole number is written without a fraction, as long as a float can tell it from its neighbours."""
    assert plain(value) == written
    assert type(plain(value)) is type(written)


def test_half_a_surrogate_pair_is_replaced() -> None:
    """Text that UTF-8 cannot hold is written with a replacement character of the same length."""
    reading = readings()[0]
    broken = replace(reading, report=replace(reading.report, text="خبر \ud800 عاجل"))

    assert json.loads(reading_json(broken))["report"]["text"] == "خبر \ufffd عاجل"


def test_only_values_of_the_model_are_written() -> None:
    """What is no value of the model is refused by its type's name."""
    with pytest.raises(TypeError, match="set"):
        plain({1, 2})
