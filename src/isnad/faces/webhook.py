"""Changes told to an address, as JSON."""

import ssl
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

import msgspec

from isnad.faces.output import OutputError
from isnad.model import Change

TIMEOUT = 15.0
FORMAT = "isnad/changes/1"


def checked(url: str) -> str:
    """``url``, which the user gave to be told at. Raises ``OutputError`` where it is no address of the web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise OutputError(f"the webhook {url} is no address; give http://… or https://…")
    return url


def send(url: str, found: list[Change]) -> str | None:
    """Post ``found`` to ``url`` as one JSON object; ``None`` where it was taken, else why not, in words for a line."""
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    body = msgspec.json.encode({"format": FORMAT, "changes": found})
    connection: HTTPConnection
    if parts.scheme == "https":
        connection = HTTPSConnection(parts.netloc, timeout=TIMEOUT, context=ssl.create_default_context())
    else:
        connection = HTTPConnection(parts.netloc, timeout=TIMEOUT)
    try:
        connection.request("POST", path, body, {"Content-Type": "application/json", "User-Agent": "isnad"})
        status = connection.getresponse().status
    except (OSError, HTTPException) as error:
        return f"it cannot be reached ({error})"
    finally:
        connection.close()
    return None if 200 <= status < 300 else f"it answers {status}"
