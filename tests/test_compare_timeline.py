"""The timeline tells each happening once, oldest first."""

from typing import Any

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import Event, EventType, Phrase, Reading, TimelineEntry, fact_id
from sample import link, where

Telling = tuple[str, EventType, str | None, str, tuple[str, ...]]


def _event(of: Any, words: str, kind: EventType, date: str | None, place: str, who: tuple[str, ...]) -> Event:
    start, end = where(of.text, words)
    spot = Phrase(place, *where(of.text, place))
    return Event(
        fact_id(of.text_id, "event", start, end), start, end, kind, date, spot, tuple(link(of, name) for name in who)
    )


def _read(key: str, words: str, kind: EventType, date: str | None, place: str, who: tuple[str, ...]) -> Reading:
    of = page_of(f"خبر اليوم عن {place}\n{words}.", key)
    return reading_of(of, published="2031-03-03", persons=who, events=(_event(of, words, kind, date, place, who),))


def _entries(*readings: Reading) -> tuple[TimelineEntry, ...]:
    return dossier(readings, PLAIN).timeline


MEETING: Telling = (
    "التقى هاني الزين نظيره سامر الحداد في المرسى",
    "meeting",
    "2031-03-01",
    "المرسى",
    ("هاني الزين", "سامر الحداد"),
)
AGAIN: Telling = (
    "عقد هاني الزين اجتماعا مع سامر الحداد في المرسى",
    "meeting",
    "2031-03",
    "المرسى",
    ("هاني الزين", "سامر الحداد"),
)
LATER: Telling = (
    "التقى هاني الزين نظيره سامر الحداد في نهران",
    "meeting",
    "2031-05-09",
    "نهران",
    ("هاني الزين", "سامر الحداد"),
)


def test_one_happening_in_two_reports_is_one_entry() -> None:
    """The same people at the same place, on dates that leave room for one day, met once."""
    entries = _entries(_read("a", *MEETING), _read("b", *AGAIN))
    assert [(entry.date, len(entry.evidence)) for entry in entries] == [("2031-03-01", 2)]


def test_two_meetings_of_the_same_people_are_two_entries() -> None:
    """Another day is another meeting, and the older one comes first."""
    entries = _entries(_read("a", *LATER), _read("b", *MEETING))
    assert [(entry.date, entry.place) for entry in entries] == [("2031-03-01", "المرسى"), ("2031-05-09", "نهران")]


def test_undated_happenings_come_last() -> None:
    """What nothing dates stands at the end, with no date."""
    undated: Telling = ("افتتح هاني الزين سوق القطن", "launch", None, "سوق القطن", ("هاني الزين",))
    entries = _entries(_read("a", *undated), _read("b", *MEETING))
    assert [entry.date for entry in entries] == ["2031-03-01", None]
    assert entries[-1].grain is None


def test_every_entry_can_be_cited() -> None:
    """Each entry points at its characters in a report."""
    reading = _read("a", *MEETING)
    entry = _entries(reading)[0]
    assert [reading.report.text[place.start : place.end] for place in entry.evidence] == [MEETING[0]]


def test_undated_tellings_join_the_dated_one_of_their_story() -> None:
    """What a report of the same story dates is dated for the others that tell it with the same people and place."""
    undated: Telling = ("التقى هاني الزين نظيره سامر الحداد في المرسى", "meeting", None, "المرسى", MEETING[4])
    entries = _entries(_read("a", *MEETING), _read("b", *undated))
    assert [(entry.date, len(entry.evidence)) for entry in entries] == [("2031-03-01", 2)]


def test_undated_background_is_left_out() -> None:
    """Without any date only what the headline or the first sentences tell is an entry."""
    words = "افتتح هاني الزين سوق القطن"
    of = page_of("خبر أول.\nخبر ثان.\nخبر ثالث.\nخبر رابع.\n" + words + ".", "a")
    event = _event(of, words, "launch", None, "سوق القطن", ("هاني الزين",))
    assert _entries(reading_of(of, published="2031-03-03", persons=("هاني الزين",), events=(event,))) == ()


def test_a_line_is_one_clause() -> None:
    """The line of a happening ends with its clause and has no dateline."""
    words = "المرسى (هالة برس) - التقى هاني الزين نظيره سامر الحداد في المرسى"
    of = page_of(f"{words}، وطال اللقاء ساعات ولم يتفق أحد على شيء.", "a")
    event = _event(of, words, "meeting", "2031-03-01", "المرسى", MEETING[4])
    entries = _entries(reading_of(of, published="2031-03-03", persons=MEETING[4], events=(event,)))
    assert [entry.what for entry in entries] == ["التقى هاني الزين نظيره سامر الحداد في المرسى"]
