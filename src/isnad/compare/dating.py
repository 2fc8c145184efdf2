"""Dating through the story: an undated report is placed by what it tells together with dated ones."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from isnad.compare.page import Page, Sentence, whole_day
from isnad.compare.printed import Printed
from isnad.model import Copy, Offset, ResolvedDate, StoryDate, Timing
from isnad.offset import reach, resolve

WEEK = 7
"""A bare weekday is a day of the last seven, today included."""

TODAY = Offset()

ROUNDS = 3
"""A report dated through the story may date another one; longer chains of inference are not followed."""

_FEWEST_SHARED = 3
_FEWEST_NAMELESS = 5
_NAME = 2
"""A shared name of a person tells as much as two words beside it."""

_CLEAR = 0.75
"""Of the sentences that may tell the same, those that share this much of what the best one shares are heard."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that a dated report prints, and the relative date of the undated report that must be that day."""

    timing: Timing
    day: date
    witness: str
    shared: tuple[str, ...]
    strength: int


@dataclass(frozen=True, slots=True)
class Dated:
    """When a report was published, as far as the story tells: ``first`` to ``last``, with why."""

    first: date | None
    last: date | None
    basis: str

    @property
    def value(self) -> str | None:
        """The day, an interval ``a/b``, or ``None``."""
        if self.first is None or self.last is None:
            return None
        return (
            self.first.isoformat() if self.first == self.last else f"{self.first.isoformat()}/{self.last.isoformat()}"
        )


def dating(
    run: Sequence[Page], stories: Sequence[tuple[int, ...]], copies: Sequence[Copy], printed: Printed
) -> tuple[dict[str, StoryDate], tuple[ResolvedDate, ...]]:
    """The publication of every report after its story is read together, and the dates which that resolves."""
    told: dict[int, Dated] = {}
    for _ in range(ROUNDS):
        fresh = {index: made for members in stories for index, made in _round(run, members, told, printed)}
        if not fresh:
            break
        told |= fresh
    published = {}
    for members in stories:
        for index in members:
            published[run[index].key] = _published(run[index], told.get(index), len(members))
    resolved = [found for index in sorted(told) for found in _resolved(run[index], told[index])]
    resolved += _copied(run, copies, {(found.report, found.start) for found in resolved})
    return published, tuple(sorted(resolved, key=lambda found: (found.report, found.start, found.end)))


def _published(page: Page, told: Dated | None, together: int) -> StoryDate:
    own = page.reading.published
    if own.value is not None:
        return StoryDate(own.value, own.basis)
    if told is not None:
        return StoryDate(told.value, told.basis)
    if together == 1:
        return StoryDate(None, "the report gives no date, and no other report tells its story")
    return StoryDate(None, "the report gives no date, and shares no dated happening with the others of its story")


def _round(
    run: Sequence[Page], members: Sequence[int], told: Mapping[int, Dated], printed: Printed
) -> Iterator[tuple[int, Dated]]:
    """What the reports dated so far tell about the others of one story."""
    witnesses = [(run[index], day) for index in members if (day := _day(run[index], told.get(index)))]
    for index in members:
        if run[index].day is None and index not in told and run[index].reading.published.value is None and witnesses:
            made = _dated(
                run[index],
                _clear([anchor for page, day in witnesses for anchor in _anchors(run[index], page, day)]),
                printed,
            )
            if made is not None:
                yield index, made


def _day(page: Page, told: Dated | None) -> date | None:
    if page.day is not None:
        return page.day
    return told.first if told is not None and told.first == told.last else None


def _anchors(page: Page, witness: Page, day: date) -> Iterator[Anchor]:
    """Relative dates of ``page`` that stand in a sentence telling what a dated sentence of the witness tells."""
    dated = []
    for timing in witness.reading.dates:
        value = whole_day(timing.value or (resolve(timing.offset, timing.grain, day) if timing.offset else None))
        sentence = witness.sentence_at(timing.start)
        if value is not None and timing.grain == "day" and sentence is not None and abs((value - day).days) <= WEEK:
            dated.append((value, sentence))
    for timing in page.reading.dates:
        sentence = page.sentence_at(timing.start)
        if timing.value is not None or timing.offset is None or timing.grain != "day" or sentence is None:
            continue
        for value, other in dated:
            shared = _same_happening(page, sentence, witness, other)
            if shared and _may_be(timing.offset, value):
                named = len(page.names & witness.names & set(shared))
                yield Anchor(timing, value, witness.key, shared, len(shared) + _NAME * named)


def _clear(anchors: Sequence[Anchor]) -> list[Anchor]:
    """For each relative date the anchors whose sentences share most with its own: the others tell something beside it."""
    most: defaultdict[str, int] = defaultdict(int)
    for anchor in anchors:
        most[anchor.timing.id] = max(most[anchor.timing.id], anchor.strength)
    return [anchor for anchor in anchors if anchor.strength >= _CLEAR * most[anchor.timing.id]]


def _same_happening(page: Page, sentence: Sentence, witness: Page, other: Sentence) -> tuple[str, ...]:
    """The words that two sentences share where they are enough (fewer where a name is among them), else nothing."""
    shared = set(sentence.words) & set(other.words)
    names = shared & page.names & witness.names
    return tuple(sorted(shared)) if len(shared) >= (_FEWEST_SHARED if names else _FEWEST_NAMELESS) else ()


