"""HTML pages: bytes to text with nodes, regions and hints, whatever state they are in."""

from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.desk import read
from isnad.intake.decode import Decoded
from isnad.intake.file import page
from isnad.intake.page import decoded_page, page_report
from isnad.intake.paths import reports
from isnad.intake.taken import Taken
from isnad.model import Report, Trouble
from isnad.render.json import reading_json

TEXT = "وصل الوفد إلى مدينة نوران مساء السبت."


def made(markup: str) -> Report:
    """The report of a page in UTF-8."""
    return page_report(Decoded(markup, "utf-8"), key="a", source="a.html", body=markup.encode())


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>وصل</p><p>وعاد</p>", "وصل\nوعاد"),
        ("<p>وصل <b>الوفد</b>ان\n  معا</p>", "وصل الوفدان معا"),
        ("وصل<br>وعاد", "وصل\nوعاد"),
        ("<ul><li>رياضة<li>اقتصاد</ul>", "رياضة\nاقتصاد"),
        ("<table><tr><td>قتلى<td>12<tr><td>جرحى<td>30</table>", "قتلى\n12\nجرحى\n30"),
        ("<a>رياضة</a><a>اقتصاد</a>", "رياضة اقتصاد"),
        ("<pre>سطر\n  وسطر</pre>", "سطر\n  وسطر"),
        ("<p>قال&nbsp;الوزير &laquo;نعم&raquo; &#1575;&lt;</p>", "قال\xa0الوزير «نعم» ا<"),
        ("<script>خبر</script><style>خبر</style><template>خبر</template><noscript>خبر</noscript>وصل", "وصل"),
        ("<svg><title>خبر</title><text>خبر</text></svg><iframe>خبر</iframe><!-- خبر -->وصل", "وصل"),
        ("<input type=hidden value=خبر><input value=خبر>وصل", "وصل"),
        ("<title>عنوان</title><nav>رياضة</nav>وصل<footer>حقوق</footer>", "رياضة\nوصل\nحقوق"),
        ("<div><div><div>وصل</div></div></div>\n\n<div> </div>وعاد", "وصل\nوعاد"),
        ("", ""),
    ],
)
def test_text(markup: str, text: str) -> None:
    """The text is what the page shows, each block on a line of its own."""
    assert made(markup).text == text


@pytest.mark.parametrize(
    "body",
    [
        f"<html><meta charset=windows-1256><p>{TEXT}".encode("cp1256"),
        f"<html><meta charset=utf-8><p>{TEXT}".encode("cp1256"),
        f"<html><p>{TEXT}".encode("cp1256"),
        f"<html><meta http-equiv=Content-Type content='text/html; charset=windows-1256'><p>{TEXT}".encode(),
        f"<html><meta charset=iso-8859-6><p>{TEXT}".encode("iso8859-6"),
        f"<html><meta charset=x-unknown><p>{TEXT}".encode(),
        f"<html><p>{TEXT}".encode("utf-16"),
        b"\xef\xbb\xbf" + f"<html><p>{TEXT}".encode(),
        f"<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html><p>{TEXT}</p></html>".encode(),
        f"<!-- saved --><html><p>{TEXT}".encode(),
        ("<html><p>" + "".join(f"&#{ord(letter)};" for letter in TEXT)).encode(),
    ],
)
def test_encodings(body: bytes) -> None:
    """Mark, content and declaration give the encoding, and content wins over a wrong declaration."""
    (item,) = page(BytesIO(body), "-", "a")
    assert isinstance(item, Taken), item
    assert item.body == body
    assert item.report.text == TEXT
    assert item.report.received.media_type == "text/html"


def test_nodes_and_regions() -> None:
    """Every stretch has the path of its element, and what elements set apart is named."""
    report = made(f"<nav><a href=/>الرئيسية</a></nav><div><p>وعاد</p><p>{TEXT} <b>وعاد</b></p></div>")
    assert [(report.text[n.start : n.end], n.path) for n in report.nodes] == [
        ("الرئيسية", "/html[1]/body[1]/nav[1]/a[1]"),
        ("وعاد", "/html[1]/body[1]/div[1]/p[1]"),
        (TEXT, "/html[1]/body[1]/div[1]/p[2]"),
        ("وعاد", "/html[1]/body[1]/div[1]/p[2]/b[1]"),
    ]
    assert [(r.name, report.text[r.start : r.end]) for r in report.regions] == [("a", "الرئيسية"), ("nav", "الرئيسية")]


