"""Units that two words name together."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("بلغت الكلفة 60 ألف دينار كويتي.", "KWD"),
        ("بلغت الكلفة 60 ألف دينار.", "JOD"),
        ("بلغت الكلفة 60 ألف ريال يمني.", "YER"),
        ("بلغت الكلفة 60 ألف ليرة سورية.", "SYP"),
        ("بلغت الكلفة 60 ألف جنيه إسترليني.", "GBP"),
        ("على بعد ستة أميال بحرية من المرسى.", "nautical mile"),
        ("على مساحة 20 كيلومترا مربعا.", "square kilometre"),
        ("حضر ثلاثة من رجال الشرطة.", "police officer"),
        ("حضر ثلاثة رجال أعمال.", "businessman"),
        ("حضر خمسة من عناصر الجيش.", "soldier"),
        ("أسقط الجيش 3 طائرات بدون طيار.", "drone"),
    ],
)
def test_the_second_word_tells_the_unit(text: str, unit: str) -> None:
    """A state tells the currency, a corps who they are, a kind of measure what is measured."""
    assert [figure.unit for figure in figures_of(text)] == [unit]
