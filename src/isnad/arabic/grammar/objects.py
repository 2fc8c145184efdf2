"""Where the subject of a verb ends and its object begins: who accuses, asks or threatens, and whom."""

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.relative_noun import agrees_with_relative
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load

_OF_OFFICE = word_set("speech_words", "of_office")
_RELATIVES = word_set("speech_words", "relative")
_SEVERAL = word_set("speech_words", "several")
_SIDES = word_set("speech_words", "side")
"""Bodies spelled like an adjective of the many bodies before them (``الفصائل المعارضة``)."""

_SPELLED_OUT = frozenset(("office", "head", "group"))
"""Sources of mentions whose end is read off the grammar, so that they may hold an object too."""

_ACTS = ("accuse", "thank", "praise", "warn", "deny")
CHARGES = word_set("speech_words", "charge")
"""What is denied or rejected: no words of their own, and no adjectives."""

DEMONSTRATIVES = word_set("speech_words", "demonstrative")
_PLURALS = ("ون", "ين", "ات", "ان")
_PLURAL_LENGTH = 5
_ORIGIN = ("ي", "يه", "يون", "يين", "يات")


def transitive(cue: Cue) -> bool:
    """Whether the verb has an object beside its words: who is accused, asked, thanked or threatened."""
    return cue.needs in ("object", "responsibility", "charge") or (cue.needs == "any" and cue.act in _ACTS)


