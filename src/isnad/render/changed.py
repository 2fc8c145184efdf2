"""One change of a story as lines for a terminal."""

from collections.abc import Sequence

import msgspec

from isnad.model import Change
from isnad.render.text import safe

_HEADS = {
    "figure": "new figure",
    "conflict": "conflict",
    "denial": "denial",
    "withdrawal": "withdrawal",
    "admission": "admission",
    "revision": "revision",
    "appeared": "read again, appeared",
    "vanished": "read again, vanished",
    "reread": "read again, figure",
}
_LONGEST = 160

FORMAT = "isnad/changes/1"


def changed_text(change: Change) -> str:
    """What is new, what it stands against, and why, each on a line.

    >>> change = Change("1", "figure", "s", "انهيار سد نهران", "b", "14 قتيلا", "a", "12 قتيلا", "the count grew")
    >>> print(changed_text(change))
    انهيار سد نهران: new figure
      14 قتيلا (b)
      12 قتيلا (a)
      the count grew
    """
    lines = [f"{_shown(change.label)}: {_HEADS[change.kind]}", f"  {_shown(change.text)} ({_shown(change.report)})"]
    if change.other:
        lines.append(f"  {_shown(change.before)} ({_shown(change.other)})")
    return "\n".join([*lines, f"  {_shown(change.why)}"])


def changed_line(change: Change) -> bytes:
    """One change as one line of JSON Lines, the newline included (UTF-8)."""
    return msgspec.json.encode(change) + b"\n"


def changes_json(found: Sequence[Change], sent: str) -> bytes:
    """Changes as one JSON object (UTF-8), with the time when they are ``sent``."""
    return msgspec.json.encode({"format": FORMAT, "sent": sent, "changes": found})


def _shown(text: str) -> str:
    text = " ".join(safe(text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
