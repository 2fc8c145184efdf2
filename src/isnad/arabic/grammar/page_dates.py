"""The full dates that a page prints outside of the report's own sentences: bylines, clocks, footers."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from isnad.arabic.grammar.lines import lines as token_lines
from isnad.arabic.grammar.month_names import month_name
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.arabic.grammar.years import year_digits
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet
from isnad.model import Evidence, Furniture, Span, Timing

_BODY_WORDS = 20
_SENTENCE_WORDS = 12
_TITLE_WORDS = 3
_PARTICLE = 3
_MANY_WORDS = 10
_SEPARATORS = frozenset("-–—|•·:/،,()[]")
_STOPS = frozenset(".…")
_LABEL_REACH = 6

_DATELINE = 10
_LAST_LINES = 40
_DATELINE_ENDS = frozenset("-–—:(/")

Label = Literal["published", "updated", "copyright"]
Place = Literal["above title", "head", "dateline", "tail"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that holds words: tokens ``first`` to ``last``; ``body`` where it is running text."""

    first: int
    last: int
    words: int
    body: bool


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date of the page: where it stands, the label before it, and the weekday printed with it."""

    timing: Timing
    line: int
    day: date
    label: Label | None
    weekday: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a text, the first and the last of running text, and where the title stands (or -1)."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    body: tuple[int, int]
    title: int

    def line_of(self, token: int) -> int:
        """The number of the line in which token ``token`` stands."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle].last <= token:
                low = middle + 1
            else:
                high = middle
        return low

    def in_body(self, token: int) -> bool:
        """Whether token ``token`` stands in the report's running text, from its first to its last line."""
        return self.body[0] <= self.line_of(token) <= self.body[1]


def page(sheet: Sheet, furniture: tuple[Furniture, ...]) -> Page:
    """The lines of ``sheet``; without running text the body is empty."""
    cut = deque(sorted(Span(item.start, item.end) for item in furniture))
    lines = []
    for first, last in token_lines(sheet):
        words = sum(token.kind != "punct" for token in sheet.tokens[first:last])
        ends = sheet.tokens[last - 1].text in _STOPS
        running = words >= _BODY_WORDS or (words >= _SENTENCE_WORDS and ends)
        span = Span(sheet.tokens[first].start, sheet.tokens[last - 1].end)
        while cut and cut[0].end <= span.start:
            cut.popleft()
        lines.append(Line(first, last, words, running and not _mostly_cut(span, cut)))
    bodies = [number for number, line in enumerate(lines) if line.body]
    if not bodies:
        bodies = [number for number, line in enumerate(lines) if _is_sentence(sheet.tokens, line)]
    body = (bodies[0], bodies[-1]) if bodies else (len(lines), -1)
    return Page(tuple(lines), tuple(line.first for line in lines), body, _title(sheet.tokens, lines, body[0]))


def _is_sentence(words: Words, line: Line) -> bool:
    """Whether a short line ends as a sentence does: all the running text that a very short report has."""
    return line.words > _TITLE_WORDS and words[line.last - 1].text in _STOPS


def _mostly_cut(span: Span, cut: Iterable[Span]) -> bool:
    covered = 0
    for other in cut:
        if other.start >= span.end:
            break
        covered += max(0, min(span.end, other.end) - max(span.start, other.start))
    return covered * 2 > span.end - span.start


def _title(words: Words, lines: Sequence[Line], body: int) -> int:
    """The line above the running text that shares most of its words with the first of it; else the longest one."""
    if body >= len(lines):
        return -1
    lead = {token.norm for token in words[lines[body].first : lines[body].last] if len(token.norm) > _PARTICLE}
    best, title = (0, 0), -1
    for number, line in enumerate(lines[:body]):
        own = [i for i in range(line.first, line.last) if _is_other(words, i)]
        shared = sum(words[i].norm in lead for i in own)
        if len(own) >= _TITLE_WORDS and (shared, len(own)) > best:
            best, title = (shared, len(own)), number
    return title


