"""The dossier as one HTML page."""

import re
import tomllib
from base64 import b64encode
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.intake.text import report
from isnad.model import Dossier, FigureMember, Reading
from isnad.render.html import context, dossier_html
from isnad.render.html.clock import clock, day_of
from isnad.render.html.marked import Mark, marked, sentences
from isnad.render.html.reports import _web
from isnad.render.html.scale import scale
from isnad.render.strings import catalogue
from sample import THIRD, dossier, group, readings

VOID = frozenset({"meta", "br", "link", "img", "hr", "input"})


class Seen(HTMLParser):
    """What a parser meets in a page: elements with their attributes, whether they nest, and text by element."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself, as those of SVG may."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Check that the element that closes is the one last opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text with the element it stands in."""
        self.texts.append((self.open[-1] if self.open else "", data))

    def ids(self) -> list[str]:
        """All ids of the page."""
        return [value for _, attrs in self.elements if (value := attrs.get("id"))]


@pytest.fixture(scope="module")
def page() -> str:
    """The page of the invented story."""
    return dossier_html(dossier())


@pytest.fixture(scope="module")
def seen(page: str) -> Seen:
    """That page as a parser meets it."""
    return Seen(page)


def test_the_page_nests(seen: Seen) -> None:
    """Every element is closed in its order, and no id stands twice."""
    assert seen.open == []
    assert len(seen.ids()) == len(set(seen.ids()))


def test_every_link_inside_leads_somewhere(seen: Seen) -> None:
    """Every anchor that a link names is in the page: nothing is said without its characters."""
    targets = {
        attrs["href"] for tag, attrs in seen.elements if tag == "a" and (attrs.get("href") or "").startswith("#")
    }

    assert {f"#{name}" for name in seen.ids()} >= targets


def test_figures_open_their_characters(page: str) -> None:
    """A figure of a group links to the span of the report's text that prints it."""
    member = dossier().figures[0].members[1]
    place = f"r2-{member.start}-{member.end}"

    assert f'href="#{place}"' in page
    assert re.search(rf'<span id="{place}" class="m f"><bdi>60</bdi> شخصا</span>', page)


def test_the_page_fetches_nothing(seen: Seen, page: str) -> None:
    """No element loads anything, and the only addresses of the web are links of reports."""
    assert not [
        attrs for tag, attrs in seen.elements if tag in {"img", "link", "iframe", "object", "embed"} or "src" in attrs
    ]
    assert not re.search(r"url\((?!data:)", page)
    assert "@import" not in page


def test_the_policy_lets_only_the_pages_own_style_and_script_run(page: str) -> None:
    """The content security policy allows nothing but the style and the script whose hashes it names."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("style", "script"))

    assert policy
    assert style
    assert script
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none';")
    assert "unsafe" not in rules
    for body in (style[1], script[1]):
        assert f"'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in rules


def test_no_code_in_attributes(seen: Seen) -> None:
    """No element carries an event handler, a style or an address that runs code."""
    for _, attrs in seen.elements:
        assert not [name for name in attrs if name.startswith("on") or name == "style"]
        assert not (attrs.get("href") or "").lower().startswith(("javascript:", "data:"))


def test_a_hostile_report_is_inert(seen: Seen) -> None:
    """Markup printed in a report is text of the page, once in the report itself."""
    assert len([tag for tag, _ in seen.elements if tag == "script"]) == 1
    assert not [tag for tag, _ in seen.elements if tag == "img"]
    assert "onerror" in "".join(text for _, text in seen.texts)


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}\u202e</title>\x00'


def test_hostile_words_are_inert_everywhere() -> None:
    """Whatever field of a dossier holds markup, it stays text."""
    made = dossier()
    first = made.reports[0]
    hostile = replace(
        first,
        report=replace(first.report, key=HOSTILE, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)"),
        published=replace(first.published, basis=HOSTILE),
        figures=tuple(
            replace(figure, period=HOSTILE, note=HOSTILE, unit=HOSTILE, fate=HOSTILE) for figure in first.figures
        ),
    )
    story = replace(made.stories[0], label=HOSTILE, why=HOSTILE, reports=(HOSTILE,))
    groups = tuple(replace(group, of=HOSTILE, unit=HOSTILE, independent_sources=(HOSTILE,)) for group in made.figures)
    event = replace(made.timeline[0], what=HOSTILE, place=HOSTILE, participants=(HOSTILE,), date=HOSTILE)
    page = dossier_html(
        replace(made, reports=(hostile, *made.reports[1:]), stories=(story,), figures=groups, timeline=(event,))
    )
    seen = Seen(page)

    assert seen.open == []
    assert len([tag for tag, _ in seen.elements if tag == "script"]) == 1
    assert not [tag for tag, attrs in seen.elements if tag == "img" or any(name.startswith("on") for name in attrs)]
    assert "javascript:" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "file:///etc", "http://[", "", None]
)
def test_only_addresses_of_the_web_are_links(url: str | None) -> None:
    """An address that is not one of the web is not made a link."""
    assert _web(url) is None


def test_the_page_speaks_both_languages(page: str) -> None:
    """The page opens in one language, holds the words of both, and says which is which."""
    assert '<html lang="ar" dir="rtl">' in page
    assert '<html lang="en" dir="ltr">' in dossier_html(dossier(), tongue="en")
    for key in ("stories", "figures.help", "verdict.conflict", "skip"):
        for tongue, words in catalogue()[key].items():
            assert f'<span class="t" lang="{tongue}">{words}' in page


def test_digits_of_the_report_can_be_shown_as_latin(page: str) -> None:
    """Arabic digits stand as printed and carry their Latin form."""
    assert '<bdi data-l="2500">٢٥٠٠</bdi>' in page


def test_keyboard_and_screen_readers(seen: Seen) -> None:
    """The first link skips to the summary; every picture has a title and a description; headings name sections."""
    links = [attrs for tag, attrs in seen.elements if tag == "a"]
    assert links[0]["href"] == "#summary"
    ids = set(seen.ids())
    for tag, attrs in seen.elements:
        if tag == "svg" and attrs.get("role"):
            assert set((attrs.get("aria-labelledby") or "").split()) <= ids
        if tag == "section":
            assert attrs.get("aria-labelledby") in ids
        if tag == "button":
            assert attrs.get("type") == "button"


def test_an_empty_dossier_is_a_page() -> None:
    """A dossier without reports is a whole page that says so."""
    page = dossier_html(Dossier("isnad/dossier/1", (), (), (), (), (), (), (), ()))

    assert Seen(page).open == []


def test_a_very_long_report_is_cut() -> None:
    """Of a text of megabytes the page holds the beginning and says so; places beyond lead to the report."""
    first = readings()[2]
    long = report(THIRD.text + "\nسطر آخر." * 60_000, key="long")
    at = len(long.text) - 8
    late = replace(first.figures[0], start=at, end=at + 3)
    page = dossier_html(
        Dossier("isnad/dossier/1", (replace(first, report=long, figures=(late,)),), (), (), (), (), (), (), ())
    )

    assert len(page) < 3_500_000
    assert catalogue()["cut"]["en"] in page
    assert f"r1-{at}-" not in page


def test_every_field_of_the_page_has_help() -> None:
    """The types of the page's context carry a help text on every field."""
    kinds = [kind for kind in vars(context).values() if isinstance(kind, type) and is_dataclass(kind)]
    for kind in (kind for kind in kinds if kind.__module__ == context.__name__):
        hints = get_type_hints(kind, include_extras=True)
        for field in fields(kind):
            assert getattr(hints[field.name], "__metadata__", None), f"{kind.__name__}.{field.name}"


