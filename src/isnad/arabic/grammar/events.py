"""Events: what happened, when, where, with whom, and whether it did happen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from isnad.arabic.grammar.event_clause import clause, is_light
from isnad.arabic.grammar.event_cues import CueForm, event_cues
from isnad.arabic.grammar.event_merge import merged
from isnad.arabic.grammar.event_status import status
from isnad.arabic.grammar.event_time import Placed, month_so_far, own_time, recent
from isnad.arabic.grammar.happening import Happening
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.participants import inside, participants, place
from isnad.arabic.grammar.quotations import quotations
from isnad.arabic.text.sheet import Sheet
from isnad.model import Event, Furniture, Report, Statement, Timing, fact_id

_AHEAD = 7
_BEHIND = 4
_NOUN_AHEAD = 4
_NOUN_BEHIND = 2
_LONG_QUOTE = 6
_HEADLINE = 160
_EARLIER = frozenset({"كان", "كانت", "وكان", "وكانت", "سابقا", "سابق"})
_AGAIN = frozenset({"ثان", "ثاني", "ثانيه", "الثاني", "الثانيه", "اخر", "اخري", "جديد", "جديده", "مماثل", "ثالث", "الثالث"})


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules look up: which tokens are furniture, quoted or dates, and where the mentions begin."""

    sheet: Sheet
    names: tuple[Mention, ...]
    name_firsts: list[int]
    timings: list[Placed]
    dated: frozenset[int]
    quoted: frozenset[int]
    furniture: frozenset[int]
    headline: int
    first_line: int


