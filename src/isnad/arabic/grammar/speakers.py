"""Who speaks: the phrase behind a cue, before it, or carried over from the words before."""

from dataclasses import dataclass

from isnad.arabic.grammar.apposition import with_apposition
from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.far_names import to_far_name
from isnad.arabic.grammar.findings import finds
from isnad.arabic.grammar.headline_subject import feminine, heads, topic
from isnad.arabic.grammar.long_adverbs import behind_long_adverb
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.objects import CHARGES, DEMONSTRATIVES, object_alone, of_relative, transitive, without_object
from isnad.arabic.grammar.phrase import Scene, is_cue, phrase_after
from isnad.arabic.grammar.phrase_before import behind_that, phrase_before
from isnad.arabic.grammar.relative_noun import relative_noun
from isnad.arabic.grammar.settings import ADVERBS, in_document
from isnad.arabic.grammar.shares_of import share_before, share_of
from isnad.arabic.grammar.speech_nouns import SPEAKING, noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.vocabulary import count
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.tokens import Token

CLAUSES = word_set("speech_words", "clause")
_APPOSITION = 12
_HEADLINE = 20
"""How many tokens a headline may have: in it a name may stand before its verb (``… سامر الحداد يدعو الشركة``)."""
THEREON = ("عليه", "عليها")
"""Behind what was written: ``لافتة كتب عليها``."""

_CONDITION = ("لم", "كان", "كانت", "كانوا", "صح", "امكن")
"""Behind إن they make a condition, no reported words."""

_THEREIN = ("فيه", "فيها")
_FROM_CARRIER = 3
_NEAR = 7
"""How far behind an unknown name أن may stand: an age in brackets or a place lies between."""

