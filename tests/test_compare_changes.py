"""What new reports change in stories that others told before."""

import pytest

from isnad.compare.changes import changes
from isnad.desk import dossier, read
from isnad.model import Change, Reading

HEAD = "انهيار سد ميرال في درسلان\n"
OLD = read(
    HEAD + "قالت وزارة الصحة في درسلان يوم الاثنين إن 12 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة. "
    "وقال وزير الري سامر الحداد إن السد كان سليما.",
    key="old",
    published="2026-03-02T10:00:00+00:00",
    url="https://ahdath.example/1",
    outlet="أحداث",
)


def _read(text: str, key: str = "new", day: str = "2026-03-03T12:00:00+00:00", url: str | None = None) -> Reading:
    return read(HEAD + text, key=key, published=day, url=url, outlet="منبر")


def _changes(new: Reading, *, fresh: tuple[str, ...] = ("new",)) -> tuple[Change, ...]:
    made = dossier([OLD, new])
    assert len(made.stories) == 1, "the reports must tell one story"
    return changes(made, fresh)


def test_a_new_figure() -> None:
    """A toll that grew is a new figure, with the older one beside it."""
    found = _changes(
        _read("قالت وزارة الصحة في درسلان يوم الثلاثاء إن 19 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة.")
    )
    figure = next(change for change in found if change.kind == "figure")
    assert ("19" in figure.text, "12" in figure.before) == (True, True)
    assert (figure.report, figure.other) == ("new", "old")
    assert figure.why


def test_what_stands_against_several_is_told_once() -> None:
    """Beside the latest of them, with how many more, who says it and where it is printed."""
    text = "قالت وزارة الصحة في درسلان إن {} شخصا قتلوا في انهيار سد ميرال قرب قرية نورة."
    older = [_read(text.format(12), f"old{day}", f"2026-03-0{day}T10:00:00+00:00") for day in (1, 2, 3)]
    new = _read(text.format(19), day="2026-03-04T10:00:00+00:00")
    found = [change for change in changes(dossier([*older, new]), ["new"]) if "19" in change.text]
    assert [(change.other, change.more) for change in found] == [("old3", 2)]
    (change,) = found
    assert change.said_by.startswith("وزارة الصحة")
    assert " ".join(new.report.text[change.start : change.end].split()) == change.text


def test_across_stories_only_people_are_compared() -> None:
    """A toll is brought up to date weeks later; another number of shells is another shelling."""
    text = "قالت وزارة الصحة في درسلان إن {} شخصا قتلوا في قصف قرية نورة، وإن {} قذيفة سقطت على قرية نورة في درسلان."
    old = _read(text.format(12, 25), "old", "2026-03-01T10:00:00+00:00")
    new = _read(text.format(19, 44), day="2026-04-14T10:00:00+00:00")
    made = dossier([old, new])
    assert len(made.stories) == 2
    told = " ".join(change.text for change in changes(made, ["new"]))
    assert ("19" in told, "44" in told) == (True, False)
    back = " ".join(change.text for change in changes(made, ["old"]))
    assert "12" not in back, "what was published before is no news"


def test_the_same_again_changes_nothing() -> None:
    """What an older report says already is not new."""
    again = _read("قالت وزارة الصحة في درسلان إن 12 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة.")
    assert _changes(again) == ()


def test_a_denial() -> None:
    """A denial of what was said before."""
    found = _changes(
        _read("نفى وزير الري سامر الحداد يوم الثلاثاء أن يكون سد ميرال في درسلان قرب قرية نورة سليما قبل انهياره.")
    )
    assert {change.kind for change in found} & {"denial", "withdrawal", "conflict"}


def test_a_revision() -> None:
    """Another text under one address."""
    found = _changes(
        _read(
            "قالت وزارة الصحة في درسلان يوم الاثنين إن 14 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة. "
            "وقال وزير الري سامر الحداد إن السد كان سليما.",
            url="https://ahdath.example/1",
        )
    )
    assert "revision" in {change.kind for change in found}


@pytest.mark.parametrize("fresh", [("old", "new"), ()])
def test_who_tells_a_story_first_changes_nothing(fresh: tuple[str, ...]) -> None:
    """Only what meets an older report is a change."""
    new = _read("قالت وزارة الصحة في درسلان يوم الثلاثاء إن 19 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة.")
    assert _changes(new, fresh=fresh) == ()


def test_ids_stay() -> None:
    """The same facts give the same change, whatever else is compared."""
    new = _read("قالت وزارة الصحة في درسلان يوم الثلاثاء إن 19 شخصا قتلوا في انهيار سد ميرال قرب قرية نورة.")
    other = read("فاز فريق نوران بالكأس بعد مباراة مثيرة.", key="x", published="2026-03-03")
    assert changes(dossier([OLD, new]), ["new"]) == changes(dossier([other, new, OLD]), ["new"])
