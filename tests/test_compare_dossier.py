"""A dossier is the same in whatever order its readings come, and holds for any text."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import Reading

TEXTS = st.lists(st.text(alphabet='ابتثسد 12٠.،\n"', max_size=200), max_size=5)


def _readings(texts: list[str]) -> list[Reading]:
    return [reading_of(page_of(text, f"r{number}"), published="2031-03-02") for number, text in enumerate(texts)]


@given(TEXTS, st.randoms())
def test_any_texts_in_any_order(texts: list[str], random: Random) -> None:
    """Every report stands in exactly one story, and shuffled readings give the same dossier."""
    readings = _readings(texts)
    made = dossier(readings, PLAIN)
    assert sorted(key for story in made.stories for key in story.reports) == sorted(r.report.key for r in readings)
    random.shuffle(readings)
    assert dossier(readings, PLAIN) == made


def test_no_readings_make_an_empty_dossier() -> None:
    """Nothing in, nothing invented."""
    made = dossier([], PLAIN)
    assert (made.stories, made.figures, made.timeline, made.copies) == ((), (), (), ())


def test_the_label_is_a_whole_headline() -> None:
    """A headline that holds full stops is not cut at them."""
    made = dossier(_readings(["سد نهران.. قرى تحت الماء\nغمرت المياه قرى كثيرة في وادي الصفصاف."]), PLAIN)
    assert made.stories[0].label == "سد نهران.. قرى تحت الماء"


@pytest.mark.parametrize("text", ["س " * 50_000, '"' * 100_000, "سد نهران " * 20_000 + "."])
def test_monstrous_texts_stay_bounded(text: str) -> None:
    """A line without end and marks without number give a dossier all the same."""
    made = dossier(_readings([text, text]), PLAIN)
    assert sum(len(story.reports) for story in made.stories) == 2