_DETERMINERS = word_set("speech_words", "determiner") | {"من"}
_KEEPS_SUBJECT = word_set("speech_words", "keeps_subject")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The phrase of the speaker as half-open tokens, ``None`` where it is elided; words go on at ``after``."""

    phrase: tuple[int, int] | None
    after: int
    before: bool = False


def speaker(scene: Scene, cue: Cue, first: int, limit: int) -> Speaker:
    """The speaker of ``cue`` in the sentence of tokens ``first`` up to (not including) ``limit``.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.arabic.grammar.cues import cues
    >>> scene = Scene(sheet("وقالت وزارة الصحة إن الوضع مستقر"), {}, {}, {})
    >>> found = speaker(scene, cues(scene)[0], 0, 7)
    >>> scene.sheet.slice(*found.phrase)
    'وزارة الصحة'
    """
    at = behind_adverbs(scene, cue.last, limit)
    that = _subject_before(scene, cue, first) if transitive(cue) else None
    if that is not None and plausible(scene, that):
        return Speaker(that, at, before=True)
    if cue.needs == "in":
        return _in_document(scene, cue, first, limit)
    behind = scene.tokens[min(cue.last, limit - 1)].norm
    if behind in THEREON and (carrier := _carrier(scene, cue.first, first)) is not None:
        return Speaker(carrier, cue.last + 1, before=True)
    named = at in scene.mention_at and scene.mention_at[at].kind == "person"
    if behind in ("فيه", "فيها", "خلاله", "خلالها") or (cue.ambiguous and behind in ("عليها", "عليه") and not named):
        return _therein(scene, at, limit)
    if cue.kind != "participle" and at < limit and not _addressed(scene, at) and not of_relative(scene, cue, first):
        phrase = share_of(scene, at, limit) or phrase_after(scene, at, limit)
        if phrase is not None and transitive(cue):
            phrase = without_object(scene, cue, phrase)
        if phrase is not None and cue.act == "warn":
            phrase = _before_from(scene, phrase)
        if phrase is not None and object_alone(scene, cue, phrase, limit):
            return Speaker(None, at)
        headline = phrase is not None and (
            heads(scene, cue, phrase, first) or (not _strong(scene, phrase) and _named_before(scene, cue, first, limit))
        )
        if phrase is not None and not headline and _fits(scene, cue, phrase, limit):
            return Speaker(*with_apposition(scene, to_far_name(scene, phrase, limit), limit))
    before = None if cue.kind == "participle" else _before(scene, cue, first, limit)
    return Speaker(before, at, before=before is not None)


def _in_document(scene: Scene, cue: Cue, first: int, limit: int) -> Speaker:
    """``جاء في البيان``; ``بيان الاتحاد الذي جاء فيه``: the document, with whose it is."""
    if scene.tokens[cue.last].norm not in _THEREIN:
        inside = phrase_after(scene, cue.last + 1, limit)
        found = inside if inside is not None and plausible(scene, inside) else None
        return Speaker(found, found[1] if found else behind_adverbs(scene, cue.last, limit))
    held = document_before(scene, cue.first, first)
    whose = phrase_after(scene, held[0], cue.first) if held is not None else None
    if whose is not None and whose != held and scene.tokens[whose[0] + 1].norm.startswith("ال"):
        held = whose
    return Speaker(held, cue.last + 1, before=True)


def _before(scene: Scene, cue: Cue, first: int, limit: int) -> tuple[int, int] | None:
    """The subject before the verb: the noun of its relative clause, a share of people, or a phrase that opens a clause."""
    about = topic(scene, cue, first)
    if about is not None and plausible(scene, about):
        return to_far_name(scene, about, cue.first)
    told_of = relative_noun(scene, cue, first)
    if told_of is not None:
        return told_of if cue.needs != "finding" or finds(scene, told_of) else None
    phrase = share_before(scene, cue.first, first) or phrase_before(scene, cue.first, first)
    if phrase is not None and cue.needs == "finding" and not finds(scene, phrase):
        return None
    phrase = phrase or _with_relative(scene, cue, first)
    that = behind_that(scene, cue, first) if phrase is not None and scene.tokens[phrase[0]].norm[0] == "و" else None
    if that is not None and plausible(scene, that):
        return that
    if phrase is not None and cue.present:
        document = _written(scene, phrase)
        if document != phrase:
            return document
    if phrase is not None:
        phrase = _all_of(scene, cue, _named_before_aside(scene, phrase, first), first)
    return phrase if phrase is not None and _is_subject(scene, cue, phrase, first, limit) else None


def _before_from(scene: Scene, phrase: tuple[int, int]) -> tuple[int, int]:
    """``حذرت دراسات من كذا``: what a warning is of is no part of who warns."""
    last = next((at for at in range(phrase[0] + 1, phrase[1]) if scene.tokens[at].norm == "من"), phrase[1])
    return phrase[0], last


def _subject_before(scene: Scene, cue: Cue, first: int) -> tuple[int, int] | None:
    """The subject of a verb whose object follows it: the noun behind أن, or a document right before the verb."""
    that = behind_that(scene, cue, first)
    if not cue.present:
        return that
    phrase = that or phrase_before(scene, cue.first, first)
    document = _written(scene, phrase) if phrase is not None else None
    return document if document != phrase else that


def _written(scene: Scene, phrase: tuple[int, int]) -> tuple[int, int]:
    """``أرسلت السفارة مذكرة عاجلة تطالب``: the indefinite document right before a verb of the present is its subject."""
    for index in range(phrase[1] - 1, phrase[0], -1):
        norm = scene.tokens[index].norm
        if norm.startswith("ال"):
            break
        if "document" in noun_senses(norm):
            return index, phrase[1]
    return phrase


def _carrier(scene: Scene, at: int, first: int) -> tuple[int, int] | None:
    """``لافتة كبيرة كتب عليها``: what carries the words that stand on it tells them."""
    for index in range(at - 1, max(first, at - _FROM_CARRIER) - 1, -1):
        if "carrier" in noun_senses(scene.tokens[index].norm):
            return index, index + 1
    return None


def _therein(scene: Scene, at: int, limit: int) -> Speaker:
    """``بيان قالت فيه الوزارة إن``: the subject behind فيه, where أن or a mark follows it."""
    phrase = phrase_after(scene, at, limit)
    if phrase is None or phrase[1] >= limit or not plausible(scene, phrase, strict=True):
        return Speaker(None, at)
    behind = scene.tokens[phrase[1]]
    return Speaker(phrase, phrase[1]) if behind.norm in CLAUSES or behind.text in ':"“«' else Speaker(None, at)


def _with_relative(scene: Scene, cue: Cue, first: int) -> tuple[int, int] | None:
    """``لبنان الذي يعيش أزمة يأمل``: the noun that opens the sentence, over its relative clause."""
    if cue.proclitic:
        return None
    for index in range(first + 1, min(cue.first, first + _APPOSITION)):
        token = scene.tokens[index]
        if token.norm in word_set("speech_words", "relative"):
            return phrase_before(scene, index, first)
        if token.text in ".:؛":
            return None
    return None


def _all_of(scene: Scene, cue: Cue, phrase: tuple[int, int], first: int) -> tuple[int, int]:
    """``النرويج والسويد قد أعلنتا``: a dual or plural verb behind has both names as its subject."""
    other = scene.mention_over.get(phrase[0] - 1) if phrase[0] > first else None
    if cue.plural and other is not None and scene.tokens[phrase[0]].norm.startswith("و") and other.first >= first:
        return other.first, phrase[1]
    return phrase


def _named_before_aside(scene: Scene, phrase: tuple[int, int], first: int) -> tuple[int, int]:
    """``سامر الحداد، أحد قادة الحزب الذي …، قال``: the office behind the comma is an aside, the name speaks."""
    if phrase[0] - 2 < first or scene.tokens[phrase[0] - 1].text not in "،,":
        return phrase
    person = scene.mention_over.get(phrase[0] - 2)
    if person is None or person.kind != "person" or person.last != phrase[0] - 1 or person.first < first:
        return phrase
    if any(i in scene.mention_over and scene.mention_over[i].kind == "person" for i in range(*phrase)):
        return phrase
    office = "person" in noun_senses(scene.tokens[phrase[0]].norm) or scene.tokens[phrase[0]].norm in _DETERMINERS
    return (person.first, person.last) if office else phrase


def document_before(scene: Scene, at: int, first: int) -> tuple[int, int] | None:
    """The document that فيه behind token ``at`` points back to (``أصدرت الوزارة بيانا قالت فيه``)."""
    for index in range(at - 1, first - 1, -1):
        norm = scene.tokens[index].norm
        if is_cue(norm) or (index - 1 >= first and "document" in noun_senses(scene.tokens[index - 1].norm)):
            continue
        if "document" in noun_senses(norm) or "document" in noun_senses(norm.removesuffix("ا")):
            return index, index + 1
    return None


def _strong(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether the first word of a phrase is a name or a noun that speaks."""
    mention = scene.mention_at.get(phrase[0])
    return mention is not None or bool(noun_senses(scene.tokens[phrase[0]].norm) & SPEAKING)


