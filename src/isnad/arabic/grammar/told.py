"""A statement in the making: a cue with its speaker, tellers and words, as ranges of tokens."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.arabic.grammar.can_speak import plausible
from isnad.arabic.grammar.carried_by import through_which, told_behind
from isnad.arabic.grammar.contents import Content, Quotes, content_after, content_cut
from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.cue_forms import cue_forms
from isnad.arabic.grammar.own_remark import without_remark
from isnad.arabic.grammar.phrase import Scene, is_cue, phrase_after
from isnad.arabic.grammar.settings import leading, settings
from isnad.arabic.grammar.speakers import CLAUSES, speaker
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sentences import Sentence
from isnad.model import Act

_OCCASIONS = word_set("speech_words", "occasion")
_LEADS = (
    word_set("speech_words", "keeps_subject")
    | word_set("speech_words", "relative")
    | word_set("speech_words", "own_turn")
)
_ASIDE = 15
_RELATIVES = word_set("speech_words", "relative")
_GOES_ON = frozenset(("كما", "لكنه", "لكنها", "ولكنه", "ولكنها", "انه", "بل"))
_ESTIMATES = word_set("speech_words", "estimate")


@dataclass(frozen=True, slots=True)
class Told:
    """``phrase`` is the speaker (``None`` elided), ``tellers`` the tokens of the via links, outermost first.

    ``of`` is the statement whose speaker an elided one carries on; ``leading`` an according-phrase that
    stands before its words; ``elided_teller`` says that the teller is the one of the words before.
    """

    cue: Cue
    phrase: tuple[int, int] | None
    tellers: tuple[tuple[int, int], ...]
    content: Content
    act: Act
    of: "Told | None" = None
    leading: bool = False
    elided_teller: bool = False


def tell(
    scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence, around: Sequence[Cue], told: Sequence[Told]
) -> Told | None:
    """The statement that ``cue`` opens, ``None`` where it reports nothing; ``around`` are the sentence's cues."""
    if any(_holds(other, cue.first) or other.cue.first < cue.first < other.content.first for other in told[-4:]):
        return None
    if cue.kind == "citing":
        return None
    if cue.kind in ("according", "clause"):
        return _according(scene, quotes, cue, sentence, told)
    if cue.kind == "colon":
        return _colon(scene, quotes, cue, sentence)
    if cue.kind == "carry":
        return _carried(scene, quotes, cue, sentence, around)
    return _said(scene, quotes, cue, sentence, around)


def _holds(other: Told, index: int) -> bool:
    """Whether a token was read already as a teller or speaker of another statement."""
    ranges = (*other.tellers, *((other.phrase,) if other.phrase else ()))
    return any(first - 2 <= index < last for first, last in ranges if first > other.cue.first)


def _said(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence, around: Sequence[Cue]) -> Told | None:
    found = speaker(scene, cue, sentence.first, sentence.last)
    around_words = settings(scene, found.after, sentence.last, free=cue.needs in ("clause", "quote"))
    content = content_after(scene, quotes, cue, around_words.end, sentence)
    if (
        content is None
        and cue.pronoun
        and found.phrase is not None
        and not found.before
        and plausible(scene, found.phrase)
    ):
        content = Content(sentence.first, cue.first) if cue.first > sentence.first + 1 else None
    if content is None:
        return None
    if found.phrase is None and not _may_be_elided(scene, quotes, cue, around_words.end, sentence):
        return None
    content = content_cut(scene, content, around, sentence)
    if not content.direct:
        content = replace(content, last=without_remark(scene.tokens, content.first, content.last))
    content, through = through_which(scene, content)
    through = through or told_behind(scene, content, sentence)
    phrase, tellers = found.phrase, around_words.tellers or through
    if not tellers and phrase is not None and not found.before:
        tellers = _behind_relative(scene, found.after, content.first)
    if not tellers and around[0] is cue and cue.first > sentence.first:
        tellers = leading(scene, sentence.first, cue.first)
    if phrase is not None and noun_senses(scene.tokens[phrase[0]].norm) == {"medium"}:
        tellers = tuple(teller for teller in tellers if not _own_document(scene, teller))
    if around_words.carried is not None and phrase is not None and _tells(scene, phrase):
        phrase, tellers = around_words.carried, (phrase, *tellers)
    return Told(cue, phrase, tellers, content, cue.act)


