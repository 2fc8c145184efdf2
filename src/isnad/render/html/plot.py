"""The picture of a group of figures: a row for each value and who vouches for it, on one axis."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from isnad.model import FigureGroup, FigureMember
from isnad.render.bidi import isolate
from isnad.render.book import Book, chain
from isnad.render.html.inline import Bi, both, safe
from isnad.render.html.scale import Scale, scale
from isnad.render.quantity import amount, number, unit
from isnad.render.strings import Tongue, word
from isnad.render.summary import gravest

ROW, TOP, AXIS = 46, 8, 46
GAP = 8
MOST = 24
"""Rows drawn; more are told in the table only."""

NAME = 28
"""Letters of an authority's name that are drawn."""

POWERS = {"billion": 1e9, "million": 1e6, "one": 1.0}

OPEN_UP, OPEN_DOWN = frozenset({"at_least", "more_than", "vague"}), frozenset({"up_to", "less_than"})


@dataclass(frozen=True, slots=True)
class Row:
    """One value with who vouches for it and in how many reports it is printed."""

    member: FigureMember
    authority: str
    reports: int
    verdict: str


def plot(book: Book, group: FigureGroup, name: str) -> Markup:
    """The picture as SVG; empty where no member has a value. Positions are percentages, so the text keeps its size."""
    shown = rows(book, group)
    ends = [end for row in shown for end in (row.member.low, row.member.high) if end is not None]
    if not ends:
        return Markup("")
    axis = scale(ends)
    height = TOP + ROW * len(shown) + GAP + AXIS
    parts = [_head(group, name, height, shown), _grid(axis, height, group.unit)]
    parts += [_row(row, axis, TOP + ROW * index) for index, row in enumerate(shown)]
    return Markup("").join(parts) + Markup("</svg>")


def rows(book: Book, group: FigureGroup) -> tuple[Row, ...]:
    """The members put together by value and authority, the least value first."""
    found: dict[tuple[object, ...], list[FigureMember]] = {}
    for member in group.members:
        steps = chain(member.authority)
        authority = steps[0].name if steps else book.outlet(member.report)
        found.setdefault((authority, member.low, member.high, member.bound), []).append(member)
    made = [
        Row(members[0], str(key[0]), len({m.report for m in members}), _gravest(group, members))
        for key, members in found.items()
        if members[0].low is not None or members[0].high is not None
    ]
    return tuple(sorted(made, key=lambda row: (_least(row.member), row.authority))[:MOST])


def shape(verdict: str) -> Markup:
    """The sign of a verdict, centred on its origin: its form alone tells it apart."""
    paths = {
        "agree": '<circle r="5.5"/>',
        "compatible": '<circle r="4.5" class="ring"/>',
        "conflict": '<path d="M0-7.5 7.5 0 0 7.5-7.5 0Z"/>',
        "different_time": '<path d="M-5.5-5.5h11v11h-11z"/>',
        "different_scope": '<path d="M0-7 7 5.5H-7Z"/>',
    }
    same = {"same": "agree", "contradicts": "conflict", "denies": "conflict"}
    drawn = paths.get(same.get(verdict, verdict), '<path d="M-5 0h10M0-5v10" class="cross"/>')
    return Markup(f'<g class="v-{escape(verdict)}">{drawn}</g>')


def _gravest(group: FigureGroup, members: list[FigureMember]) -> str:
    return min((gravest(group, member.figure) for member in members), key=_rank)


def _rank(verdict: str) -> int:
    order = ("conflict", "different_time", "different_scope", "compatible", "agree", "alone")
    return order.index(verdict) if verdict in order else len(order)


def _least(member: FigureMember) -> float:
    return member.low if member.low is not None else member.high or 0.0


def _head(group: FigureGroup, name: str, height: int, shown: tuple[Row, ...]) -> Markup:
    title = both(lambda tongue: f"{group.of}: {unit(group.unit, tongue)}".rstrip(": "))
    told = both(lambda tongue: "; ".join(_told(row, tongue) for row in shown))
    return Markup(
        '<svg class="plot" width="100%" height="{height}" role="img" aria-labelledby="{name}-t {name}-d" direction="ltr">'
        '<title id="{name}-t" {title_attributes}>{title}</title><desc id="{name}-d" {told_attributes}>{told}</desc>'
    ).format(
        name=name, height=height, title=safe(title.ar), title_attributes=title.attributes, told=safe(told.ar),
        told_attributes=told.attributes,
    )  # fmt: skip


