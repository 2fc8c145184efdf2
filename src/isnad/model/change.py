"""What is new in a story since it was looked at last."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal["figure", "conflict", "denial", "withdrawal", "admission", "revision"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a new report changes in a story that others told before.

    ``id`` is the same whenever the same facts are compared; ``text`` is what the new ``report`` prints (of a revision its
    title), ``before`` what ``other``, an older one, does, and ``why`` how the two compare, in one sentence.
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
