"""Whose words go on where the subject is elided (``وأضاف``, ``مشيرا إلى``)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.clause_subject import clause_subject
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.phrase import Scene, is_cue, phrase_after
from isnad.arabic.grammar.speakers import document_before
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.told import Told, behind_dateline
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.text.sentences import Sentence

_BACK = 6
"""How many sentences an elided subject may reach back."""

_THEREIN = ("فيه", "فيها", "خلاله", "خلالها")
_FEW = 8
_OFFICE = 10
"""How far behind the body of an office its holder may be named."""
_MAKER = 3
_RELATIVE_CLAUSE = 6
_RELATIVES = word_set("speech_words", "relative")
_NEAR = 2000
"""How many tokens back a statement may begin whose words hold a cue: twice what one may report, and more."""


def antecedent(scene: Scene, told: Told, before: Sequence[Told], sentence: Sentence) -> Told | None:
    """``told`` with the statement whose speaker it carries on, or with its subject; ``None`` where nobody is found.

    A verb with no subject inside another's words is part of those words, not a statement of its own.
    """
    inside = _holder(told, before)
    if told.cue.last < sentence.last and scene.tokens[told.cue.last].norm in ("عليها", "عليه") and told.cue.ambiguous:
        return replace(told, phrase=(told.cue.first - 1, told.cue.first)) if told.cue.first > sentence.first else None
    document = _document_before(scene, told, sentence)
    if document is not None:
        return _written_by(scene, told, document, sentence)
    if inside is not None and told.cue.kind == "verb":
        return _inside(scene, told, inside)
    number = scene.sheet.sentence_of(told.cue.first)
    own = _subject_here(scene, told, before, sentence)
    own = own or _acting_before(scene, told, before, sentence)
    if own is not None:
        return own
    for other in reversed(before):
        back = number - scene.sheet.sentence_of(other.cue.first)
        if back > _BACK:
            break
        if other.leading or (other.cue.kind in ("according", "clause") and back > 0 and told.cue.kind == "participle"):
            continue
        if other.cue.kind in ("according", "clause", "citing") and back == 0 and other.cue.first > told.cue.first:
            continue
        if told.cue.kind == "participle" and back > 0:
            break
        if (back > 0 or told.cue.kind == "participle") and _told_over(scene, told, other, before):
            continue
        if back == 0 and _by_medium(scene, told, other):
            return _carrying(told, other.tellers[0])
        if _agrees(scene, told, other):
            root = other.of or other
            return replace(told, of=root, tellers=told.tellers or other.tellers)
    last = _told_of(scene, told, before, sentence)
    quoted = inside is not None and inside.content.direct and told.cue.kind == "participle"
    return last if last is not None or quoted else _subject(scene, told, sentence)


def _written_by(scene: Scene, told: Told, document: tuple[int, int], sentence: Sentence) -> Told | None:
    """``told`` as the words of whoever made the document, which passes them on."""
    maker = _maker(scene, document, told.cue.first)
    subject = _carrying(told, maker) if maker else _subject(scene, told, sentence)
    return None if subject is None else replace(subject, tellers=(document,))


def _subject_here(scene: Scene, told: Told, before: Sequence[Told], sentence: Sentence) -> Told | None:
    """``told`` with a subject of its own sentence, where something in it says whose words go on."""
    own = _relative_subject(scene, told, sentence)
    silent = not any(other.cue.first >= sentence.first for other in before[-_FEW:])
    if own is None and silent and (phrase := clause_subject(scene, told.cue, sentence.first)) is not None:
        own = _going_on(scene, told, phrase, before)
    own = own or _own_subject(scene, told, before, sentence)
    if own is None and silent:
        own = _several(scene, told, sentence)
    return own


def _acting_before(scene: Scene, told: Told, before: Sequence[Told], sentence: Sentence) -> Told | None:
    """``ورفع المحامي دعوى. وطالب``: the person of whom the sentence before tells, where nobody spoke in it."""
    number = scene.sheet.sentence_of(told.cue.first)
    if (
        told.cue.kind != "verb"
        or told.cue.continues
        or told.cue.plural
        or told.cue.first > sentence.first + 1
        or not number
    ):
        return None
    opening = scene.sheet.sentences[number - 1].first
    if not before or before[-1].cue.first >= opening:
        return None
    phrase = clause_subject(scene, told.cue, opening)
    held = scene.mention_over.get(phrase[0]) if phrase is not None else None
    return _going_on(scene, told, phrase, before) if phrase and held is not None and held.kind == "person" else None


def _going_on(scene: Scene, told: Told, phrase: tuple[int, int], before: Sequence[Told]) -> Told:
    """``told`` by the phrase; who carried the words of the same one just before carries these too."""
    last = next((other for other in reversed(before[-_FEW:]) if (other.of or other).phrase is not None), None)
    root = (last.of or last).phrase if last is not None else None
    same = root is not None and scene.tokens[root[1] - 1].norm == scene.tokens[phrase[1] - 1].norm
    made = _carrying(told, phrase)
    return replace(made, tellers=told.tellers or last.tellers) if last is not None and same else made


def _told_of(scene: Scene, told: Told, before: Sequence[Told], sentence: Sentence) -> Told | None:
    """``قالت الوكالة إن سامر الحداد تسلم الرسالة، قائلا``: the participle agrees with him, and the agency tells it."""
    if told.cue.kind != "participle" or not before or before[-1].cue.first < sentence.first:
        return None
    last = before[-1]
    if last.phrase is None or last.content.direct or _agrees(scene, told, last):
        return None
    for index in range(last.content.first, told.cue.first):
        person = scene.mention_at.get(index)
        if person is not None and person.kind == "person" and person.source != "office":
            return replace(_carrying(told, (person.first, person.last)), tellers=(last.phrase,))
    return None


def _by_medium(scene: Scene, told: Told, other: Told) -> bool:
    """``نقلت الوكالة عن المسؤول قوله إن …، ونشرت صورا قالت إنها``: a feminine verb goes on with the agency."""
    if not told.cue.feminine or told.cue.plural or other.cue.kind != "carry" or not other.tellers:
        return False
    return not _agrees(scene, told, other) and scene.tokens[other.tellers[0][0]].norm.endswith("ه")


def _several(scene: Scene, told: Told, sentence: Sentence) -> Told | None:
    """``والمؤيدون مصممون على المشروع الذي يقولون إنه``: a plural opens the sentence and nobody has spoken in it."""
    if told.cue.kind != "verb" or not told.cue.plural or told.cue.first <= sentence.first + 1:
        return None
    head = scene.tokens[sentence.first].norm.removeprefix("و")
    if not (head.startswith("ال") and head.endswith("ون")):
        return None
    phrase = phrase_after(scene, sentence.first, told.cue.first)
    if phrase is None:
        return None
    plain = (at for at in range(phrase[0] + 1, phrase[1]) if scene.tokens[at].norm.endswith("ون"))
    predicate = next((at for at in plain if not scene.tokens[at].norm.startswith(("ال", "وال"))), phrase[1])
    return _carrying(told, (phrase[0], predicate))


def _told_over(scene: Scene, told: Told, other: Told, before: Sequence[Told]) -> bool:
    """``قال السفير إن المجلس حث الأطراف. وأضاف``: who tells goes on, not whom he tells of, where both agree."""
    holder = _holder(other, before[: before.index(other)])
    return holder is not None and holder.phrase is not None and not holder.leading and _agrees(scene, told, holder)


def _relative_subject(scene: Scene, told: Told, sentence: Sentence) -> Told | None:
    """``سامر الحداد الذي انسحب ودعا أنصاره``: a second verb of a short relative clause has its name as subject."""
    if told.cue.proclitic != "و" or told.cue.kind != "verb":
        return None
    for index in range(told.cue.first - 2, max(sentence.first, told.cue.first - _RELATIVE_CLAUSE), -1):
        if scene.tokens[index].kind == "punct":
            return None
        if scene.tokens[index].norm in _RELATIVES:
            person = scene.mention_over.get(index - 1 - (scene.tokens[index - 1].text in "،,"))
            if person is None or person.kind != "person":
                return None
            return replace(told, of=Told(told.cue, (person.first, person.last), (), told.content, told.act))
    return None


def _own_subject(scene: Scene, told: Told, before: Sequence[Told], sentence: Sentence) -> Told | None:
    """``التقى فلان الوفد وقال إن``: the sentence has a subject of its own, and nobody spoke in it yet."""
    if told.cue.first <= sentence.first + 2 or (before and before[-1].cue.first >= sentence.first) or told.cue.plural:
        return None
    for index in range(sentence.first + 1, min(sentence.first + 4, told.cue.first)):
        mention = scene.mention_at.get(index)
        if mention is not None and mention.kind == "person" and mention.last <= told.cue.first:
            if mention.source == "office":
                return _carrying(told, _whole_office(scene, mention, told.cue.first))
            return _carrying(told, (mention.first, _with_name(scene, mention, told.cue.first)))
    return None


def _carrying(told: Told, phrase: tuple[int, int]) -> Told:
    return replace(told, of=Told(told.cue, phrase, (), told.content, told.act))


def _with_name(scene: Scene, mention: Mention, limit: int) -> int:
    """Where a title ends with the name behind its comma (``اللواء، سامر الحداد،``)."""
    name = scene.mention_at.get(mention.last + 1)
    if mention.source == "tagger" or scene.tokens[mention.last].text != "،" or name is None or name.kind != "person":
        return mention.last
    return name.last if name.last < limit and name.source != "office" else mention.last


def _document_before(scene: Scene, told: Told, sentence: Sentence) -> tuple[int, int] | None:
    """``أصدرت الوزارة بيانا قالت فيه``: the document that فيه points back to is the teller."""
    at = told.cue.last
    if told.cue.act == "hope" or at >= sentence.last or scene.tokens[at].norm not in _THEREIN:
        return None
    return document_before(scene, told.cue.first, sentence.first + 1)


def _maker(scene: Scene, document: tuple[int, int], limit: int) -> tuple[int, int] | None:
    """``تقريرا نشرته الصحيفة قالت فيه``, ``تصريحات للوزير قال فيها``: whose the document is."""
    at = document[1]
    verb = scene.tokens[at].norm
    at += verb.endswith(("ته", "تها", "ه", "ها")) and not verb.startswith(("ال", "ل")) and at not in scene.mention_over
    phrase = phrase_after(scene, at, limit)
    if phrase is None:
        return None
    relative = phrase[1] < limit and scene.tokens[phrase[1]].norm.removeprefix("و") in _RELATIVES
    named = relative and phrase[1] - phrase[0] <= _MAKER
    return phrase if named or plausible(scene, phrase, strict=True) else None


def _holder(told: Told, before: Sequence[Told]) -> Told | None:
    """The last statement in whose words the cue stands; statements come in the order of their cues."""
    near = takewhile(lambda other: told.cue.first - other.cue.first <= _NEAR, reversed(before))
    return next((other for other in near if _covers(other, told)), None)


def _covers(other: Told, told: Told) -> bool:
    return other.content.first <= told.cue.first < other.content.last and other.cue.kind not in ("according", "clause")


def _inside(scene: Scene, told: Told, outer: Told) -> Told | None:
    """``قال التلفزيون إن سلمى اتصلت وقالت إنها بخير``: the subject is the first name in the outer words."""
    if told.cue.proclitic != "و" or told.cue.needs != "clause" or told.cue.plural:
        return None
    for index in range(outer.content.first, told.cue.first):
        mention = scene.mention_at.get(index)
        if mention is not None and mention.kind == "person":
            return replace(told, phrase=(mention.first, mention.last))
    return None


def _agrees(scene: Scene, told: Told, other: Told) -> bool:
    root = other.of or other
    if root.phrase is None:
        return False
    head = scene.tokens[root.phrase[0]].norm
    held = scene.mention_over.get(root.phrase[0])
    one = held is not None and held.kind == "person" and " و" not in scene.sheet.slice(*root.phrase)
    if one and told.cue.plural and told.cue.kind == "participle" and not head.endswith(("ون", "ين", "ان")):
        return False
    if root.cue.kind == "verb" and not root.cue.plural and None not in (root.cue.feminine, told.cue.feminine):
        return told.cue.plural or root.cue.feminine == told.cue.feminine
    mention = scene.mention_over.get(root.phrase[0])
    if told.cue.plural:
        return head.endswith(("ون", "ين", "ان", "اء", "ود", "در")) or " و" in scene.sheet.slice(*root.phrase)
    if mention is not None and mention.kind == "person":
        return not (told.cue.feminine and "person" in noun_senses(head) and not head.endswith("ه"))
    feminine = head.endswith(("ه", "ات", "اء", "در"))
    if told.cue.feminine is False and head.endswith("ه") and "person" in noun_senses(head):
        return False
    return not (told.cue.feminine and noun_senses(head) & {"person"} and not feminine)


def _subject(scene: Scene, told: Told, sentence: Sentence) -> Told | None:
    """With no statement before, the first person or body named in the sentence, or in the one before."""
    number = scene.sheet.sentence_of(told.cue.first)
    opening = sentence
    if told.cue.first - sentence.first <= 1 and number > 0:
        opening = scene.sheet.sentences[number - 1]
    for index in range(behind_dateline(scene, opening), told.cue.first):
        mention = scene.mention_at.get(index)
        if (
            mention is not None
            and mention.kind in ("person", "organisation", "group")
            and mention.last <= told.cue.first
        ):
            return _carrying(told, _bearer(scene, mention, opening.first, told.cue.first))
    return None


def _whole_office(scene: Scene, office: Mention, limit: int) -> tuple[int, int]:
    """``أغلق المدير العام لشركة كذا، سامر الحداد، … قائلا``: the office with whose it is and with its holder."""
    phrase = phrase_after(scene, office.first, limit) or (office.first, office.last)
    name = scene.mention_at.get(phrase[1] + 1) if scene.tokens[phrase[1]].text in "،," else None
    if name is not None and name.kind == "person" and name.source != "office" and name.last <= limit:
        return phrase[0], name.last
    return phrase


def _bearer(scene: Scene, body: Mention, first: int, limit: int) -> tuple[int, int]:
    """``عضو المجلس، سامر الحداد، … قائلا``: behind a body that belongs to an office stands who holds it."""
    if body.kind == "person" and body.source == "office":
        return _whole_office(scene, body, limit)
    if body.kind == "person" or body.first == first or "person" not in noun_senses(scene.tokens[body.first - 1].norm):
        return body.first, body.last
    for index in range(body.last, min(limit, body.last + _OFFICE)):
        mention = scene.mention_at.get(index)
        if mention is not None and mention.kind == "person":
            return body.first - 1, mention.last
        if scene.tokens[index].kind == "word" and is_cue(scene.tokens[index].norm):
            break
    return body.first - 1, body.last
