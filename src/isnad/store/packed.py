"""Values of the model as few bytes, and back."""

from typing import TypeVar
from zlib import compress, decompress, error

import msgspec

T = TypeVar("T")

LEVEL = 6


def packed(value: object) -> bytes:
    """``value`` as deflated MessagePack.

    >>> from isnad.model import Span
    >>> unpacked(packed(Span(1, 3)), Span)
    Span(start=1, end=3)
    """
    return compress(msgspec.msgpack.encode(value), LEVEL)


def unpacked(body: bytes, kind: type[T]) -> T:
    """The value of ``kind`` that ``packed`` wrote; raises ``ValueError`` where it did not."""
    try:
        return msgspec.msgpack.decode(decompress(body), type=kind)
    except (error, msgspec.MsgspecError) as wrong:
        raise ValueError(f"no {kind.__name__} as isnad keeps it: {wrong}") from wrong