def _named_before(scene: Scene, cue: Cue, first: int, limit: int) -> bool:
    """``الحداد ينفي تدخل`` in a headline: a name opens the sentence and the verb follows it at once."""
    before = phrase_before(scene, cue.first, first)
    opens = before is not None and (
        before[0] <= first + 1 or (cue.present and scene.tokens[before[0] - 1].text in ".:" and cue.first < _HEADLINE)
    )
    named = before is not None and opens and before[0] in scene.mention_over
    return named and before is not None and _is_subject(scene, cue, before, first, limit)


def _addressed(scene: Scene, at: int) -> bool:
    """``قال لوكالة X``: behind the verb stands who heard it, not who said it."""
    token = scene.tokens[at]
    mention = scene.mention_at.get(at)
    if mention is not None:
        return token.norm.startswith("ل") and mention.start > token.start
    nouns = load("speech_nouns")
    if _manner(token) or in_document(scene, at):
        return True
    if token.norm == "ل" or token.norm.startswith("لل") or (token.norm.startswith("بال") and not nouns.get(token.norm)):
        return True
    return not nouns.get(token.norm) and any(
        front in ("ل", "لل") and nouns.get(rest) for front, rest in fronts(token.norm)
    )


def _manner(token: Token) -> bool:
    """``أوضح بتواضعه المعتاد``: how it was said, not who said it."""
    return (
        token.norm.startswith("ب")
        and len(token.norm) > 5
        and token.text.endswith(("ه", "ها"))
        and not noun_senses(token.norm)
    )


def behind_adverbs(scene: Scene, at: int, limit: int) -> int:
    """Over adverbs and dates between a verb and its subject (``قال أمس الجمعة، بدوره، فلان``)."""
    index = at
    while index < limit:
        token = scene.tokens[index]
        if index in scene.date_end:
            index = min(scene.date_end[index], limit)
        elif token.norm in ADVERBS:
            index += 1
        elif (long := behind_long_adverb(scene, index, limit)) > index:
            index = long
        elif token.norm == "في" and index + 2 < limit and scene.tokens[index + 1].norm == "وقت":
            index += 3
        elif token.text in "،," and index > at and index + 1 < limit:
            index += 1
        else:
            return index
    return index


