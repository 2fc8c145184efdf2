"""Feeds: RSS, Atom and JSON Feed, well-formed or not, each entry one report with its bytes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_sample import made_of
from isnad.desk import read
from isnad.intake import feed
from isnad.intake.feed import feed_entries
from isnad.intake.taken import Taken
from isnad.model import Report, Trouble

ITEM = """<item><title>وصول الوفد &amp; مغادرته</title><link>https://ahdath.example/7</link><guid>7</guid>
<pubDate>Tue, 03 Mar 2026 06:17:34 GMT</pubDate><dc:creator>نور العابد</dc:creator>
<description>&lt;p&gt;ملخص الخبر.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>وصل <b>الوفد</b> إلى نوران أمس.</p><p>وقال المتحدث إن 12 شخصا حضروا.</p>]]></content:encoded></item>"""
RSS = f'<?xml version="1.0"?><rss version="2.0"><channel><title>أحداث</title><link>https://ahdath.example/</link>{ITEM}'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>منبر</title><link href="https://minbar.example/"/><entry>
<id>tag:minbar.example,2026:3</id><title type="html">وصول &lt;i&gt;الوفد&lt;/i&gt;</title><link rel="self" href="/self"/>
<link href="/3"/><updated>2026-03-04T00:00:00Z</updated><published>2026-03-03T10:00:00+03:00</published>
<author><name>نور العابد</name><email>x@minbar.example</email></author>
<content type="xhtml"><div><p>وصل الوفد.</p><p>ثم غادر.</p></div></content></entry></feed>"""


def _entries(body: bytes) -> list[Report | Trouble]:
    return [item.report if isinstance(item, Taken) else item for item in feed_entries(body, "rss.xml", "rss")]


def _one(body: str) -> Report:
    (made,) = _entries(body.encode())
    assert isinstance(made, Report)
    return made


def test_rss() -> None:
    """Title and content, without markup; what is beside them is given with the report."""
    made = _one(RSS + "</channel></rss>")
    assert made.text == "وصول الوفد & مغادرته\nوصل الوفد إلى نوران أمس.\nوقال المتحدث إن 12 شخصا حضروا."
    assert (made.key, made.url, made.outlet) == ("https://ahdath.example/7", "https://ahdath.example/7", "أحداث")
    assert made.given.author == "نور العابد"
    reading = read(made)
    assert reading.published.value == "2026-03-03"
    assert [date.value for date in reading.dates] == ["2026-03-02"]


def test_atom() -> None:
    """The alternate address, the day of publication before that of a change, XHTML as text, the name of the author."""
    made = _one(ATOM)
    assert made.text == "وصول الوفد\nوصل الوفد.\nثم غادر."
    assert (made.url, made.outlet) == ("https://minbar.example/3", "منبر")
    assert (made.given.published, made.given.author) == ("2026-03-03T10:00:00+03:00", "نور العابد")


def test_json_feed() -> None:
    """Entries by HTML or text; one that is none gives a line."""
    items = [
        {"id": 5, "url": "https://m.example/5", "title": "وصول الوفد", "content_html": "<p>وصل.", "authors": [{"name": "نور"}]},
        {"id": "6", "title": "مغادرة", "summary": "غادر الوفد.", "date_published": "2026-03-03"},
        {"id": None},
    ]  # fmt: skip
    made = {"version": "https://jsonfeed.org/version/1.1", "title": "منبر", "items": items}
    one, other, wrong = made_of(json.dumps(made, ensure_ascii=False).encode(), "feed.json")
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    assert (one.key, one.text, one.given.author) == ("https://m.example/5", "وصول الوفد\nوصل.", "نور")
    assert (other.key, other.text, other.given.published) == ("6", "مغادرة\nغادر الوفد.", "2026-03-03")
    assert isinstance(wrong, Trouble)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("<title>وصول</title><description>وصل أمس.</description>", "وصول\nوصل أمس."),
        ("<title>وصول</title><description/>", "وصول"),
        ("<title>وصول</title><description><![CDATA[ ]]></description>", "وصول"),
        ("<description>وصل أمس.</description>", "وصل أمس."),
        ("<title>وصول</title><media:content url='x'><media:title>صورة</media:title></media:content>", "وصول"),
    ],
)
def test_entries_without_content_keep_their_summary_and_address(told: str, text: str) -> None:
    """A title alone is a report too; what belongs to a picture is not in it."""
    made = _one(f"<rss><channel><item>{told}<link>https://a.example/1</link></item></channel></rss>")
    assert (made.text, made.url) == (text, "https://a.example/1")


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    """The declared encoding holds where the bytes bear it out, and the bytes of an entry are those that came."""
    text = RSS.replace(
        'version="1.0"', 'version="1.0" encoding="windows-1256"' if encoding == "cp1256" else 'version="1.0"'
    )
    (item,) = feed_entries(text.encode(encoding), "rss.xml", "rss")
    assert isinstance(item, Taken)
    assert item.report.title == "وصول الوفد & مغادرته"
    assert ITEM.encode("utf-16-le" if encoding == "utf-16" else encoding.removesuffix("-sig")) in item.body


@pytest.mark.parametrize(
    "broken",
    [
        f"<rss><channel>{ITEM}{ITEM.replace('/7', '/8').replace('</item>', '')}",
        f"<rss><channel><item><title>أ</title></channel>{ITEM.replace('</content:encoded>', '')}",
        f"<rss>& < {ITEM}<item><link>https://a.example/9</link><title>وصول <b>الوفد & غيره",
        f"<rss><channel>{ITEM}<item><title><![CDATA[وصول الوفد",
        f"<RSS><CHANNEL>{ITEM}<ITEM><TITLE>وصول الوفد</TITLE></ITEM>",
    ],
)
def test_broken_xml(broken: str) -> None:
    """What is not closed ends with its entry or the file; no entry is lost and none holds the next one."""
    made = [item for item in _entries(broken.encode()) if isinstance(item, Report)]
    assert len(made) == 2
    assert any("12 شخصا" in item.text for item in made)
    assert not any("item" in item.text for item in made)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<rss><channel></channel></rss>", "no entries"),
        ('{"version": "https://jsonfeed.org/version/1", "items": 5}', "not JSON Feed"),
        ("<rss>" + "<item><title>خبر</title></item>" * 3, "more than 2 entries"),
    ],
)
def test_feeds_that_cannot_be_read(body: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says why."""
    monkeypatch.setattr(feed, "MAX_ENTRIES", 2)
    (line,) = [item.line for item in made_of(body.encode(), "x.xml") if isinstance(item, Trouble)]
    assert says in line


def test_a_bomb_of_entities_is_only_text() -> None:
    """Entities that a feed defines itself are not resolved."""
    bomb = '<!DOCTYPE r [<!ENTITY a "خبر خبر"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    made = _one(f"{bomb}<rss><item><title>عنوان</title><description>نص &b; &x;</description></item></rss>")
    assert made.text == "عنوان\nنص &b; &x;"


@given(st.text(alphabet="<>/\"'![]&;-= اtiemrsCDATA", max_size=200))
def test_any_text(text: str) -> None:
    """Nothing breaks the reading of feeds."""
    _entries(("<rss><item>" + text).encode())
