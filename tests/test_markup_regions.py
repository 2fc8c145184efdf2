"""What elements set apart: which are furniture, and which hold the report after all."""

import pytest

from isnad.arabic.grammar.markup_regions import headlines, listed, outer_regions, set_apart
from isnad.intake.decode import Decoded
from isnad.intake.page import page_report
from isnad.model import Report

TITLE = "وصول الوفد إلى مدينة نوران"
TEXT = "وصل الوفد إلى مدينة نوران مساء السبت بعد رحلة طويلة استمرت يوما كاملا في الجبال." * 2


def made(body: str) -> Report:
    """A page with ``body``."""
    markup = f"<title>{TITLE} - صحيفة الواحة</title>{body}"
    return page_report(Decoded(markup, "utf-8"), key="a", source="a", body=markup.encode())


def cut(report: Report) -> list[str]:
    """The lines set apart."""
    return [report.text[item.start : item.end] for item in set_apart(report)]


@pytest.mark.parametrize(
    ("body", "apart"),
    [
        (f"<nav>رياضة</nav><p>{TEXT}</p><footer>حقوق</footer>", ["رياضة", "حقوق"]),
        (f"<form><nav>رياضة</nav><h1>{TITLE}</h1><p>{TEXT}</p></form>", ["رياضة"]),
        (f"<header><h1>{TITLE}</h1></header><p>{TEXT}</p>", []),
        (f"<header><h1>صحيفة</h1></header><p>{TEXT}</p>", ["صحيفة"]),
        (f"<article><header>سامر علي</header><p>{TEXT}</p></article>", []),
        (f"<p>{TEXT}</p><aside>وفد آخر<p>يصل غدا</aside>", ["وفد آخر", "يصل غدا"]),
        (f"<div><a>رياضة</a> | <a>اقتصاد</a></div><p>{TEXT}</p>", ["رياضة | اقتصاد"]),
        (f"<h1><a>{TITLE}</a></h1><p>{TEXT}</p>", []),
        (f"<h2><a>{TITLE}</a></h2><p>{TEXT}</p>", []),
        (f"<p>{TEXT} <a>نوران</a></p>", []),
        (f"<p><a>{TEXT}</a></p>", []),
        (f"<p>{TEXT}</p><button>شارك</button>", ["شارك"]),
    ],
)
def test_set_apart(body: str, apart: list[str]) -> None:
    """Menus, lines of links, sides and feet are set apart; what holds the headline or the report is not."""
    assert cut(made(body)) == apart


def test_headlines() -> None:
    """The main heading is the headline where it is the title of the page, and not where it is the name of the site."""
    report = made(f"<h1>صحيفة الواحة</h1><h1>{TITLE}</h1><p>{TEXT}</p>")
    assert [report.text[item.start : item.end] for item in headlines(report)] == [TITLE]


def test_listed() -> None:
    """What a page quotes is listed too, but is no furniture."""
    report = made(f"<p>{TEXT}</p><blockquote>تغريدة</blockquote><aside>وفد <b>آخر</b></aside>")
    at = report.text.index("تغريدة")
    assert listed(report).holds(at)
    assert not listed(report).holds(at - 2)
    assert [region.name for region in outer_regions(report)] == ["aside"]


def test_a_text_has_none() -> None:
    """A report that is no page has nothing set apart."""
    from isnad.intake.text import report

    plain = report(TEXT, key="a")
    assert (set_apart(plain), headlines(plain), listed(plain).holds(0)) == ((), (), False)
