"""Markup cut back: what is dropped and what stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.intake.tame import MAX_ATTRIBUTES, MAX_DEPTH, MAX_FORMATS, MAX_OPTIONS, tame

MANY = 10_000


@pytest.mark.parametrize(
    ("markup", "counted", "most"),
    [
        ("<div>" * MANY, "<div>", MAX_DEPTH),
        ("<div><!--</div>-->" * MANY, "<div>", MAX_DEPTH),
        ('<div a="</div>">' * MANY, "<div", MAX_DEPTH),
        ("<div></x>" * MANY, "<div>", MAX_DEPTH),
        ("<p><font>" * MANY, "<font>", MAX_FORMATS),
        ("<select>" + "<option>" * MANY, "<option>", MAX_OPTIONS),
        ("<p " + "a=1 " * MANY + ">", "a=1", MAX_ATTRIBUTES),
    ],
)
def test_what_is_too_much(markup: str, counted: str, most: int) -> None:
    """No more of it is left than the limit, and the text behind it is."""
    made = tame(markup + "خبر")
    assert made.count(counted) <= most
    assert made.endswith("خبر")


@pytest.mark.parametrize(
    "markup",
    [
        "<div><p>خبر</p></div>" * MANY,
        "<ul>" + "<li>خبر" * MANY + "</ul>",
        "<table>" + "<tr><td>خبر" * MANY + "</table>",
        "<p>خبر <b>عاجل</b>" * MANY,
        "<script>" + "if (a<b) '<div>';" * MANY + "</script>خبر",
        f'<img src="data:{"x" * MANY * 4}" alt="a b c">خبر',
    ],
)
def test_large_pages_stay_as_they_are(markup: str) -> None:
    """A page that is merely large loses nothing."""
    assert tame(markup) == markup


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["<", ">", "<a", "</a>", "'", '"', "=", "<!--", "-->", "<script>", "خ"]), max_size=60).map(
        "".join
    )
)
def test_any_markup(piece: str) -> None:
    """Whatever stands in the markup, what is outside of tags is kept."""
    made = tame("<p>" * 3_001 + "خبر" + piece)
    assert made.startswith("<p>" * 3_001 + "خبر")
