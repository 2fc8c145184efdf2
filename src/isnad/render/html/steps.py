"""The history of a count that grew: a step for each time it was printed with another number."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from isnad.model import FigureGroup, FigureMember
from isnad.render.bidi import isolate
from isnad.render.book import Book
from isnad.render.html.inline import both, safe
from isnad.render.html.scale import LEFT, WIDTH, scale
from isnad.render.quantity import amount, number
from isnad.render.strings import word

HEIGHT, TOP, FOOT = 180, 26, 26
FEWEST = 2
"""Times at which the number was another; fewer make no history."""

Step = tuple[datetime, FigureMember]


def steps(book: Book, group: FigureGroup, name: str) -> Markup:
    """The picture as SVG; empty where no two members differ by their time, or too few are dated."""
    if not any(relation.verdict == "different_time" for relation in group.relations):
        return Markup("")
    found = history(book, group)
    if len(found) < FEWEST:
        return Markup("")
    title = both(lambda tongue: word("history", tongue, what=group.of))
    told = both(lambda tongue: "; ".join(f"{when:%Y-%m-%d %H:%M}: {amount(member, tongue)}" for when, member in found))
    head = Markup(
        '<svg class="plot steps" width="100%" height="{h}" role="img" aria-labelledby="{n}-ht {n}-hd" direction="ltr">'
        '<title id="{n}-ht" {ta}>{t}</title><desc id="{n}-hd" {da}>{d}</desc>'
    ).format(h=HEIGHT, n=name, t=safe(title.ar), ta=title.attributes, d=safe(told.ar), da=told.attributes)
    return head + Markup("").join(_drawn(found)) + Markup("</svg>")


def history(book: Book, group: FigureGroup) -> tuple[Step, ...]:
    """The members by the time of their reports, the greatest of each time, where the number changed from the last."""
    at: dict[datetime, FigureMember] = {}
    for member in group.members:
        when = _when(book, member.report)
        if when is not None and member.low is not None:
            known = at.get(when)
            at[when] = member if known is None or (known.low or 0) < member.low else known
    found: list[Step] = []
    for when in sorted(at):
        if not found or found[-1][1].low != at[when].low:
            found.append((when, at[when]))
    return tuple(found)


def _when(book: Book, key: str) -> datetime | None:
    """When a report was published: to the minute where that was given, else by its day."""
    reading = book.readings.get(key)
    day = book.date(key).value if reading else None
    if reading is None or day is None or "/" in day or len(day) < len("2031-03-02"):
        return None
    for text in (reading.report.given.published or "", day):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            continue
        if text[:10] == day[:10]:
            return moment.replace(tzinfo=None)
    return None


def _drawn(found: tuple[Step, ...]) -> Iterator[Markup]:
    """The steps from left to right, each with its number above and its day below."""
    axis = scale([0.0, *(float(member.low or 0) for _, member in found)])
    first, whole = found[0][0], (found[-1][0] - found[0][0]).total_seconds() or 1.0
    bottom = HEIGHT - FOOT
    level = [bottom - (axis.at(float(member.low or 0)) - LEFT) / WIDTH * (bottom - TOP) for _, member in found]
    place = [LEFT + (WIDTH - LEFT) * (when - first).total_seconds() / whole for when, _ in found]
    yield Markup('<line class="axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(bottom)
    for index, (when, member) in enumerate(found):
        x, y = round(place[index], 2), round(level[index], 1)
        if index:
            yield Markup('<line class="span" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>').format(x, level[index - 1], y)
        last = place[index + 1] if index + 1 < len(found) else 100.0
        yield Markup('<line class="span" x1="{}%" x2="{}%" y1="{y}" y2="{y}"/>').format(x, round(last, 2), y=y)
        yield Markup('<text class="tick much" x="{}%" y="{}">{}</text>').format(
            x, y - 6, isolate(number(member.low or 0))
        )
        yield Markup('<text class="tick" x="{}%" y="{}">{}</text>').format(x, bottom + 18, f"{when:%m-%d}")
