"""The picture of the timeline: a lane for each story, time from right to left, a dot for each day."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from isnad.model import Dossier, TimelineEntry
from isnad.render.html.inline import safe, term

LANE, TOP, AXIS = 58, 6, 34
MOST = 20
"""Lanes drawn; the list below the picture tells all."""


@dataclass(frozen=True, slots=True)
class Dot:
    """The entries of one lane on one day, by their positions in the timeline."""

    lane: int
    day: date
    entries: tuple[int, ...]


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


def clock(dossier: Dossier) -> Markup:
    """The picture as SVG, each dot a link to the list; empty where nothing is dated."""
    lanes = [story for story in dossier.stories if any(story.id in entry.stories for entry in dossier.timeline)][:MOST]
    dots = _dots(dossier, [story.id for story in lanes])
    if not dots:
        return Markup("")
    first, last = min(dot.day for dot in dots), max(dot.day for dot in dots)
    pad = timedelta(days=max(1, (last - first).days // 30))
    start, end = (first - pad if first > date.min + pad else first), (last + pad if last < date.max - pad else last)
    height = TOP + LANE * max(1, len(lanes)) + AXIS
    title = term("timeline")
    told = f"{first.isoformat()} – {last.isoformat()}"
    parts = [
        Markup(
            '<svg class="clock" width="100%" height="{}" role="group" aria-labelledby="clock-t clock-d" direction="ltr">'
            '<title id="clock-t" {}>{}</title><desc id="clock-d">{}</desc>'
        ).format(height, title.attributes, title.ar, told),
        _axis(start, end, height),
    ]
    for index, story in enumerate(lanes):
        parts.append(
            Markup('<text class="who" x="100%" y="{}" direction="rtl">{}</text>').format(
                TOP + LANE * index + 15, safe(story.label[:60])
            )
        )
    parts += [_dot(dot, dossier.timeline, start, end) for dot in dots]
    return Markup("").join(parts) + Markup("</svg>")


def _dots(dossier: Dossier, lanes: list[str]) -> list[Dot]:
    found: dict[tuple[int, date], list[int]] = {}
    for position, entry in enumerate(dossier.timeline):
        day = day_of(entry.date)
        lane = next((lanes.index(story) for story in entry.stories if story in lanes), 0)
        if day is not None:
            found.setdefault((lane, day), []).append(position)
    return [Dot(lane, day, tuple(entries)) for (lane, day), entries in sorted(found.items())]


def _at(day: date, start: date, end: date) -> float:
    share = (day - start).days / max(1, (end - start).days)
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
    what = "; ".join(timeline[position].what for position in dot.entries[:6])
    count = len(dot.entries)
    more = Markup('<text class="count" text-anchor="middle" y="-12">{}</text>').format(count) if count > 1 else ""
    return Markup(
        '<svg x="{x}%" y="{y}" overflow="visible"><a href="#e{first}" aria-label="{day}: {what}">'
        '<title>{day}: {what}</title><circle r="{r}"/>{more}</a></svg>'
    ).format(
        x=_at(dot.day, start, end),
        y=TOP + LANE * dot.lane + 40,
        first=dot.entries[0],
        day=dot.day.isoformat(),
        what=safe(what[:300]),
        r=min(9, 4 + count),
        more=more,
    )
