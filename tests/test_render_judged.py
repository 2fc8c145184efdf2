"""What people decided, in the text, the JSON and the page of a dossier."""

import json
from dataclasses import replace

import pytest

from isnad.model import Dossier, Fact, Judged, Verdict, facts_of
from isnad.render import dossier_json, dossier_text
from isnad.render.html import dossier_html
from isnad.render.judged import judgement_line, judgements_json, judgements_text
from sample import dossier, readings
from test_render_html import Seen

AT = "2031-03-05T10:00:00+00:00"


def _made(name: str, verdict: Verdict, by: str, *about: Fact, why: str = "", note: str = "") -> Judged:
    one, other = about[0].id, about[1].id if len(about) > 1 else ""
    return Judged(name, one, other, verdict, by, AT, why, not note, note, about)


def judged() -> Dossier:
    """The invented story with a wrong figure, a confirmed one, two that are not the same, and one that holds no more."""
    one, two, three = readings()
    wrong, right, other = three.figures[0].id, one.figures[0].id, two.figures[0].id
    facts = facts_of(one, [right]) | facts_of(two, [other]) | facts_of(three, [wrong])
    story = dossier()
    return replace(
        story,
        figures=story.figures[:1],
        judgements=(
            _made("j1", "wrong", "نور", facts[wrong], why="رقم قديم"),
            _made("j2", "right", "سالم", facts[right]),
            _made("j3", "different", "نور", facts[right], facts[other]),
            _made("j4", "wrong", "نور", facts[other], note="taken back by نور, 2031-03-06"),
        ),
    )


def test_the_text_marks_and_lists() -> None:
    """What is confirmed or parted says so beside it; all judgements stand in a section, and what is wrong nowhere else."""
    told = dossier_text(judged()).translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert "confirmed by سالم, 2031-03-05" in told
    assert "not the same as “60 شخصا” for نور, 2031-03-05" in told
    head, _, listed = told.partition("Judgements of people")
    assert "رقم قديم" not in head
    assert "wrong figure «٢٥٠٠ منزل» [madar-3]" in listed
    assert "does not hold: taken back by نور, 2031-03-06" in listed
    assert "[madar-3]" not in head.partition("Figures with no counterpart")[2]


def test_the_json_has_them() -> None:
    """With who, when and why, and the places."""
    made = json.loads(dossier_json(judged()))["judgements"]
    assert [(item["verdict"], item["holds"]) for item in made] == [
        ("wrong", True),
        ("right", True),
        ("different", True),
        ("wrong", False),
    ]
    assert made[0]["about"][0]["report"] == "madar-3"
    found = judged().judgements
    assert json.loads(judgements_json(found)) == made
    assert [json.loads(judgement_line(item)) for item in found] == made


@pytest.mark.parametrize("tongue", ["ar", "en"])
def test_the_page_marks_and_lists(tongue: str) -> None:
    """The wrong figure is struck through in its report and among its facts; the section links to every judged fact."""
    page = dossier_html(judged(), tongue=tongue)  # type: ignore[arg-type] # one of the two tongues
    seen = Seen(page)
    assert seen.open == []
    classes = [attrs.get("class") or "" for _, attrs in seen.elements]
    assert any(name.split()[:1] == ["m"] and "w" in name.split() for name in classes)
    assert any(name.split()[:1] == ["m"] and "y" in name.split() for name in classes)
    assert "judged j-right" in classes
    assert "judged j-different" in classes
    assert "j-wrong past" in classes
    assert "j-wrong " in classes
    anchors = set(seen.ids())
    links = [attrs["href"] for tag, attrs in seen.elements if tag == "a" and (attrs.get("href") or "").startswith("#r")]
    assert {(link or "")[1:] for link in links} <= anchors
    assert "حكم بأنه خطأ نور، 2031-03-05: رقم قديم" in "".join(text for _, text in seen.texts)


def test_arabic_headings() -> None:
    """The list is there in Arabic too."""
    told = judgements_text(judged().judgements, tongue="ar")
    assert told.startswith("أحكام المدققين (4)")
    assert "سحبه" in told


def test_nothing_judged_is_no_section() -> None:
    """A dossier without judgements looks as it did."""
    assert "judgements" not in dossier_html(dossier())
    assert "Judgements" not in dossier_text(dossier())
