"""A text in memory becomes a report."""

from hashlib import sha256

from isnad.model import Given, Received, Report


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

    >>> report("خبر عاجل", key="a").received.encoding
    'utf-8'
    """
    encoded = text.encode("utf-8", "replace")
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
