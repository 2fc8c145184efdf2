"""Actors of one report, and the names of the links of its facts."""

from isnad.arabic.grammar.actors import actors
from isnad.arabic.grammar.names import names
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Actor, Link, Phrase, Span, Statement

TEXT = (
    "قال وزير الطاقة الكيني سامر الحداد إن السد جاهز.\n"
    "وأضاف الحداد أن الماء يكفي. وأكد الوزير ذلك لوكالة رويترز.\n"
    "من جهته نفى مسؤول محلي الخبر. وقال المسؤول إن العمل توقف. ورحب سامي الحداد بذلك. وعادت رويترز إلى نيروبي."
)


def _statement(text: str, phrase: str | None, carried: str | None = None) -> Statement:
    start = text.index(phrase) if phrase else None
    link = Link(phrase, start, start + len(phrase) if phrase and start is not None else None, carried)
    return Statement("x", 0, 3, Phrase(text[0:3], 0, 3), link, (), "indirect", "say", (Span(0, 3),))


def _read(*statements: Statement) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    page = report(TEXT, key="a")
    laid = sheet(TEXT)
    found, linked = actors(page, laid, names(laid), statements, (), ())
    return found, linked.statements


def test_full_name_family_name_and_office_are_one_person() -> None:
    """Whoever is introduced with an office is meant by family name and by office alone."""
    found, _ = _read()
    people = {actor.name: actor for actor in found if actor.kind == "person"}

    assert [TEXT[m.start : m.end] for m in people["سامر الحداد"].mentions] == [
        "وزير الطاقة الكيني سامر الحداد",
        "الحداد",
        "الوزير",
    ]
    assert "سامي الحداد" in people


def test_a_speaker_is_given_the_fullest_name() -> None:
    """A link printed as family name, as office, or carried over has the person's full name and the same actor."""
    whole = "وزير الطاقة الكيني سامر الحداد"
    _, told = _read(_statement(TEXT, whole), _statement(TEXT, "الوزير"), _statement(TEXT, None, whole))

    assert [s.speaker.name for s in told] == ["سامر الحداد"] * 3
    assert len({s.speaker.actor for s in told}) == 1
    assert told[2].speaker.text is None


def test_an_unnamed_official_keeps_his_own_words() -> None:
    """An official without a name is no named person; told again with the article he is the same one."""
    _, told = _read(_statement(TEXT, "مسؤول محلي"), _statement(TEXT, "المسؤول"))

    assert [s.speaker.name for s in told] == ["مسؤول محلي", "مسؤول محلي"]
    assert told[0].speaker.actor == told[1].speaker.actor


def test_a_body_named_twice_is_one() -> None:
    """An agency with and without its noun is one actor."""
    found, _ = _read()

    assert [len(actor.mentions) for actor in found if "رويترز" in actor.name] == [2]


def test_an_office_behind_a_name_is_that_persons() -> None:
    """An office in apposition, behind a comma or definite without one, belongs to the person before it."""
    text = "قال يوسف منصور، وزير النقل الكيني، إن العمل بدأ. وأضاف الوزير أن الطريق مفتوح."
    page, laid = report(text, key="a"), sheet(text)

    found, _ = actors(page, laid, names(laid), (), (), ())

    assert [(a.name, len(a.mentions)) for a in found if a.kind == "person"] == [("يوسف منصور", 3)]
