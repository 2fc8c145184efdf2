"""The day of publication that the markup of a page tells, tested against its text, its address and what it prints."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from isnad.arabic.grammar.candidate_tests import Told, against
from isnad.arabic.grammar.choice import Choice
from isnad.arabic.grammar.markup_places import Branch
from isnad.arabic.grammar.markup_regions import Cover
from isnad.arabic.grammar.markup_times import MarkupTime, markup_time
from isnad.arabic.grammar.page_dates import Page, PageDate
from isnad.arabic.text.sheet import Sheet
from isnad.model import Evidence, Rejected, Report

LISTED = "it stands in a menu, a header, a footer, a list or a quoted post of the page"

ABOVE = "it stands above the headline in another part of the page, where pages have their clock and their lists"

_NEAR = 1
"""Days between which the outlet's clock and world time may lie."""
_AHEAD = timedelta(hours=4)
"""The clocks of the Arab countries are up to four hours ahead of world time."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What markup is tested against: the text, the day it calls today, the dates printed, the day of the address, the page's parts."""

    story: Told
    today: date | None
    printed: Sequence[PageDate]
    address: date | None
    listed: Cover
    branch: Branch


def markup_date(report: Report, sheet: Sheet, there: Page, known: Witnesses) -> Choice:
    """The day that ``report.hints`` tell; a choice without day and basis where they tell none that stands.

    A date of publication wins over another date of the page; updates, what is embedded, and what the text, the
    address or the printed date of publication speaks against is rejected. Where two stand against each other the
    day is ``None`` with the reason.
    """
    times = list(dict.fromkeys(time for hint in report.hints if (time := markup_time(hint)) is not None))
    rejected: list[Rejected] = []
    standing: list[MarkupTime] = []
    for time in times:
        why = _why_not(time, sheet, there, known) or against(time, known.story) or _not_today(time, known.today)
        if why is None:
            standing.append(_placed(time, sheet, there))
        else:
            rejected.append(_rejected(time, why))
    for claim in ("published", "dated"):
        pool = [time for time in standing if time.claim == claim]
        if pool:
            found = _settled(pool, known, sure=claim == "published")
            others = [_rejected(time, _other(time, found)) for time in standing if time.day != found.day]
            return Choice(found.day, found.basis, found.evidence, (*rejected, *found.rejected, *others))
    return Choice(None, "", (), tuple(rejected))


def _why_not(time: MarkupTime, sheet: Sheet, there: Page, known: Witnesses) -> str | None:
    """Why a time is not that of the report, by what it is called and where it stands."""
    if time.hint.embedded:
        return "it belongs to something else on the page: a post, a comment, a link to another report"
    if time.claim == "updated":
        return "it is the date of an update"
    if time.claim == "made":
        return "it tells when the page was made, or its template"
    at = time.hint.at
    if at is None:
        return None
    if known.listed.holds(at):
        return LISTED
    line = there.line_of(sheet.token_at(min(at, len(sheet.text))))
    if line < there.title and not known.branch.holds(at):
        return ABOVE
    if there.body[1] >= 0 and line > there.body[1]:
        return "it stands below the report, where pages list other reports"
    if there.body[0] < line <= there.body[1]:
        return "it stands within the report, where posts and links are embedded"
    return None


def _placed(time: MarkupTime, sheet: Sheet, there: Page) -> MarkupTime:
    """A time between headline and report is that of publication, whatever its element is called."""
    at = time.hint.at
    if at is None or time.claim != "dated" or there.title < 0:
        return time
    line = there.line_of(sheet.token_at(min(at, len(sheet.text))))
    return replace(time, claim="published") if there.title < line <= there.body[0] else time


def _not_today(time: MarkupTime, today: date | None) -> str | None:
    if today is None or 0 <= (time.day - today).days <= _NEAR:
        return None
    return f"the text itself says that “today” is {today}"