def _fits(scene: Scene, cue: Cue, phrase: tuple[int, int], limit: int) -> bool:
    """Agreement with the verb, and either a noun that can speak or a clause right behind the phrase."""
    if not _agrees(scene, cue, phrase) or (cue.needs == "finding" and not finds(scene, phrase)):
        return False
    if cue.needs == "finding":
        return True
    if cue.ambiguous and noun_senses(scene.tokens[phrase[0]].norm) == {"document"} and phrase[1] - phrase[0] == 1:
        told = phrase[1] < limit and scene.tokens[phrase[1]].norm in CLAUSES
        return told and scene.tokens[phrase[0]].norm.startswith("ال")
    if plausible(scene, phrase, strict=cue.needs in ("any", "with", "object", "about", "on", "present")):
        return (
            not cue.ambiguous
            or cue.needs in ("responsibility", "blame")
            or _clause_near(scene, phrase[1], limit)
            or (cue.needs != "clause" and cue.proclitic == "و")
        )
    if cue.act == "deny" and phrase[1] < limit:
        behind = scene.tokens[phrase[1]].norm
        unheard = phrase[1] - phrase[0] == 1 and not count(scene.tokens[phrase[0]].norm)
        if behind.removeprefix("ال") in CHARGES or (unheard and (behind == "اي" or behind in DEMONSTRATIVES)):
            return True
    if cue.needs == "about" and phrase[1] < limit and scene.tokens[phrase[1]].norm == "عن":
        return True
    if cue.needs in ("object", "any", "with", "about", "on", "present") and cue.kind != "clause":
        return phrase[1] < limit and scene.tokens[phrase[1]].norm in CLAUSES and phrase[1] - phrase[0] <= 4
    if cue.needs == "to" and any(t.norm.startswith("ال") for t in scene.tokens[phrase[0] : phrase[1]]):
        return False
    return _clause_near(scene, phrase[1], min(limit, phrase[1] + _NEAR)) and phrase[1] - phrase[0] <= 6


def _clause_near(scene: Scene, at: int, limit: int) -> bool:
    for index in range(at, min(limit, at + 25)):
        token = scene.tokens[index]
        condition = token.text == "إن" and index + 1 < limit and scene.tokens[index + 1].norm in _CONDITION
        if (token.norm in CLAUSES and not condition) or token.text in ':"“«':
            return True
    return False


def _agrees(scene: Scene, cue: Cue, phrase: tuple[int, int]) -> bool:
    """A verb before its subject is singular and takes its gender: حثت cannot have السكان as subject."""
    head = scene.tokens[phrase[0]].norm
    if cue.feminine is None or phrase[0] in scene.mention_over and scene.mention_over[phrase[0]].kind == "person":
        return True
    masculine_plural = head.endswith(("ون", "ين")) and len(head) > 5
    if cue.feminine:
        people = "person" in noun_senses(head) and not head.endswith(("ه", "ت", "ات", "ر", "ط", "ل"))
        return not (masculine_plural or (people and cue.needs == "object" and _many(head)))
    place = scene.mention_over.get(phrase[0])
    if cue.needs == "object" and place is not None and place.kind == "place" and feminine(scene, phrase):
        return False
    return not (head.endswith("ه") and "person" in noun_senses(head) and cue.needs == "object")


def _many(head: str) -> bool:
    return any(front in ("ال", "") and rest.endswith(("ان", "اء", "ين")) for front, rest in fronts(head))


def _conjoined(norm: str) -> bool:
    """Whether a word opens with a conjunction, and not with a letter of its own (``وسائل``, ``وزير``, ``فريق``)."""
    return norm[0] in "وف" and not load("speech_nouns").get(norm) and opener("titles", norm) is None


def _is_subject(scene: Scene, cue: Cue, phrase: tuple[int, int], first: int, limit: int) -> bool:
    """A phrase before a verb is its subject when it opens a clause and can speak."""
    if scene.sheet.sentence_of(first) == 0 and cue.present and phrase[0] == first and phrase[1] - phrase[0] <= 4:
        return True
    head = scene.tokens[phrase[0]]
    before = scene.tokens[phrase[0] - 1] if phrase[0] > first else None
    but = before is not None and before.norm in ("لكن", "ولكن") and phrase[1] - phrase[0] == 1
    if but and head.norm.startswith("ال") and _clause_near(scene, cue.last, min(limit, cue.last + 3)):
        return cue.needs == "clause" or plausible(scene, phrase)
    if not plausible(scene, phrase) or phrase[1] - phrase[0] > 12:
        return False
    opens = before is None or before.norm in _KEEPS_SUBJECT or before.text in '،,.:"“”؛-–' or _conjoined(head.norm)
    if not opens:
        opens = (
            any(front in ("", "و", "ف") and rest in _KEEPS_SUBJECT for front, rest in fronts(before.norm))
            if before
            else True
        )
    if cue.proclitic and cue.proclitic[0] in "وف" and scene.tokens[first].norm != "اما":
        return False
    if cue.continues and not _clause_near(scene, cue.last, min(limit, cue.last + 4)):
        return False
    gender = noun_senses(head.norm)
    mismatch = cue.feminine is True and bool(gender & {"person"}) and head.norm.endswith(("ون", "ين"))
    return opens and not mismatch
