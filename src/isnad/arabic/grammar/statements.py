"""Statements: who said what, through whom, in which words."""

from dataclasses import replace

from isnad.arabic.grammar.antecedents import antecedent
from isnad.arabic.grammar.chains import with_chains
from isnad.arabic.grammar.contents import Quotes
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.cues import cues
from isnad.arabic.grammar.denials import with_denials
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.quotations import quotations
from isnad.arabic.grammar.told import Told, tell
from isnad.arabic.grammar.trailing import is_medium, trailing
from isnad.arabic.text.intervals import intervals
from isnad.arabic.text.sentences import Sentence
from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture, Report, Statement, Timing

_NEAR = 12
"""How many statements back a teller named behind the words may belong to: so many one sentence holds."""


def statements(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    names: tuple[Mention, ...],
    dates: tuple[Timing, ...],
) -> tuple[Statement, ...]:
    """The statements of a report in the order of their cues; none lies on furniture.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> page = report("أعلنت وزارة النقل في بيان أن الجسر أغلق، مضيفة أن العمل يبدأ غدا.", key="a")
    >>> found = statements(page, sheet(page.text), (), (), ())
    >>> [(s.cue.text, s.speaker.text, [v.text for v in s.via], s.act) for s in found]
    [('أعلنت', 'وزارة النقل', ['بيان'], 'announce'), ('مضيفة', None, ['بيان'], 'say')]
    """
    scene = _scene(sheet, names, dates)
    quotes = _quotes(sheet)
    taken = intervals([(f.start, f.end, f) for f in furniture])
    by_sentence: dict[int, list[Cue]] = {}
    free = (n for n, s in enumerate(sheet.sentences) if not taken.touching(*_first_character(sheet, s)))
    for cue in cues(scene, next(free, 0)):
        if not taken.touching(cue.start, cue.start + 1):
            by_sentence.setdefault(sheet.sentence_of(cue.first), []).append(cue)
    told: list[Told] = []
    for number, found in by_sentence.items():
        for cue in found:
            added = trailing(scene, cue, sheet.sentences[number], told[-_NEAR:])
            if added is not None:
                told[-_NEAR:] = added
                continue
            made = tell(scene, quotes, cue, sheet.sentences[number], found, told)
            if made is not None and made.elided_teller:
                made = replace(made, of=_last_medium(scene, told, number))
            if made is not None and made.phrase is None:
                made = antecedent(scene, made, told, sheet.sentences[number])
            if made is not None:
                told.append(made)
    return with_denials(report.text, with_chains(report, scene, quotes, told))


def _first_character(sheet: Sheet, sentence: Sentence) -> tuple[int, int]:
    start = sheet.tokens[sentence.first].start
    return start, start + 1


def _last_medium(scene: Scene, told: list[Told], number: int) -> Told | None:
    """The medium that goes on carrying words (``ونقلت عن …``), told in this sentence or the two before."""
    for one in reversed(told):
        root = one.of or one
        if number - scene.sheet.sentence_of(one.cue.first) > 2:
            return None
        if root.phrase is not None and is_medium(scene, root.phrase):
            return root
    return None


def _quotes(sheet: Sheet) -> Quotes:
    marks = quotations(sheet)
    return Quotes(marks, {q.opening: q for q in marks}, {q.closing: q for q in marks if q.closed})


def _scene(sheet: Sheet, names: tuple[Mention, ...], dates: tuple[Timing, ...]) -> Scene:
    mention_at: dict[int, Mention] = {}
    mention_over: dict[int, Mention] = {}
    for mention in names:
        known = mention_at.get(mention.first)
        if known is None or known.last < mention.last:
            mention_at[mention.first] = mention
        for index in range(mention.first, mention.last):
            held = mention_over.get(index)
            if held is None or held.last - held.first < mention.last - mention.first:
                mention_over[index] = mention
    date_end: dict[int, int] = {}
    for timing in dates:
        first, last = sheet.token_at(timing.start), sheet.token_at(timing.end)
        if first < len(sheet.tokens) and first < last:
            date_end[first] = last
    bodies = frozenset(
        sheet.tokens[m.first].norm.removeprefix("و")
        if m.start > sheet.tokens[m.first].start
        else sheet.tokens[m.first].norm
        for m in names
        if m.kind == "organisation" and m.last - m.first == 1
    )
    return Scene(sheet, mention_at, mention_over, date_end, bodies)
