"""The publication date of HTML pages: what they print, what their markup tells, and what is neither."""

from itertools import product

import pytest

from dated_page import BARE_FOOTER, CLOCK, FOOTER, POST, RELATED, VISIBLE, dated, markup

PLACED = ['<div class="date">{}</div>', "<p>{}</p>", '<span class="d">{}</span>', "<ul><li>{}</li></ul>"]

TOLD = [
    '<meta property="article:published_time" content="{}T08:30:00+03:00">',
    '<meta property="og:article:published_time" content="{}">',
    '<meta name="pubdate" content="{} 08:30">',
    '<meta itemprop="datePublished" content="{}">',
    '<meta name="DC.date.issued" content="{}">',
    '<meta name="dc.date" content="{}">',
    '<meta name="date" content="{}">',
    '<script type="application/ld+json">{{"@context":"x","@type":"NewsArticle","datePublished":"{}T08:30:00+03:00"}}</script>',
    '<script type="application/ld+json">{{"@graph":[{{"@type":"WebSite"}},{{"@type":["Article"],"datePublished":"{}"}}]}}</script>',
    '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"قال "نعم"","datePublished":"{}",}}</script>',
]


@pytest.mark.parametrize(("before", "after"), list(product(("", CLOCK), ("", FOOTER, BARE_FOOTER, RELATED + FOOTER))))
@pytest.mark.parametrize("placed", PLACED)
@pytest.mark.parametrize(("visible", "day"), VISIBLE)
def test_printed_dates(visible: str, day: str | None, placed: str, before: str, after: str) -> None:
    """The date below the headline is the day; clocks, related links and footers never are."""
    found = dated(markup(date=placed.format(visible), before=before, after=after))
    assert found.value == day, found


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("visible", ["", "15 نيسان 2024", "قبل 3 ساعات", "الأربعاء الماضي", "2024م"])
@pytest.mark.parametrize("around", [("", ""), (CLOCK, RELATED + FOOTER)])
def test_markup_dates(told: str, visible: str, around: tuple[str, str]) -> None:
    """Each way in which markup dates a page is read, whatever the page prints beside it."""
    page = markup(told.format("2024-04-15"), f"<p>{visible}</p>", before=around[0], within=POST, after=around[1])
    found = dated(page)
    assert found.value == "2024-04-15", found
    assert found.evidence[0].where in {"html", "text"}
    assert "2021-05-05" not in {item.value for item in found.rejected if "post" not in item.why}


@pytest.mark.parametrize("printed", ["قبل 3 ساعات", "15 نيسان 2024", "", "08:30"])
def test_time_elements(printed: str) -> None:
    """A time element below the headline dates the page, whatever words it shows."""
    page = markup(date=f'<time datetime="2024-04-15T08:30:00+03:00">{printed}</time>', within=POST, after=RELATED)
    assert dated(page).value == "2024-04-15"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:modified_time" content="2024-04-15">', ""),
        ('<meta property="og:updated_time" content="2024-04-15">', ""),
        ('<meta http-equiv="last-modified" content="Mon, 15 Apr 2024 08:00:00 GMT">', ""),
        ('<meta name="creation_date" content="10-Nov-2000">', ""),
        ('<meta property="article:published_time" content="03/04/2024">', ""),
        ('<meta property="article:published_time" content="۱۳۹۹/۰۲/۲۱">', ""),
        ('<meta property="article:published_time" content="2024-13-45">', ""),
        ('<meta property="article:published_time" content="0001-01-01T00:00:00Z">', ""),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', ""),
        ('<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2024-04-15"}</script>', ""),
        ('<script type="application/ld+json">{"@type":"Comment","datePublished":"2024-04-15"}</script>', ""),
        (
            '<script type="application/ld+json">[{"items":[{"@type":"Article","datePublished":"2024-04-15"}]}]</script>',
            "",
        ),
        ("", POST),
        ("", f"<nav>{RELATED}</nav>"),
        (TOLD[0].format("2024-04-15"), "<p>نشر في: 12 آذار 2023</p>"),
        (TOLD[0].format("2024-04-15") + TOLD[3].format("2021-02-01"), ""),
    ],
)
def test_what_dates_nothing(head: str, date: str) -> None:
    """Updates, templates, posts, lists, times that are none or two, and dates that contradict each other give no date."""
    found = dated(markup(head, date, after=RELATED + FOOTER))
    assert found.value is None, found
    assert found.basis


