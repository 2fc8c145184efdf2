"""Web archives for the tests, written by warcio, and packed as WACZ."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


@dataclass(frozen=True)
class Capture:
    """One page to be archived."""

    url: str
    body: bytes
    at: str = "2026-03-03T10:00:00Z"
    media_type: str = "text/html; charset=utf-8"
    status: str = "200 OK"
    fields: tuple[tuple[str, str], ...] = ()


def warc(captures: Sequence[Capture], *, gzip: bool = True) -> bytes:
    """A WARC with a head, and for each capture its request and its response."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    writer._create_temp_file = BytesIO  # warcio leaves its temporary files to the collector
    writer.write_record(writer.create_warcinfo_record("test.warc.gz", {"software": "test"}))
    for item in captures:
        request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "test")], is_http_request=True)
        about = {"WARC-Date": item.at}
        writer.write_record(
            writer.create_warc_record(item.url, "request", http_headers=request, warc_headers_dict=about)
        )
        head = StatusAndHeaders(item.status, [("Content-Type", item.media_type), *item.fields], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                item.url, "response", payload=BytesIO(item.body), http_headers=head, warc_headers_dict=about
            )
        )
    return out.getvalue()


def wacz(archives: Sequence[bytes]) -> bytes:
    """Archives as one WACZ."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as made:
        made.writestr("datapackage.json", '{"profile": "data-package", "wacz_version": "1.1.1"}')
        for number, body in enumerate(archives):
            made.writestr(f"archive/data-{number}.warc.gz", body)
        made.writestr("indexes/index.cdx", "")
    return out.getvalue()
