"""Shares of people that speak (``12% من المشاركين``, ``نحو ثلثهم``, ``74 منهم``)."""

from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.word_sets import word_set

_ABOUT = word_set("speech_words", "share_about")
_PARTS = word_set("speech_words", "share")
_OF_THEM = ("منهم", "منهن", "بينهم")
_PERCENT = frozenset(("%", "٪"))
_COUNTED = word_set("speech_words", "counted_people")
_LONGEST = 6


def share_of(scene: Scene, at: int, limit: int) -> tuple[int, int] | None:
    """The share that begins at token ``at``: a number or part with whose it is; ``None`` where none does.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("وقال نحو 12% من المشاركين إنهم")
    >>> page.slice(*share_of(Scene(page, {}, {}, {}), 1, 7))
    'نحو 12% من المشاركين'
    """
    index = at
    while index < limit and scene.tokens[index].norm in _ABOUT:
        index += 1
    if index > at and index < limit and scene.tokens[index].norm == "من":
        index += 1
    if index >= limit:
        return None
    norm = scene.tokens[index].norm
    stem = norm.removesuffix("هم").removesuffix("هن")
    part = norm in _PARTS or stem in _PARTS
    if not part and scene.tokens[index].kind != "number":
        return None
    index += 1
    if stem != norm and part:
        return at, index
    percent = index < limit and scene.tokens[index].text in _PERCENT
    index += percent
    if index + 1 < limit and scene.tokens[index].norm == "في" and scene.tokens[index + 1].norm in ("الميه", "المايه"):
        index, percent = index + 2, True
    if index < limit and scene.tokens[index].norm in _OF_THEM:
        return at, index + 1
    if index < limit and (scene.tokens[index].norm == "من" or part):
        people = phrase_after(scene, index + (scene.tokens[index].norm == "من"), limit)
        return (at, people[1]) if people else None
    if percent:
        return at, index
    counted = index < limit and scene.tokens[index].norm.removesuffix("ا") in _COUNTED
    return (at, index + 1) if counted else None


def share_before(scene: Scene, at: int, first: int) -> tuple[int, int] | None:
    """The share that ends right before token ``at`` (``28% قالوا``)."""
    for start in range(max(first, at - _LONGEST), at):
        number = scene.tokens[start].kind == "number" or scene.tokens[start].norm in _ABOUT
        if number and (start == first or scene.tokens[start - 1].text in "،,.و"):
            found = share_of(scene, start, at)
            if found is not None and found[1] == at:
                return found
    return None
