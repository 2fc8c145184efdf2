"""``read_again``: of a report that was read before, only what newer rules may read otherwise."""

from collections.abc import Sequence
from typing import Any

from isnad.model import Reader, Reading, Stage
from isnad.reading import LANGUAGES, VERSION

KEPT = frozenset({"furniture", "credits", "quality", "dates", "published", "statements", "figures", "events", "actors"})
"""What a reading keeps of a draft; numbers and names are made anew where something needs them."""


def stale(reading: Reading) -> frozenset[str]:
    """The stages that are made of something else now than when ``reading`` was made."""
    stages = LANGUAGES[reading.report.language].stages
    return frozenset(stage.name for stage in stages if reading.reader.stages.get(stage.name) != stage.version)


def read_again(reading: Reading, old: frozenset[str] | None = None) -> tuple[Reading, tuple[str, ...]]:
    """What ``read`` would read of the report now, and the stages that ran for it; ``old`` are those that are ``stale``.

    A stage runs where it is stale, where it needs what a stage before it gave otherwise than before, and where what it
    gives is not kept and something needs it. Ids of facts stay: they depend on the text, the kind and the place.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import read
    >>> made = read(report("قتل 12 شخصا في انهيار سد نهران.", key="a"))
    >>> again, ran = read_again(made)
    >>> again == made, ran
    (True, ())
    >>> again, ran = read_again(made, frozenset({"page"}))
    >>> again == made, ran
    (True, ('page',))
    """
    old = stale(reading) if old is None else old
    language = LANGUAGES[reading.report.language]
    reader = Reader("isnad", VERSION, language.code, {stage.name: stage.version for stage in language.stages})
    if not old:
        return reading, ()
    draft = before = language.reopen(reading)
    stages, ran, changed = language.stages, list[str](), set[str]()
    for number, stage in enumerate(stages):
        if stage.name not in old and not changed & set(stage.needs):
            continue
        for at in _missing(stages, number, ran):
            draft = stages[at].run(draft)
            ran.append(stages[at].name)
            changed |= set(stages[at].gives) & _open(stages, at)
        draft = stage.run(draft)
        ran.append(stage.name)
        same = {name for name in KEPT & set(stage.gives) if getattr(draft, name) == getattr(before, name)}
        changed = (changed - set(stage.gives)) | (set(stage.gives) - (same - _open(stages, number)))
    return language.close(draft, reader), tuple(ran)


def _open(stages: Sequence[Stage[Any]], number: int) -> set[str]:
    """What a stage after ``number`` gives once more: until it has run, it is not what a reading keeps."""
    return {name for stage in stages[number + 1 :] for name in stage.gives}


def _missing(stages: Sequence[Stage[Any]], number: int, ran: Sequence[str]) -> list[int]:
    """The stages before ``number`` that must run for what it needs and the draft of a reading does not hold, in order."""
    found: set[int] = set()
    todo = [number]
    while todo:
        at = todo.pop()
        open_ = _open(stages, at - 1)
        for name in stages[at].needs:
            if name in KEPT and name not in open_:
                continue
            more = [
                other
                for other in range(at)
                if name in stages[other].gives and other not in found and stages[other].name not in ran
            ]
            found.update(more)
            todo += more
    return sorted(found)
