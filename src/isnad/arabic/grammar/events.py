"""Events: what happened, when, where, with whom, and whether it did happen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from isnad.arabic.grammar.event_clause import clause, companions, is_light
from isnad.arabic.grammar.event_cues import CueForm, event_cues
from isnad.arabic.grammar.event_merge import merged
from isnad.arabic.grammar.event_status import status
from isnad.arabic.grammar.event_time import Placed, month_so_far, own_time, recent
from isnad.arabic.grammar.happening import Happening
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.participants import inside, participants, place
from isnad.arabic.grammar.quotations import quotations
from isnad.arabic.text.fold import fold
from isnad.arabic.text.sheet import Sheet
from isnad.model import Event, Furniture, Report, Statement, Status, Timing, fact_id

_AHEAD = 14
_BEHIND = 4
_TRAVELLER = fold("رئيس")
"""A companion that every verb of travel asks for, and no verb that only begins a visit."""
_NOUN_AHEAD = 6
_NOUN_BEHIND = 4
_LONG_QUOTE = 6
_SUBJECT = 7
_FAR = 60
_MOST_TOLD = 2000
_HEADLINE = 160
_FULL_STOPS = frozenset(".؟!…")
_ASKS = frozenset("؟?!")
_EARLIER = frozenset({"كان", "كانت", "وكان", "وكانت", "سابقا", "سابق"})
_LEAD_NOUNS = frozenset(
    "في من عن علي الي بعد قبل اثر جراء خلال بسبب منذ عقب حادث حادثه عمليه محاوله صد اثناء ضد".split()
)
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللتين", "اللذين", "اللواتي"})
_AFTER = frozenset({"بعد", "قبل", "منذ", "عقب", "غداه", "عشيه"})
_AGAIN = frozenset(
    {"ثان", "ثاني", "ثانيه", "الثاني", "الثانيه", "اخر", "اخري", "جديد", "جديده", "مماثل", "ثالث", "الثالث"}
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the rules look up: which tokens are furniture, quoted or dates, and where the mentions begin."""

    sheet: Sheet
    names: tuple[Mention, ...]
    name_firsts: list[int]
    timings: list[Placed]
    timing_firsts: list[int]
    dated: frozenset[int]
    quoted: frozenset[int]
    furniture: frozenset[int]
    paragraphs: dict[int, int]


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
    told = (each for index in range(len(sheet.sentences)) for each in _told(page, index))
    found = merged(sheet, list(islice(told, _MOST_TOLD)))
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
    begin = _first_line(sheet, cut)
    lines = dict.fromkeys(each.line for each in sheet.sentences if each.line >= begin and each.first not in cut)
    spans = [(_covered(sheet, each.start, each.end), each) for each in dates]
    timings = sorted(((span.start, span.stop, each) for span, each in spans if span), key=lambda timing: timing[0])
    ordered = tuple(sorted(names, key=lambda mention: mention.first))
    return _Page(
        sheet=sheet,
        names=ordered,
        name_firsts=[mention.first for mention in ordered],
        timings=timings,
        timing_firsts=[timing[0] for timing in timings],
        dated=frozenset(index for span, _ in spans for index in span),
        quoted=_quoted(sheet),
        furniture=cut,
        paragraphs={line: index for index, line in enumerate(lines)},
    )


def _first_line(sheet: Sheet, cut: frozenset[int]) -> int:
    """The line where the report's own text begins: the first that is long or ends as a sentence does.

    What stands before it (headlines, captions, bylines) tells nothing that the text does not tell.
    """
    shown = [each for each in sheet.sentences if each.first not in cut]
    for index, each in enumerate(shown):
        ends = index + 1 == len(shown) or shown[index + 1].line != each.line
        start, end = sheet.tokens[each.first].start, sheet.tokens[each.last - 1].end
        if index == 0 and ends and end - start <= _HEADLINE and sheet.tokens[each.last - 1].text in _ASKS:
            continue
        if (
            end - start > _HEADLINE
            or not ends
            or any(token.text in _FULL_STOPS for token in sheet.tokens[max(each.first, each.last - 2) : each.last])
        ):
            return each.line
    return shown[0].line if shown else 0


def _quoted(sheet: Sheet) -> frozenset[int]:
    closed = (each for each in quotations(sheet) if each.closed and each.closing - each.opening > _LONG_QUOTE)
    long = (
        each
        for each in closed
        if "\n" not in sheet.text[sheet.tokens[each.opening].start : sheet.tokens[each.closing].start]
    )
    return frozenset(index for each in long for index in range(each.opening, each.closing))


def _told(page: _Page, number: int) -> Iterator[Happening]:
    """The happenings that one sentence tells."""
    sentence = page.sheet.sentences[number]
    for at in range(sentence.first, sentence.last):
        if page.sheet.tokens[at].kind != "word" or at in page.furniture:
            continue
        form = _form(page, at, sentence.first, sentence.last)
        if form is not None and not _in_name(page, at):
            yield _happening(page, at, number, form)


