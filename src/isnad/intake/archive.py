"""The pages of a web archive as reports: WARC, and WACZ, which packs several."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import IO
from urllib.parse import urlsplit
from zipfile import BadZipFile, ZipFile

from isnad.intake.codings import INSTALL, MessageError, MissingError
from isnad.intake.file import NOT_ARABIC, page_of
from isnad.intake.http_message import Head, body_of, head_of
from isnad.intake.limits import MAX_ARCHIVES, MAX_PAGE_BYTES
from isnad.intake.taken import Taken
from isnad.intake.trouble import shown, trouble
from isnad.intake.warc import Broken, Record, records
from isnad.model import Options, Trouble

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_WARC = re.compile(r"(?:^|/)[^/]+\.warc(?:\.gz|\.zst)?$", re.IGNORECASE)
_OK = 200


def warc_pages(stream: IO[bytes], source: str, options: Options) -> Iterator[Taken | Trouble]:
    """The reports of the captured pages in ``stream`` that ``options`` ask for, each under its address.

    Captures of pictures, errors and pages of other hosts and days are passed over; pages without Arabic letters are
    counted in one line. A damaged place gives a ``Trouble``, and the next record goes on.
    """
    foreign = 0
    missing: Counter[str] = Counter()
    try:
        found = records(stream)
    except MissingError as error:
        yield trouble(source, f"the archive is packed with {error.coding}, which is not installed", INSTALL)
        return
    for item in found:
        if isinstance(item, Broken):
            yield trouble(source, item.what, "what follows was read; fetch the archive again if it matters")
        elif _asked(item, options):
            try:
                for made in _page(item, source):
                    if made is None:
                        foreign += 1
                    else:
                        yield made
            except MissingError as error:
                missing[error.coding] += 1
    for coding, many in missing.items():
        yield trouble(source, f"pages packed with {coding}, which is not installed: {many}", INSTALL)
    if foreign:
        what = f"pages without Arabic letters: {foreign}"
        yield trouble(source, what, "they were passed over; --host names those you want")


def wacz_pages(stream: IO[bytes], source: str, options: Options) -> Iterator[Taken | Trouble]:
    """The reports of all archives that are packed in ``stream``, which can be sought in; as for ``warc_pages``."""
    try:
        with ZipFile(stream) as packed:
            names = [item.filename for item in packed.infolist()[: MAX_ARCHIVES + 1] if _WARC.search(item.filename)]
            if not names:
                yield trouble(source, "it is a ZIP archive without web archives", "unpack it and give what is in it")
            for name in names[:MAX_ARCHIVES]:
                with packed.open(name) as member:
                    yield from warc_pages(member, f"{source}/{name}", options)
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        yield trouble(source, f"the archive is broken ({shown(str(error))})", "fetch it again")


def _asked(record: Record, options: Options) -> bool:
    """Whether the host and the day of a capture are among those asked for."""
    try:
        parts = urlsplit(record.url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not host:
        return False
    wanted = [name.lower().removeprefix("www.") for name in options.hosts]
    if wanted and not any(host == name or host.endswith("." + name) for name in wanted):
        return False
    match = _DAY.match(record.at)
    day = "-".join(match.groups()) if match else ""
    return (not options.since or options.since <= day) and (not options.until or bool(day) and day <= options.until)


def _page(record: Record, source: str) -> Iterator[Taken | Trouble | None]:
    """The report of one capture; ``None`` where it shows no Arabic letters, nothing where it is no page."""
    place = f"{source}: {record.url}"
    try:
        if record.kind == "response":
            head, rest = head_of(record.block)
        else:
            head, rest = Head(_OK, {"content-type": record.media_type}, ""), record.block
        if head.status != _OK or head.media_type not in _PAGES:
            return
        body = body_of(head, rest, MAX_PAGE_BYTES)
    except MissingError:
        raise
    except MessageError as error:
        yield trouble(place, str(error), "fetch the page again if it matters")
        return
    for item in page_of(body, place, shown(record.url), url=record.url, at=record.at or None, head=head):
        yield None if isinstance(item, Trouble) and item.line.endswith(NOT_ARABIC) else item
    if not record.whole:
        yield trouble(place, "the page was cut off", "fetch it again if its end matters")
