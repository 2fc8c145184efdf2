"""What the clause of a bare weekday says of it."""

import pytest

from dated import values
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold

WEDNESDAY = "2019-05-22"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يصوت الناخبون الأحد في اقتراع", "2019-05-26"),
        ("يتوجه سكان الجزيرة الأحد إلى الصناديق", "2019-05-26"),
        ("وصل الوفد على أن يعود إلى بلاده يوم السبت", "2019-05-25"),
        ("افتتح الوزير القمة التي تستضيفها المدينة الجمعة", "2019-05-24"),
        ("يعول الفريق على لاعبه عندما يحل ضيفا على جاره يوم الخميس", "2019-05-23"),
        ("ينتزع الفريق اللقب إذا فاز يوم السبت", "2019-05-25"),
        ("قرر المجلس عقد اجتماع طارئ، الخميس، لمناقشة الفيضان", "2019-05-23"),
        ("قبل تصويت متوقع الجمعة", "2019-05-24"),
        ("دعت المملكة إلى اجتماع استثنائي يضم الجيران الأحد", "2019-05-26"),
        ("وأشارت إلى إمكانية عقد الجلسة بعد ظهر الجمعة", "2019-05-24"),
        ("والخميس، يزور الأمير القلعة", "2019-05-23"),
        ("أما الخميس فتقام مباراتان", "2019-05-23"),
        ("من ينافس العمدة هذا الأحد؟", "2019-05-19"),
        ("من ينافس العمدة هذا السبت؟", "2019-05-25"),
        ("تستمر القمة لغاية الجمعة", "2019-05-24"),
        ("وقال إن اجتماعا سيتم الاثنين", "2019-05-27"),
        ("تأهل الفريق إلى المباراة التي تجمع يوم السبت بين الجارين", "2019-05-25"),
    ],
)
def test_what_lies_ahead(text: str, expected: str) -> None:
    """A verb of the future or of the present that leads its clause, a condition or a decision puts the day ahead."""
    assert [value for _, value, _ in values(text, WEDNESDAY)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيقدم النادي الشكوى التي كررها يوم الثلاثاء", "2019-05-21"),
        ("سيلتقي جاره بحسب القرعة التي سحبت يوم السبت", "2019-05-18"),
        ("لن تحضر الوزيرة لكنها أصرت، الجمعة، على موقفها", "2019-05-17"),
        ("عقب انتهاء مباراة الفريق مع ضيفه مساء الاثنين", "2019-05-20"),
        ("خلال لقاء صحفي مساء السبت", "2019-05-18"),
        ("واصل المحتجون مسيراتهم حتى ليل الأحد", "2019-05-19"),
        ("بدأ الزوار يتوافدون الاثنين إلى القلعة", "2019-05-20"),
        ("نزح السكان قبل أن تبدأ القوات قصفا مركزا الجمعة", "2019-05-17"),
        ("وكان من المتوقع أن يبدأ الفريق عمله الأحد", "2019-05-19"),
        ("لم تصدر الهيئة إنذارا الجمعة", "2019-05-17"),
        ("نزح سكان من البلدة التي تسيطر عليها الفصائل المسلحة في السهل الجمعة", "2019-05-17"),
        ("زادت حدة التوتر بعد إعلان الرئيس، يوم الجمعة، اعتزامه الانسحاب", "2019-05-17"),
    ],
)
def test_what_is_past(text: str, expected: str) -> None:
    """The verb nearest before the day rules; an event of its own (``مباراة``) lies on the nearer side."""
    assert [value for _, value, _ in values(text, WEDNESDAY)] == [expected]


@pytest.mark.parametrize("verb", ["سيغادر", "يغادر"])
def test_yesterday_is_yesterday_whatever_the_tense(verb: str) -> None:
    """A report that came out the day after it was written calls that day by its name."""
    assert [value for _, value, _ in values(f"{verb} الوزير البلاد الثلاثاء", WEDNESDAY)] == ["2019-05-21"]
    assert [value for _, value, _ in values(f"{verb} الوزير البلاد الثلاثاء المقبل", WEDNESDAY)] == ["2019-05-28"]


def test_reported_verb_tells_of_the_report_alone() -> None:
    """``قال`` before the clause does not make the clause past, and ``ما إذا`` is no condition."""
    assert values("قال إنه يزور المدينة السبت", WEDNESDAY) == [("السبت", "2019-05-25", "day")]
    assert values("يبحث الخبراء ما إذا كانت المادة هي التي سممت الجمعة", WEDNESDAY) == [("الجمعة", "2019-05-17", "day")]


def test_nouns_of_action_are_no_verbs() -> None:
    """``إقامتها`` is held, not "she held it"."""
    assert values("المباراة المقرر إقامتها الخميس", WEDNESDAY) == [("الخميس", "2019-05-23", "day")]


def test_verbs_have_one_tense() -> None:
    """No verb of the list is both past and present."""
    verbs = [(fold(entry.form), entry.sense) for entry in load("weekday_verbs")]
    assert len(dict(verbs)) == len(verbs)
    assert {sense for _, sense in verbs} == {"past", "present"}


def test_range_from_a_weekday_to_a_day_ahead() -> None:
    """The end of a range is the next such day, wherever the range began."""
    text = "وتستضيف المدينة منذ الأحد حتى 15 حزيران/يونيو معرضا"
    assert [value for _, value, _ in values(text, WEDNESDAY)] == ["2019-05-19/2019-06-15"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تعرض الحارس لإصابة السبت.", "2018-07-28"),
        ("وتعرض القناة الفيلم السبت.", "2018-08-04"),
        ("سيستمر الإضراب السبت.", "2018-08-04"),
        ("سيستأنف العمل السبت.", "2018-08-04"),
        ("أعلن النادي السبت أيضا أنه باق.", "2018-07-28"),
    ],
)
def test_verbs_that_look_like_others(text: str, value: str) -> None:
    """``تعرض لـ`` is of the past, ``سيستمر`` no system, and ``السبت أيضا`` a day."""
    assert [found for _, found, _ in values(text, "2018-07-31")] == [value]


def test_what_is_prolonged_ends_ahead() -> None:
    """The day until which something is prolonged or put off is to come, whatever the verb before."""
    assert values("وافق المجلس على تمديد القيود حتى 15 أيلول.", "2018-03-12")[0][1] == "2018-09-15"
    assert values("بقي المعرض مفتوحا حتى 15 أيلول.", "2018-10-12")[0][1] == "2018-09-15"
