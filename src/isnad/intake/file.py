"""One file as one report."""

from collections.abc import Iterator
from io import BufferedReader
from typing import IO, Any

from isnad.intake.arabic_letters import has_arabic
from isnad.intake.binary import binary, markup
from isnad.intake.decode import Decoded, decode
from isnad.intake.limits import MAX_REPORT_BYTES
from isnad.intake.text import report
from isnad.intake.trouble import shown, trouble
from isnad.model import Received, Report, Trouble

TABLES = frozenset({".jsonl", ".ndjson"})
"""The endings of tables with one JSON object a line."""

PLAIN = frozenset({".txt", ".text", ""})
"""The endings of text files: beside tables, only these are reports where a folder is given."""

_MEGABYTE = 2**20
_OBJECTS = (b"{", b"\xef\xbb\xbf{")


def peeked_table(stream: "BufferedReader[Any]") -> bool:
    """Whether ``stream`` begins as a table does, with an object; nothing is taken from it.

    >>> from io import BytesIO
    >>> peeked_table(BufferedReader(BytesIO(b'{"text": ""}')))
    True
    """
    return stream.peek(1).lstrip().startswith(_OBJECTS)


def page(stream: IO[bytes], source: str, key: str) -> Iterator[Report | Trouble]:
    """The report that ``stream`` holds, or why it holds none; a ``Trouble`` beside it where bytes were lost.

    No more is read than a report may have (``MAX_REPORT_BYTES``).

    >>> from io import BytesIO
    >>> [item.text for item in page(BytesIO("وصل الوفد".encode()), "خبر.txt", "خبر")]
    ['وصل الوفد']
    """
    body = stream.read(MAX_REPORT_BYTES + 1)
    decoded = decode(body)
    wrong = _wrong(body, decoded)
    if wrong:
        yield trouble(source, *wrong)
        return
    received = Received("text/plain", decoded.encoding, replaced=decoded.replaced)
    yield report(decoded.text, key=key, source=shown(source), received=received, body=body)
    if decoded.truncated:
        yield trouble(source, "it ends inside a character, which became U+FFFD", "fetch it again if the end matters")
    elif decoded.replaced:
        what = f"{decoded.replaced} stretches of bytes are not {decoded.encoding} and became U+FFFD"
        yield trouble(source, what, "save it again as UTF-8 if they matter")


def _wrong(body: bytes, decoded: Decoded) -> tuple[str, str] | None:
    """What is wrong with a file and what to do, if anything."""
    if len(body) > MAX_REPORT_BYTES:
        return f"it is over {MAX_REPORT_BYTES // _MEGABYTE} MB", "split it into reports, or give a .jsonl table"
    if not body.strip() or not decoded.text.strip():
        return "it is empty", "remove it or fill it"
    kind = binary(body, decoded.encoding)
    if kind:
        return f"it is {kind}", "give its text"
    if markup(body):
        return "it is an HTML or XML page", "save its text and give that"
    if body.lstrip().startswith((b"[{", b"[\n")) and not has_arabic(decoded.text[:1]):
        return "it is a JSON list", "give one JSON object a line in a .jsonl file"
    if not has_arabic(decoded.text):
        return "it holds no Arabic letters", "give the report in Arabic"
    return None
