"""Cues: which words open reported words, and which only look like it."""

import pytest

from isnad.arabic.grammar.cues import cues
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.text.sheet import sheet


def found(text: str) -> list[tuple[str, str]]:
    """Kind and printed form of each cue."""
    page = sheet(text)
    return [(c.kind, text[c.start : page.tokens[c.last - 1].end]) for c in cues(Scene(page, {}, {}, {}))]


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("وأوضحت المديرة أن الخط قطع", "verb", "أوضحت"),
        ("ويعلن المجلس أسماء الفائزين", "verb", "يعلن"),
        ("انتهى العمل، لافتا إلى أن", "participle", "لافتا"),
        ("غرقت السفينة وفق ما أفادت الشرطة", "clause", "وفق ما"),
        ("وبحسب الشرطة غرقت السفينة", "according", "بحسب"),
        ("ونقلت الوكالة عن صياد قوله", "carry", "نقلت"),
        ("المحافظ: الجسر يفتح غدا", "colon", ":"),
    ],
)
def test_kind(text: str, kind: str, printed: str) -> None:
    """Each kind of cue is told by its form, without its proclitics."""
    assert (kind, printed) == found(text)[0]


@pytest.mark.parametrize(
    "text", ["سيعلن المجلس الأسماء", "لم يعلق المحافظ", "يذكر أن الجسر قديم", "أعتقد أن الجسر قديم", "مدينة الجسر"]
)
def test_no_cue(text: str) -> None:
    """Negated, impersonal and first-person verbs, and nouns of the same letters, are no cues."""
    assert found(text) == []
