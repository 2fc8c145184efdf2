"""The noun phrase that ends right before a verb of speech and may be its subject."""

from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.phrase import LONGEST, Scene, is_cue, stops
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.text.clitics import fronts

_RELATIVES = word_set("speech_words", "relative")
_THAT_WORDS = ("ان", "بان", "وان", "فان")
_THAT = 9
_OF = word_set("speech_words", "quantifier")


def phrase_before(scene: Scene, at: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before token ``at`` and begins a clause, not before ``floor``."""
    last = _last_of(scene, at, floor)
    first = last
    while first > floor and last - first < LONGEST:
        token = scene.tokens[first - 1]
        over = scene.mention_over.get(first - 1)
        if over is not None and over.last <= last and over.first >= floor:
            first = over.first
            if scene.tokens[first].norm[0] in "وف" and over.start > scene.tokens[first].start:
                break
            continue
        if token.kind == "punct" and token.text not in '#_"”“»«':
            break
        if token.norm == "في" and _body_in(scene, first, floor):
            first -= 2
            continue
        if token.norm == "من" and first - 2 >= floor and scene.tokens[first - 2].norm in _OF:
            return first - 2, last
        if stops(token.norm) or is_cue(token.norm) or (first - 1) in scene.date_end:
            break
        first -= 1
        if token.norm[0] in "وف" and any(
            front in "وف" and front and noun_senses(rest) for front, rest in fronts(token.norm)
        ):
            break
    while last > first and scene.tokens[last - 1].text in '"“«':
        last -= 1
    while first < last and scene.tokens[first].kind == "punct" and scene.tokens[first].text not in '"“«#':
        first += 1
    return (first, last) if first < last else None


def behind_that(scene: Scene, cue: Cue, floor: int) -> tuple[int, int] | None:
    """``إن مسؤولا كبيرا في الوزارة أبلغ``: what stands between أن and the next verb is the subject of that verb."""
    for index in range(cue.first - 2, max(floor - 1, cue.first - _THAT), -1):
        token = scene.tokens[index]
        if token.norm in _THAT_WORDS:
            return (index + 1, cue.first) if not cue.proclitic else None
        if token.kind == "punct" or token.norm in _RELATIVES or is_cue(token.norm):
            return None
    return None


def _last_of(scene: Scene, at: int, floor: int) -> int:
    """Where the phrase before token ``at`` ends: before adverbs, dates, asides, and the pronoun of a relative clause."""
    last = at
    while last > floor and (scene.tokens[last - 1].norm in ("قد", "ايضا") or _ends_date(scene, last)):
        last -= 1
    if last > floor and scene.tokens[last - 1].text in "،,-–":
        last = _before_aside(scene, last - 1, floor)
    elif (
        last > floor
        and scene.tokens[last - 1].norm in _RELATIVES
        or last - 1 > floor
        and scene.tokens[last - 1].norm == "ان"
        and _already(scene, last - 1, floor)
    ):
        last -= 1
    return last


def _body_in(scene: Scene, place: int, floor: int) -> bool:
    """``السلطات في نهران تعلن``: a place behind في belongs to the body before it."""
    mention = scene.mention_at.get(place)
    if mention is None or mention.kind != "place" or place - 2 < floor:
        return False
    return "person" in noun_senses(scene.tokens[place - 2].norm)


def _already(scene: Scene, at: int, floor: int) -> bool:
    """``سبق لفلان أن قال``: the subject stands between سبق and أن."""
    return any(scene.tokens[i].norm in ("سبق", "وسبق") for i in range(max(floor, at - LONGEST), at))


def _ends_date(scene: Scene, last: int) -> bool:
    return any(scene.date_end.get(i) == last for i in range(max(0, last - 6), last)) or last - 1 in scene.date_end


def _before_aside(scene: Scene, comma: int, floor: int) -> int:
    """Where the phrase ends whose aside closes at ``comma`` (``مسؤول، رفض كشف هويته، قال``)."""
    mark = scene.tokens[comma].text
    held = scene.mention_over.get(comma - 1)
    if (
        held is not None
        and held.last == comma
        and held.kind in ("person", "organisation")
        and held.last - held.first > 2
    ):
        return comma
    for index in range(comma - 1, max(floor, comma - 30), -1):
        if scene.tokens[index].text == mark or scene.tokens[index].norm in _RELATIVES:
            return index
    return comma
