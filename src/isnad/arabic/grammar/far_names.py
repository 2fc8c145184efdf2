"""Names that close a long office, behind words that no phrase holds (``مدير القسم المخصص لآثار الجنوب سامر الحداد أن``)."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.phrase import Scene, is_cue, stops
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.taggers.namelike import namelike

_REACH = 14
_PURPOSE = 8
_THEIRS = ("ها", "هم", "هن")
_LISTENERS = word_set("speech_words", "listener")
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
    purpose = None if _bearer_in(scene, phrase) else _purpose(scene, phrase, limit)
    if purpose is not None:
        return phrase[0], purpose
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


def _purpose(scene: Scene, phrase: tuple[int, int], limit: int) -> int | None:
    """``اللجنة العليا لتنظيم نهائيات الكأس إن``: where the words end that say what a body is for, and أن follows them."""
    at = phrase[1]
    norm = scene.tokens[at].norm if at < limit else ""
    if len(norm) <= _NAME or norm[0] != "ل" or not _body(scene, phrase) or norm in _LISTENERS:
        return None
    if norm.endswith(_THEIRS) or not _purposeful(scene, at):
        return None
    index = at + 1
    while index < min(limit, at + _PURPOSE) and index not in scene.date_end and _inside_office(scene, index):
        if scene.tokens[index].kind != "word":
            return None
        index += 1
    behind = scene.date_end.get(index, index)
    return index if index > at + 1 and behind < limit and scene.tokens[behind].norm in _CLAUSES else None


def _body(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether a phrase names a body or an office of one, and no person."""
    heads = (scene.tokens[at].norm for at in range(phrase[0], min(phrase[1], phrase[0] + 2)))
    return any(opener("name_heads", head) is not None for head in heads)


def _purposeful(scene: Scene, at: int) -> bool:
    """A noun behind ل that another follows: no name, and nobody who listens (``قالت الحكومة لمجلس النواب إن``)."""
    following, head = scene.tokens[at + 1], opener("name_heads", scene.tokens[at].norm)
    if noun_senses(scene.tokens[at].norm) and not (head is not None and head.weak):
        return False
    return at not in scene.mention_at and following.kind == "word" and not stops(following.norm)


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


def _bearer_in(scene: Scene, phrase: tuple[int, int]) -> bool:
    over = (scene.mention_over.get(index) for index in range(*phrase))
    return any(name is not None and name.kind == "person" and name.source != "office" for name in over)


def _inside_office(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    if token.kind != "word":
        return token.text in '"()«»“”'
    if token.norm in _CLAUSES or is_cue(token.norm) or noun_senses(token.norm) & {"document", "setting", "medium"}:
        return False
    return not stops(token.norm) or token.norm in ("في", "عن") or index in scene.mention_over


def _closes(scene: Scene, name: Mention, limit: int) -> bool:
    at = scene.date_end.get(name.last, name.last)
    behind = scene.tokens[at] if at < limit else None
    if behind is not None and behind.norm[0] == "ل" and "medium" in noun_senses(behind.norm):
        return True
    return behind is not None and (behind.norm in _CLAUSES or behind.text in ':"“«،')
