"""What is new in a story since it was looked at last."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal[
    "figure", "conflict", "denial", "withdrawal", "admission", "revision", "appeared", "vanished", "reread"
]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a new report changes in a story that others told before.

    ``id`` is the same whenever the same facts are compared; ``text`` is what the new ``report`` prints (of a revision its
    title), ``before`` what ``other``, an older one, does, and ``why`` how the two compare, in one sentence.

    ``said_by`` names who says so, outermost first; ``start`` and ``end`` are where ``text`` stands in the report, in code
    points (0 and 0 where that is the whole report), and ``more`` older facts stand against it as ``other`` does, which is the
    latest of them.

    A newer isnad that reads old reports again makes a conflict or its like appear or vanish, and rereads figures: ``text`` is
    then the figure as printed, ``before`` what it was read as.
    """

    id: str
    kind: ChangeKind
    story: str
    label: str
    report: str
    text: str
    other: str
    before: str
    why: str
    said_by: str = ""
    start: int = 0
    end: int = 0
    more: int = 0