def events(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    names: tuple[Mention, ...],
    dates: tuple[Timing, ...],
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """The main happenings of a report, in the order of the text, each once; utterances are no events.

    Offsets are those of ``report.text``. The date is that of the words (resolved where the report can be dated),
    never the day of publication by default; the type follows the contract.

    >>> from isnad.arabic.text.sheet import sheet as lay_out
    >>> from isnad.intake.text import report as read_in
    >>> text = "اصطدم قطاران قرب محطة الورد صباح اليوم، وأنقذ رجال الإطفاء عشرة ركاب."
    >>> [event.type for event in events(read_in(text, key="a"), lay_out(text), (), (), (), ())]
    ['disaster', 'other']
    """
    page = _page(sheet, furniture, names, dates)
    found = merged(sheet, [each for index in range(len(sheet.sentences)) for each in _told(page, index)])
    return tuple(
        Event(
            id=fact_id(report.text_id, "event", start, end),
            start=start,
            end=end,
            type=each.form.cue.type,
            date=each.date,
            place=each.place,
            participants=each.participants,
            status=each.status,
        )
        for each in found
        for start, end in ((sheet.tokens[each.first].start, sheet.tokens[each.last - 1].end),)
    )


def _covered(sheet: Sheet, start: int, end: int) -> range:
    return range(bisect_left(sheet.starts, start), bisect_left(sheet.starts, end))


def _page(
    sheet: Sheet, furniture: tuple[Furniture, ...], names: tuple[Mention, ...], dates: tuple[Timing, ...]
) -> _Page:
    cut = frozenset(index for each in furniture for index in _covered(sheet, each.start, each.end))
    spans = [(_covered(sheet, each.start, each.end), each) for each in dates]
    timings = [(span.start, span.stop, each) for span, each in spans if span]
    lines = [each.line for each in sheet.sentences if each.first not in cut]
    headline = _headline(sheet, lines)
    ordered = tuple(sorted(names, key=lambda mention: mention.first))
    return _Page(
        sheet=sheet,
        names=ordered,
        name_firsts=[mention.first for mention in ordered],
        timings=sorted(timings, key=lambda timing: timing[0]),
        dated=frozenset(index for span, _ in spans for index in span),
        quoted=_quoted(sheet),
        furniture=cut,
        headline=headline,
        first_line=min((line for line in lines if line > headline), default=0),
    )


def _headline(sheet: Sheet, lines: list[int]) -> int:
    """The line of the headline: the first one, if it is short, ends without a full stop, and others follow; else -1."""
    if not lines or lines[-1] == lines[0]:
        return -1
    told = [each for each in sheet.sentences[: bisect_right(lines, lines[0]) + len(sheet.sentences) - len(lines)] if each.line == lines[0]]
    start, end = sheet.tokens[told[0].first].start, sheet.tokens[told[-1].last - 1].end
    return lines[0] if end - start <= _HEADLINE and sheet.text[end - 1] not in ".؟" else -1


def _quoted(sheet: Sheet) -> frozenset[int]:
    long = (each for each in quotations(sheet) if each.closed and each.closing - each.opening > _LONG_QUOTE)
    return frozenset(index for each in long for index in range(each.opening, each.closing))


def _told(page: _Page, number: int) -> Iterator[Happening]:
    """The happenings that one sentence tells."""
    sentence = page.sheet.sentences[number]
    for at in range(sentence.first, sentence.last):
        if page.sheet.tokens[at].kind != "word" or at in page.furniture:
            continue
        form = _form(page.sheet, at, sentence.first, sentence.last)
        if form is not None and not _in_name(page, at):
            yield _happening(page, at, number, form)


def _form(sheet: Sheet, at: int, floor: int, limit: int) -> CueForm | None:
    """The first reading of the word at ``at`` whose companions are there."""
    for form in event_cues(sheet.tokens[at].norm):
        noun = form.tense == "noun"
        behind, ahead = (_NOUN_BEHIND, _NOUN_AHEAD) if noun else (_BEHIND, _AHEAD)
        around = [*range(at + 1, min(limit, at + 1 + ahead)), *range(max(floor, at - behind), at)]
        if form.cue.needs and not any(form.cue.needs.found(sheet.tokens[i].norm) for i in around):
            continue
        if form.cue.bars and any(form.cue.bars.found(sheet.tokens[i].norm) for i in around[:ahead]):
            continue
        return form
    return None


def _in_name(page: _Page, at: int) -> bool:
    index = bisect_right(page.name_firsts, at) - 1
    return index >= 0 and page.names[index].first < at < page.names[index].last


def _happening(page: _Page, at: int, number: int, form: CueForm) -> Happening:
    sheet, sentence = page.sheet, page.sheet.sentences[number]
    first, last = clause(sheet, at, sentence.first, sentence.last, page.dated)
    mentions = inside(page.names, page.name_firsts, first, last)
    where = place(sheet, mentions, at)
    dates = [each for each in page.timings if sentence.first <= each[0] < sentence.last]
    timing, near = own_time(sheet, dates, at, first, last, sentence.first)
    return Happening(
        at=at,
        first=_light(sheet, at, first) if form.tense == "noun" else _begin(page, at, first, mentions),
        last=last,
        form=form,
        status=status(sheet, at, form.tense, sentence.first),
        line=-1 if sentence.line == page.headline else sentence.line - page.first_line,
        sentence=number,
        opens=at - sentence.first <= 1,
        quoted=at in page.quoted,
        timing=timing,
        near=near,
        place=where,
        participants=participants(sheet, mentions, where),
        again=any(token.norm in _AGAIN for token in sheet.tokens[at + 1 : at + 3]),
        light=form.tense == "noun" and (_light(sheet, at, first) < at or any(is_light(t.norm) for t in sheet.tokens[at + 1 : min(last, at + 3)])),
        month=month_so_far(page.timings, last) if all(recent(each[2]) for each in dates) else None,
        earlier=any(token.norm in _EARLIER for token in sheet.tokens[max(sentence.first, at - 6) : last]),
    )


def _light(sheet: Sheet, at: int, first: int) -> int:
    """Where the light verb right before the noun at ``at`` stands, else ``at``."""
    return next((i for i in range(at - 1, max(first, at - 3) - 1, -1) if is_light(sheet.tokens[i].norm)), at)


def _begin(page: _Page, at: int, first: int, mentions: list[Mention]) -> int:
    """A verb's span begins with the subject before it, where one is named, else with the verb."""
    return min((m.first for m in mentions if m.kind != "place" and m.last <= at), default=at) if first < at else at
