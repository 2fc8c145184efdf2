"""Clauses of happenings: where they begin and end, and which words keep them company."""

import pytest

from isnad.arabic.grammar.event_clause import clause, companions, is_light
from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("غرقت سفينة قرب الميناء، وفق ما ذكر بحار", "غرقت", "غرقت سفينة قرب الميناء"),
        (
            "أقال رئيس البلدية، سامر الحداد، مدير الحدائق، بعد شكاوى",
            "أقال",
            "أقال رئيس البلدية، سامر الحداد، مدير الحدائق",
        ),
        ("ذكر حارس أن جسرا انهار حيث كان يقف", "انهار", "جسرا انهار"),
        ("الهجمات التي وقعت في مرجانة", "الهجمات", "الهجمات التي وقعت في مرجانة"),
        ("الهجمات التي يخشاها الناس", "الهجمات", "الهجمات"),
        ("ضرب زلزال نهران عند الساعة 04:15 فجرا: لا ضحايا.", "زلزال", "ضرب زلزال نهران عند الساعة 04:15 فجرا"),
    ],
)
def test_clause(text: str, word: str, told: str) -> None:
    """A clause passes asides and relative clauses of place, and stops where another begins."""
    page = sheet(text)
    at = next(i for i, token in enumerate(page.tokens) if token.text == word)
    assert page.slice(*clause(page, at, 0, len(page.tokens), frozenset())) == told


def test_companions_stay_in_the_clause() -> None:
    """Words behind أن or before a comma keep no company with the word."""
    page = sheet("في مرجانة، وقعت الشركتان اتفاقا لأن الماء قليل")
    assert companions(page, 3, 0, len(page.tokens))[0] == "الشركتان"
    assert "مرجانه" not in companions(page, 3, 0, len(page.tokens))


@pytest.mark.parametrize(("norm", "light"), [("وقعت", True), ("واندلع", True), ("قصف", False)])
def test_light_verbs(norm: str, light: bool) -> None:
    """A light verb says only that something happened."""
    assert is_light(norm) is light
