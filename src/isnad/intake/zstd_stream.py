"""A stream that is packed with Zstandard, as some crawlers pack their archives, unpacked as it is read."""

from typing import IO, Any, cast

from isnad.intake.codings import MAX_WINDOW, MissingError
from isnad.intake.limits import MAX_DICTIONARY_BYTES, MAX_MEMBER_BYTES, MAX_UNPACKED

ZSTD = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"


def is_zstd(sample: bytes) -> bool:
    """Whether bytes that begin as ``sample`` does are packed with Zstandard, or hold a dictionary for what is.

    >>> is_zstd(b"\\x28\\xb5\\x2f\\xfd"), is_zstd(b"WARC/1.1")
    (True, False)
    """
    return sample.startswith((ZSTD, _DICTIONARY))


class ZstdStream:
    """What ``stream`` holds, unpacked; damage and bombs end it, and ``broken`` says so.

    An archive may begin with the dictionary of all its frames, in a frame of its own
    (https://iipc.github.io/warc-specifications/specifications/warc-zstd/).
    """

    def __init__(self, stream: IO[bytes], begun: bytes = b"") -> None:
        """``begun`` was read of ``stream`` already. Raises ``MissingError`` where Zstandard is not installed."""
        try:
            from zstandard import ZstdDecompressor, ZstdError  # noqa: PLC0415 # an extra: only where a file needs it
        except ImportError as missing:
            raise MissingError("Zstandard") from missing
        self._stream, self._begun = stream, begun
        self._error = ZstdError
        self.broken = False
        self._read, self._made = 0, 0
        try:
            dictionary = self._dictionary()
        except ZstdError:
            self.broken, dictionary = True, None
        machine = ZstdDecompressor(dictionary, max_window_size=MAX_WINDOW)
        self._reader: Any = machine.stream_reader(cast("IO[bytes]", _Source(self)), read_across_frames=True)

    def read(self, size: int) -> bytes:
        """The next bytes, ``size`` at most; none at the end."""
        if self.broken:
            return b""
        try:
            made: bytes = self._reader.read(size)
        except self._error:
            self.broken = True
            return b""
        self._made += len(made)
        self.broken = self._made > MAX_MEMBER_BYTES + MAX_UNPACKED * self._read
        return made

    def packed(self, size: int) -> bytes:
        """The next bytes as they lie in the file."""
        while len(self._begun) < size and (more := self._stream.read(size - len(self._begun))):
            self._begun += more
        made, self._begun = self._begun[:size], self._begun[size:]
        self._read += len(made)
        return made

    def _dictionary(self) -> Any:
        """The dictionary before the first frame, which may be packed itself."""
        from zstandard import ZstdCompressionDict, ZstdDecompressor  # noqa: PLC0415 # so

        head = self.packed(8)
        if not head.startswith(_DICTIONARY):
            self._begun = head + self._begun
            return None
        size = int.from_bytes(head[4:], "little")
        if size > MAX_DICTIONARY_BYTES:
            self.broken = True
            return None
        body = self.packed(size)
        if body.startswith(ZSTD):
            body = ZstdDecompressor().decompress(body, max_output_size=MAX_DICTIONARY_BYTES)
        return ZstdCompressionDict(body)


class _Source:
    """What Zstandard reads from."""

    def __init__(self, stream: ZstdStream) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        return self._stream.packed(size)
