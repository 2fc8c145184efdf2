"""Acts: a plain verb of saying takes the act that the words themselves show."""

import pytest

from isnad.arabic.grammar.statements import statements
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("قالت الوزيرة إنها تأمل في عودة السكان.", "hope"),
        ('وقال المحافظ: "أشكر فرق الإنقاذ على صبرها".', "thank"),
        ('وقال المحافظ: "نرحب بالوفد في المدينة".', "praise"),
        ('وقال المحافظ: "سنبني الجسر من جديد هذا العام".', "promise"),
        ("ووفقا لتقديرات الاستخبارات فإن السفن عشر.", "estimate"),
        ("قالت الوزيرة إن الجسر فتح.", "say"),
        ("ونفت الوزيرة أنها تأمل في عودته.", "deny"),
    ],
)
def test_act(text: str, act: str) -> None:
    """Hope, thanks, praise, promises and estimates are read from the words; another verb keeps its own act."""
    assert act == statements(report(text, key="t"), sheet(text), (), (), ())[0].act
