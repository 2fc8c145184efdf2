"""Names that close a long office, behind words that no phrase holds (``مدير القسم المخصص لآثار الجنوب سامر الحداد أن``)."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.phrase import Scene, is_cue, stops
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.taggers.namelike import namelike

_REACH = 14
_NAME = 3
_CLAUSES = word_set("speech_words", "clause")


def to_far_name(scene: Scene, phrase: tuple[int, int], limit: int) -> tuple[int, int]:
    """``phrase`` up to the name of its bearer, where the name ends right before the words; else ``phrase``.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("رأى مدير القسم المخصص لآثار الجنوب في المتحف سامر الحداد أن القطعة نادرة")
    >>> name = Mention(8, 10, 48, 59, "person", (48, 59), "")
    >>> page.slice(*to_far_name(Scene(page, {8: name}, {8: name, 9: name}, {}), (1, 4), 13))
    'مدير القسم المخصص لآثار الجنوب في المتحف سامر الحداد'
    """
    head = scene.tokens[phrase[0]].norm
    named = _person_in(scene, phrase)
    unknown = None if named or not head.startswith("ال") else _unknown_name(scene, phrase[1], limit)
    if unknown is not None:
        return phrase[0], unknown
    if opener("titles", head) is None or named:
        return phrase
    for index in range(phrase[1], min(limit, phrase[1] + _REACH)):
        comma = index > phrase[1] and scene.tokens[index].text == "،"
        mention = scene.mention_at.get(index + comma)
        if mention is not None and mention.source == "office":
            return phrase
        if mention is not None and mention.kind == "person" and mention.last <= limit:
            return (phrase[0], mention.last) if _closes(scene, mention, limit) else phrase
        if not _inside_office(scene, index):
            return phrase
    return phrase


def _unknown_name(scene: Scene, at: int, limit: int) -> int | None:
    """Where two or three words right behind an office end that no list has, and that the words follow at once."""
    index = at
    while index < min(limit, at + _NAME) and scene.tokens[index].kind == "word" and _may_name(scene, index):
        index += 1
    return index if index - at > 1 and index < limit and scene.tokens[index].norm in _CLAUSES else None


def _may_name(scene: Scene, index: int) -> bool:
    norm = scene.tokens[index].norm
    if norm in _CLAUSES or index in scene.date_end or is_cue(norm) or noun_senses(norm):
        return False
    return (
        namelike(norm)
        and not norm.startswith(("ال", "لل", "بال"))
        and not (stops(norm) and index not in scene.mention_over)
    )


def _person_in(scene: Scene, phrase: tuple[int, int]) -> bool:
    return any(i in scene.mention_over and scene.mention_over[i].kind == "person" for i in range(*phrase))


def _inside_office(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    if token.kind != "word":
        return token.text in '"()«»“”'
    if token.norm in _CLAUSES or is_cue(token.norm) or noun_senses(token.norm) & {"document", "setting", "medium"}:
        return False
    return not stops(token.norm) or token.norm == "في" or index in scene.mention_over


def _closes(scene: Scene, name: Mention, limit: int) -> bool:
    behind = scene.tokens[name.last] if name.last < limit else None
    return behind is not None and (behind.norm in _CLAUSES or behind.text in ':"“«،')
