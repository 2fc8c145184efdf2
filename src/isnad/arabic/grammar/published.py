"""The publication date of a report with its basis, and the dates of the report counted from it."""

from datetime import date, timedelta

from isnad.arabic.grammar.candidate_tests import Told, against, borne_out, earlier_than, stale, told
from isnad.arabic.grammar.choice import Choice
from isnad.arabic.grammar.markup_date import ABOVE, LISTED, Witnesses, markup_date
from isnad.arabic.grammar.markup_places import branch, placed
from isnad.arabic.grammar.markup_regions import Cover, listed
from isnad.arabic.grammar.page_dates import Page, PageDate, menus, notice_years, page, page_dates
from isnad.arabic.grammar.report_day import address_day, address_month, given_day
from isnad.arabic.grammar.resolve_dates import resolve_dates
from isnad.arabic.grammar.time_words import find
from isnad.arabic.grammar.years import year_digits
from isnad.arabic.text.fold import fold
from isnad.arabic.text.letters import CLOSING_QUOTES, OPENING_QUOTES, QUOTES, STRAIGHT_QUOTES
from isnad.arabic.text.sheet import Sheet
from isnad.model import Evidence, Furniture, Published, Rejected, Report, Span, Timing

_HEAD_DATES = 2
_MOST_REJECTED = 100
_LATE, _FAR = 1, 200
"""A page may be dated to the day after the "today" of its text."""
_PLACES = {"head": 0, "dateline": 1, "above title": 2, "tail": 3}
"""Where the date of a report is surest to stand."""


def published(
    report: Report, sheet: Sheet, furniture: tuple[Furniture, ...], dates: tuple[Timing, ...]
) -> tuple[Published, tuple[Timing, ...]]:
    """The publication date of ``report`` with its basis, and ``dates`` counted from it.

    What was given with the input comes first, then the address, then the dates that the page prints
    around its text; each of these is tested against what the text tells. Where none stands, the value
    is ``None`` and the basis says why, and the dates keep the offsets by which others may resolve them.
    Dates that belong to the page and not to the report (clocks, bylines, footers) leave ``dates``.

    >>> from isnad.arabic.grammar.dates import dates
    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> from isnad.model import Given
    >>> item = report("افتتح الجسر أمس", key="a", given=Given(published="2025-07-13T08:00:00+03:00"))
    >>> found, told = published(item, sheet(item.text), (), dates(item, sheet(item.text), ()))
    >>> found.value, [t.value for t in told]
    ('2025-07-13', ['2025-07-12'])
    """
    there = page(sheet, furniture)
    candidates = placed(page_dates(sheet, there, dates), branch(report, sheet, there))
    kept = _of_the_report(dates, candidates, furniture)
    choice = _beside(report) or _on_page(report, sheet, there, candidates, kept)
    value = None if choice.day is None else choice.day.isoformat()
    rejected = tuple(item for item in choice.rejected if item.value != value)[:_MOST_REJECTED]
    return Published(value, choice.basis, choice.evidence, rejected), resolve_dates(kept, choice.day)


def _of_the_report(
    dates: tuple[Timing, ...], candidates: tuple[PageDate, ...], furniture: tuple[Furniture, ...]
) -> tuple[Timing, ...]:
    """The dates without those of the page around the report."""
    outside = {candidate.timing.id for candidate in candidates if candidate.place != "dateline"}
    cut = sorted(Span(item.start, item.end) for item in furniture)
    kept, at = [], 0
    for timing in sorted(dates, key=lambda timing: timing.start):
        while at < len(cut) and cut[at].end <= timing.start:
            at += 1
        if timing.id not in outside and not (at < len(cut) and cut[at].start <= timing.start):
            kept.append(timing)
    return tuple(kept)


def _beside(report: Report) -> Choice | None:
    """The day that came with the input."""
    given = report.given.published
    if not given:
        return None
    day = given_day(given)
    if day is None:
        return None
    return Choice(day, "given with the report", (Evidence("given", given),), ())


