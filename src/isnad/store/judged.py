"""What people decided, kept beside the readings and never changed by them."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, or_, select

from isnad.model import Judgement
from isnad.store import schema
from isnad.store.write import insert


def judge(connection: Connection, judgement: Judgement) -> bool:
    """Keep a judgement; whether it was new."""
    return insert(connection, schema.judgements, asdict(judgement) | {"id": judgement.id})


def is_fact(connection: Connection, name: str) -> bool:
    """Whether a figure or a statement of this id is kept."""
    tables = (schema.figures, schema.statements)
    return any(connection.execute(select(table.c.id).where(table.c.id == name)).first() for table in tables)


def judgements(connection: Connection, facts: Sequence[str] | None = None) -> list[Judgement]:
    """All judgements, or those on these facts, the oldest first."""
    table = schema.judgements
    rows = select(table).order_by(table.c.at, table.c.id)
    if facts is not None:
        rows = rows.where(or_(table.c.fact.in_(list(facts)), table.c.other.in_(list(facts))))
    names = Judgement.__slots__
    return [Judgement(**{name: getattr(row, name) for name in names}) for row in connection.execute(rows)]
