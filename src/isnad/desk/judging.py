"""What people decide on facts of a desk: whether they may, and what they decided."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from isnad.compare.decisions import Decisions, judged
from isnad.model import ON_ONE, ON_TWO, Fact, Found, Judged, Judgement, Query
from isnad.store import judged as stored


def judge(connection: Connection, made: Judgement) -> None:
    """Keep a judgement. Raises ``KeyError`` and ``ValueError`` as ``Desk.judge`` says."""
    allowed = ON_TWO if made.other else ON_ONE
    if made.verdict not in allowed:
        raise ValueError(f"of {'two facts' if made.other else 'one fact'} a verdict is one of {', '.join(allowed)}")
    if not made.by:
        raise ValueError("nobody is named who decides")
    if made.fact == made.other:
        raise ValueError("FACT and OTHER are one fact")
    if made.verdict == "withdrawn":
        _check_taken_back(connection, made)
    else:
        facts = stored.facts(connection, made.facts)
        for name in (made.fact, made.other):
            if name and not (name in facts and facts[name].read):
                raise KeyError(name)
        _check_kinds(facts[made.fact], facts.get(made.other))
        stored.keep(connection, facts.values())
    stored.judge(connection, made)


def judgements(connection: Connection, facts: Sequence[str] | None = None) -> list[Judged]:
    """What people decided, on these facts or on all, the oldest first."""
    made = stored.judgements(connection)
    asked = {name for item in made for name in item.facts} if facts is None else set(facts)
    about = stored.facts(connection, {name for item in made if asked & item.facts for name in item.facts})
    return [item for item in judged(made, about) if asked & {item.fact, item.other}]


def asked(connection: Connection, query: Query) -> Query:
    """The query with the ids of what is judged wrong, where that shall not answer."""
    if not query.without_wrong:
        return query
    made = stored.judgements(connection)
    decisions = Decisions(item for item in made if not item.other)
    wrong = {item.fact for item in made if not item.other and decisions.is_wrong(item.fact)}
    return replace(query, without=query.without | wrong)


def beside(connection: Connection, found: Sequence[Found]) -> list[Found]:
    """Reports that were found, each with the judgements that hold on the facts that its snippets show."""
    places = stored.facts_in(connection, [item.key for item in found])
    if not places:
        return list(found)
    made = judged(
        stored.judgements_on_one(connection, [fact.id for fact in places]), {fact.id: fact for fact in places}
    )
    held = [item for item in made if item.holds]
    return [replace(item, judged=tuple(one for one in held if _shows(item, one.about[0]))) for item in found]


def _shows(found: Found, fact: Fact) -> bool:
    return fact.report == found.key and any(
        snippet.span.start <= fact.start < snippet.span.end for snippet in found.snippets
    )


def _check_taken_back(connection: Connection, made: Judgement) -> None:
    own = [item for item in stored.judgements(connection) if (item.facts, item.by) == (made.facts, made.by)]
    if not own or own[-1].verdict == "withdrawn":
        raise ValueError(f"{made.by} has decided nothing on this that could be taken back")


def _check_kinds(fact: Fact, other: Fact | None) -> None:
    if other is None:
        if fact.kind == "actor":
            raise ValueError("an actor is judged beside another: same or different")
    elif fact.kind != other.kind:
        raise ValueError(
            f"{fact.id} is of the kind {fact.kind}, {other.id} of the kind {other.kind}; two facts are of one kind"
        )
