"""One happening, one event: the tellings of a report brought together, and those worth a timeline."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace

from isnad.arabic.grammar.content_words import stem
from isnad.arabic.grammar.event_time import recent
from isnad.arabic.grammar.happening import Happening
from isnad.arabic.text.sheet import Sheet
from isnad.model import EventType

MOST = 40
"""The most events that one report is given: a page that tells more is a list, not a report."""

_VIOLENT: tuple[EventType, ...] = ("attack", "disaster")
_MANY: tuple[EventType, ...] = ("other", "court", "economy")
_BETWEEN: tuple[EventType, ...] = ("meeting", "call", "visit")
_FLOOR = 4.0
_DATED = 2.0
_LEAD = 1.0
_SECOND = 0.5
_OPENS = 1.0
_VERB = 1.0
_DEFINITE = -1.0
_PRESENT = -1.0
_PLURAL = -0.5
_UNREAL = -1.5
_PURPOSE = -1.0
_ASIDE = -1.0
_TOLD_AGAIN = 0.5
_LIKELY_TIMES = 3
_MOST_TELLINGS = 30
_NAME = 4
_NEXT = 2
_BEFORE = 6
_BEHIND = 16


@dataclass(slots=True)
class _Group:
    """Tellings of one happening, in the order of the text."""

    told: list[Happening] = field(default_factory=list)


def merged(sheet: Sheet, told: list[Happening]) -> list[Happening]:
    """The main happenings of a report, each once, at most ``MOST``, in the order of the text.

    A happening told again (a definite noun, the same kind of word without another date) joins its first telling; of
    several tellings the one with a date in its clause is shown. Headlines and long quotations tell nothing new.
    """
    body = [each for each in told if each.line >= 0 and not each.quoted] or [each for each in told if not each.quoted]
    groups: list[_Group] = []
    for each in _one_a_clause(_with_cause(body)):
        group = next((group for group in groups if _joins(sheet, each, group)), None)
        if group is None:
            if len(groups) >= MOST:
                break
            groups.append(group := _Group())
        if len(group.told) < _MOST_TELLINGS:
            group.told.append(each)
    kept = [_shown(group) for group in groups if max(map(_worth, group.told)) + _retold(group) >= _FLOOR]
    return sorted(kept, key=lambda each: (each.first, each.last))


def _one_a_clause(told: list[Happening]) -> list[Happening]:
    """Of the words of one type that share a clause the one that governs it: a verb before a noun, else the first."""
    kept: list[Happening] = []
    for each in told:
        before = kept[-1] if kept else None
        if before is not None and before.form.cue.type == each.form.cue.type and each.at < before.last:
            if before.form.tense == "noun" and each.form.tense == "past":
                kept[-1] = replace(each, first=min(each.first, before.first))
            continue
        if before is not None and _goes_with(before, each):
            kept[-1] = before if before.when else replace(before, timing=each.timing, near=each.near, last=each.last)
            continue
        kept.append(each)
    return kept


def _goes_with(before: Happening, each: Happening) -> bool:
    """Whether the injured are told right behind the dead of the same clause (قتل ثلاثة، وجرح آخرون، الجمعة)."""
    both = before.form.cue.family == each.form.cue.family == "death"
    return both and before.sentence == each.sentence and each.at - before.last <= _NEXT


def _with_cause(told: list[Happening]) -> list[Happening]:
    """Deaths and injuries are told with what caused them: alone they take the type of the report's violence."""
    causes = [each.at for each in told if each.form.cue.family != "death" and each.form.cue.type in _VIOLENT]
    told = [each for each in told if each.form.cue.family != "death" or not _near_any(each.at, causes)]
    kinds = Counter(
        each.form.cue.type for each in told if each.form.cue.family != "death" and each.form.cue.type in _VIOLENT
    )
    if not kinds:
        return told
    chief = max(_VIOLENT, key=lambda kind: kinds[kind])
    return [
        replace(each, form=replace(each.form, cue=replace(each.form.cue, type=chief)))
        if each.form.cue.family == "death"
        else each
        for each in told
    ]


def _near_any(at: int, causes: list[int]) -> bool:
    """Whether one of ``causes`` (tokens in order) stands near token ``at``."""
    index = bisect_left(causes, at - _BEFORE)
    return index < len(causes) and causes[index] <= at + _BEHIND


def _joins(sheet: Sheet, each: Happening, group: _Group) -> bool:
    first = group.told[0]
    if each.form.cue.type != first.form.cue.type or each.again:
        return False
    if each.form.cue.family == "toll":
        return True
    if each.form.cue.family in ("death", "slain"):
        return not _apart(each, group)
    if each.form.tense == "noun" and each.form.definite and not each.when:
        return True
    if each.form.cue.family != first.form.cue.family and not (
        each.form.tense == "noun" and each.form.cue.type in _VIOLENT
    ):
        return False
    if (
        each.form.cue.type == "attack"
        and each.form.tense == "past"
        and (
            _elsewhere(each, group)
            or (each.opens and _strangers(each, group))
            or not any(_words(sheet, each) & _words(sheet, told) for told in group.told)
        )
    ):
        return False
    if _apart(each, group) or (each.form.cue.type in _BETWEEN and _strangers(each, group)):
        return False
    if each.form.cue.type not in _MANY or each.form.tense == "noun" or not each.participants:
        return True
    return any(_same_words(told, each) or (each.when and told.when == each.when) for told in group.told)


