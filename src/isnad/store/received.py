"""A page as it was received."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Page:
    """A page as received: its bytes, whence and as what they came, when (RFC 3339), and the head that came before them."""

    body: bytes
    source: str
    media_type: str
    added: str
    head: str = ""

    @property
    def id(self) -> str:
        """The sha256 of the bytes."""
        return sha256(self.body).hexdigest()
