"""One change of a story as a line for a terminal."""

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
    """What is new, who says it and where it is printed, of which story, what stood there before, and why, on one line.

    >>> change = Change(
    ...     "1", "figure", "s", "انهيار سد نهران", "b", "14 قتيلا", "a", "12 قتيلا", "the count grew", "وزارة الصحة", 20, 28, 2
    ... )
    >>> print(changed_text(change))
    new figure: 14 قتيلا | said by وزارة الصحة | in b, characters 20 to 28 | before: 12 قتيلا, in a and 2 more | the count grew | story: انهيار سد نهران
    """
    parts = [f"{_HEADS[change.kind]}: {_shown(change.text)}"]
    parts += [f"said by {_shown(change.said_by)}"] if change.said_by else []
    place = f", characters {change.start} to {change.end}" if change.end else ""
    parts.append(f"in {_shown(change.report)}{place}")
    if change.other:
        parts.append(
            f"before: {_shown(change.before)}, in {_shown(change.other)}"
            + (f" and {change.more} more" if change.more else "")
        )
    return " | ".join([*parts, _shown(change.why), f"story: {_shown(change.label)}"])


def changed_line(change: Change) -> bytes:
    """One change as one line of JSON Lines, the newline included (UTF-8)."""
    return msgspec.json.encode(change) + b"\n"


def changes_json(found: Sequence[Change], sent: str) -> bytes:
    """Changes as one JSON object (UTF-8), with the time when they are ``sent``."""
    return msgspec.json.encode({"format": FORMAT, "sent": sent, "changes": found})


def _shown(text: str) -> str:
    text = " ".join(safe(text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
