"""Bytes of a file that may be gzipped, member by member, and go on where one of them is damaged."""

import zlib
from io import BytesIO
from typing import IO

from isnad.intake.limits import MAX_MEMBER_BYTES
from isnad.intake.zstd_stream import ZstdStream, is_zstd

GZIP = b"\x1f\x8b\x08"
_CHUNK = 2**16


class DamagedError(Exception):
    """A member cannot be unpacked any further; reading goes on with the next one."""


class Members:
    """What ``stream`` holds, unpacked where it is gzipped, or as a whole packed with Zstandard.

    >>> from gzip import compress
    >>> from io import BytesIO
    >>> source = Members(BytesIO(compress(b"one\\n") + compress(b"two\\n")))
    >>> source.line(10), source.line(10), source.line(10)
    (b'one\\n', b'two\\n', b'')
    """

    def __init__(self, stream: IO[bytes]) -> None:
        """Begin at the place where ``stream`` stands. Raises ``MissingError`` where Zstandard is needed and not installed."""
        self._stream: IO[bytes] | ZstdStream = stream
        self._packed = stream.read(_CHUNK)
        if is_zstd(self._packed):
            self._stream = ZstdStream(stream, self._packed)
            self._packed = self._stream.read(_CHUNK)
        self._gzipped = self._packed.startswith(GZIP[:2])
        self._plain = bytearray()
        self._at = 0
        self.truncated = False
        self._begin()

    def line(self, most: int) -> bytes:
        """The next line with its end, at most ``most`` bytes of it; nothing at the end of the file."""
        while True:
            end = self._plain.find(b"\n", self._at, self._at + most)
            if end >= 0:
                return self._take(end + 1 - self._at)
            if len(self._plain) - self._at >= most or not self._more():
                return self._take(min(most, len(self._plain) - self._at))

    def read(self, size: int) -> bytes:
        """The next ``size`` bytes, fewer where the file ends."""
        while len(self._plain) - self._at < size and self._more():
            pass
        return self._take(min(size, len(self._plain) - self._at))

    def skip(self, size: int) -> int:
        """Pass over ``size`` bytes; how many there were."""
        left = size
        while left:
            step = len(self.read(min(left, _CHUNK)))
            if not step:
                break
            left -= step
        return size - left

    def _take(self, size: int) -> bytes:
        made = bytes(self._plain[self._at : self._at + size])
        self._at += size
        if self._at > _CHUNK:
            del self._plain[: self._at]
            self._at = 0
        return made

    def _more(self) -> bool:
        """Have more bytes in ``_plain``, or come nearer to them; whether there may be any."""
        if not self._packed:
            self._packed = self._stream.read(_CHUNK)
        if not self._packed:
            self.truncated = self._fed or (isinstance(self._stream, ZstdStream) and self._stream.broken)
            return False
        if not self._gzipped:
            self._plain += self._packed
            self._packed = b""
            return True
        if not self._fed:
            # Some writers pad what stands between members.
            self._packed = self._packed.lstrip(b"\x00")
        if self._packed:
            self._unpack()
        return True

    def _unpack(self) -> None:
        self._fed = True
        try:
            made = self._machine.decompress(self._packed, _CHUNK)
        except zlib.error as error:
            self._to_next()
            raise DamagedError("a member cannot be unpacked") from error
        self._plain += made
        self._made += len(made)
        self._packed = self._machine.unconsumed_tail
        if self._machine.eof:
            self._packed = self._machine.unused_data
            self._begin()
        elif self._made > MAX_MEMBER_BYTES:
            self._packed = b""
            self._stream = BytesIO()
            raise DamagedError(f"a member unpacks to more than {MAX_MEMBER_BYTES // 2**20} MB")

    def _begin(self) -> None:
        self._machine = zlib.decompressobj(31)
        self._fed, self._made = False, 0

    def _to_next(self) -> None:
        """Go on with the next bytes that begin a member; what was unpacked of the damaged one is dropped."""
        self._plain.clear()
        self._at = 0
        self._begin()
        rest = self._packed[1:]
        while True:
            at = rest.find(GZIP)
            if at >= 0:
                self._packed = rest[at:]
                return
            more = self._stream.read(_CHUNK)
            if not more:
                self._packed = b""
                return
            rest = rest[-2:] + more
