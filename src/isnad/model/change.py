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
