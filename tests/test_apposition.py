"""What stands in commas behind a speaker."""

import pytest

import isnad


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مدير تحرير خدمة النهر، بولاندي أوسيجو، إن الخدمة بدأت أمس.", "بولاندي أوسيجو"),
        ("وقال مدير المستشفى، ظهر أمس، إن المصابين تعافوا.", "مدير المستشفى"),
        ("وقالت المديرة، وهي طبيبة، إن القسم فتح.", "المديرة"),
    ],
)
def test_a_name_behind_an_office(text: str, speaker: str) -> None:
    """A name that nobody knows is a name where an office stands before it; a time or an aside is none."""
    assert [said.speaker.text.endswith(speaker) for said in isnad.read(text).statements if said.speaker.text] == [True]
