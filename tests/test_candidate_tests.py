"""What the text says against a date."""

from isnad.arabic.grammar.candidate_tests import against, borne_out, stale, told
from isnad.arabic.grammar.dates import dates
from isnad.arabic.grammar.page_dates import page, page_dates
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report

REST = " إلى مدينة الواحة لافتتاح جسر النهر الجديد بعد سنوات من العمل وقال إن الجسر سيخفف الازدحام عن وسط المدينة ويربط الضفتين."


def judged(line: str, lead: str) -> tuple[str | None, str | None, bool]:
    """Why the date of the line cannot be it, why it may be stale, and whether the text bears it out."""
    text = f"{line}\n{lead}{REST}"
    laid = sheet(text)
    there = page(laid, ())
    times = dates(report(text, key="a"), laid, ())
    [candidate] = page_dates(laid, there, times)
    story = told(laid, there, times)
    return against(candidate, story), stale(candidate, story), borne_out(candidate, story)


def test_nothing_against() -> None:
    """A date right after the day that the text tells is borne out."""
    assert judged("13 يوليو 2025", "وصل الوفد السبت 12 يوليو 2025") == (None, None, True)


def test_weekday_of_today() -> None:
    """The weekday of "today" and of "yesterday" must be that of the date."""
    assert judged("14 يوليو 2025", "وصل الوفد اليوم الاثنين")[0] is None
    assert judged("14 يوليو 2025", "وصل الوفد أمس الأحد")[0] is None
    assert "Monday" in (judged("14 يوليو 2025", "وصل الوفد اليوم الثلاثاء")[0] or "")
    assert "Sunday" in (judged("14 يوليو 2025", "وصل الوفد أمس السبت")[0] or "")


def test_later_days_months_and_years() -> None:
    """A date is too early for later days and months, and for years that the text tells of as past."""
    assert "2025-07-12" in (judged("10 يوليو 2025", "وصل الوفد السبت 12 يوليو 2025")[0] or "")
    assert "2025-08" in (judged("10 يوليو 2025", "وصل الوفد في أغسطس 2025")[0] or "")
    assert "2026" in (judged("10 يوليو 2025", "وصل الوفد منذ عام 2026")[0] or "")
    assert judged("10 يوليو 2025", "رؤية 2030 تدعو الوفد")[0] is None


def test_stale() -> None:
    """A date weeks after the day with which the text opens is stale."""
    assert "days after" in (judged("30 يوليو 2025", "وصل الوفد السبت 12 يوليو 2025")[1] or "")
