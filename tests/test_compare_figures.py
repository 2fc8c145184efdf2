"""Figures that count the same thing stand side by side."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import FigureGroup, Reading
from sample import figure, link

ONE = page_of(
    "مقتل 40 شخصا في انهيار سد نهران\nقال سامر الحداد إن 40 شخصا قتلوا في انهيار سد نهران وإن 300 منزل غمرتها مياه الوادي.",
    "one",
    given="2031-03-02T06:00:00+00:00",
    outlet="وكالة الساحل",
)
OTHER = page_of(
    "ارتفاع قتلى سد نهران\nقالت بلدية نهران إن 60 شخصا قتلوا في انهيار سد نهران، وغمرت مياه الوادي نحو 300 منزل.",
    "other",
    given="2031-03-02T18:00:00+00:00",
    outlet="قناة النهر",
)


def _one() -> Reading:
    minister = link(ONE, "سامر الحداد")
    first, again = ONE.text.index("40 شخصا"), ONE.text.rindex("40 شخصا")
    head = figure(ONE, "40 شخصا", 40, 40, "exact", "person", fate="killed")
    assert head.start == first
    body = figure(ONE, ONE.text[again : again + 12], 40, 40, "exact", "person", (minister,), fate="killed")
    homes = figure(ONE, "300 منزل", 300, 300, "exact", "house", (minister,))
    return reading_of(ONE, published="2031-03-02", persons=("سامر الحداد",), figures=(head, body, homes))


def _other() -> Reading:
    city = link(OTHER, "بلدية نهران")
    dead = figure(OTHER, "60 شخصا", 60, 60, "exact", "person", (city,), fate="killed")
    homes = figure(OTHER, "نحو 300 منزل", 300, 300, "about", "house", (city,))
    return reading_of(OTHER, published="2031-03-02", figures=(dead, homes))


def _groups() -> dict[str | None, FigureGroup]:
    return {group.unit: group for group in dossier([_other(), _one()], PLAIN).figures}


def test_each_thing_counted_is_one_group() -> None:
    """The dead stand together, headline and body included, and so do the houses."""
    groups = _groups()
    assert sorted((member.report, member.low) for member in groups["person"].members) == [
        ("one", 40),
        ("one", 40),
        ("other", 60),
    ]
    assert [member.report for member in groups["house"].members] == ["one", "other"]


def test_every_pair_has_one_verdict() -> None:
    """Three members make three relations, each with a reason."""
    relations = _groups()["person"].relations
    assert sorted(relation.verdict for relation in relations) == ["agree", "different_time", "different_time"]
    assert all(relation.why for relation in relations)
    assert [relation.verdict for relation in _groups()["house"].relations] == ["compatible"]


def test_sources_that_do_not_repeat_one_another() -> None:
    """The minister and the town are two sources; the headline of the same report is none of its own."""
    assert _groups()["person"].independent_sources == ("بلدية نهران", "سامر الحداد")


def test_figures_of_other_happenings_stay_apart() -> None:
    """The same number of the same unit in an unrelated report is no reason to compare."""
    far = page_of("فوز فريق المرسى\nحضر 300 مشجع مباراة فريق المرسى أمام غابة القطن.", "far")
    crowd = reading_of(far, published="2031-03-02", figures=(figure(far, "300 مشجع", 300, 300, "exact", "house"),))
    groups = dossier([_one(), _other(), crowd], PLAIN).figures
    assert all(member.report != "far" for group in groups for member in group.members)


def test_the_order_of_the_input_changes_nothing() -> None:
    """Groups, verdicts and ids are the same in whatever order the readings come."""
    assert dossier([_one(), _other()], PLAIN) == dossier([_other(), _one()], PLAIN)
