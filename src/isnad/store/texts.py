"""The texts of reports, without what else is kept of them."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, select

from isnad.store import schema
from isnad.store.packed import unpacked
from isnad.store.places import Places, unpack_places

Texts = dict[int, tuple[str, Places]]
"""Texts and the places of their words, by the numbers of the reports."""


class Body(msgspec.Struct):
    """Of a report, its text alone."""

    text: str


def texts(connection: Connection, numbers: Sequence[int]) -> Texts:
    """The texts of these reports and the places of their words, by number."""
    if not numbers:
        return {}
    table = schema.texts.c
    rows = select(table.report, table.body, table.words).where(table.report.in_(numbers))
    return {row.report: (unpacked(row.body, Body).text, unpack_places(row.words)) for row in connection.execute(rows)}
