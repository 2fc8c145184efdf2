"""Changes told to an address, as JSON, signed."""

import hmac
import ssl
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from isnad import render
from isnad.faces.output import OutputError
from isnad.model import Change

TIMEOUT = 15.0
SECRET = "ISNAD_WEBHOOK_SECRET"  # noqa: S105 # the name of a variable of the environment
SIGNATURE = "X-Isnad-Signature-256"
AT_ONCE = 200
"""Changes in one message."""

TRIES, PAUSE = 3, 1.0
"""How often a message is sent before it is given up for now, and seconds before the second time; four times as many before the third."""


def signature(body: bytes, secret: str) -> str:
    """What stands in the header ``X-Isnad-Signature-256``: a receiver that computes the same knows who sent ``body``.

    >>> signature(b"{}", "s")[:16]
    'sha256=143ca8d51'
    """
    return "sha256=" + hmac.digest(secret.encode(), body, "sha256").hex()


class Webhook:
    """An address that the user gave to be told at; it may lie in the own network, and redirects are not followed."""

    def __init__(self, url: str, secret: str = "", sleep: Callable[[float], None] = time.sleep) -> None:
        """Raises ``OutputError`` where ``url`` is no address of the web."""
        try:
            parts = urlsplit(url)
            self._scheme, self._host, self._port = parts.scheme, parts.hostname, parts.port
        except ValueError:
            self._scheme, self._host = "", ""
        if self._scheme not in ("http", "https") or not self._host:
            raise OutputError(f"the webhook {url} is no address; give http://… or https://…")
        if "@" in parts.netloc:
            raise OutputError(
                f"the webhook has a name or password in it; set {SECRET}, and let the receiver check {SIGNATURE}"
            )
        self._path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._secret, self._sleep = secret, sleep
        self.shown = f"{parts.scheme}://{parts.netloc}{parts.path}"

    def send(self, found: Sequence[Change]) -> tuple[str | None, list[Change]]:
        """Post ``found``, some at a time; why it was not taken, in words for a line, if so, and what was taken."""
        sent: list[Change] = []
        for first in range(0, len(found), AT_ONCE):
            part = found[first : first + AT_ONCE]
            wrong = self._tried(part)
            if wrong is not None:
                return wrong, sent
            sent += part
        return None, sent

    def _tried(self, found: Sequence[Change]) -> str | None:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        body = render.changes_json(found, at)
        wrong: str | None = None
        for number in range(TRIES):
            if number:
                self._sleep(PAUSE * 4.0 ** (number - 1))
            wrong, again = self._post(body)
            if not again:
                break
        return wrong

    def _post(self, body: bytes) -> tuple[str | None, bool]:
        """Why ``body`` was not taken, if so, and whether it may be taken a moment later."""
        fields = {"Content-Type": "application/json", "User-Agent": "isnad"}
        if self._secret:
            fields[SIGNATURE] = signature(body, self._secret)
        connection: HTTPConnection
        if self._scheme == "https":
            context = ssl.create_default_context()
            connection = HTTPSConnection(self._host or "", self._port, timeout=TIMEOUT, context=context)
        else:
            connection = HTTPConnection(self._host or "", self._port, timeout=TIMEOUT)
        try:
            connection.request("POST", self._path, body, fields)
            status = connection.getresponse().status
        except (OSError, HTTPException, ValueError) as error:
            return f"it cannot be reached ({error})", True
        finally:
            connection.close()
        return (None, False) if 200 <= status < 300 else (f"it answers {status}", status >= 500 or status == 429)
