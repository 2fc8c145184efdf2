"""What people decided, as a list of its own and as marks beside the facts."""

from markupsafe import Markup

from isnad.model import Fact, Judged
from isnad.render.html.context import JudgedFactView, JudgementView, MarkView
from isnad.render.html.inline import both, reason, term
from isnad.render.html.places import Places
from isnad.render.outline_judged import mark, said
from isnad.render.strings import value_word


def judgement(places: Places, item: Judged) -> JudgementView:
    """One judgement with the facts that it is about."""
    return JudgementView(
        verdict=item.verdict,
        label=both(lambda tongue: value_word("judged", item.verdict, tongue)),
        facts=tuple(_fact(places, fact) for fact in item.about),
        copies=tuple(_fact(places, fact) for fact in item.copies),
        said=both(lambda tongue: said(item, tongue)),
        note=reason(item.note) if item.note else Markup(""),
        holds=item.holds,
    )


def marks(places: Places, *facts: str) -> tuple[MarkView, ...]:
    """The judgements on these facts that hold, but for those that join them with others: the verdicts say that."""
    return tuple(
        MarkView(item.verdict, both(lambda tongue: mark(item, fact, tongue)))  # noqa: B023 # called at once
        for fact in facts
        for item in places.book.judged.get(fact, ())
        if item.verdict != "same"
    )


def _fact(places: Places, fact: Fact) -> JudgedFactView:
    ref = places.ref(fact.report, fact.start, fact.end)
    return JudgedFactView(term(f"mark.{fact.kind}"), ref, places.numbers.get(fact.report, 0), fact.id)
