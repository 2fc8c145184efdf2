"""What tests of pages share: an invented page, what stands around its text, and its day out."""

from isnad.desk import read
from isnad.intake.decode import Decoded
from isnad.intake.page import page_report
from isnad.model import Published

TITLE = "افتتاح جسر النهر الجديد في مدينة الواحة بعد سنوات من العمل"
LEAD = (
    "افتتح وزير النقل سامر الحداد جسر النهر الجديد في مدينة الواحة بعد سنوات من العمل، وقال إن الجسر سيخفف الازدحام "
    "عن وسط المدينة ويربط الضفتين ويقصر الطريق إلى الميناء."
)
BODY = (
    "وأضاف الحداد أن كلفة المشروع بلغت أربعين مليون دينار وأن العمل فيه استغرق أكثر مما كان مقررا بسبب الفيضانات التي "
    "ضربت المنطقة، وشكر العمال والمهندسين على صبرهم."
)
NOTICE = "جميع الحقوق محفوظة © 2019 صحيفة الواحة"
FOOTER = f"<footer>{NOTICE}</footer>"
BARE_FOOTER = f"<div>{NOTICE}</div>"
CLOCK = "<header><div>الجمعة 3 كانون الثاني 2025</div><nav><a href=/>الرئيسية</a><a href=/s>رياضة</a></nav></header>"
RELATED = (
    '<aside><h3>اقرأ أيضا</h3><ul><li><a href=/1>فيضان جديد يضرب الواحة</a><time datetime="2022-02-02">2 شباط 2022</time>'
    '<li><a href=/2>الوزير يعد بجسر ثان</a><time datetime="2023-03-03">3 آذار 2023</time></ul></aside>'
)
POST = '<blockquote class="twitter-tweet"><p>افتتح الجسر!</p><time datetime="2021-05-05T10:00:00Z">May 5, 2021</time></blockquote>'

VISIBLE = [
    ("2024-01-15", "2024-01-15"),
    ("15 يناير 2024", "2024-01-15"),
    ("١٥ يناير ٢٠٢٤", "2024-01-15"),
    ("15/1/2024", "2024-01-15"),
    ("٢٠٢٤/٠١/١٥", "2024-01-15"),
    ("15 نيسان 2024", "2024-04-15"),
    ("15 نيسان/أبريل 2024", "2024-04-15"),
    ("15 أفريل 2024", "2024-04-15"),
    ("15 جانفي 2024", "2024-01-15"),
    ("7 تشرين الأول 2023", "2023-10-07"),
    ("الثلاثاء 16 أبريل 2024 - 07 شوال 1445 هـ", "2024-04-16"),
    ("10 رجب 1445", "2024-01-22"),
    ("قبل 3 ساعات", None),
    ("أول أمس", None),
    ("مساء الثلاثاء", None),
    ("الأربعاء الماضي", None),
    ("قبل ثلاثة أيام", None),
    ("2024م", None),
]
"""What pages print below their headline, and the day that it tells, or none."""


def lines(*parts: str) -> str:
    """Lines as a page of text, with blank lines between."""
    return "\n\n".join(parts)


def markup(head: str = "", date: str = "", *, before: str = "", within: str = "", after: str = "") -> str:
    """A page with ``date`` below its headline."""
    return (
        f"<!DOCTYPE html><html lang=ar><head><title>{TITLE}</title>{head}</head><body>{before}<article><h1>{TITLE}</h1>"
        f"{date}<p>{LEAD}</p>{within}<p>{BODY}</p></article>{after}</body></html>"
    )


def dated(page: str) -> Published:
    """The publication date of a page."""
    return read(page_report(Decoded(page, "utf-8"), key="a", source="a.html", body=page.encode())).published
