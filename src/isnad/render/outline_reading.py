"""A reading for people: the report with its values marked, then what was read."""

from collections.abc import Iterator

from isnad.model import Evidence, Figure, Reading, Rejected, Statement
from isnad.render.book import Step, chain, content, rejected, said_by, title, translation_signs
from isnad.render.outline import Line, Piece, Section, Style, line, muted, quote, strong
from isnad.render.quantity import amount, unit
from isnad.render.reasons import in_arabic
from isnad.render.strings import COMMA, Tongue, value_word, word

MARKS: dict[str, tuple[str, str]] = {
    "figure": ("⟦", "⟧"), "statement": ("⟨", "⟩"), "date": ("{", "}"), "event": ("[", "]"), "muted": ("⟬", "⟭"),
}  # fmt: skip
"""The brackets around a marked value, by style."""


def reading_outline(reading: Reading, tongue: Tongue) -> tuple[Section, ...]:
    """The sections of one reading; sections without lines are left out."""
    sections = (
        Section(title(reading), tuple(_head(reading, tongue)), depth=1),
        Section(word("text", tongue), (_legend(tongue),), marked(reading)),
        Section(word("figures", tongue), tuple(_figures(reading, tongue))),
        Section(word("statements", tongue), tuple(_statements(reading, tongue))),
        Section(word("dates", tongue), tuple(_dates(reading, tongue))),
        Section(word("events", tongue), tuple(_events(reading, tongue))),
        Section(word("actors", tongue), tuple(_actors(reading, tongue))),
    )
    return tuple(section for section in sections if section.lines or section.body)


def marked(reading: Reading) -> tuple[Piece, ...]:
    """The text of a report cut at its values, each value between its brackets; brackets may cross."""
    text = reading.report.text
    cuts: list[tuple[int, int, str, Style]] = []
    styles: tuple[tuple[Style, Iterator[tuple[int, int]]], ...] = (
        ("muted", ((f.start, f.end) for f in reading.furniture)),
        ("event", ((e.start, e.end) for e in reading.events)),
        ("statement", ((s.cue.start, s.cue.end) for s in reading.statements)),
        ("date", ((d.start, d.end) for d in reading.dates)),
        ("figure", ((f.start, f.end) for f in reading.figures)),
    )
    for rank, (style, spans) in enumerate(styles):
        opening, closing = MARKS[style]
        for start, end in spans:
            cuts += [(start, 1 + rank, opening, style), (end, -rank, closing, style)]
    pieces: list[Piece] = []
    at = 0
    for offset, _, bracket, style in sorted(cuts):
        if offset > at:
            pieces.append(Piece(text[at:offset]))
            at = offset
        pieces.append(Piece(bracket, style))
    return (*pieces, Piece(text[at:]))


def chain_pieces(steps: tuple[Step, ...], outlet: str, tongue: Tongue) -> tuple[Piece, ...]:
    """A chain from the source outwards, ending at the outlet, named once; without a source, the outlet itself."""
    if not steps:
        return (muted(word("itself", tongue, outlet=outlet)),)
    arrow = "→" if tongue == "en" else "←"
    carried = steps[:-1] if steps[-1].name == outlet else steps
    names = [Piece(step.shown) for step in carried]
    return (*(piece for name in names for piece in (name, muted(arrow))), Piece(outlet))


def counted(figure: Figure, tongue: Tongue) -> str:
    """The unit of a figure and what became of those counted."""
    fate = value_word("fate", figure.fate, tongue) if figure.fate else ""
    return " · ".join(part for part in (unit(figure.unit, tongue), fate) if part)


def reason(text: str, tongue: Tongue) -> Piece:
    """A reason that reading or comparing gives, in the language of the interface where it is known."""
    return muted(in_arabic(text) if tongue == "ar" else text)


def evidence_pieces(evidence: Evidence, tongue: Tongue) -> tuple[Piece, ...]:
    """A quote and where it stood."""
    return quote(evidence.quote), muted(f"({word(f'in.{evidence.where}', tongue)})")


def rejected_line(items: tuple[Rejected, ...], tongue: Tongue, *, level: int) -> Line:
    """Rejected dates of one day for one reason, with where they stood."""
    pieces = [piece for item in items[:4] for piece in evidence_pieces(item.evidence, tongue)]
    return line(muted(word("rejected", tongue)), items[0].value, reason(items[0].why, tongue), *pieces, level=level)