def _on_page(
    report: Report, sheet: Sheet, there: Page, candidates: tuple[PageDate, ...], kept: tuple[Timing, ...]
) -> Choice:
    """The day that the markup, the address, the text or the page tells, tested against the text."""
    story = told(sheet, there, kept)
    said = _said_today(sheet, there, kept)
    lists = listed(report)
    standing, fallen, lost = _tested(report, lists, sheet, there, candidates, story)
    addressed = address_day(report.url) if report.url else None
    if report.hints:
        address, today = (found and found[0] for found in (addressed, said))
        known = Witnesses(story, today, standing, address, lists, branch(report, sheet, there))
        marked = markup_date(report, sheet, there, known)
        fallen = [*marked.rejected, *fallen]
        if marked.basis:
            others = (_other(c, marked.day) for c in standing if marked.day not in (None, c.day))
            return Choice(marked.day, marked.basis, marked.evidence, (*fallen, *others))
    if addressed is not None:
        day, evidence = addressed
        early = earlier_than(day, story)
        if early is None:
            return Choice(day, "the address carries the date", (evidence,), ())
        why = f"it is earlier than {early}, which the text tells of as past"
        fallen.insert(0, Rejected(day.isoformat(), why, evidence))
    around = menus(there, (candidate.line for candidate in candidates))
    found = _chosen(standing, story, around, said, lost=lost)
    basis = found.basis if found.day is not None or standing else _why_none(report, candidates)
    return Choice(found.day, basis, found.evidence, (*fallen, *found.rejected))


def _clock(report: Report, candidate: PageDate) -> str | None:
    if report.nodes and candidate.place == "above title" and candidate.label != "published":
        return ABOVE
    return None


def _tested(
    report: Report, lists: Cover, sheet: Sheet, there: Page, candidates: tuple[PageDate, ...], story: Told
) -> tuple[list[PageDate], list[Rejected], bool]:
    """The dates that the page prints and nothing speaks against, the others with why not, and whether one of the head is lost."""
    standing, fallen, lost = [], [], False
    for candidate in candidates:
        outside = LISTED if lists.holds(candidate.timing.start) else _clock(report, candidate)
        reason = outside or _why_not(candidate, story)
        lost = lost or (reason is not None and outside is None and candidate.place != "tail")
        if reason is None:
            standing.append(candidate)
        else:
            fallen.append(Rejected(candidate.day.isoformat(), reason, _evidence(candidate)))
    notices = notice_years(sheet, there)
    fallen += [Rejected(fold(n.quote), "it belongs to the copyright notice", n) for n in notices]
    return standing, fallen, lost


def _why_not(candidate: PageDate, story: Told) -> str | None:
    if candidate.label == "copyright":
        return "it belongs to the copyright notice"
    if candidate.place == "tail" and candidate.label is None:
        return "it stands below the report, where pages list other reports"
    return against(candidate, story)


def _evidence(candidate: PageDate) -> Evidence:
    return Evidence("text", candidate.timing.text, candidate.timing.start, candidate.timing.end)


def _chosen(
    standing: list[PageDate], story: Told, around: int, said: tuple[date, Evidence] | None, *, lost: bool
) -> Choice:
    """One of the dates that nothing speaks against, or none where they leave doubt.

    ``around`` counts the lines of menus above the headline; ``lost`` says that the text spoke against another
    date of the head.
    """
    labelled = [candidate for candidate in standing if candidate.label == "published"]
    pool = labelled or [candidate for candidate in standing if candidate.label is None] or standing
    days = sorted({candidate.day for candidate in pool})
    told_today = None if said is None else next((day for day in days if 0 <= (day - said[0]).days <= _LATE), None)
    if said is not None and (told_today is not None or not labelled):
        borne = tuple(_evidence(candidate) for candidate in pool if candidate.day == told_today)
        day = told_today or said[0]
        others = tuple(_other(candidate, day) for candidate in standing if candidate.day != day)
        return Choice(day, "the text itself says which day “today” is", (said[1], *borne), others)
    if not days:
        return Choice(None, "", (), ())
    if len(days) > _HEAD_DATES and not labelled:
        many = tuple(Rejected(c.day.isoformat(), "one of several dates in the head", _evidence(c)) for c in standing)
        return Choice(None, "the head of the page prints several dates and does not say which is its own", (), many)
    first = min(
        (candidate for candidate in pool if candidate.day == days[0]), key=lambda candidate: _PLACES[candidate.place]
    )
    others = tuple(_other(candidate, first.day) for candidate in standing if candidate.day != first.day)
    why = _doubt(
        first, story, around, alone=len({candidate.line for candidate in standing if candidate.label != "updated"}) == 1
    )
    if why is None and lost and first.label != "published" and not borne_out(first, story):
        why = "the text speaks against another date beside it"
    if why is not None:
        mine = Rejected(first.day.isoformat(), why, _evidence(first))
        return Choice(None, "no date of the page can be trusted: " + why, (), (mine, *others))
    return Choice(first.day, _basis(first, others=bool(others)), (_evidence(first),), others)


