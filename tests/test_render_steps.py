"""A toll that grows is drawn step by step."""

import re

from isnad import dossier, read
from isnad.render.book import open_book
from isnad.render.html import dossier_html
from isnad.render.html.steps import history, steps

TOLD = (
    ("a", "2031-03-04T06:00:00+00:00", 40),
    ("b", "2031-03-04T12:00:00+00:00", 60),
    ("c", "2031-03-05T06:00:00+00:00", 60),
    ("d", "2031-03-06T06:00:00+00:00", 95),
)
TEXT = "انهيار سد نهران\nقال رئيس البلدية سامر الحداد إن {} شخصا قتلوا في انهيار سد نهران مساء الاثنين."

MADE = dossier([read(TEXT.format(number), key=key, published=when) for key, when, number in TOLD])


def test_each_new_number_is_one_step() -> None:
    """The toll of 60 printed twice is one step, at the time of its first printing."""
    found = history(open_book(MADE), MADE.figures[0])
    assert [(when.isoformat()[:13], member.low) for when, member in found] == [
        ("2031-03-04T06", 40),
        ("2031-03-04T12", 60),
        ("2031-03-06T06", 95),
    ]


def test_steps_rise_on_the_picture() -> None:
    """Later steps stand further right, greater numbers higher."""
    drawn = steps(open_book(MADE), MADE.figures[0], "g1")
    points = re.findall(r'much" x="([\d.]+)%" y="([\d.]+)"', drawn)
    across, down = ([float(point[axis]) for point in points] for axis in (0, 1))
    assert len(points) == 3
    assert across == sorted(across)
    assert down == sorted(down, reverse=True)
    assert 'class="plot steps"' in dossier_html(MADE)


def test_what_did_not_change_has_no_history() -> None:
    """Reports that agree, and reports without dates, have no picture of steps."""
    same = dossier([read(TEXT.format(40), key=key, published=when) for key, when, _ in TOLD])
    undated = dossier([read(TEXT.format(number), key=key) for key, _, number in TOLD])
    for made in (same, undated):
        assert not any(steps(open_book(made), group, "g1") for group in made.figures)
