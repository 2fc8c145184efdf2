"""The stages of Arabic in the order in which they run, each with what it needs, what it gives, and what it is made of."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from inspect import getsource

from isnad.arabic.digest import digest
from isnad.arabic.draft import Draft
from isnad.arabic.grammar.actors import actors
from isnad.arabic.grammar.credits import credits
from isnad.arabic.grammar.dates import dates
from isnad.arabic.grammar.events import events
from isnad.arabic.grammar.figures import figures
from isnad.arabic.grammar.furniture import furniture
from isnad.arabic.grammar.names import names
from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.grammar.published import published
from isnad.arabic.grammar.quality import quality
from isnad.arabic.grammar.statements import statements
from isnad.model import Stage


def _page(draft: Draft) -> Draft:
    return replace(
        draft,
        furniture=furniture(draft.report, draft.sheet),
        credits=credits(draft.report, draft.sheet),
        quality=quality(draft.sheet),
    )


def _numbers(draft: Draft) -> Draft:
    return replace(draft, numbers=numbers(draft.sheet))


def _dates(draft: Draft) -> Draft:
    return replace(draft, dates=dates(draft.report, draft.sheet, draft.numbers))


def _published(draft: Draft) -> Draft:
    found, resolved = published(draft.report, draft.sheet, draft.furniture, draft.dates)
    return replace(draft, published=found, dates=resolved)


def _names(draft: Draft) -> Draft:
    return replace(draft, names=names(draft.sheet))


def _statements(draft: Draft) -> Draft:
    found = statements(draft.report, draft.sheet, draft.furniture, draft.names, draft.dates)
    return replace(draft, statements=found)


def _figures(draft: Draft) -> Draft:
    found = figures(draft.report, draft.sheet, draft.furniture, draft.numbers, draft.dates, draft.statements)
    return replace(draft, figures=found)


def _events(draft: Draft) -> Draft:
    return replace(
        draft, events=events(draft.report, draft.sheet, draft.furniture, draft.names, draft.dates, draft.statements)
    )


def _actors(draft: Draft) -> Draft:
    found, linked = actors(draft.report, draft.sheet, draft.names, draft.statements, draft.figures, draft.events)
    return replace(draft, actors=found, statements=linked.statements, figures=linked.figures, events=linked.events)


def _stage(needs: str, run: Callable[[Draft], Draft], gives: str, *modules: str) -> Stage[Draft]:
    """A stage; its version is the hash of its step here and of the modules of the grammar that it calls."""
    name = run.__name__.removeprefix("_")

    @cache
    def made_of() -> str:
        below = digest("draft", "text.sheet", *(f"grammar.{module}" for module in modules or (name,)))
        return sha256((getsource(run) + below).encode()).hexdigest()[:16]

    return Stage(name, tuple(needs.split()), tuple(gives.split()), run, made_of)


STAGES: tuple[Stage[Draft], ...] = (
    _stage("sheet", _page, "furniture credits quality", "furniture", "credits", "quality"),
    _stage("sheet", _numbers, "numbers"),
    _stage("numbers", _dates, "dates"),
    _stage("furniture dates", _published, "published dates"),
    _stage("sheet", _names, "names"),
    _stage("furniture names dates", _statements, "statements"),
    _stage("furniture numbers dates statements", _figures, "figures"),
    _stage("furniture names dates statements", _events, "events"),
    _stage("names statements figures events", _actors, "actors statements figures events"),
)

WORDS_VERSION = digest("grammar.search_words")
"""The hash of what finds the words of a text for search, which is no stage: nothing in a reading hangs on it."""
