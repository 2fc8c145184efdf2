"""Days and months of every year."""

import pytest

from dated import values


@pytest.mark.parametrize(
    "text",
    [
        "يقام المهرجان كل عام في شهر مايو",
        "يحتفل السكان في 7 يوليو/ تموز من كل عام",
        "يقام المهرجان سنويا في أكتوبر",
        "تعلن الجوائز في أكتوبر من كل سنة",
    ],
)
def test_every_year(text: str) -> None:
    """What comes back every year is no date."""
    assert values(text, "2019-05-22") == []


@pytest.mark.parametrize("text", ["ككل عام، بدأ المهرجان في 7 مايو", "بدأ المهرجان السنوي. وانتهى في 7 مايو"])
def test_this_year(text: str) -> None:
    """A day told beside it in a clause of its own is one."""
    assert [value for _, value, _ in values(text, "2019-05-22")] == ["2019-05-07"]
