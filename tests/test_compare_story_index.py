"""A new report joins, founds or bridges stories, whatever came before it."""

from itertools import permutations

from compared import PLAIN, page_of, reading_of
from isnad.compare.page import Page, page
from isnad.compare.story_index import WINDOW, StoryIndex, _Dated

DAM = "انهيار السنديانة يغرق الخيزران\nانهارت السنديانة فجرا وأغرقت الخيزران والياسمينة."
DAM_AGAIN = "الخيزران تحت المياه\nأغرقت السنديانة المنهارة الخيزران والياسمينة صباحا."
WEDDING = "عرس كبير بالمرجانة\nاحتفلت المرجانة بعرس العنقوان والزعفرانة مساء."


def _page(key: str, text: str, day: str | None) -> Page:
    return page(reading_of(page_of(text, key), published=day), PLAIN)


PAGES = (
    _page("a", DAM, "2031-03-02"),
    _page("b", DAM_AGAIN, "2031-03-02"),
    _page("c", WEDDING, "2031-03-02"),
    _page("d", DAM_AGAIN, None),
    _page("e", DAM, "2031-03-20"),
)


def _stories(pages: tuple[Page, ...]) -> set[frozenset[str]]:
    index = StoryIndex(PLAIN)
    for item in pages:
        index.add(item)
    return {frozenset(index.pages[place].key for place in group) for group in index.groups()}


def test_the_order_of_arrival_changes_nothing() -> None:
    """Every order of arrival gives the same stories."""
    wanted = _stories(PAGES)
    assert {"a", "b"} <= next(group for group in wanted if "a" in group)
    assert all(_stories(order) == wanted for order in permutations(PAGES))


def test_adding_tells_what_a_report_resembles() -> None:
    """A report that nothing resembles founds a story; another one names the reports that it joins."""
    index = StoryIndex(PLAIN)
    assert index.add(PAGES[0]) == ()
    assert index.add(PAGES[2]) == ()
    assert index.add(PAGES[1]) == (0,)


def test_reports_beyond_the_window_are_never_looked_at() -> None:
    """The postings of a word are cut to the days that can matter, on both sides."""
    days = [0, 10, 10 + WINDOW, 11 + WINDOW, 40]
    known = _Dated()
    for place in (4, 0, 2, 3, 1):
        known.add(place, 0.5, days)

    assert list(known.near(10, days)) == [(place, 0.5) for place in range(0 if WINDOW >= 10 else 1, 3)]
    assert StoryIndex(PLAIN).groups() == []