def _other(candidate: PageDate, chosen: date) -> Rejected:
    why = f"it is not the day that the page is dated to, {chosen}"
    if candidate.label == "updated":
        why = "it is the date of an update"
    elif candidate.day > chosen:
        why = f"it is later than the other date of the page, {chosen}: the clock of the page, or an update"
    return Rejected(candidate.day.isoformat(), why, _evidence(candidate))


def _basis(chosen: PageDate, *, others: bool) -> str:
    if chosen.label == "published":
        return "the page labels the date as that of publication"
    if chosen.label == "updated":
        return "the date of an update, which is also the day that the text tells"
    if chosen.place == "dateline":
        return "the dateline of the report"
    return (
        "the earlier of the dates in the head, which the text does not contradict"
        if others
        else "the date in the head of the page"
    )


def _doubt(candidate: PageDate, story: Told, around: int, *, alone: bool) -> str | None:
    """Why a date that the text does not contradict may still not be that of publication."""
    if candidate.label == "published" or candidate.place == "dateline":
        return None
    late = stale(candidate, story)
    if late is not None:
        return late
    if borne_out(candidate, story):
        return None
    if candidate.label == "updated":
        return None if story.todays else "it is the date of an update, which may be long after publication"
    if candidate.place == "above title" and alone and (around > 0 or candidate.weekday is not None):
        return "a lone date above the headline, with its weekday or among the menus, is how pages print their clock"
    return None


def _said_today(sheet: Sheet, there: Page, kept: tuple[Timing, ...]) -> tuple[date, Evidence] | None:
    """The day of ``اليوم السبت 12 يوليو 2025`` or ``أمس السبت 12 يوليو 2025`` in the text."""
    for timing in kept:
        if timing.value is None or timing.grain != "day":
            continue
        at = sheet.token_at(timing.start)
        if not there.in_body(at):
            continue
        day = date.fromisoformat(timing.value)
        evidence = Evidence("text", timing.text, timing.start, timing.end)
        last = sheet.token_at(timing.end)
        if not any(year_digits(sheet.tokens, i) for i in range(at, last)) or _quoted(sheet, at):
            continue
        if any(find(sheet.tokens, i, "today") for i in range(at, last)):
            return day, evidence
        if any(find(sheet.tokens, i, "yesterday") for i in range(at, last)) and day < date.max:
            return day + timedelta(days=1), evidence
    return None


def _quoted(sheet: Sheet, at: int) -> bool:
    """Whether token ``at`` stands in quotation marks that open in its sentence: "today" is then the speaker's."""
    first = sheet.sentences[sheet.sentence_of(at)].first
    marks = [token.text for token in sheet.tokens[max(first, at - _FAR) : at] if token.text in QUOTES]
    opened = sum(mark in OPENING_QUOTES for mark in marks) - sum(mark in CLOSING_QUOTES for mark in marks)
    return opened > 0 or marks.count(STRAIGHT_QUOTES) % 2 == 1


def _why_none(report: Report, candidates: tuple[PageDate, ...]) -> str:
    if report.nodes and candidates:
        return "the page prints no date that is surely its own"
    if any(candidate.place != "tail" for candidate in candidates):
        return "the text contradicts every date that the page prints around it"
    month = address_month(report.url) if report.url else None
    if month is not None:
        return f"the address carries the month {month} and no day, and the page prints no date of its own"
    return "the page prints no date of its own"
