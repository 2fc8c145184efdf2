"""How far the telling of a happening reaches around its word."""

from functools import lru_cache

from isnad.arabic.grammar.event_cues import event_cues
from isnad.arabic.grammar.phrase import is_cue
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME, WORDS
from isnad.arabic.text.sheet import Sheet

LONGEST = 14
"""The most tokens that a clause reaches behind its word."""

_BACK = 8
_FULL_STOPS = frozenset(".؛;:!?؟…")
_STOPS = _FULL_STOPS | {"،", ","}
_DATE_ASIDE = 6
_NAME_ASIDE = 5
_DATE_LEADS = frozenset({"في", "خلال", "وذلك", "يوم", "منذ", "فجر"})


@lru_cache(maxsize=WORDS)
def _breaks(norm: str) -> bool:
    """Whether a folded word begins another clause."""
    words = load("clause_breaks")
    return any(front in ("", "و", "ف") and words.get(rest) for front, rest in fronts(norm))


@lru_cache(maxsize=SOME)
def is_light(norm: str) -> bool:
    """Whether a folded word only says that something happened (وقع، جرى، اندلع، تم …).

    >>> is_light("ووقعت"), is_light("انفجار")
    (True, False)
    """
    words = load("light_verbs")
    return any(front in ("", "و", "ف", "ب", "ل") and words.get(rest) for front, rest in fronts(norm))


def clause(sheet: Sheet, at: int, floor: int, limit: int, dated: frozenset[int]) -> tuple[int, int]:
    """The half-open tokens of the clause of token ``at`` in the sentence from ``floor`` to ``limit``.

    It ends at a word that begins another clause, at a verb of transmission, and at a comma unless only a date stands
    between it and the next comma; ``dated`` are the tokens of dates. It begins behind the mark or verb before the word.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("قال إن سفينة غرقت قرب الميناء، وفق ما ذكر البحارة")
    >>> page.slice(*clause(page, 3, 0, 11, frozenset()))
    'سفينة غرقت قرب الميناء'
    """
    return _first(sheet, at, floor), _last(sheet, at, limit, dated)


def companions(sheet: Sheet, at: int, floor: int, limit: int) -> list[str]:
    """The folded words of the clause around token ``at``, from ``floor`` to ``limit`` at most.

    >>> from isnad.arabic.text.sheet import sheet
    >>> companions(sheet("قال إن سفينة غرقت قرب الميناء، وفق ما ذكر"), 3, 0, 10)
    ['سفينه', 'قرب', 'الميناء']
    """
    found: list[str] = []
    for index in range(at - 1, floor - 1, -1):
        token = sheet.tokens[index]
        if token.text in _STOPS or _breaks(token.norm):
            break
        if token.kind != "punct":
            found.append(token.norm)
    for index in range(at + 1, limit):
        token = sheet.tokens[index]
        if token.text in _FULL_STOPS or (_breaks(token.norm) and not _relates(sheet, index, limit)):
            break
        if token.kind != "punct":
            found.append(token.norm)
    return found


def _first(sheet: Sheet, at: int, floor: int) -> int:
    first = at
    while first > max(floor, at - _BACK):
        token = sheet.tokens[first - 1]
        if (token.kind == "punct" and token.text not in '"“”«»()#_-') or _breaks(token.norm) or is_cue(token.norm):
            break
        first -= 1
    return first


def _last(sheet: Sheet, at: int, limit: int, dated: frozenset[int]) -> int:
    last, end = at + 1, min(limit, at + LONGEST)
    while last < end:
        token = sheet.tokens[last]
        if token.kind == "punct":
            if token.text in "،,":
                step = _over_date(sheet, last, end, dated)
                if step is None:
                    break
                last = step
                continue
            if token.text in ".؛;:!?؟…–—" and not _of_clock(sheet, last, end):
                break
        elif (_breaks(token.norm) and not _relates(sheet, last, end)) or is_cue(token.norm):
            break
        last += 1
    while last > at + 1 and sheet.tokens[last - 1].kind == "punct":
        last -= 1
    return last


def _of_clock(sheet: Sheet, mark: int, end: int) -> bool:
    """``عند الساعة 04:15``: the mark stands between the digits of a time."""
    if sheet.tokens[mark].text not in ":." or mark + 1 >= end:
        return False
    before, after = sheet.tokens[mark - 1], sheet.tokens[mark + 1]
    return before.kind == after.kind == "number" and before.end + 1 == after.start


def _over_date(sheet: Sheet, comma: int, end: int, dated: frozenset[int]) -> int | None:
    begin = comma + 1
    if begin + 1 < end and begin not in dated and sheet.tokens[begin].norm in _DATE_LEADS and begin + 1 in dated:
        begin += 1
    index = begin
    while index < end and index - begin <= _DATE_ASIDE and index in dated:
        index += 1
    if index == begin:
        return _over_name(sheet, comma, end)
    return index + 1 if index < end and sheet.tokens[index].text in "،," else index


def _over_name(sheet: Sheet, comma: int, end: int) -> int | None:
    """Behind an aside of a few words between two commas (رئيس البلدية، فلان الفلاني، …), if there is one."""
    for index in range(comma + 1, min(end, comma + 2 + _NAME_ASIDE)):
        token = sheet.tokens[index]
        if token.text in "،,":
            return index + 1 if index > comma + 1 else None
        if (
            token.kind == "punct"
            or _breaks(token.norm)
            or is_cue(token.norm)
            or is_light(token.norm)
            or event_cues(token.norm)
        ):
            return None
    return None


def _relates(sheet: Sheet, at: int, end: int) -> bool:
    """Whether the relative pronoun at ``at`` only leads to where and when the thing happened (التي وقعت …)."""
    return sheet.tokens[at].norm in ("الذي", "التي", "اللذين") and at + 1 < end and is_light(sheet.tokens[at + 1].norm)