def _settled(pool: Sequence[MarkupTime], known: Witnesses, *, sure: bool) -> Choice:
    """The one day of times that claim the same; ``sure`` where they claim publication."""
    days = sorted({time.day for time in pool})
    if len(days) > 1:
        days = _by_the_clock(pool, days) or days
    if len(days) > 1 and (days[-1] - days[0]).days > _NEAR:
        heads = sorted({time.day for time in pool if time.hint.where != "time"})
        days = heads if len(heads) == 1 else days
    if len(days) > 1:
        why = "the markup of the page gives several dates of publication"
        return Choice(None, why, (), tuple(_rejected(time, why) for time in pool))
    day = _local(days[0], pool, known)
    against_it = _spoken_against(day, known, sure=sure)
    if against_it:
        decided = against_it.startswith("!")
        why = against_it.removeprefix("!")
        return Choice(None, why if decided else "", (), tuple(_rejected(time, why) for time in pool))
    basis = "the markup of the page dates its publication" if sure else "the markup of the page dates it"
    return Choice(day, basis, tuple(_evidence(time) for time in pool if time.day in (day, days[0])), ())


def _by_the_clock(pool: Sequence[MarkupTime], days: Sequence[date]) -> list[date]:
    """The days on the outlet's own clock, where all others are the same moments in world time."""
    local = {time.day for time in pool if not time.utc}
    if len(local) != 1:
        return []
    day = next(iter(local))
    same = all(abs((time.day - day).days) <= _NEAR for time in pool if time.utc)
    return [day] if same and all(abs((other - day).days) <= _NEAR for other in days) else []


def _local(day: date, pool: Sequence[MarkupTime], known: Witnesses) -> date:
    """The day on the outlet's clock of a moment late in world time, where the page or its address prints that day."""
    moments = [time.at for time in pool if time.utc and time.at is not None]
    if len(moments) < len(pool) or not moments:
        return day
    local = (moments[0] + _AHEAD).date()
    printed = {known.address, *(candidate.day for candidate in known.printed)}
    return local if local in printed and day not in printed else day


def _spoken_against(day: date, known: Witnesses, *, sure: bool) -> str | None:
    """What else dates the page otherwise; with ``!`` before it where nothing can be trusted then."""
    if known.address is not None and abs((known.address - day).days) > _NEAR:
        if sure and any(candidate.day == day for candidate in known.printed):
            return None
        agree = any(candidate.day == known.address for candidate in known.printed)
        why = f"the address carries another date, {known.address}"
        return why if agree or not sure else "!the markup and the address of the page carry different dates"
    for candidate in known.printed:
        apart = (day - candidate.day).days
        other = candidate.day
        if candidate.place == "above title" and not sure and apart == 0 and not _in_head(day, known):
            return "it is also the day printed above the headline, where pages have their clock"
        if apart == 0 or (sure and abs(apart) <= _NEAR) or (candidate.label == "updated" and apart < 0):
            continue
        if not sure and candidate.place in ("head", "dateline"):
            return f"the page prints another date, {other}"
        if candidate.label == "published" and candidate.place != "tail":
            return f"!the markup dates the page otherwise than its text, which prints {other}"
        if apart > _NEAR and candidate.place in ("head", "dateline") and candidate.label is None:
            return f"!the markup dates the page otherwise than its head, which prints {other}"
    return None


def _in_head(day: date, known: Witnesses) -> bool:
    return any(candidate.day == day and candidate.place in ("head", "dateline") for candidate in known.printed)


def _other(time: MarkupTime, found: Choice) -> str:
    if found.day is None:
        return found.basis or "the page dates itself otherwise"
    return f"it is not the day that the page is dated to, {found.day}"


def _evidence(time: MarkupTime) -> Evidence:
    return Evidence("html", f"{time.hint.where} {time.hint.name}: {time.hint.value}")


def _rejected(time: MarkupTime, why: str) -> Rejected:
    return Rejected(time.day.isoformat(), why, _evidence(time))