def test_the_vendored_font_is_the_one_named() -> None:
    """The font files are the ones whose hashes ``VENDORED.toml`` names."""
    root = files("isnad.render.html").joinpath("fonts")
    vendored = tomllib.loads(root.joinpath("VENDORED.toml").read_text("utf-8"))

    for name, digest in vendored["sha256"].items():
        assert sha256(root.joinpath(name).read_bytes()).hexdigest() == digest


MARKS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=30)


@given(st.text(alphabet="اب ط.\n<&9٣a", max_size=60), MARKS)
def test_marked_text_nests_whatever_crosses(text: str, spans: list[tuple[int, int]]) -> None:
    """Marks that cross come out nested, each with one anchor, and no character but spaces at line ends is lost."""
    ends = sorted(
        {(start, min(start + size, len(text))) for start, size in spans if start < len(text)},
        key=lambda s: (s[0], -s[1]),
    )
    html = marked(1, text, tuple(Mark(start, end, "f") for start, end in ends))
    seen = Seen(html)

    assert seen.open == []
    assert len(seen.ids()) == len(set(seen.ids()))
    kept = "".join(part for _, part in seen.texts)
    assert kept == "".join(text[start:end] for start, end, _ in sentences(text))
    assert kept.split() == text.replace("\n", "").split() or kept.replace(" ", "") == "".join(text.split())


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=12))
def test_a_scale_holds_its_values(values: list[float]) -> None:
    """Whatever the values, an axis has a few ticks and every value stands inside the picture."""
    made = scale(values)

    assert 1 < len(made.ticks) < 14
    for value in values:
        assert 0 <= made.at(value) <= 100


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [
        (None, None, "vague"),
        (None, 5.0, "up_to"),
        (5.0, None, "at_least"),
        (1e300, 1e301, "range"),
        (-3.0, 4.0, "range"),
        (0.0, 0.0, "exact"),
    ],
)
def test_every_bound_has_a_picture(low: float | None, high: float | None, bound: str) -> None:
    """A group of any bound and size of values makes a page."""
    key, figure = "sahel-1", readings()[0].figures[0]
    member = FigureMember(key, figure.id, figure.start, figure.end, low, high, bound, ())
    page = dossier_html(replace(dossier(), figures=(group("g", "شيء", "person", (member,), (), ()),)))

    assert ('<svg class="plot"' in page) is (low is not None or high is not None)


@given(st.one_of(st.none(), st.text(max_size=12), st.dates().map(str)))
def test_any_date_can_be_placed(value: str | None) -> None:
    """What is no date has no place in the timeline's picture, and nothing fails."""
    made = dossier()
    shown = clock(replace(made, timeline=(replace(made.timeline[0], date=value), *made.timeline)))

    assert day_of(value) is None or "<circle" in shown


def test_what_a_revision_changed() -> None:
    """The facts that two revisions do not share are shown with their characters."""
    made = dossier()
    revision = replace(made.copies[0], kind="revision", changed=(made.reports[0].figures[0].id, "no such fact"))
    page = dossier_html(replace(made, copies=(revision,)))

    assert catalogue()["copy.revision"]["en"] in page
    assert catalogue()["differs"]["ar"] in page


def test_reports_of_one_key() -> None:
    """Two reports of one key do not make two anchors of one name."""
    made = dossier()
    twice: tuple[Reading, ...] = (*made.reports, made.reports[0])

    seen = Seen(dossier_html(replace(made, reports=twice)))

    assert len(seen.ids()) == len(set(seen.ids()))
