"""Where a new report found its place among stories."""

from dataclasses import dataclass
from typing import Literal

JoiningKind = Literal["founded", "joined", "bridged"]


@dataclass(frozen=True, slots=True)
class Joining:
    """What a new ``report`` did to the stories that were there: it founded one, joined one, or bridged several into one.

    ``story`` and ``label`` are those of the story that it tells now, ``others`` the keys of the other reports of it;
    ``bridged`` are the labels of the stories that were apart before, and ``why`` is one sentence.
    """

    report: str
    kind: JoiningKind
    story: str
    label: str
    others: tuple[str, ...]
    bridged: tuple[str, ...]
    why: str
