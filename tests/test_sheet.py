"""A sheet finds tokens and sentences by place."""

from isnad.arabic.text.sheet import sheet


def test_look_ups() -> None:
    """An offset leads to a token, a token to its sentence, a range to its characters."""
    page = sheet("فتح المرفأ. وقال الحارس: نعم")

    assert page.tokens[page.token_at(4)].text == "المرفأ"
    assert [page.sentence_of(i) for i in range(len(page.tokens))] == [0, 0, 0, 1, 1, 1, 1]
    assert page.slice(3, 5) == "وقال الحارس"
