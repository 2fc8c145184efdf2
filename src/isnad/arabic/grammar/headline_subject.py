"""Subjects that stand before their verb: of a headline (``فرنسا تدعو ألمانيا``), and behind أما (``أما الوزير فقال``)."""

from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.phrase_before import phrase_before
from isnad.arabic.grammar.word_sets import word_set

_SEVERAL = word_set("speech_words", "several")
_HIS = frozenset("العراق لبنان الاردن المغرب السودان اليمن".split())
"""States that are masculine; all others are feminine."""

_LONGEST, _UNKNOWN, _TOPIC = 7, 2, 16


def heads(scene: Scene, cue: Cue, behind: tuple[int, int], first: int) -> bool:
    """Whether the phrase that opens a headline is the subject of its verb, and ``behind`` its object.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("وزارة الصحة تدعو الشركات إلى الحذر"), {}, {}, {})
    >>> heads(scene, Cue(2, 3, 0, "verb", needs="to", act="demand", feminine=True, present=True), (3, 4), 0)
    True
    """
    if scene.sheet.sentence_of(first) or not cue.present or cue.proclitic or cue.first <= first or cue.plural:
        return False
    before = phrase_before(scene, cue.first, first)
    if before is None or before[0] != first or before[1] - first > _LONGEST:
        return False
    ours, theirs = feminine(scene, before), feminine(scene, behind)
    if ours is not None and cue.feminine is not None and ours != cue.feminine:
        return False
    if plausible(scene, before):
        return True
    return before[1] - first <= _UNKNOWN and theirs is not None and theirs != cue.feminine


def feminine(scene: Scene, phrase: tuple[int, int]) -> bool | None:
    """The gender of a phrase as far as its first word tells; ``None`` for names of people and words that do not tell."""
    head = scene.tokens[phrase[0]].norm
    mention = scene.mention_over.get(phrase[0])
    if mention is not None and mention.kind == "person" and mention.source != "office":
        return None
    if mention is not None and mention.kind == "place":
        return head not in _HIS
    if head.endswith(("ه", "ات")) or head.removeprefix("ال") in _SEVERAL:
        return True
    return False if head.endswith(("ون", "ين")) else None


def topic(scene: Scene, cue: Cue, first: int) -> tuple[int, int] | None:
    """``أما وزير النقل فقال``: the phrase behind أما, where the verb follows with ف."""
    if cue.proclitic != "ف" or scene.tokens[first].norm not in ("اما", "واما"):
        return None
    last = cue.first
    if last - first > _TOPIC:
        return None
    if scene.tokens[last - 1].text == ")":
        last = next((at for at in range(last - 2, first, -1) if scene.tokens[at].text == "("), last)
    phrase = phrase_after(scene, first + 1, last)
    return phrase if phrase is None or phrase[1] == last else (phrase[0], _over_name(scene, phrase, last))


def _over_name(scene: Scene, phrase: tuple[int, int], last: int) -> int:
    """``أما صديقها المتخصص في علم الوراثة سامر الحداد``: up to the name that stands right before the verb."""
    name = scene.mention_over.get(last - 1)
    named = name is not None and name.kind == "person" and name.first >= phrase[1]
    return last if named and all(scene.tokens[at].kind == "word" for at in range(*phrase)) else phrase[1]
