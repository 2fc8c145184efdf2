"""Events of whole reports: what happened, when, where, and what a timeline leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.events import events
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Event, Given, Reading
from isnad.reading import read


def _read(text: str) -> Reading:
    return read(report(text, key="a", given=Given("2026-03-04T09:00:00+02:00")))


def _told(text: str) -> list[tuple[str, str | None, str]]:
    return [(event.type, event.date, event.status) for event in _read(text).events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("التقى وزير النقل سامر الحداد نظيره في بلدة الورد أمس.", [("meeting", "2026-03-03", "happened")]),
        ("تحطمت طائرة شحن قرب مطار الربوة صباح الثلاثاء.", [("disaster", "2026-03-03", "happened")]),
        ("قصفت مدفعية مجهولة قرية التل يوم الاثنين.", [("attack", "2026-03-02", "happened")]),
        ("وقعت الشركتان اتفاقا لمد خط مياه الأحد.", [("agreement", "2026-03-01", "happened")]),
        ("حكمت محكمة مرجانة الثلاثاء بسجن مدير المصنع.", [("court", "2026-03-03", "happened")]),
        ("من المقرر أن يزور الرئيس مدينة مرجانة غدا.", [("visit", "2026-03-05", "planned")]),
        ("سيعقد الوزيران اجتماعا ثانيا يوم الجمعة المقبل.", [("meeting", "2026-03-06", "planned")]),
        ("أقال رئيس بلدية مرجانة مدير الحدائق أمس.", [("other", "2026-03-03", "happened")]),
        ("وفي عام 2019، غرق مركب صيد قبالة ساحل مرجانة.", [("disaster", "2019", "happened")]),
    ],
)
def test_type_date_and_status(text: str, told: list[tuple[str, str | None, str]]) -> None:
    """A happening has the type of its word, the date of its clause, and the status of its tense."""
    assert _told(text) == told


def test_a_happening_told_again_is_one_event() -> None:
    """A headline and definite nouns tell nothing new."""
    text = (
        "تحطم طائرة قرب مرجانة\nتحطمت طائرة صغيرة قرب مرجانة أمس الثلاثاء، بحسب الشرطة.\n"
        "وقال شهود إن التحطم وقع قبل الغروب."
    )
    found = _read(text).events
    assert [event.type for event in found] == ["disaster"]
    assert text[found[0].start : found[0].end].startswith("تحطمت طائرة")


def test_happenings_of_other_dates_are_other_events() -> None:
    """The same kind of happening on another date is another event."""
    text = "غرق مركب صيد قرب مرجانة أمس.\nوكان مركب آخر قد غرق في يوليو 2024 قرب الربوة."
    assert [event.date for event in _read(text).events] == ["2026-03-03", "2024-07"]


def test_words_in_long_quotations_are_no_events() -> None:
    """What somebody says in a quotation is told as a statement, not as an event."""
    assert _told('قال المدير: "لقد تحطمت طائرة قديمة هنا في عام 1980 ونحن صغار".') == []


@pytest.mark.parametrize("text", ["", "مرجانة", "وقال الوزير إن الخطة جيدة.", "لم يصل أحد."])
def test_reports_without_happenings(text: str) -> None:
    """Where nothing happened there is no event."""
    assert _told(text) == []


def test_an_undated_happening_has_no_date() -> None:
    """The day of publication is never given to a happening whose words do not place it."""
    assert _told("انهار جسر خشبي في بلدة الورد.") == [("disaster", None, "happened")]


def test_a_list_is_bounded() -> None:
    """A page that tells hundreds of happenings gives at most forty events."""
    text = "\n".join(f"تحطمت طائرة في عام {year}." for year in range(1900, 2020))
    assert len(_read(text).events) == 40


@given(st.text(alphabet='تحطمت قصف التقى وزير أمس في ب،."\n«»', max_size=200))
def test_any_text(text: str) -> None:
    """Any text gives events whose spans lie in it, in order."""
    found: tuple[Event, ...] = events(report(text, key="a"), sheet(text), (), (), (), ())
    assert all(0 <= event.start < event.end <= len(text) for event in found)
    assert [event.start for event in found] == sorted(event.start for event in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استعاد الجيش السيطرة على بلدة الورد أمس.", ["attack"]),
        ("سيطر الفريق على الكرة منذ الدقيقة الأولى أمس.", []),
        ("قررت النيابة في مرجانة إحالة مدير المصنع إلى المحاكمة أمس.", ["court"]),
        ("قررت بلدية مرجانة أمس استدعاء السفير.", ["other"]),
        ("اتفق الجانبان أمس على وقف إطلاق النار.", ["agreement"]),
        ("أطلقت سلطات الربوة سراح عشرين سجينا أمس.", ["court"]),
        ("توفيت أقدم معلمة في الربوة أمس عن عمر ناهز مئة عام.", ["other"]),
        ("انضمت جزر الورد إلى اتحاد البريد أمس.", ["agreement"]),
        ("نظمت بلدية الربوة أمس معرضا للكتب القديمة.", ["other"]),
        ("تستهدف الخطة خفض العجز إلى ثلاثة بالمئة في 2027.", []),
    ],
)
def test_verbs_of_many_senses(text: str, told: list[str]) -> None:
    """What stands beside a verb says which happening it tells, or that it tells none."""
    assert [event.type for event in _read(text).events] == told


def test_the_injured_are_told_with_the_dead() -> None:
    """قتل and وجرح of one clause are one event, which has the date behind both."""
    text = "قتل أربعة حراس، وجرح آخرون، الثلاثاء، في هجوم على سوق الربوة."
    found = _read(text).events
    assert [(event.type, event.date) for event in found] == [("attack", "2026-03-03")]
    assert text[found[0].start : found[0].end].startswith("قتل أربعة")


def test_attacks_on_two_places_are_two_events() -> None:
    """An attack on another place is another attack, with no date too."""
    text = "هاجم مسلحون مركز البريد في بلدة الورد أمس.\nوهاجم مسلحون مخزنا في مدينة القاهرة، وفروا بعد ذلك."
    assert len([event for event in _read(text).events if event.type == "attack"]) == 2


def test_a_headline_that_asks_is_a_headline() -> None:
    """A question above the text is no part of it: the text tells what happened."""
    text = "لماذا أقالت البلدية مدير الحدائق؟\nأقالت بلدية الربوة أمس مدير الحدائق بعد خلاف طويل."
    assert [event.start > text.index("\n") for event in _read(text).events] == [True]
