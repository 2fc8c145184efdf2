"""The picture of the timeline: a lane for each story, time from right to left, a dot for each day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from isnad.model import Dossier, TimelineEntry
from isnad.render.bidi import isolate
from isnad.render.html.inline import safe, term

LANE, TOP, AXIS = 58, 6, 34
MOST = 20
"""Lanes drawn; the list below the picture tells all."""

NEAR = 2.4
"""Dots nearer to each other than this, in percent of the width, are drawn as one."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Entries of one lane from ``day`` to ``last`` by their positions; ``whole`` where they are days."""

    lane: int
    day: date
    last: date
    entries: tuple[int, ...]
    whole: bool = True


def day_of(value: str | None) -> date | None:
    """The first day of an ISO date cut at its precision, or of a range; ``None`` where there is none.

    >>> day_of("2025-07"), day_of("2024-10-01/2025-01-31"), day_of("soon")
    (datetime.date(2025, 7, 1), datetime.date(2024, 10, 1), None)
    """
    if not value:
        return None
    parts = value.split("/")[0].split("-")
    try:
        numbers = [int(part) for part in parts[:3]] + [1, 1]
        return date(*numbers[:3])
    except ValueError:
        return None


def last_of(value: str, first: date) -> date:
    """The last day of an ISO date cut at its precision, or of a range.

    >>> last_of("2024", date(2024, 1, 1)), last_of("2025-07", date(2025, 7, 1))
    (datetime.date(2024, 12, 31), datetime.date(2025, 7, 31))
    """
    end = value.rsplit("/", maxsplit=1)[-1]
    day = day_of(end) or first
    if len(end) == 4:
        day = day.replace(month=12, day=31)
    elif len(end) == 7:
        day = day.replace(day=monthrange(day.year, day.month)[1])
    return max(first, day)


def clock(dossier: Dossier) -> Markup:
    """The picture as SVG, each dot a link to the list; empty where nothing is dated."""
    lanes = [story for story in dossier.stories if any(story.id in entry.stories for entry in dossier.timeline)][:MOST]
    dots = _dots(dossier, [story.id for story in lanes])
    if not dots:
        return Markup("")
    first, last = min(dot.day for dot in dots), max(dot.last for dot in dots)
    height = TOP + LANE * max(1, len(lanes)) + AXIS
    parts = [_head(first, last, height), _axis(first, last, height)]
    for index, story in enumerate(lanes):
        label = isolate(safe(story.label[:60]))
        parts.append(
            Markup('<text class="who" x="100%" y="{}" direction="rtl">{}</text>').format(TOP + LANE * index + 15, label)
        )
    parts += [_dot(dot, dossier.timeline, first, last) for dot in _apart(dots, first, last)]
    return Markup("").join(parts) + Markup("</svg>")


def _head(first: date, last: date, height: int) -> Markup:
    title = term("timeline")
    return Markup(
        '<svg class="clock" width="100%" height="{}" role="group" aria-labelledby="clock-t clock-d" direction="ltr">'
        '<title id="clock-t" {}>{}</title><desc id="clock-d">{} – {}</desc>'
    ).format(height, title.attributes, title.ar, first.isoformat(), last.isoformat())


def _dots(dossier: Dossier, lanes: list[str]) -> list[Dot]:
    found: dict[tuple[int, date, date], list[int]] = {}
    for position, entry in enumerate(dossier.timeline):
        day = day_of(entry.date)
        lane = next((lanes.index(story) for story in entry.stories if story in lanes), 0)
        if day is not None and entry.date is not None:
            found.setdefault((lane, day, last_of(entry.date, day)), []).append(position)
    return [
        Dot(lane, day, last, tuple(entries), whole=day == last) for (lane, day, last), entries in sorted(found.items())
    ]


def _apart(dots: list[Dot], first: date, last: date) -> list[Dot]:
    """Days of one lane too near to be told apart become one dot; longer times stay."""
    made: list[Dot] = [dot for dot in dots if not dot.whole]
    for dot in (dot for dot in dots if dot.whole):
        before = made[-1] if made else None
        if before and before.whole and before.lane == dot.lane:
            gap = _at(before.last, first, last) - _at(dot.day, first, last)
            if gap < NEAR:
                made[-1] = Dot(dot.lane, before.day, dot.last, before.entries + dot.entries)
                continue
        made.append(dot)
    return made


def _at(day: date, start: date, end: date) -> float:
    if start == end:
        return 50.0
    share = (day - start).days / (end - start).days
    return round(96 - 92 * share, 2)


def _axis(start: date, end: date, height: int) -> Markup:
    bottom = height - AXIS
    parts = Markup('<line class="axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(bottom)
    for day, label in _ticks(start, end):
        parts += Markup(
            '<line class="grid" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>'
            '<text class="tick" x="{0}%" y="{3}" text-anchor="middle">{4}</text>'
        ).format(_at(day, start, end), TOP, bottom, bottom + 18, label)
    return parts


def _ticks(start: date, end: date) -> list[tuple[date, str]]:
    """At most about five: years, months or days, whichever fit."""
    days = (end - start).days
    if days > 900:
        step = max(1, days // 365 // 5)
        return [(date(year, 1, 1), str(year)) for year in range(start.year + 1, end.year + 1, step)]
    if days > 60:
        months = range(start.year * 12 + start.month, end.year * 12 + end.month)
        chosen = list(months)[:: max(1, len(months) // 4)]
        firsts = [date(month // 12, month % 12 + 1, 1) for month in chosen]
        return [(day, day.isoformat()[:7]) for day in firsts]
    step = max(1, days // 4)
    return [
        (day, day.isoformat())
        for day in (start + timedelta(days=offset) for offset in range(step // 2, days + 1, step))
    ]


def _dot(dot: Dot, timeline: tuple[TimelineEntry, ...], start: date, end: date) -> Markup:
    told = "; ".join(f"{timeline[position].date}: {timeline[position].what}" for position in dot.entries[:6])
    count = len(dot.entries)
    y = TOP + LANE * dot.lane + 40
    left, right = _at(dot.last, start, end), _at(dot.day, start, end)
    line = Markup("")
    if not dot.whole:
        line = Markup('<line class="while" x1="{}%" x2="{}%" y1="{y}" y2="{y}"/>').format(left, right, y=y)
    more = Markup('<text class="count" text-anchor="middle" y="-13">{}</text>').format(count) if count > 1 else ""
    return line + Markup(
        '<svg x="{x}%" y="{y}" overflow="visible"><a href="#e{first}" aria-label="{told}">'
        '<title>{told}</title><circle r="{r}"{kind}/>{more}</a></svg>'
    ).format(
        x=round((left + right) / 2, 2),
        y=y,
        first=dot.entries[0],
        told=safe(told[:400]),
        r=min(9, 4 + count),
        kind="" if dot.whole else Markup(' class="while"'),
        more=more,
    )
