"""Status of happenings: tense, negation, intention, condition."""

import pytest

from isnad.arabic.grammar.event_cues import Tense
from isnad.arabic.grammar.event_status import status
from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "at", "tense", "told"),
    [
        ("زار الوفد", 0, "past", "happened"),
        ("سيزور الوفد", 0, "future", "planned"),
        ("سوف يزور الوفد", 1, "present", "planned"),
        ("يعتزم الوفد أن يزور البلدة", 3, "present", "planned"),
        ("لن يزور الوفد البلدة", 1, "present", "not_happened"),
        ("إلغاء زيارة الوفد", 1, "noun", "not_happened"),
        ("لو زار الوفد البلدة", 1, "past", "conditional"),
        ("قد زار الوفد البلدة", 1, "past", "happened"),
    ],
)
def test_status(text: str, at: int, tense: Tense, told: str) -> None:
    """The words before a happening say whether it happened."""
    assert status(sheet(text), at, tense, 0) == told
