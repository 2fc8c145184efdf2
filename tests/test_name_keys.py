"""Names that are one actor's are found under one key; a key gathers few others."""

import pytest

from isnad.arabic.grammar.name_keys import family_key, name_keys
from isnad.arabic.grammar.same_name import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أنطوان غوريش", "أنطوان جوريس"),
        ("عبد الفتاح الزين", "عبدالفتاح الزين"),
        ("رئيس الوزراء محمد شاكر الحداد", "محمد الحداد"),
        ("شولتز", "شولز"),
        ("وكالة فرانس برس", "ا ف ب"),
        ("صندوق التنمية الكندي", "الصندوق الكندي للتنمية"),
    ],
)
def test_one_actor_has_a_key_in_common(one: str, other: str) -> None:
    """Spellings, titles, missing middle names and the order of a body's words keep a key."""
    assert set(name_keys(one)) & set(name_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("سمير الزعفران", "سمير المنصور"), ("وزارة النقل الكندية", "وزارة النقل النرويجية"), ("هالة منصور", "سمير منصور")],
)
def test_a_shared_word_is_no_shared_key(one: str, other: str) -> None:
    """One word in common is not enough, so that few names stand under one key."""
    assert same_name(one, other) < 0.75
    assert not set(name_keys(one)) & set(name_keys(other))


def test_a_family_name_is_found_for_itself() -> None:
    """The last word of a person's name is its family key; bodies and offices have none."""
    assert family_key("سمير حسن الزعفران") == family_key("الزعفران")
    assert family_key("وزارة النقل") is family_key("وزير النقل") is None
