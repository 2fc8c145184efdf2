"""The peers' suites: as much is read right as was, and what is left out is there and has its reason."""

from pathlib import Path

import pytest

import suites

FLOORS = {
    ("recognizers", "Number"): 0.95,
    ("recognizers", "Ordinal"): 0.95,
    ("recognizers", "Percentage"): 0.95,
    ("recognizers", "NumberRange"): 0.96,
    ("duckling", "Numeral"): 0.95,
    ("duckling", "Ordinal"): 0.95,
    ("duckling", "Amount"): 0.95,
    ("recognizers", "Date"): 0.95,
    ("recognizers", "DatePeriod"): 0.95,
    ("recognizers", "Duration"): 0.95,
    ("duckling", "Duration"): 0.95,
    ("duckling", "Time"): 0.95,
}
"""Of the cases that are not left out."""


def test_shares() -> None:
    """No kind falls below its floor."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    counts = suites.counts()
    shares = {key: count["right"] / (count["cases"] - count["left out"]) for key, count in counts.items()}
    assert {key: shares[key] for key, floor in FLOORS.items() if shares[key] < floor} == {}


def test_less_than_an_eighth_is_left_out() -> None:
    """Under 12 % of all cases are left out."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    assert len(suites.left_out()) < 0.12 * sum(1 for _ in suites.cases())


def test_what_is_left_out_is_a_case() -> None:
    """Every case that is left out is one, once, and has a reason."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    listed = [
        line for line in suites.LEFT_OUT.read_text(encoding="utf-8").split('"') if "#" in line and "\n" not in line
    ]
    assert len(listed) == len(set(listed)) == len(suites.left_out())
    assert set(listed) <= {case.id for case in suites.cases()}
    assert all(suites.left_out().values())


def test_nothing_of_the_suites_is_copied() -> None:
    """The list of what is left out names cases by number, not by their sentences."""
    assert Path(suites.LEFT_OUT).stat().st_size < 20_000