def _legend(tongue: Tongue) -> Line:
    names = ("figure", "statement", "date", "event", "furniture")
    brackets = (MARKS["muted" if name == "furniture" else name] for name in names)
    shown = " ".join(
        f"{opening}{word(f'mark.{name}', tongue)}{closing}"
        for name, (opening, closing) in zip(names, brackets, strict=True)
    )
    return line(muted(word("marks", tongue, marks=shown)))


def _head(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    report = reading.report
    yield line(muted(word("report", tongue)), report.key)
    if report.outlet:
        yield line(muted(word("outlet", tongue)), report.outlet)
    if report.url:
        yield line(muted("URL"), report.url)
    found = reading.published
    value = strong(found.value or word("undated", tongue))
    yield line(muted(word("published", tongue)), value, reason(found.basis, tongue))
    for evidence in found.evidence:
        yield line(*evidence_pieces(evidence, tongue), level=1)
    for items in rejected(reading):
        yield rejected_line(items, tongue, level=1)
    if reading.credits:
        yield line(muted(word("credits", tongue)), COMMA[tongue].join(credit.name for credit in reading.credits))
    for stretch in reading.quality.mojibake:
        repaired = (muted(word("repaired", tongue)), quote(stretch.repaired)) if stretch.repaired else ()
        printed = quote(report.text[stretch.start : stretch.end])
        yield line(Piece(word("broken", tongue), "bad"), printed, *repaired)
    kinds = translation_signs(reading)
    if kinds:
        signs = (f"{value_word('sign', kind, tongue)} ×{len(signs)}" for kind, signs in kinds)
        score = f"{reading.quality.machine_translated.score:.0%}"
        yield line(muted(f"{word('machine', tongue)} ({score}): {COMMA[tongue].join(signs)}"))


def _figures(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    for figure in reading.figures:
        yield line(
            strong(amount(figure, tongue)),
            counted(figure, tongue),
            quote(figure.text),
            reason(figure.period, tongue) if figure.period else None,
        )
        outlet = reading.report.outlet or reading.report.key
        yield line(*chain_pieces(chain(figure.authority), outlet, tongue), level=1)
        yield from _figure_notes(figure, tongue)


def _figure_notes(figure: Figure, tongue: Tongue) -> Iterator[Line]:
    for other in figure.alternatives:
        low, high = (f"{end:g}" if end is not None else "…" for end in (other.low, other.high))
        value = low if low == high else f"{low}-{high}"
        yield line(muted(word("alternative", tongue)), value, reason(other.why, tongue), level=1)
    if figure.restates:
        yield line(muted(word("restates", tongue)), level=1)
    if figure.note:
        yield line(reason(figure.note, tongue), level=1)


def _statements(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    outlet = reading.report.outlet or reading.report.key
    for said in reading.statements:
        yield line(*chain_pieces(said_by(said), outlet, tongue))
        yield line(*_words(reading, said, tongue), level=1)


def _words(reading: Reading, said: Statement, tongue: Tongue) -> tuple[Piece, ...]:
    act = strong(word(f"act.{said.act}", tongue))
    mode = muted(f"({said.cue.text}; {word(f'mode.{said.mode}', tongue)})")
    denies = (muted(word("denies", tongue)),) if said.denies else ()
    return (act, mode, quote(content(reading, said)), *denies)


def _dates(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    for timing in reading.dates:
        yield line(strong(timing.value or word("unknown_day", tongue)), quote(timing.text))


def _events(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    text = reading.report.text
    for event in reading.events:
        yield line(
            strong(event.date or word("unknown_day", tongue)),
            word(f"event.{event.type}", tongue),
            None if event.status == "happened" else muted(word(f"status.{event.status}", tongue)),
            event.place.text if event.place else None,
            COMMA[tongue].join(link.name or link.text or "" for link in event.participants),
            quote(text[event.start : event.end]),
        )


def _actors(reading: Reading, tongue: Tongue) -> Iterator[Line]:
    for actor in reading.actors:
        others = COMMA[tongue].join(name for name in actor.names if name != actor.name)
        yield line(strong(actor.name), muted(word(f"actor.{actor.kind}", tongue)), others)