def _form(page: _Page, at: int, floor: int, limit: int) -> CueForm | None:
    """The first reading of the word at ``at`` whose companions are there."""
    led = at > floor and page.sheet.tokens[at - 1].norm in _LEAD_NOUNS
    for form in event_cues(page.sheet.tokens[at].norm):
        noun = form.tense == "noun"
        if led and form.tense == "past":
            continue
        behind, ahead = (_NOUN_BEHIND, _NOUN_AHEAD) if noun else (_BEHIND, _AHEAD)
        around = companions(page.sheet, at, max(floor, at - behind), min(limit, at + 1 + ahead))
        if form.cue.needs and not any(form.cue.needs.found(norm) for norm in around) and not _travels(page, form, at):
            continue
        if form.cue.bars and any(form.cue.bars.found(norm) for norm in around):
            continue
        return form
    return None


def _travels(page: _Page, form: CueForm, at: int) -> bool:
    """Whether a named person stands beside a verb of travel: one that needs a president or a visit, not the visit alone (``بدأ``)."""
    if form.cue.family != "visit" or form.tense == "noun" or not form.cue.needs.found(_TRAVELLER):
        return False
    beside = inside(page.names, page.name_firsts, at - _BEHIND, at + _BEHIND)
    return any(mention.kind == "person" and (mention.last == at or mention.first == at + 1) for mention in beside)


def _in_name(page: _Page, at: int) -> bool:
    index = bisect_right(page.name_firsts, at) - 1
    return index >= 0 and page.names[index].first < at < page.names[index].last


def _happening(page: _Page, at: int, number: int, form: CueForm) -> Happening:
    sheet, sentence = page.sheet, page.sheet.sentences[number]
    first, last = clause(sheet, at, sentence.first, sentence.last, page.dated)
    mentions = inside(page.names, page.name_firsts, first, last)
    where = place(sheet, mentions, at)
    dates = _dates(page, max(sentence.first, at - _FAR), min(sentence.last, at + _FAR))
    earlier = _earlier(sheet, at, form, max(sentence.first, at - 6), last)
    behind = at if _behind_after(sheet, at, form, sentence.first) else first
    timing, near = own_time(sheet, dates, at, behind, last, sentence.first)
    return Happening(
        at=at,
        first=_light(sheet, at, first) if form.tense == "noun" else _begin(page, at, first, mentions),
        last=last,
        form=form,
        status=_status(sheet, at, form, first, sentence.first),
        line=page.paragraphs.get(sentence.line, -1),
        sentence=number,
        opens=at - sentence.first <= 1,
        quoted=at in page.quoted,
        timing=timing,
        near=near,
        place=where,
        participants=participants(sheet, mentions, where),
        about=sheet.tokens[at + 1].norm if at + 1 < last else "",
        again=any(token.norm in _AGAIN for token in sheet.tokens[at + 1 : at + 3]),
        light=form.tense == "noun"
        and (_light(sheet, at, first) < at or any(is_light(t.norm) for t in sheet.tokens[at + 1 : min(last, at + 3)])),
        month=month_so_far(page.timings, page.timing_firsts, last) if all(recent(each[2]) for each in dates) else None,
        earlier=earlier,
        relative=at > sentence.first and sheet.tokens[at - 1].norm in _RELATIVES,
    )


def _status(sheet: Sheet, at: int, form: CueForm, first: int, floor: int) -> Status:
    """As the words before it say; a noun behind the ل of purpose (لعقد اجتماع) is planned."""
    told = status(sheet, at, form.tense, floor)
    light = _light(sheet, at, first)
    purpose = sheet.tokens[light].norm.startswith("ل") if light < at else form.purpose
    return "planned" if told == "happened" and form.tense == "noun" and purpose else told


def _dates(page: _Page, first: int, last: int) -> list[Placed]:
    return page.timings[bisect_left(page.timing_firsts, first) : bisect_left(page.timing_firsts, last)]


def _earlier(sheet: Sheet, at: int, form: CueForm, floor: int, last: int) -> bool:
    """Whether the clause is put before what the report tells: كان قد, or a noun behind بعد, قبل, منذ."""
    return any(token.norm in _EARLIER for token in sheet.tokens[floor:last]) or _behind_after(sheet, at, form, floor)


def _behind_after(sheet: Sheet, at: int, form: CueForm, floor: int) -> bool:
    before = sheet.tokens[max(floor, at - 3) : at]
    return form.tense == "noun" and any(token.norm.lstrip("و") in _AFTER for token in before)


def _light(sheet: Sheet, at: int, first: int) -> int:
    """Where the light verb right before the noun at ``at`` stands, else ``at``."""
    return next((i for i in range(at - 1, max(first, at - 3) - 1, -1) if is_light(sheet.tokens[i].norm)), at)


def _begin(page: _Page, at: int, first: int, mentions: list[Mention]) -> int:
    """A verb's span begins with the subject before it, where one is named, else with the verb."""
    before = (m.first for m in mentions if m.kind != "place" and m.last <= at and m.first >= at - _SUBJECT)
    return min(before, default=at) if first < at else at
