"""Which story a new report joins, founds or bridges."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.joinings import joinings
from isnad.model import Reading

DAM = "انهيار السنديانة يغرق الخيزران\nانهارت السنديانة فجرا وأغرقت الخيزران والياسمينة."
DAM_AGAIN = "الخيزران تحت المياه\nأغرقت السنديانة المنهارة الخيزران والياسمينة صباحا."
WEDDING = "عرس كبير بالمرجانة\nاحتفلت المرجانة بعرس العنقوان والزعفرانة مساء."


def _read(key: str, text: str, day: str = "2031-03-02") -> Reading:
    return reading_of(page_of(text, key), published=day)


def test_a_report_joins_the_story_that_it_tells() -> None:
    """The reason names what they share, as printed."""
    readings = [_read("dam", DAM), _read("wedding", WEDDING), _read("again", DAM_AGAIN)]
    (found,) = joinings(readings, ["again"], PLAIN)

    assert (found.kind, found.others, found.bridged) == ("joined", ("dam",), ())
    assert "السنديانة" in found.why


def test_a_report_that_nothing_resembles_founds_a_story() -> None:
    """It has no others beside it."""
    (found,) = joinings([_read("dam", DAM), _read("wedding", WEDDING)], ["wedding"], PLAIN)

    assert (found.kind, found.others) == ("founded", ())


def test_of_new_reports_of_one_story_the_first_founded_it() -> None:
    """The order is that in which they came."""
    readings = [_read("again", DAM_AGAIN), _read("dam", DAM)]
    found = joinings(readings, ["dam", "again"], PLAIN)

    assert [(item.report, item.kind) for item in found] == [("dam", "founded"), ("again", "joined")]


def test_a_report_between_two_days_bridges_what_was_apart() -> None:
    """Days keep two tellings apart until one between them resembles both."""
    early, late = _read("early", DAM, "2031-03-02"), _read("late", DAM, "2031-03-06")
    between = _read("between", DAM, "2031-03-04")
    before = joinings([early, late], ["late"], PLAIN)
    (found,) = joinings([early, late, between], ["between"], PLAIN)

    assert [item.kind for item in before] == ["founded"]
    assert (found.kind, set(found.others), len(found.bridged)) == ("bridged", {"early", "late"}, 2)