def test_what_the_markup_tells() -> None:
    """Title, outlet and address come from the markup; an address of the site alone is none of the page."""
    head = (
        "<title>وصول الوفد - صحيفة</title><meta property=og:title content='وصول الوفد'>"
        "<meta property=og:site_name content='صحيفة الواحة'><link rel=canonical href=https://news.example/>"
        "<meta property=og:url content=https://news.example/1>"
    )
    report = made(head + TEXT)
    assert (report.title, report.outlet, report.url) == ("وصول الوفد", "صحيفة الواحة", "https://news.example/1")
    assert made(TEXT).title is None


def test_furniture() -> None:
    """What the elements set apart is furniture; the headline and the report are not."""
    markup = (
        "<title>وصول الوفد إلى نوران</title><header><nav><a>الرئيسية</a><a>رياضة</a></nav></header><main><h1>وصول الوفد إلى نوران</h1>"
        f"<p>{TEXT}</p><p>{TEXT}</p><p><a href=/2>عودة وفد آخر من نوران</a></p></main>"
        "<aside><p>وفد آخر يصل إلى نوران بعد رحلة طويلة جدا في الجبال والسهول معا.</p></aside>"
        "<footer>يستطيع القارئ أن يعلق على الأخبار بعد أن يسجل اسمه ويقبل شروط هذا الموقع كلها.</footer>"
    )
    report = made(markup)
    cut = {report.text[item.start : item.end] for item in read(report).furniture}
    assert {line for line in report.text.split("\n") if line not in cut} == {"وصول الوفد إلى نوران", TEXT}


def test_paths(tmp_path: Path) -> None:
    """Pages of a folder are taken by their endings, but not what a browser saved beside them, nor isnad's own dossiers."""
    for name in ("a.html", "b.HTM", "c.xhtml", "d_files/frame.html", "e.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<p>{TEXT} {name}", encoding="utf-8")
    (tmp_path / "f.html").write_text("<meta name=generator content=isnad><p>خبر", encoding="utf-8")
    found = list(reports([tmp_path]))
    assert [item.key for item in found if isinstance(item, Report)] == ["a", "b", "c"]
    assert ["dossier" in item.line for item in found if isinstance(item, Trouble)] == [True]


HOSTILE = {
    "deep": "<div>" * 100_000,
    "long attribute": f'<p a="{"x" * 10**7}">',
    "attributes": "<p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">",
    "entities": "&amp;" * 100_000,
    "broken tags": "<<a<b <p \"' =<!-- ->< /p></div>" * 20_000 + "<p>",
    "formats": "".join(f"<p><font a={number}>" for number in range(20_000)),
    "options": "<select>" + "<option>" * 100_000 + "</select>",
    "linked data": "<script type=application/ld+json>" + '{"a":' * 100_000 + "</script>",
    "lists": "<nav>x</nav>" * 20_000,
    "spaces": " " * 10**6,
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages(markup: str) -> None:
    """A page made to keep a parser busy is read in seconds, and its text is there."""
    began = process_time()
    (item,) = page(BytesIO(f"<html><body>{markup}<p>{TEXT}</p>".encode()), "-", "a")
    assert isinstance(item, Taken)
    assert item.report.text.endswith(TEXT)
    assert process_time() - began < 10


PIECES = st.sampled_from(
    (
        "<p>|</p>|<div|>|<b>|</b>|<a href='|'>|<!--|-->|<table>|<td>|<script>|</script>|<nav>|</nav>|<title>|&|&#x|&amp;|<h1>|"
        '<time datetime=2024-01-01>|<meta name=date content=|<script type="application/ld+json">{"datePublished":"2024-01-01"}|'
        "<pre>|\r|\n|\x00|\u202e|😀|خبر"
    ).split("|")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
def test_any_markup(markup: str) -> None:
    """Any markup gives a report whose nodes and regions lie in its text, which is read and written."""
    report = made(markup)
    assert all(0 <= node.start < node.end <= len(report.text) for node in report.nodes)
    assert all(0 <= region.start < region.end <= len(report.text) for region in report.regions)
    assert [n.start for n in report.nodes] == sorted(n.start for n in report.nodes)
    assert all(report.text[n.start : n.end].strip(" \n") for n in report.nodes)
    reading = read(report)
    assert all(0 <= item.start < item.end <= len(report.text) for item in reading.furniture)
    assert reading_json(reading)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    """Any bytes in the clothes of a page give a report or one line."""
    for item in page(BytesIO(b"<html>" + body), "a.html", "a"):
        assert isinstance(item, Taken | Trouble)
    assert decoded_page(body).text is not None
