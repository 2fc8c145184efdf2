"""Which statement a denial is linked to, on reports made up for these tests."""

import pytest

from isnad.intake.text import report
from isnad.reading import read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("قالت الشرطة إن السد انهار بعد فتح البوابات. ونفى الوزير فتح أي بوابة.", "قالت"),
        ("قالت الشرطة إن السد انهار. ونفى الوزير ذلك.", "قالت"),
        ("قالت الشرطة إن السد انهار. ونفت البلدية أي مسؤولية لها.", "قالت"),
        ("اتهمت الحكومة الشركة بفتح البوابات. وقالت الشرطة إن الطريق مغلق. ونفت الشركة وجود عمال لها هناك.", "اتهمت"),
        ("قالت الشرطة إن السد انهار بعد فتح البوابات. وقال التجار إن القمح غلا. ونفى الوزير فتح أي بوابة.", "قالت"),
        ("قالت وزارة الصحة إن 112 شخصا قتلوا في انهيار السد، ونفت الوزارة وجود مفقودين.", None),
        ("قالت وزارة الصحة إن السد انهار، ونفت الوزارة أي مسؤولية لها.", None),
        ("قالت الشرطة إن الطريق مغلق. ونفى الوزير وجود أزمة قمح.", None),
    ],
)
def test_a_denial_is_of_what_it_is_about(text: str, claim: str | None) -> None:
    """An accusation, or a claim of somebody else that shares its words, that it points back to, or that may charge whom it clears."""
    made = read(report(text, key="a"))
    denial = next(statement for statement in made.statements if statement.act == "deny")
    found = [statement.cue.text.removeprefix("و") for statement in made.statements if statement.id == denial.denies]
    assert found == ([claim] if claim else [])


@pytest.mark.parametrize("denied", ["هذه الاتهامات", "أي تورط لها"])
def test_a_name_that_no_news_had_denies(denied: str) -> None:
    """What is denied shows where it ends."""
    text = f"ونفت أوسكرن {denied}."
    (told,) = read(report(text, key="a")).statements
    assert (told.act, told.speaker.text, [part.of(text) for part in told.content]) == ("deny", "أوسكرن", [denied])
