"""What a report is about: rare words, those of its lead before others."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.central import central, lead
from isnad.compare.page import page

TEXT = (
    "خزان السنديانة يتصدع\n"
    "تصدع خزان السنديانة في وادي الصفصاف مساء أمس وغمر الماء بيوت الناس.\n"
    "وقال ناس من الوادي إن الماء بلغ سقف بيت كل منهم.\n"
    "وقال واحد منهم إن جسر الوادي غاب تحت الماء ولم يعد.\n"
    "وكان مهرجان الخيزران قد أقيم هناك قبل عام."
)


def test_rare_words_of_the_lead_weigh_most() -> None:
    """The rare name of the lead weighs more than a rare word below it, a common word weighs nothing, a number neither."""
    weights = central(page(reading_of(page_of(TEXT + " 2031", "a")), PLAIN), PLAIN)
    assert weights["السنديانة"] > weights["الخيزران"] > 0
    assert "خزان" not in weights
    assert "2031" not in weights


def test_the_lead_ends() -> None:
    """The lead is the headline and the first full sentences, no more."""
    words = lead(page(reading_of(page_of(TEXT, "a")), PLAIN))
    assert "السنديانة" in words
    assert "الخيزران" not in words


def test_an_empty_report_weighs_nothing() -> None:
    """A report without words has no weights."""
    assert central(page(reading_of(page_of("", "a")), PLAIN), PLAIN) == {}
