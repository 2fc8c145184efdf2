"""One file as one report."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from isnad.intake.arabic_letters import has_arabic
from isnad.intake.binary import binary, markup
from isnad.intake.decode import Decoded, decode
from isnad.intake.http_message import Head
from isnad.intake.limits import MAX_PAGE_BYTES, MAX_REPORT_BYTES
from isnad.intake.page import decoded_page, page_report
from isnad.intake.taken import Taken
from isnad.intake.text import report
from isnad.intake.trouble import shown, trouble
from isnad.model import Received, Report, Trouble

PLAIN = frozenset({".txt", ".text", ""})
"""The endings of text files."""

PAGES = frozenset({".html", ".htm", ".xhtml"})
"""The endings of HTML pages: in a folder, what is neither one nor a table, feed or archive is no report."""

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
"""The media types of HTML pages."""

NOT_ARABIC = "give the report in Arabic"
"""What to do with a report that has no Arabic letters."""

_MEGABYTE = 2**20


def page(stream: IO[bytes], source: str, key: str) -> Iterator[Taken | Trouble]:
    """The report that ``stream`` holds, or why it holds none; a ``Trouble`` beside it where bytes were lost.

    What begins as an HTML page is one, whatever its name, and so is every file named as one. No more is read than a
    page may have (``MAX_PAGE_BYTES``); a text may have less (``MAX_REPORT_BYTES``).

    >>> from io import BytesIO
    >>> [item.report.text for item in page(BytesIO("وصل الوفد".encode()), "خبر.txt", "خبر")]
    ['وصل الوفد']
    >>> [item.report.text for item in page(BytesIO("<html><p>وصل الوفد</p>".encode()), "-", "خبر")]
    ['وصل الوفد']
    """
    body = stream.read(MAX_REPORT_BYTES + 1)
    html = markup(body) == "html" or Path(source).suffix.lower() in PAGES
    if html and len(body) > MAX_REPORT_BYTES:
        body += stream.read(MAX_PAGE_BYTES - MAX_REPORT_BYTES)
    yield from page_of(body, source, key, html=html)


def page_of(
    body: bytes,
    source: str,
    key: str,
    *,
    html: bool | None = None,
    url: str | None = None,
    at: str | None = None,
    head: Head | None = None,
) -> Iterator[Taken | Trouble]:
    """As ``page``, of the bytes of a page that came from ``url`` at the time ``at`` with the ``head`` of its response.

    >>> head = Head(200, {"content-type": "text/html; charset=windows-1256"}, "HTTP/1.1 200 OK")
    >>> body = "<p>وصل الوفد".encode("windows-1256")
    >>> [item.report.text for item in page_of(body, "a", "a", url="https://ahdath.example/7", head=head)]
    ['وصل الوفد']
    """
    html = markup(body) == "html" or (head is not None and head.media_type in HTML_TYPES) if html is None else html
    declared = head.charset if head else None
    decoded = decoded_page(body, declared) if html else decode(body, declared)
    wrong = _wrong(body, decoded, MAX_PAGE_BYTES if html else MAX_REPORT_BYTES)
    if wrong is None and html:
        made = page_report(decoded, key=key, source=shown(source), body=body, url=url)
        wrong = _wrong_page(made)
    elif wrong is None:
        wrong = _wrong_text(body, decoded)
        received = Received("text/plain", decoded.encoding, replaced=decoded.replaced)
        made = report(decoded.text, key=key, source=shown(source), url=url, received=received, body=body)
    if wrong:
        yield trouble(source, *wrong)
        return
    yield Taken(replace(made, received=replace(made.received, at=at)), body, head.printed if head else "")
    if decoded.truncated:
        yield trouble(source, "it ends inside a character, which became U+FFFD", "fetch it again if the end matters")
    elif decoded.replaced:
        what = f"{decoded.replaced} stretches of bytes are not {decoded.encoding} and became U+FFFD"
        yield trouble(source, what, "save it again as UTF-8 if they matter")


def _wrong(body: bytes, decoded: Decoded, most: int) -> tuple[str, str] | None:
    """What is wrong with a file and what to do, if anything."""
    if len(body) > most:
        return f"it is over {most // _MEGABYTE} MB", "split it into reports, or give a .jsonl table"
    if not body.strip() or not decoded.text.strip():
        return "it is empty", "remove it or fill it"
    kind = binary(body, decoded.encoding)
    if kind:
        return f"it is {kind}", "give its text"
    return None


def _wrong_text(body: bytes, decoded: Decoded) -> tuple[str, str] | None:
    """What is wrong with what is no page and what to do, if anything."""
    if markup(body) == "xml":
        return "it is an XML document", "save its text and give that"
    if body.lstrip().startswith((b"[{", b"[\n")) and not has_arabic(decoded.text[:1]):
        return "it is a JSON list", "give one JSON object a line in a .jsonl file"
    if not has_arabic(decoded.text):
        return "it holds no Arabic letters", NOT_ARABIC
    return None


def _wrong_page(made: Report) -> tuple[str, str] | None:
    """What is wrong with a page that could be parsed and what to do, if anything."""
    if len(made.text.encode()) > MAX_REPORT_BYTES:
        return f"its text is over {MAX_REPORT_BYTES // _MEGABYTE} MB", "split it into reports"
    if any(hint.name == "generator" and hint.value == "isnad" for hint in made.hints):
        return "it is a dossier that isnad wrote", "give the reports it was made of"
    if not has_arabic(made.text):
        return "the page shows no Arabic letters", NOT_ARABIC
    return None
