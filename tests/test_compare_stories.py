"""Stories hold the reports of one happening, not of one theme."""

from itertools import permutations

import pytest

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.compare.page import pages
from isnad.compare.stories import groupings
from isnad.model import Reading

FLOOD = "انهيار سد نهران يغرق قرى وادي الصفصاف\nقال سامر الحداد إن سد نهران انهار فجرا وأغرق قرى وادي الصفصاف."
FLOOD_AGAIN = "قرى وادي الصفصاف تحت الماء\nغمرت مياه سد نهران قرى وادي الصفصاف بعد انهياره، وفق سامر الحداد."
VISIT = "وفد تجاري يصل ميناء المرسى\nوصل وفد يقوده هاني الزين ميناء المرسى لتوقيع عقود القطن."
VISIT_AGAIN = "عقود القطن في المرسى\nوقع هاني الزين عقود القطن مع ميناء المرسى خلال زيارة الوفد."


def _read(key: str, text: str, day: str | None, persons: tuple[str, ...]) -> Reading:
    return reading_of(page_of(text, key), published=day, persons=persons)


RUN = (
    _read("a", FLOOD, "2031-03-02", ("سامر الحداد",)),
    _read("b", FLOOD_AGAIN, "2031-03-03", ("سامر الحداد",)),
    _read("c", VISIT, "2031-03-02", ("هاني الزين",)),
    _read("d", VISIT_AGAIN, None, ("هاني الزين",)),
)


def _together(readings: tuple[Reading, ...]) -> list[tuple[str, ...]]:
    return [story.reports for story in dossier(readings, PLAIN).stories]


def test_reports_of_one_happening_stand_together() -> None:
    """Two reports that share rare words and a name are one story; another happening is another."""
    assert sorted(_together(RUN)) == [("a", "b"), ("c", "d")]


def test_the_order_of_the_input_changes_nothing() -> None:
    """Every order of the same readings gives the same stories with the same ids."""
    wanted = dossier(RUN, PLAIN).stories
    for order in permutations(RUN):
        assert dossier(order, PLAIN).stories == wanted


def test_days_apart_are_stories_apart() -> None:
    """The same words a month later tell another happening."""
    late = _read("b", FLOOD_AGAIN, "2031-04-09", ("سامر الحداد",))
    assert ("a", "b") not in _together((RUN[0], late, *RUN[2:]))


def test_why_names_the_shared_words() -> None:
    """The reason of a story names words that its reports share."""
    story = next(story for story in dossier(RUN, PLAIN).stories if story.reports == ("a", "b"))
    shared = story.why.removeprefix("they share ").split("، ")
    assert all(word in FLOOD.split() or word in FLOOD_AGAIN for word in shared)


@pytest.mark.parametrize("text", ["", " ", "ا", "\n\n\n", "!" * 500])
def test_empty_reports_stand_alone(text: str) -> None:
    """A report without words is a story of its own."""
    run = pages([_read("x", text, None, ()), *RUN], PLAIN)
    assert [group.members for group in groupings(run, PLAIN) if 4 in group.members] == [(4,)]


FIRST = "انهيار خزان السنديانة يقتل ستين\nانهار خزان السنديانة في إقليم الخيزران ليلا وقتل ستين.\nبحث الناس عن أهلهم حتى الصباح."
TALKS = "لقاء في المرجانة بعد انهيار خزان السنديانة\nبحث وزراء إقليم الخيزران كيف انهار خزان السنديانة ومن يدفع.\nطال اللقاء ساعات ولم يتفق أحد."
TOLL = "ثمانون قتيلا في خزان السنديانة\nبلغ قتلى إقليم الخيزران ثمانين بعد انهيار خزان السنديانة.\nوصلت خيام وأغطية من الجوار."
OTHER = "تصدع خزان الياسمينة\nتصدع خزان الياسمينة بعد مطر غزير ولم يقتل أحد.\nعاد الناس إلى بيوتهم مساء."


def test_follow_ups_of_one_happening_stand_together() -> None:
    """Later tolls and the talks about a happening are told with it; the same happening elsewhere is not."""
    run = (
        _read("a", FIRST, "2031-03-02", ()),
        _read("b", TALKS, "2031-03-04", ()),
        _read("c", TOLL, None, ()),
        _read("d", OTHER, "2031-03-03", ()),
    )
    assert sorted(_together(run)) == [("a", "b", "c"), ("d",)]