def _behind_relative(scene: Scene, at: int, words: int) -> tuple[tuple[int, int], ...]:
    """``ذكر القائد الذي رفض ذكر اسمه في تصريح لقناة كذا أن``: what carries the words closes the relative clause."""
    if at >= words or scene.tokens[at].norm not in _RELATIVES:
        return ()
    for index in range(at + 1, words - 1):
        if scene.tokens[index].norm in ("في", "خلال", "عبر"):
            found = settings(scene, index, words, free=True)
            if found.tellers and found.end >= words - 1:
                return found.tellers
    return ()


def _own_document(scene: Scene, phrase: tuple[int, int]) -> bool:
    """``قال الموقع في تقريره``: a medium's own report passes nothing on."""
    return "document" in noun_senses(scene.tokens[phrase[0]].norm) and scene.tokens[phrase[0]].norm.endswith(
        ("ه", "ها")
    )


def _complement(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether what the verb takes stands at token ``at``, so that no subject does."""
    norm = scene.tokens[at].norm
    prepositions = {
        "to": ("الي",),
        "about": ("عن", "الي"),
        "on": ("علي",),
        "any": ("عن", "من", "الي"),
        "with": ("علي",),
    }
    if norm in prepositions.get(cue.needs, ()):
        return True
    if cue.needs in ("any", "with") and norm.startswith("ب"):
        return True
    noun = scene.tokens[at].kind == "word" and not is_cue(norm) and not norm.startswith("ال")
    return (cue.needs == "any" and noun) or (cue.needs == "object" and scene.tokens[at].kind == "word")


def _tells(scene: Scene, phrase: tuple[int, int], *kinds: str) -> bool:
    """Whether the phrase is a medium or a document (or one of ``kinds``), which passes on what others say."""
    return not noun_senses(scene.tokens[phrase[0]].norm).isdisjoint(kinds or ("medium", "document"))


def _may_be_elided(scene: Scene, quotes: Quotes, cue: Cue, at: int, sentence: Sentence) -> bool:
    """An elided subject needs a clear sign of reported words, or a conjunction that carries the subject on."""
    explicit = at < len(scene.tokens) and (
        scene.tokens[at].norm in CLAUSES or scene.tokens[at].text == ":" or at in quotes.by_opening
    )
    explicit = explicit or (at + 1 < sentence.last and scene.tokens[at + 1].norm in CLAUSES)
    explicit = explicit or _behind_aside(scene, cue, at, sentence)
    if cue.kind == "participle":
        return True
    if cue.needs == "finding":
        return False
    if _behind_noun(scene, cue, sentence):
        return False
    if cue.ambiguous:
        return explicit and (cue.proclitic in ("و", "ف") or scene.tokens[cue.first - 1].norm in _GOES_ON)
    if explicit:
        return cue.needs != "quote" or at in quotes.by_opening or scene.tokens[at].text == ":"
    return cue.proclitic in ("و", "ف") and at < sentence.last and _complement(scene, cue, at)


def _behind_aside(scene: Scene, cue: Cue, at: int, sentence: Sentence) -> bool:
    """``وقال، في حديث أجراه هناك، إنه``: an aside between commas parts a verb without a subject from its words."""
    if cue.needs != "clause" or scene.tokens[cue.last].text != "،":
        return False
    return any(
        scene.tokens[index].text == "،" and scene.tokens[index + 1].norm in CLAUSES
        for index in range(at, min(at + _ASIDE, sentence.last - 1))
    )


def _behind_noun(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    """``الدلائل تشير إلى``, ``دعاة يزعمون أن``: the noun right before the verb is its subject, and none that speaks."""
    if cue.proclitic or cue.first == sentence.first or not cue.present:
        return False
    before = scene.tokens[cue.first - 1]
    if before.kind != "word" or before.norm in _LEADS or is_cue(before.norm) or cue.first - 1 in scene.date_end:
        return False
    return before.norm.startswith("ال") or cue.plural


def _colon(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence) -> Told | None:
    content = content_after(scene, quotes, replace(cue, needs="any"), cue.last, sentence)
    if content is None:
        return None
    first = next(
        (at for at in range(cue.first - 1, sentence.first, -1) if scene.tokens[at - 1].text == "."), sentence.first
    )
    end = next((at for at in range(first + 1, cue.first) if _leaves_name(scene, at)), cue.first)
    return Told(cue, (first, end), (), content, "say")


def _leaves_name(scene: Scene, at: int) -> bool:
    """``لاعب دولي قبل المباراة: …``: the occasion is no part of who speaks."""
    norm = scene.tokens[at].norm
    from_place = norm == "من" and at + 1 in scene.mention_at and scene.mention_at[at + 1].kind == "place"
    return at not in scene.mention_over and (norm in _OCCASIONS or from_place)


def _according(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence, told: Sequence[Told]) -> Told | None:
    at, act = cue.last, cue.act
    carried = False
    if cue.kind == "clause":
        forms = [form for front, rest in fronts(scene.tokens[at].norm) if (form := cue_forms().get(rest)) and not front]
        if not forms:
            return None
        act, carried, at = forms[0].act, forms[0].carry, at + 1
        while at < sentence.last and scene.tokens[at].norm in ("به", "عنه", "عنها", "فيه", "عليه"):
            if carried and scene.tokens[at].norm in ("عنه", "عنها"):
                return None
            at += 1
        while at in scene.date_end:
            at = scene.date_end[at]
    phrase = phrase_after(scene, at, sentence.last, named=True)
    if phrase is None or not (plausible(scene, phrase, strict=True) or _said_it(scene, cue, at)):
        return None
    tellers: tuple[tuple[int, int], ...] = ()
    end = phrase[1]
    if carried and end + 1 < sentence.last and scene.tokens[end].norm == "عن":
        source = phrase_after(scene, end + 1, sentence.last)
        if source is not None:
            phrase, tellers, end = source, (phrase,), source[1]
    elif cue.kind == "clause":
        around = settings(scene, end, sentence.last, free=True)
        tellers, end = around.tellers, around.end
    if scene.tokens[phrase[0]].norm.removeprefix("ل").removeprefix("ال") in _ESTIMATES:
        act = "estimate"
    made = _according_content(scene, quotes, cue, phrase, end, sentence, told)
    if made is None:
        return None
    carrier = _medium_within(scene, made[0], told) if cue.kind == "according" else None
    if carrier is not None and carrier.phrase is not None and not _tells(scene, phrase, "medium"):
        return Told(cue, phrase, (carrier.phrase, *carrier.tellers), carrier.content, act)
    return Told(cue, phrase, tellers, made[0], act, leading=made[1])


def _said_it(scene: Scene, cue: Cue, at: int) -> bool:
    """``وفقا لما أكده مطلعون``: behind a verb with its pronoun anybody is its subject."""
    verb = scene.tokens[at - 1].norm
    form = cue_forms().get(verb) if cue.kind == "clause" and at > cue.last else None
    return form is not None and form.pronoun in ("ه", "ها") and scene.tokens[at].kind == "word"


def _medium_within(scene: Scene, content: Content, told: Sequence[Told]) -> Told | None:
    """The statement of a medium whose cue opens ``content``: it carries what follows from whoever is named behind."""
    for one in told[-4:]:
        if content.first <= one.cue.first <= content.first + 1 and one.phrase and _tells(scene, one.phrase, "medium"):
            return one
    return None


def _according_content(
    scene: Scene, quotes: Quotes, cue: Cue, phrase: tuple[int, int], end: int, sentence: Sentence, told: Sequence[Told]
) -> tuple[Content, bool] | None:
    """The words of ``بحسب X``: behind it when it opens the sentence, else the clause before it."""
    if cue.first <= sentence.first + 1:
        at = end
        while at < sentence.last and (scene.tokens[at].text in "،,:" or scene.tokens[at].norm in CLAUSES):
            at += 1
        if at < sentence.last and scene.tokens[at].text != ".":
            first = at + 1 if at in quotes.by_opening else at
            return Content(first, _end(scene, sentence)), True
        number = scene.sheet.sentence_of(sentence.first)
        if number == 0:
            return None
        before = scene.sheet.sentences[number - 1]
        return Content(before.first, _end(scene, before)), False
    quoted = content_after(scene, quotes, replace(cue, kind="verb", needs="quote"), sentence.last, sentence)
    if quoted is not None and quoted.last <= cue.first and quoted.first - sentence.first <= 6:
        return quoted, False
    first = behind_dateline(scene, sentence)
    for index in range(first + 1, cue.first - 1):
        if scene.tokens[index].norm in ("لكن", "ولكن") or (
            cue.kind == "clause" and scene.tokens[cue.first].norm == "كما" and scene.tokens[index].text == "،"
        ):
            first = index + 1
        if scene.tokens[index].norm in ("فيما", "بينما") and any(sentence.first <= t.cue.first < index for t in told):
            first = index + 1
    last = cue.first
    while last > first and (scene.tokens[last - 1].text in "،,-–." or scene.tokens[last - 1].norm == "وذلك"):
        last -= 1
    return (Content(first, last), False) if last > first else None


def behind_dateline(scene: Scene, sentence: Sentence) -> int:
    """The first token behind ``المرسى، الضفة (ABC) --``, where the sentence opens with a place and an agency.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("المرسى (ABC)-- قال الوزير إن الجسر فتح.")
    >>> page.tokens[behind_dateline(Scene(page, {}, {}, {}), page.sentences[0])].text
    'قال'
    """
    for index in range(sentence.first, min(sentence.first + 14, sentence.last - 2)):
        if scene.tokens[index].text == ")" and scene.tokens[index + 1].text in "-–—":
            at = index + 1
            while at < sentence.last - 1 and scene.tokens[at].text in "-–—":
                at += 1
            return at
    return sentence.first


def _end(scene: Scene, sentence: Sentence) -> int:
    last = sentence.last
    while last > sentence.first + 1 and scene.tokens[last - 1].text in ".،":
        last -= 1
    return last


def _carried(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence, around: Sequence[Cue]) -> Told | None:
    """``نقلت وكالة عن مسؤول قوله إن …``: the person speaks, the agency carries."""
    limit, at = sentence.last, cue.last
    elided = at < limit and scene.tokens[at].norm in ("عنه", "عنها", "عنهم", "عنهما")
    at += elided
    carrier = None
    behind = "الي" if cue.needs == "onto" else "عن"
    if at < limit and scene.tokens[at].norm != behind:
        carrier = phrase_after(scene, at, limit)
        if carrier is None:
            return None
        at = carrier[1]
    elif not elided:
        subject = speaker(scene, cue, sentence.first, limit)
        carrier = subject.phrase if subject.before else None
    around_words = settings(scene, at, limit, free=False)
    at = around_words.end if around_words.carried is None else at
    person = None
    if not elided:
        while at < limit and (scene.tokens[at].norm in ("ايضا", "،") or at in scene.date_end):
            at = scene.date_end.get(at, at + 1)
        if at >= limit or scene.tokens[at].norm != behind:
            return _own_report(scene, quotes, cue, carrier, at, sentence, around)
        person, at = _carried_person(scene, cue, at, sentence)
        if person is None:
            return None
    after = settings(scene, at, limit, free=True)
    content = content_after(scene, quotes, cue, after.end, sentence)
    if content is None and person and carrier:
        content = content_after(scene, quotes, replace(cue, needs="any"), after.end, sentence)
    if content is None:
        return None
    return Told(
        cue,
        person,
        (*((carrier,) if carrier else ()), *after.tellers),
        content_cut(scene, content, around, sentence),
        cue.act,
        elided_teller=carrier is None and cue.feminine is True and not after.tellers,
    )


def _carried_person(scene: Scene, cue: Cue, at: int, sentence: Sentence) -> tuple[tuple[int, int] | None, int]:
    """The phrase behind ``عن`` with its apposition, and where the words go on."""
    person = phrase_after(scene, at + 1, sentence.last)
    if person is None:
        return None, at
    behind = replace(cue, last=at + 1, feminine=None, ambiguous=False, needs="clause")
    found = speaker(scene, behind, sentence.first, sentence.last)
    if found.phrase is not None and found.phrase[0] == person[0]:
        return found.phrase, found.after
    return person, person[1]


def _own_report(
    scene: Scene,
    quotes: Quotes,
    cue: Cue,
    carrier: tuple[int, int] | None,
    at: int,
    sentence: Sentence,
    around: Sequence[Cue],
) -> Told | None:
    """``أوردت الصحيفة أن …``: nobody else is carried, the medium speaks."""
    if carrier is None or at >= sentence.last or not plausible(scene, carrier) or scene.tokens[at].norm not in CLAUSES:
        return None
    content = content_after(scene, quotes, cue, at, sentence)
    return None if content is None else Told(cue, carrier, (), content_cut(scene, content, around, sentence), "say")
