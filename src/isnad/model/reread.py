"""What became of a report that was read again."""

from dataclasses import dataclass, fields

from isnad.model.reading import Reading

FACTS = ("figures", "statements", "dates", "events", "actors")


@dataclass(frozen=True, slots=True)
class Differs:
    """How many facts of one kind are new, are gone, and say something else than before under the same id."""

    kind: str
    new: int
    gone: int
    changed: int


@dataclass(frozen=True, slots=True)
class Reread:
    """A report that was read again: the stages that ran, and in what its reading differs; nothing where it does not.

    ``other`` names what differs beside the facts: ``published``, ``credits``, ``furniture``, ``quality``.
    """

    key: str
    ran: tuple[str, ...]
    facts: tuple[Differs, ...] = ()
    other: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether it is read as before."""
        return not self.facts and not self.other


def reread(before: Reading, after: Reading, ran: tuple[str, ...]) -> Reread:
    """In what two readings of one report differ; facts are told apart by their ids."""
    facts = []
    for kind in FACTS:
        old = {item.id: item for item in getattr(before, kind)}
        now = {item.id: item for item in getattr(after, kind)}
        both = old.keys() & now.keys()
        differs = Differs(
            kind, len(now) - len(both), len(old) - len(both), sum(old[name] != now[name] for name in both)
        )
        if differs != Differs(kind, 0, 0, 0):
            facts.append(differs)
    compared = (*FACTS, "reader", "report", "schema")
    others = [field.name for field in fields(Reading) if field.name not in compared]
    other = tuple(name for name in others if getattr(before, name) != getattr(after, name))
    return Reread(after.report.key, ran, tuple(facts), other)


def told(item: Reread) -> str:
    """In what a report is read otherwise, in one line.

    >>> told(Reread("سد", ("figures",), (Differs("figures", 1, 0, 2),), ("published",)))
    'سد: figures 1 new, 2 changed; published differs'
    """
    parts = []
    for differs in item.facts:
        counts = [f"{getattr(differs, name)} {name}" for name in ("new", "gone", "changed") if getattr(differs, name)]
        parts.append(f"{differs.kind} {', '.join(counts)}")
    parts += [f"{name} differs" for name in item.other]
    return f"{item.key}: {'; '.join(parts) or 'as before'}"
