"""A report's text with its values marked: properly nested HTML, one anchor for every place that is cited."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from isnad.model import Event, Figure, Judged, Reading, Statement
from isnad.render.html.inline import inline

DEEPEST = 12
"""More marks than this inside each other are not drawn; their anchors are."""

_END = re.compile(r"[.!?؟…]+[\"”»)\]'’]*(?=\s)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a report's text that is cited or shown; ``kind`` is one or more class names."""

    start: int
    end: int
    kind: str


def anchor(number: int, start: int, end: int) -> str:
    """The id of a place in the page: the report's number and the span.

    >>> anchor(3, 740, 768)
    'r3-740-768'
    """
    return f"r{number}-{start}-{end}"


def marks(
    reading: Reading, cited: Iterable[tuple[int, int]], judged: Mapping[str, Sequence[Judged]]
) -> tuple[Mark, ...]:
    """Every stretch of the report that is a fact, furniture, a sign of bad quality, or cited; one mark a span.

    ``judged`` are the judgements that hold, by the ids of facts: what is judged right or wrong has a mark that says so.
    """
    kinds: dict[tuple[int, int], list[str]] = {}
    for start, end in cited:
        kinds.setdefault((start, end), [])
    for kind, spans in (*_facts(reading), *_judged(reading, judged)):
        for start, end in spans:
            kinds.setdefault((start, end), []).append(kind)
    size = len(reading.report.text)
    found = (Mark(s, e, " ".join(dict.fromkeys(names))) for (s, e), names in kinds.items() if 0 <= s < e <= size)
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def _facts(reading: Reading) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    yield "u", [(f.start, f.end) for f in reading.furniture]
    yield "k", [(f.start, f.end) for f in reading.credits]
    yield "b", [(f.start, f.end) for f in reading.quality.mojibake]
    yield "g", [(f.start, f.end) for f in reading.quality.machine_translated.signs]
    yield "c", [(span.start, span.end) for said in reading.statements for span in said.content]
    yield "e", [(f.start, f.end) for f in reading.events]
    yield "s", [(said.cue.start, said.cue.end) for said in reading.statements]
    speakers = (said.speaker for said in reading.statements)
    yield "p", [(link.start, link.end) for link in speakers if link.start is not None and link.end is not None]
    yield "d", [(f.start, f.end) for f in reading.dates]
    yield "f", [(f.start, f.end) for f in reading.figures]


def _judged(reading: Reading, judged: Mapping[str, Sequence[Judged]]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    facts: tuple[Figure | Statement | Event, ...] = (*reading.figures, *reading.statements, *reading.events)
    for kind, verdict in (("w", "wrong"), ("y", "right")):
        yield (
            kind,
            [
                (fact.start, fact.end)
                for fact in facts
                if any(item.verdict == verdict for item in judged.get(fact.id, ()))
            ],
        )


def marked(number: int, text: str, found: tuple[Mark, ...]) -> Markup:
    """The whole text: a paragraph for each line, a span for each sentence, the marks inside."""
    html: list[str] = []
    queue = list(found)
    first = 0
    open_marks: list[Mark] = []
    drawn: set[Mark] = set()
    for start, end, line_ends in sentences(text):
        inside = [mark for mark in open_marks if mark.end > start]
        while first < len(queue) and queue[first].start < end:
            inside.append(queue[first])
            first += 1
        open_marks = [mark for mark in inside if mark.end > end]
        if not html or html[-1] == "</p>":
            html.append("<p>")
        html.append(f'<span class="z">{_sentence(number, text, start, end, inside, drawn)}</span>')
        if line_ends:
            html.append("</p>")
    if html and html[-1] != "</p>":
        html.append("</p>")
    return Markup("".join(html))


def sentences(text: str) -> Iterator[tuple[int, int, bool]]:
    """The stretches of the sentences, each with whether its line ends there; blank lines are left out.

    >>> list(sentences("a. b\\n\\nc"))
    [(0, 2, False), (2, 4, True), (6, 7, True)]
    """
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip()
        if body:
            start = at
            for mark in _END.finditer(body):
                yield start, at + mark.end(), False
                start = at + mark.end()
            if start < at + len(body):
                yield start, at + len(body), True
        at += len(line)


def _sentence(number: int, text: str, start: int, end: int, inside: list[Mark], drawn: set[Mark]) -> str:
    """One sentence with its marks nested; a mark that crosses another goes on in a second piece."""
    html: list[str] = []
    stack: list[Mark] = []
    at, coming = start, 0
    while at < end:
        while coming < len(inside) and inside[coming].start <= at:
            _open(html, stack, number, inside[coming], first=inside[coming] not in drawn)
            drawn.add(inside[coming])
            coming += 1
        next_start = inside[coming].start if coming < len(inside) else end
        stop = min(end, next_start, *(mark.end for mark in stack))
        html.append(str(inline(text[at:stop], "rtl")))
        at = stop
        _close(html, stack, number, at)
    html.extend("</span>" for _ in stack)
    return "".join(html)


def _open(html: list[str], stack: list[Mark], number: int, mark: Mark, *, first: bool) -> None:
    name = anchor(number, mark.start, mark.end)
    if len(stack) >= DEEPEST:
        html.append(f'<span id="{name}"></span>' if first else "")
        return
    place = f'id="{name}"' if first else f'data-of="{name}"'
    kind = f' class="m {mark.kind}"' if mark.kind else ""
    html.append(f"<span {place}{kind}>")
    stack.append(mark)


def _close(html: list[str], stack: list[Mark], number: int, at: int) -> None:
    lowest = next((depth for depth, mark in enumerate(stack) if mark.end <= at), None)
    if lowest is None:
        return
    going_on = [mark for mark in stack[lowest:] if mark.end > at]
    html.extend("</span>" for _ in stack[lowest:])
    del stack[lowest:]
    for mark in going_on:
        _open(html, stack, number, mark, first=False)
