"""The content codings of HTTP undone, within bounds: gzip, deflate, Brotli and Zstandard."""

import zlib
from collections.abc import Callable
from io import BytesIO

INSTALL = "pip install 'isnad[archive]'"
"""What brings Brotli and Zstandard."""

MAX_WINDOW = 2**27
"""Bytes that Zstandard may look back: what its command line takes without being asked."""

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_DEFLATED = (b"\x78", b"\x58", b"\x68")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))
_LOOKED_AT = 2_000


class MessageError(Exception):
    """A response that cannot be used; the message says why, in words for a line."""


class MissingError(MessageError):
    """A body whose coding needs what is not installed."""

    def __init__(self, coding: str) -> None:
        """``coding`` is its name for people."""
        super().__init__(f"its body is packed with {coding}, which is not installed ({INSTALL})")
        self.coding = coding


def unpacked(body: bytes, coding: str, most: int) -> bytes:
    """``body`` without ``coding``; what was cut off gives what there is.

    What does not show its coding is returned as it is: archives often keep bodies that were unpacked already. Raises
    ``MessageError`` for a bomb (more than ``most`` bytes) and for what is damaged, ``MissingError`` where a coding needs
    what is not installed.

    >>> from gzip import compress
    >>> unpacked(compress(b"abc" * 50), "gzip", 1000) == b"abc" * 50
    True
    >>> unpacked("<p>وصل الوفد".encode(), "br", 1000).decode()
    '<p>وصل الوفد'
    """
    work = _CODINGS.get(coding)
    if work is None:
        raise MessageError(f"its coding {coding[:20]} is not known")
    made = work(body, most)
    if len(made) > most:
        raise MessageError(f"its body unpacks to more than {most // 2**20} MB")
    return made


def _gzip(body: bytes, most: int) -> bytes:
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(31).decompress(body, most + 1)
    except zlib.error as error:
        raise MessageError("its body is damaged") from error


def _deflate(body: bytes, most: int) -> bytes:
    """Deflated, with a head or, as some servers send it, without."""
    for bits in (15, -15) if body[:1] in _DEFLATED else (-15,):
        try:
            return zlib.decompressobj(bits).decompress(body, most + 1)
        except zlib.error:
            continue
    raise MessageError("its body is damaged")


def _brotli(body: bytes, most: int) -> bytes:
    """Brotli has no mark at its beginning: what cannot be unpacked and is text was unpacked before."""
    if not body:
        return body
    try:
        from brotli import Decompressor, error  # noqa: PLC0415 # an extra: only where a body needs it
    except ImportError as missing:
        if _is_text(body):
            return body
        raise MissingError("Brotli") from missing
    machine, made = Decompressor(), bytearray()
    try:
        piece = body
        while len(made) <= most:
            step = machine.process(piece, output_buffer_limit=most + 1 - len(made))
            made += step
            piece = b""
            if machine.is_finished() or (machine.can_accept_more_data() and not step):
                break
    except error as broken:
        if _is_text(body):
            return body
        raise MessageError("its body is damaged") from broken
    return bytes(made)


def _zstd(body: bytes, most: int) -> bytes:
    if not body.startswith(_ZSTD):
        return body
    try:
        from zstandard import ZstdDecompressor, ZstdError  # noqa: PLC0415 # an extra: only where a body needs it
    except ImportError as missing:
        raise MissingError("Zstandard") from missing
    made = bytearray()
    try:
        reader = ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(BytesIO(body), read_across_frames=True)
        while len(made) <= most and (step := reader.read(min(2**16, most + 1 - len(made)))):
            made += step
    except ZstdError as broken:
        if made:
            return bytes(made)
        raise MessageError("its body is damaged") from broken
    return bytes(made)


def _is_text(body: bytes) -> bool:
    return body[:_LOOKED_AT].translate(None, _CONTROLS) == body[:_LOOKED_AT]


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