def page_dates(sheet: Sheet, there: Page, dates: tuple[Timing, ...]) -> tuple[PageDate, ...]:
    """The full dates above and below the running text that are no part of a sentence, and that of its dateline."""
    found = []
    for timing in dates:
        if timing.value is None or timing.grain != "day":
            continue
        at, last = sheet.token_at(timing.start), sheet.token_at(timing.end)
        number = there.line_of(at)
        place = _place(sheet.tokens, there, number, at, last)
        if place is None:
            continue
        named = next(
            (word.number("weekday") for i in range(at, last) if (word := find(sheet.tokens, i, "weekday"))), None
        )
        label = None if place == "dateline" else _label(sheet.tokens, there.lines, number, at)
        if place != "dateline" and label is None and _updated_at(sheet.tokens, there.lines[number], last):
            label = "updated"
        found.append(PageDate(timing, number, date.fromisoformat(timing.value), label, named, place))
    return tuple(found)


def _place(words: Words, there: Page, number: int, at: int, last: int) -> Place | None:
    """Where on the page a date stands; ``None`` where it is part of a sentence."""
    if number >= len(there.lines):
        return None
    line = there.lines[number]
    if there.body[0] <= number <= there.body[1]:
        dateline = number == there.body[0] and at - line.first <= _DATELINE and norm(words, last) in _DATELINE_ENDS
        return "dateline" if dateline and last < line.last else None
    if line.words > _BODY_WORDS or not _is_date_line(words, line, at, last):
        return None
    if number > there.body[1] >= 0:
        return "tail"
    above = number < there.title or (there.title < 0 and number < there.body[0] - 1)
    return "above title" if above else "head"


def menus(there: Page, dated: Iterable[int]) -> int:
    """How many lines of the head are neither the title nor lines of dates: what is left of menus and logos."""
    known = {there.title, *dated}
    return sum(number not in known for number in range(max(0, there.title) if there.title >= 0 else there.body[0]))


def _is_date_line(words: Words, line: Line, at: int, last: int) -> bool:
    """Whether the line is there for its date: nothing else in it, a label, or a byline set off by a mark."""
    others = [i for i in (*range(line.first, at), *range(last, line.last)) if _is_other(words, i)]
    if not others:
        return True
    labelled = any(_sense(words, i) in ("published", "updated", "copyright") for i in range(line.first, line.last))
    set_off = at == line.first or words[at - 1].text in _SEPARATORS
    set_off = set_off and (
        last >= line.last
        or words[last].text in _SEPARATORS
        or words[last].kind == "number"
        or _sense(words, last) == "time"
    )
    return len(others) <= _MANY_WORDS and (labelled or set_off)


def _is_other(words: Words, at: int) -> bool:
    """Whether token ``at`` is a word that has nothing to do with dates and times."""
    if words[at].kind not in ("word", "latin") or _sense(words, at):
        return False
    return find(words, at, "weekday") is None and month_name(words, at) is None


def _sense(words: Words, at: int) -> str | None:
    found = load("date_labels").match(words, at, frozenset({"", "و", "ب", "ل"}))
    return None if found is None else found[1].sense


def _label(words: Words, lines: Sequence[Line], number: int, at: int) -> Label | None:
    """The label before a date on its line, or alone on the line above it."""
    for i in range(at - 1, max(lines[number].first, at - _LABEL_REACH) - 1, -1):
        sense = _sense(words, i)
        if sense in ("published", "updated", "copyright"):
            return sense  # type: ignore[return-value] # one of the labels
    if number > 0 and at == lines[number].first and lines[number - 1].words <= _LABEL_REACH // 2:
        sense = _sense(words, lines[number - 1].first)
        if sense in ("published", "updated"):
            return sense  # type: ignore[return-value] # one of the labels
    return None


def _updated_at(words: Words, line: Line, last: int) -> bool:
    """Whether ``آخر تحديث`` with an hour and no other date follows the date: the hour is then that of the date."""
    after = next((i for i in range(last, min(line.last, last + _LABEL_REACH)) if words[i].kind == "word"), line.last)
    if after == line.last or _sense(words, after) != "updated":
        return False
    return not any(year_digits(words, i) for i in range(after, line.last))


def notice_years(sheet: Sheet, there: Page) -> list[Evidence]:
    """The years of copyright notices below the report."""
    found = []
    for line in there.lines[there.body[1] + 1 :][-_LAST_LINES:]:
        tokens = range(line.first, line.last)
        if line.words <= _BODY_WORDS and any(_sense(sheet.tokens, i) == "copyright" for i in tokens):
            years = (sheet.tokens[i] for i in tokens if year_digits(sheet.tokens, i) is not None)
            found += [Evidence("text", year.text, year.start, year.end) for year in years]
    return found
