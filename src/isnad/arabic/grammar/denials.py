"""Which statement another one denies, inside one report."""

from dataclasses import replace

from isnad.model import Statement

_NEAR = 1200
"""How many characters may lie between what is denied and its denial."""

_MOST = 64
"""How many statements are looked back on: so many characters hold fewer."""


def with_denials(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """A denial is linked to the nearest accusation (else assertion) of somebody else before it."""
    made = []
    for index, one in enumerate(statements):
        if one.act != "deny":
            made.append(one)
            continue
        before = statements[max(0, index - _MOST) : index]
        others = [s for s in before if one.start - s.end < _NEAR and _name(s) != _name(one) and s.act != "deny"]
        accusations = [s for s in others if s.act == "accuse"]
        target = (accusations or others)[-1:] if accusations or others else []
        made.append(replace(one, denies=target[0].id) if target else one)
    return tuple(made)


def _name(statement: Statement) -> str | None:
    return statement.speaker.name or statement.speaker.text