def _words(sheet: Sheet, each: Happening) -> set[str]:
    """The content words of a telling's clause."""
    tokens = sheet.tokens[each.first : each.last]
    return {word for token in tokens if token.kind == "word" and len(word := stem(token.norm)) >= _NAME}


def _elsewhere(each: Happening, group: _Group) -> bool:
    """Whether the telling names another place than every telling of the group that names one."""
    if each.place is None:
        return False
    places = [set(told.place.text.split()) for told in group.told if told.place is not None]
    return bool(places) and not any(set(each.place.text.split()) & place for place in places)


def _apart(each: Happening, group: _Group) -> bool:
    """Whether the telling's own date is another than all dates of the group."""
    if not each.when:
        return False
    dates = [told.when for told in group.told if told.when]
    if not dates:
        others = {told.moment for told in group.told if told.moment}
        if others and each.when not in others:
            return True
        return not (recent(each.timing) or any(_same_thing(told, each) for told in group.told))
    return not any(date.startswith(each.when) or each.when.startswith(date) for date in dates)


def _strangers(each: Happening, group: _Group) -> bool:
    """Whether other people take part than in any telling of the group, as far as both name them."""
    own = _names(each)
    named = [names for names in map(_names, group.told) if names]
    return bool(own and named) and not any(own & names for names in named)


def _names(each: Happening) -> set[str]:
    return {word for link in each.participants for word in (link.text or "").split() if len(word) >= _NAME}


def _same_words(told: Happening, each: Happening) -> bool:
    """Whether two tellings begin with the same words (a lead that the first paragraph repeats)."""
    return told.form == each.form and bool(each.about) and told.about == each.about


def _same_thing(told: Happening, each: Happening) -> bool:
    """Whether a noun is told again of the same thing, now definite (انهيار سد … انهيار السد)."""
    known = each.about.startswith("ال") and each.about.removeprefix("ال") == told.about.removeprefix("ال")
    return known and each.form.tense == "noun" and told.form.cue.family == each.form.cue.family


def _worth(each: Happening) -> float:
    """How much a telling speaks for a happening that a timeline would show."""
    form = each.form
    planned = form.tense == "present" and each.status == "planned"
    return (
        form.cue.weight
        + _DATED * (each.when is not None)
        + (_LEAD if each.line == 0 else _SECOND if each.line == 1 else 0.0)
        + _LEAD * (each.line == 0 and form.cue.family == "death")
        + _OPENS * each.opens
        + _VERB * (form.tense in ("past", "future") or each.light or planned)
        + _DEFINITE * (form.definite and not (each.when or each.light or each.again))
        + _PRESENT * (form.tense == "present" and not planned)
        + _PLURAL * (form.plural and each.line > 0)
        + _PURPOSE * (form.purpose and not (each.light or each.when))
        + _ASIDE * (each.relative and not each.when)
        + _UNREAL * (each.status in ("conditional", "not_happened"))
    )


def _retold(group: _Group) -> float:
    return _TOLD_AGAIN * min(len(group.told) - 1, _LIKELY_TIMES)


def _shown(group: _Group) -> Happening:
    """The telling with a date of its own in its clause if there is one, else the first; dated by any of them."""
    best = max(group.told, key=_telling)
    if best.when:
        return best
    dated = next(
        (each.timing for each in group.told if each.near and each.date and each.form.cue.family != "toll"), None
    )
    if (
        dated is None
        and recent(best.timing)
        and not best.earlier
        and not (best.form.tense == "noun" and best.form.definite)
    ):
        dated = best.timing
    if dated is None and best.month and _goes_on(best):
        return replace(best, timing=None, given=best.month)
    return replace(best, timing=dated)


def _telling(each: Happening) -> int:
    """How well a telling stands for its happening: with a date of its own above all, then in the lead, then as a verb."""
    named = each.form.tense == "noun" and each.form.definite
    own = each.when is not None and not named and each.form.cue.family != "toll"
    return 4 * own + 2 * (each.line == 0) + (each.form.tense in ("past", "future") or each.light)


def _goes_on(each: Happening) -> bool:
    """Whether an undated clause goes on with what the report tells: a past verb, not put before it (كان قد)."""
    told = each.form.tense == "past" or each.light or (each.form.tense == "noun" and not each.form.definite)
    return told and each.status == "happened" and not each.earlier
