"""One row of a table as one report, whatever the form of the table."""

import msgspec

from isnad.intake.arabic_letters import has_arabic
from isnad.intake.limits import MAX_FIELD, MAX_REPORT_BYTES
from isnad.intake.taken import Taken
from isnad.intake.text import report
from isnad.intake.trouble import shown, trouble
from isnad.model import Given, Received, Trouble

_MEGABYTE = 2**20


class Row(msgspec.Struct):
    """What is read of a row; further fields are not."""

    text: str | None = None
    title: str | None = None
    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | int | float | None = None
    author: str | None = None


def row_report(row: Row, place: str, key: str, received: Received, body: bytes) -> Taken | Trouble:
    """The report of ``row``, which stands at ``place``; ``key`` is its key where it gives no id, ``body`` its bytes.

    >>> received = Received("text/csv", "utf-8")
    >>> row_report(Row("وصل الوفد.", "عنوان"), "أخبار.csv:2", "أخبار:2", received, b"").report.text
    'عنوان\\nوصل الوفد.'
    >>> row_report(Row(), "أخبار.csv:3", "أخبار:3", received, b"").line
    'أخبار.csv:3: the row has no text; give it a field "text"'
    """
    wrong = _wrong(row)
    if wrong:
        return trouble(place, *wrong)
    made = report(
        _text(row),
        key=str(row.id) if row.id not in (None, "") else key,
        source=shown(place),
        url=row.url or None,
        outlet=row.outlet or None,
        title=row.title or None,
        given=Given(None if row.published in (None, "") else str(row.published), row.author or None),
        received=received,
        body=body,
    )
    return Taken(made, body)


def _text(row: Row) -> str:
    """Title and text, the title once."""
    text, title = row.text or "", row.title or ""
    return text if not title or text.lstrip().startswith(title.strip()) else f"{title}\n{text}"


def _wrong(row: Row) -> tuple[str, str] | None:
    """What is wrong with the row and what to do, if anything."""
    if row.text is None:
        return "the row has no text", 'give it a field "text"'
    if not row.text.strip():
        return "the text is empty", "remove the row"
    for name in ("id", "url", "outlet", "published", "author"):
        if len(str(getattr(row, name) or "")) > MAX_FIELD:
            return f"the field {name} is longer than {MAX_FIELD} characters", "shorten it"
    text = _text(row)
    if len(text.encode("utf-8", "replace")) > MAX_REPORT_BYTES:
        return f"the text is over {MAX_REPORT_BYTES // _MEGABYTE} MB", "split it into reports"
    if not has_arabic(text):
        return "the text holds no Arabic letters", "give the report in Arabic"
    return None