def _may_be(offset: Offset, day: date) -> bool:
    """Whether some day of publication makes ``offset`` reach ``day``."""
    return any(reach(offset, published) == day for published in _around(day))


def _around(day: date) -> list[date]:
    return [day + timedelta(days=by) for by in range(-WEEK, WEEK)]


def _dated(page: Page, anchors: Sequence[Anchor], printed: Printed) -> Dated | None:
    """The days on which the report may have been published, given what its relative dates must reach."""
    votes: defaultdict[date, int] = defaultdict(int)
    for anchor in anchors:
        for published in _around(anchor.day):
            if anchor.timing.offset is not None and reach(anchor.timing.offset, published) == anchor.day:
                votes[published] += 1
    most = max(votes.values(), default=0)
    possible = sorted(day for day, times in votes.items() if times == most and _consistent(page, day))
    if not possible:
        return None
    names = {anchor.timing.id for anchor in anchors}
    newest = [day for day in possible if day in _weekdays(page, day)] or possible
    spread = {day: (_spread(page, day, names), _spread(page, day, None)) for day in newest}
    best = sorted(day for day in newest if spread[day] == min(spread.values()))
    heard = [a for a in anchors if a.timing.offset is not None and reach(a.timing.offset, best[0]) == a.day]
    anchor = min(heard, key=lambda anchor: (-anchor.strength, anchor.timing.start, anchor.witness, anchor.day))
    basis = (
        f"“{anchor.timing.text}” is {anchor.day.isoformat()} in {anchor.witness}, which tells the same happening "
        f"({printed.words(page, anchor.shared[:4])}); a report is published on the newest weekday that it tells"
    )
    return Dated(best[0], best[-1], basis)


def _consistent(page: Page, published: date) -> bool:
    """Whether nothing that the report tells as past would lie after that day."""
    for timing in page.reading.dates:
        if (
            timing.value is None
            and timing.offset is not None
            and timing.offset.direction == "past"
            and timing.grain == "day"
        ):
            if reach(timing.offset, published) > published:
                return False
    return True


def _weekdays(page: Page, published: date) -> set[date]:
    """The days that the report's bare weekdays, told as past, and its "today" are."""
    found = set()
    for timing in page.reading.dates:
        offset = timing.offset
        if timing.value is None and offset is not None and timing.grain == "day" and offset.then is None:
            if offset == TODAY or (offset.weekday is not None and offset.direction != "future"):
                found.add(reach(offset, published))
    return found


def _spread(page: Page, published: date, anchored: set[str] | None) -> int:
    """Over how many days the told days lie; with ``anchored``, those of the happening of these relative dates alone.

    The days of one happening stand close together, and so do the days that one report tells.
    """
    names = {
        word
        for timing in page.reading.dates
        if anchored is not None and timing.id in anchored and (sentence := page.sentence_at(timing.start))
        for word in sentence.words
        if word in page.names
    }
    days = []
    for timing in page.reading.dates:
        offset, sentence = timing.offset, page.sentence_at(timing.start)
        if timing.value is not None or offset is None or timing.grain != "day" or offset.direction == "future":
            continue
        if anchored is None or (sentence is not None and names & set(sentence.words)):
            days.append(reach(offset, published))
    return (max(days) - min(days)).days if days else 0


def _resolved(page: Page, told: Dated) -> Iterator[ResolvedDate]:
    """The report's relative dates, where every day on which it may have been published gives the same."""
    if told.first is None or told.last is None:
        return
    for timing in page.reading.dates:
        if timing.value is not None or timing.offset is None:
            continue
        value = resolve(timing.offset, timing.grain, told.first)
        if value == resolve(timing.offset, timing.grain, told.last):
            yield ResolvedDate(
                page.key,
                timing.start,
                timing.end,
                value,
                f"counted from {told.value}, when the report was published: {told.basis}",
            )


def _copied(run: Sequence[Page], copies: Sequence[Copy], known: set[tuple[str, int]]) -> Iterator[ResolvedDate]:
    """Relative dates in copied words: what they mean where the words stand in a dated report."""
    pages = {page.key: page for page in run}
    for copy in copies:
        for start, end, first, last in copy.spans:
            for mine, other, here, there in (
                (copy.a, copy.b, (start, end), (first, last)),
                (copy.b, copy.a, (first, last), (start, end)),
            ):
                for timing, value in _same_words(pages[mine], here, pages[other], there):
                    if (mine, timing.start) not in known:
                        known.add((mine, timing.start))
                        yield ResolvedDate(
                            mine, timing.start, timing.end, value, f"the same words stand in {other}, which is dated"
                        )


def _same_words(page: Page, here: tuple[int, int], other: Page, there: tuple[int, int]) -> Iterator[tuple[Timing, str]]:
    """The relative dates inside one copied stretch, paired in order with the dated ones of its original."""
    mine = [timing for timing in page.reading.dates if here[0] <= timing.start and timing.end <= here[1]]
    theirs = [timing for timing in other.reading.dates if there[0] <= timing.start and timing.end <= there[1]]
    if [timing.text for timing in mine] != [timing.text for timing in theirs]:
        return
    for timing, dated in zip(mine, theirs, strict=True):
        if timing.value is None and timing.offset is not None and dated.value is not None:
            yield timing, dated.value
