"""A text in memory becomes a report."""

import re
from hashlib import sha256

from isnad.model import Given, Received, Report

_SURROGATES = re.compile("[\ud800-\udfff]")


def report(
    text: str,
    *,
    key: str,
    source: str = "given",
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    given: Given | None = None,
    received: Received | None = None,
    body: bytes | None = None,
) -> Report:
    """A report of ``text``, which is kept as it is; ``body`` are the bytes it came from.

    Half a surrogate pair is no character and becomes U+FFFD, as undecodable bytes do; offsets stay what they were.

    >>> report("خبر عاجل", key="a").received.encoding
    'utf-8'
    """
    text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
    encoded = text.encode()
    return Report(
        key=key,
        id=sha256(encoded if body is None else body).hexdigest(),
        text_id=sha256(encoded).hexdigest(),
        text=text,
        source=source,
        received=received or Received("text/plain", "utf-8"),
        url=url,
        outlet=outlet,
        title=title,
        given=given or Given(),
    )