def _told(row: Row, tongue: Tongue) -> str:
    return f"{amount(row.member, tongue)} – {row.authority} ({word(f'verdict.{row.verdict}', tongue)})"


def _grid(axis: Scale, height: int, counted: str | None) -> Markup:
    bottom = height - AXIS
    power = _power(axis)
    lines = Markup("")
    for tick in axis.ticks:
        lines += Markup(
            '<line class="grid" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>'
            '<text class="tick" x="{0}%" y="{3}" text-anchor="middle">{4}</text>'
        ).format(axis.at(tick), TOP, bottom, bottom + 18, number(tick / POWERS[power]))
    named = both(lambda tongue: _axis_name(power, counted, tongue))
    if named.en:
        lines += Markup('<text class="tick" x="50%" y="{}" text-anchor="middle">{}</text>').format(
            bottom + 36, tspans(named)
        )
    return lines + Markup('<line class="axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(bottom)


def _power(axis: Scale) -> str:
    """What the numbers at the ticks count, so that they stay short: ones, millions or billions."""
    most = 0 if axis.log else max(map(abs, axis.ticks))
    return next((name for name, size in POWERS.items() if most >= size), "one")


def _axis_name(power: str, counted: str | None, tongue: Tongue) -> str:
    name = unit(counted, tongue)
    if power == "one":
        return name
    return f"{word(f'power.{power}', tongue)} ({name})" if name else word(f"power.{power}", tongue)


def tspans(words: Bi) -> Markup:
    """Words of the interface inside SVG text, in both languages."""
    return Markup('<tspan class="t" lang="ar">{}</tspan><tspan class="t" lang="en">{}</tspan>').format(
        isolate(safe(words.ar)), isolate(safe(words.en))
    )


def _row(row: Row, axis: Scale, top: int) -> Markup:
    member, y = row.member, top + 31
    low, high = member.low, member.high
    first, last = axis.at(low if low is not None else high or 0), axis.at(high if high is not None else low or 0)
    span = Markup("")
    if member.bound in OPEN_UP:
        span = _line(first, 97, y) + _head_at(97, y, "M-7-4.5 0 0-7 4.5")
    elif member.bound in OPEN_DOWN:
        first = last
        span = _line(1, last, y) + _head_at(1, y, "M7-4.5 0 0 7 4.5")
    elif first != last:
        span = _line(first, last, y) + _cap(first, y) + _cap(last, y)
    elif member.bound == "about":
        span = Markup('<line class="about" x1="{}%" x2="{}%" y1="{y}" y2="{y}"/>').format(
            max(0, first - 3), min(100, first + 3), y=y
        )
    ends = (first,) if first == last or member.bound in OPEN_UP | OPEN_DOWN else (first, last)
    signs = Markup("").join(
        Markup('<svg x="{}%" y="{}" overflow="visible">{}</svg>').format(at, y, shape(row.verdict)) for at in ends
    )
    return Markup('<g class="row v-{}">{}{}{}</g>').format(row.verdict, _label(row, top), span, signs)


def _label(row: Row, top: int) -> Markup:
    times = f" ×{row.reports}" if row.reports > 1 else ""
    name = row.authority if len(row.authority) <= NAME else row.authority[: NAME - 1] + "…"
    # Directional isolates as characters: SVG text takes neither <bdi> nor a gap between isolated tspans.
    return Markup(
        '<text class="who" x="100%" y="{y}" direction="rtl">{name}\u00a0\u00a0\u00a0'
        '<tspan class="t much" lang="ar">{ar}</tspan><tspan class="t much" lang="en">{en}</tspan></text>'
    ).format(
        y=top + 14,
        name=isolate(safe(name) + times),
        ar=isolate(amount(row.member, "ar")),
        en=isolate(amount(row.member, "en")),
    )


def _line(start: float, end: float, y: int) -> Markup:
    return Markup('<line class="span" x1="{}%" x2="{}%" y1="{y}" y2="{y}"/>').format(start, end, y=y)


def _cap(at: float, y: int) -> Markup:
    return Markup('<line class="span" x1="{0}%" x2="{0}%" y1="{1}" y2="{2}"/>').format(at, y - 6, y + 6)


def _head_at(at: float, y: int, path: str) -> Markup:
    return Markup('<svg x="{}%" y="{}" overflow="visible"><path class="head" d="{}"/></svg>').format(at, y, path)