def without_object(scene: Scene, cue: Cue, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """``phrase`` without the object: of two definite nouns behind a transitive verb the first is its subject.

    ``None`` where the phrase is the object alone (``أبلغ نظراءه``).

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("اتهمت الحكومة الصحيفة بالكذب")
    >>> verb = Cue(0, 1, 0, "verb", needs="object", act="accuse")
    >>> page.slice(*without_object(Scene(page, {}, {}, {}), verb, (1, 3)))
    'الحكومة'
    """
    own = scene.mention_over.get(phrase[0])
    head = scene.tokens[phrase[0]].norm
    asked = cue.needs == "object"
    if (
        asked
        and own is None
        and len(head) > 4
        and _possessed(scene.tokens[phrase[0]].text)
        and not head.startswith("ال")
    ):
        return None
    if asked and cue.act in ("say", "accuse") and (last := _last_noun(scene, phrase)) is not None:
        return phrase[0], last
    for index in range(phrase[0] + 1, phrase[1]):
        if _begins_object(scene, cue, phrase, index) or (asked and _another_noun(scene, phrase[0], index)):
            return phrase[0], index
    return phrase


def _another_noun(scene: Scene, first: int, index: int) -> bool:
    """Whether a name or a noun that speaks begins behind the phrase from ``first`` on (not in brackets: ``الاتحاد (كذا)``)."""
    own = scene.mention_over.get(first)
    before = scene.tokens[index - 1].norm
    if before in {"(", "من"} or (own is None and before in _SEVERAL):
        return False
    behind_origin = _behind_origin(scene, first, index)
    if own is not None and index < own.last and not (own.source == "office" and behind_origin):
        return False
    mention = scene.mention_at.get(index)
    norm = scene.tokens[index].norm
    if mention is not None and norm[0] == "و" and mention.start > scene.tokens[index].start:
        return False
    named = mention is not None and (own is not None or mention.kind == "group")
    side = norm[2:] in _SIDES and _many(scene.tokens[first].norm)
    noun = norm.startswith("ال") and bool(load("speech_nouns").get(norm[2:])) and own is None and not side
    return named or noun or behind_origin or _bare_noun(scene, first, index)


def _last_noun(scene: Scene, phrase: tuple[int, int]) -> int | None:
    """``وصف الوزير الاتفاق بالسيئ``: before its ب a verb that must have an object has it last."""
    index = phrase[1] - 1
    own = scene.mention_over.get(phrase[0])
    if index <= phrase[0] or (own is not None and index < own.last and own.source not in _SPELLED_OUT):
        return None
    norm = scene.tokens[index].norm
    if (
        not norm.startswith("ال")
        or norm.endswith(_ORIGIN)
        or norm in _OF_OFFICE
        or is_adjective(norm)
        or norm[2:] in _SIDES
    ):
        return None
    if not scene.tokens[index - 1].norm.startswith("ال") or phrase[1] >= len(scene.tokens):
        return None
    return index if scene.tokens[phrase[1]].norm.startswith("ب") else None


def _begins_object(scene: Scene, cue: Cue, phrase: tuple[int, int], index: int) -> bool:
    """Whether a definite noun at ``index`` stands behind a phrase that is definite already."""
    own = scene.mention_over.get(phrase[0])
    over = scene.mention_over.get(index)
    if own is not None and index < own.last and own.source not in _SPELLED_OUT:
        return False
    if over is not None and over.first < index and over is not own:
        return False
    norm = scene.tokens[index].norm
    if norm in DEMONSTRATIVES:
        return True
    if not norm.startswith("ال") or norm in _OF_OFFICE or not _definite_before(scene, phrase[0], index):
        return False
    if norm[2:] in _SIDES:
        return _side_is_object(scene, cue, phrase, index)
    if _is_noun(norm) or _disagrees(scene, phrase[0], index):
        return True
    head = scene.tokens[phrase[0]].norm
    same = scene.tokens[index - 1].norm.endswith(("ين", "ون"))
    if norm.endswith(("ين", "ون")) and len(norm) > _PLURAL_LENGTH and head.endswith(("ه", "ات")) and not same:
        return True
    if index == phrase[0] + 1 and norm.endswith("ين") and is_adjective(norm[:-2]) and not _many(head):
        return True  # أخبر الوزير الصحفيين: no adjective in the plural belongs to one person
    plural = norm.endswith(_PLURALS) and len(norm) > _PLURAL_LENGTH and not norm.endswith(("يان", "يين", "يون"))
    return plural and not head.endswith(_PLURALS) and not is_adjective(norm) and not _many(head)


def _is_noun(norm: str) -> bool:
    """A definite word that is a noun of people, a body or an outlet, and no adjective."""
    if is_adjective(norm):
        return False
    if norm[2:] in CHARGES:
        return True
    if noun_senses(norm) & {"person", "medium"}:
        return True
    opened = opener("titles", norm) or opener("name_heads", norm) or opener("groups", norm)
    return opened is not None and not opened.weak and not norm.endswith(_ORIGIN)


def _disagrees(scene: Scene, first: int, index: int) -> bool:
    """``الفصائل المعارضة النظام``: a masculine word behind a feminine adjective is no second adjective of their noun."""
    before, norm = scene.tokens[index - 1].norm, scene.tokens[index].norm
    adjective = index - 1 > first and before.startswith("ال") and (before[2:] in _SIDES or is_adjective(before))
    return adjective and before.endswith("ه") and not norm.endswith(("ه", "ات", "ي", "ا")) and not is_adjective(norm)


def _definite_before(scene: Scene, first: int, index: int) -> bool:
    """Whether the words before ``index`` are a whole phrase: the last of them is definite, or ends a name."""
    before = scene.tokens[index - 1].norm
    if before.startswith(("ال", "لل", "وال")):
        return True
    name = scene.mention_over.get(index - 1)
    return (
        name is not None and name.last == index and name.kind in ("person", "place") and name.source not in _SPELLED_OUT
    )


def _side_is_object(scene: Scene, cue: Cue, phrase: tuple[int, int], index: int) -> bool:
    """``الحكومة المعارضة`` are two sides; ``الفصائل المعارضة`` one, unless the verb must have an object."""
    if not _many(scene.tokens[phrase[0]].norm):
        return True
    last = not any(
        _is_noun(scene.tokens[i].norm) and scene.tokens[i].norm.startswith("ال") for i in range(index + 1, phrase[1])
    )
    return last and cue.act == "accuse" and cue.needs == "object"


def _many(head: str) -> bool:
    """Whether a head noun means several bodies, whose adjectives are feminine."""
    return head.endswith("ات") or head.removeprefix("ال") in _SEVERAL


def _possessed(printed: str) -> bool:
    return printed.endswith(("ه", "ها", "هم"))


def _bare_noun(scene: Scene, first: int, index: int) -> bool:
    """A noun that speaks behind another phrase is its object; right behind an indefinite noun it is its construct."""
    norm = scene.tokens[index].norm
    if index == first + 1 and not _possessed(norm) and not scene.tokens[first].norm.startswith("ال"):
        return False
    return bool(load("speech_nouns").get(norm.removesuffix("ه").removesuffix("ها")))


def _behind_origin(scene: Scene, first: int, index: int) -> bool:
    """``المندوب النرويجي الخطة``: behind a noun and its adjective of origin a definite noun is the object."""
    before, norm = scene.tokens[index - 1].norm, scene.tokens[index].norm
    if index < first + 2 or not (norm.startswith("ال") and scene.tokens[first].norm.startswith("ال")):
        return False
    origin = before.startswith("ال") and before.endswith(("ي", "يه"))
    return origin and not norm.endswith(_ORIGIN) and not is_adjective(norm) and norm not in _OF_OFFICE


def object_alone(scene: Scene, cue: Cue, phrase: tuple[int, int], limit: int) -> bool:
    """``ووصفت القرى بأنها``: with nothing between it and بأن the noun behind the verb is who is spoken of."""
    if cue.needs != "object" or cue.act not in ("say", "accuse") or cue.pronoun or phrase[1] >= limit:
        return False
    return scene.tokens[phrase[1]].norm.startswith(("بانه", "بانها", "بانهم"))


def of_relative(scene: Scene, cue: Cue, first: int) -> bool:
    """``الجماعة التي وصفت الشركة بأنها``: the relative noun is the subject, what follows the verb its object."""
    if not transitive(cue) or cue.act in ("warn", "deny") or cue.pronoun or cue.first <= first:
        return False
    relative = scene.tokens[cue.first - 1].norm
    return relative in _RELATIVES and agrees_with_relative(relative, cue)
