"""Stories are named by their best printed headline, clean."""

import pytest

from compared import PLAIN, page_of, reading_of
from isnad.compare.headline import LONGEST, clean, headline
from isnad.compare.page import page

TELLING = {"خزان": 1.0, "السنديانة": 2.0, "ينهار": 1.0}


def _name(*texts: str) -> str:
    return headline(
        [page(reading_of(page_of(text, f"r{place}")), PLAIN) for place, text in enumerate(texts)], TELLING, PLAIN
    )


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("• خزان السنديانة.. ينهار", "خزان السنديانة.. ينهار"),
        ("— # خزان السنديانة ينهار", "خزان السنديانة ينهار"),
        ("<b>خزان السنديانة</b> **ينهار**", "خزان السنديانة ينهار"),
        ("#خزان السنديانة ينهار |", "خزان السنديانة ينهار"),
    ],
)
def test_names_are_clean_and_whole(printed: str, wanted: str) -> None:
    """Bullets, hashes and markup are left out; two dots do not end a headline."""
    assert _name(f"{printed}\nغمر الماء بيوت الناس مساء أمس.") == wanted


def test_the_headline_that_tells_most_is_taken() -> None:
    """Of two headlines the one with the words that the reports share names the story."""
    assert _name("مساء طويل هناك\nمتن.", "خزان السنديانة ينهار فجرا\nمتن.") == "خزان السنديانة ينهار فجرا"


@pytest.mark.parametrize("text", ["", "...", "# - •", "ا" * 5000, "<" * 3000, "*" * 3000])
def test_any_text_has_a_name(text: str) -> None:
    """A report without words is named by its key, and no name is long."""
    assert 0 < len(_name(text)) <= LONGEST + 2
    assert len(clean(text)) <= len(text)