def test_the_text_speaks_against_the_markup() -> None:
    """A day that the text contradicts by its "today" is rejected, with the reason."""
    page = markup(TOLD[0].format("2024-04-15")).replace("وأضاف الحداد", "وأضاف الحداد اليوم الأربعاء")
    found = dated(page)
    assert found.value is None
    assert any("Monday" in item.why for item in found.rejected)


def test_the_clock_of_the_outlet() -> None:
    """Of one moment told in world time and on the outlet's clock, the outlet's day is taken."""
    head = TOLD[7].format("2024-04-16") + '<meta property="article:published_time" content="2024-04-15T22:30:00Z">'
    assert dated(markup(head)).value == "2024-04-16"
    late = '<meta property="article:published_time" content="2024-04-15T22:30:00Z">'
    assert dated(markup(late, "<p>16 نيسان 2024</p>")).value == "2024-04-16"
    assert dated(markup(late)).value == "2024-04-15"


def test_the_address() -> None:
    """Markup and address are held against each other; what the page prints decides, else nothing does."""
    link = '<link rel=canonical href="https://news.example/2023/01/05/bridge">'
    told = TOLD[0].format("2024-04-15")
    assert dated(markup(link)).value == "2023-01-05"
    assert dated(markup(link + told)).value is None
    assert dated(markup(link + told, "<p>5 كانون الثاني 2023</p>")).value == "2023-01-05"
    assert dated(markup(link + told, "<p>15 نيسان 2024</p>")).value == "2024-04-15"


@pytest.mark.parametrize("footer", ["", FOOTER, BARE_FOOTER])
@pytest.mark.parametrize(("visible", "day"), VISIBLE)
def test_every_visible_date_beside_markup(visible: str, day: str | None, footer: str) -> None:
    """Whatever a page prints, its markup dates it; where the two contradict each other nothing does."""
    told = day or "2024-04-15"
    assert dated(markup(TOLD[0].format(told), f"<p>{visible}</p>", after=footer)).value == told
    assert dated(markup(date=f'<time datetime="{told}T08:30:00+03:00">{visible}</time>', after=footer)).value == told
    other = dated(markup(TOLD[0].format("2021-02-03"), f"<p>نشر في: {visible}</p>", after=footer))
    assert other.value == (None if day else "2021-02-03"), other


SAYS = "وأضاف الحداد"
REJECTED = [
    ("clock", markup(date="<p>15 نيسان 2024</p>", before=CLOCK), "2024-04-15", "2025-01-03", "a header"),
    ("clock alone", markup(before=CLOCK), None, "2025-01-03", "a header"),
    ("footer", markup(date="<p>15 نيسان 2024</p>", after=FOOTER), "2024-04-15", "2019", "copyright"),
    ("footer alone", markup(after=BARE_FOOTER), None, "2019", "copyright"),
    ("post", markup(date="<p>15 نيسان 2024</p>", within=POST), "2024-04-15", "2021-05-05", "a post"),
    ("post alone", markup(within=POST), None, "2021-05-05", "a post"),
    ("related", markup(date="<p>15 نيسان 2024</p>", after=RELATED), "2024-04-15", "2023-03-03", "another report"),
    ("related alone", markup(after=RELATED), None, "2022-02-02", "another report"),
    (
        "later than today",
        markup(TOLD[0].format("2024-04-15")).replace(SAYS, f"{SAYS} اليوم السبت 13 نيسان 2024"),
        "2024-04-13",
        "2024-04-15",
        "“today” is 2024-04-13",
    ),
    (
        "printed later than today",
        markup(date="<p>15 نيسان 2024</p>").replace(SAYS, f"{SAYS} اليوم السبت 13 نيسان 2024"),
        "2024-04-13",
        "2024-04-15",
        "later than",
    ),
    (
        "weekday of today",
        markup(TOLD[0].format("2024-04-15")).replace(SAYS, f"{SAYS} اليوم الأربعاء"),
        None,
        "2024-04-15",
        "Monday",
    ),
    ("weekday printed", markup(date="<p>الجمعة 15 نيسان 2024</p>"), None, "2024-04-15", "printed as a Friday"),
]


@pytest.mark.parametrize(
    ("page", "day", "date", "why"), [row[1:] for row in REJECTED], ids=[row[0] for row in REJECTED]
)
def test_each_rejected_date_has_its_reason(page: str, day: str | None, date: str, why: str) -> None:
    """What is on the page and not its day is kept with why not, and with where it stood."""
    found = dated(page)
    assert found.value == day, found
    [rejected] = [item for item in found.rejected if item.value == date]
    assert why in rejected.why, rejected
    assert rejected.evidence.quote
