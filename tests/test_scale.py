"""Monstrous texts are read, in a time that grows as the text does."""

from random import Random
from time import process_time

import pytest

from isnad import read
from isnad.arabic.text.sheet import sheet

UNITS = (
    "قال إن ",
    'قال: "نعم" ',
    "وقال انه ",
    'قال "',
    "«",
    '"',
    "(",
    "12 ",
    "نقلت وكالة عن ",
    "،",
    "\n",
    "3 مارس 2024 ",
)


@pytest.mark.parametrize("digits", ["1" * 50_000, "٣" * 50_000, "قتل " + "9" * 400 + " شخصا"])
def test_endless_digits_are_no_number(digits: str) -> None:
    """A run of digits longer than any quantity is no figure, and fails nothing."""
    assert read(f"وصل الوفد. {digits}").figures == ()


def test_a_sentence_without_end_is_parted() -> None:
    """What rules look at within a sentence is bounded where a page has no full stop."""
    assert max(part.last - part.first for part in sheet("كلمة " * 5_000).sentences) == 500


@pytest.mark.parametrize("unit", ["قال إن ", 'قال: "نعم" ', "وقال انه "])
def test_verbs_of_saying_without_end_cost_what_the_text_is_long(unit: str) -> None:
    """Four times the text takes about four times as long, far from sixteen."""
    short, long = (_seconds(unit * times) for times in (2_000, 8_000))
    assert long < 9 * short + 0.5


@pytest.mark.parametrize("seed", range(8))
def test_any_mixture_of_hostile_pieces_is_read(seed: int) -> None:
    """Marks, cues, dates and digits in any order fail nothing, and every speaker printed has characters."""
    text = "".join(Random(seed).choices(UNITS, k=2_000))  # noqa: S311 — drawn again alike, no secret
    links = [link for one in read(text).statements for link in (one.speaker, *one.via)]
    assert all(link.text for link in links if link.start is not None)


def _seconds(text: str) -> float:
    begun = process_time()
    read(text)
    return process_time() - begun
