"""The places of reports that the page points at, collected while it is built."""

from dataclasses import dataclass, field

from markupsafe import Markup

from isnad.render.bidi import ARABIC
from isnad.render.book import Book, Step
from isnad.render.html.context import Ref, StepView
from isnad.render.html.inline import inline, printed
from isnad.render.html.marked import anchor

LONGEST = 300_000
"""Characters of a report's text that the page holds; places beyond them point at the report."""

QUOTE = 280
"""Characters of a quote shown outside the report's text."""


@dataclass(slots=True)
class Places:
    """Numbers of the reports by key, and the spans cited of each."""

    book: Book
    numbers: dict[str, int]
    cited: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def href(self, key: str, start: int, end: int) -> str:
        """The anchor of a place, which the report's text will then hold."""
        if key not in self.numbers:
            return "#reports"
        size = min(LONGEST, len(self.book.readings[key].report.text))
        if not 0 <= start < end <= size:
            return f"#r{self.numbers[key]}"
        self.cited.setdefault(key, set()).add((start, end))
        return "#" + anchor(self.numbers[key], start, end)

    def ref(self, key: str, start: int, end: int) -> Ref:
        """A link to a place that shows its characters, long ones cut."""
        text = self.book.quote(key, start, end)
        shown = text if len(text) <= QUOTE else text[: QUOTE - 1] + "…"
        return Ref(self.href(key, start, end), printed(shown))

    def step(self, key: str, step: Step) -> StepView:
        """A step of a chain that points at the printed name."""
        href = None if step.start is None or step.end is None else self.href(key, step.start, step.end)
        return StepView(_name(step.name), href, step.elided)

    def chain(self, key: str, steps: tuple[Step, ...]) -> tuple[StepView, ...]:
        """A chain from the source outwards; the outlet is not in it."""
        return tuple(self.step(key, step) for step in steps)


def _name(text: str) -> Markup:
    shown = " ".join(text.split())
    lang = Markup(' lang="ar"') if ARABIC.search(shown) else ""
    return Markup('<bdi class="name"{}>{}</bdi>').format(lang, inline(shown))
