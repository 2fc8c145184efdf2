"""Find the cues of a text: verbs, participles, prepositions of transmission, and colons of headlines."""

from functools import lru_cache

from isnad.arabic.grammar.cue import Cue, CueKind
from isnad.arabic.grammar.cue_forms import CueForm, cue_forms
from isnad.arabic.grammar.lookalikes import lookalike
from isnad.arabic.grammar.phrase import Scene, is_cue
from isnad.arabic.grammar.prepositions import preposition_at
from isnad.arabic.grammar.speakers import THEREON, document_before
from isnad.arabic.grammar.speech_nouns import SPEAKING, noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.letters import MARKS
from isnad.arabic.text.sentences import Sentence

_BEFORE_VERB = ("", "و", "ف", "ل")
_MEASURES = word_set("speech_words", "measure")
_NEGATIONS = word_set("speech_words", "negation")
_LABELS = word_set("speech_words", "headline_label")
_HEADLINE_NAME = 7
_SHORT_NAME = 3
_BELOW = 400
"""How many tokens below a headline its speaker is looked for."""
_NAME_MARKS = "\"'“”«»()#-_"
_DOCUMENT = 12
"""How many tokens before ``جاء فيه`` its document may stand."""
_IMPERSONAL = word_set("speech_words", "impersonal")


def cues(scene: Scene, opening: int = 0) -> tuple[Cue, ...]:
    """All cues of the text in order; negated verbs and impersonal ones (``يذكر أن``) are none.

    ``opening`` is the number of the sentence that holds the headline.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("قال الوزير إن النقص زال، مضيفا أن المخزون كاف."), {}, {}, {})
    >>> [(c.kind, c.act) for c in cues(scene)]
    [('verb', 'say'), ('participle', 'say')]
    """
    found: list[Cue] = []
    for number, sentence in enumerate(scene.sheet.sentences):
        if number == opening and (colon := _headline(scene, sentence)):
            found.append(colon)
        index = sentence.first
        while index < sentence.last:
            cue = _cue_at(scene, index, sentence)
            if cue is not None:
                found.append(cue)
            index = cue.last if cue is not None else index + 1
    return tuple(found)


def _cue_at(scene: Scene, index: int, sentence: Sentence) -> Cue | None:
    token = scene.tokens[index]
    if token.kind != "word":
        return None
    preposition = _preposition(scene, index)
    if preposition is not None:
        return preposition
    for front, form in _forms(token.norm):
        if not _may_be(scene, index, front, form, sentence):
            continue
        return Cue(
            first=index,
            last=index + 1,
            start=token.start + _printed_length(token.text, front),
            kind="carry" if form.carry else "participle" if form.participle else "verb",
            act=form.act,
            needs=form.needs,
            feminine=form.feminine,
            plural=form.plural,
            present=form.present,
            continues=form.continues,
            ambiguous=form.ambiguous,
            listener=form.listener,
            proclitic=front,
            pronoun=form.pronoun,
        )
    return None


@lru_cache(maxsize=WORDS)
def _forms(norm: str) -> tuple[tuple[str, CueForm], ...]:
    """The verbs of transmission that a folded word may be, each with what stands before it."""
    forms = cue_forms()
    return tuple((front, forms[rest]) for front, rest in fronts(norm) if front in _BEFORE_VERB and rest in forms)


def _may_be(scene: Scene, index: int, front: str, form: CueForm, sentence: Sentence) -> bool:
    token = scene.tokens[index]
    before = scene.tokens[index - 1].norm if index > sentence.first else ""
    if before in _NEGATIONS or lookalike(scene, index, front, form, sentence):
        return False
    if index in scene.mention_over and scene.mention_over[index].first < index:
        return False
    if form.present and before in ("ان", "سوف", "وان"):
        return False
    if form.participle and (form.feminine or form.plural) and not _apart(scene, index, sentence):
        return False
    if _first_person(token.text[len(front) :], form.initial):
        return False
    following = scene.tokens[index + 1].norm if index + 1 < sentence.last else ""
    if _passive(token.text[len(front) :], form) and following not in THEREON:
        return False
    if form.pronoun == "ه" and token.text.rstrip(MARKS).endswith("ة"):
        return False
    if form.ambiguous and form.needs == "about" and all(t.norm != "عن" for t in scene.tokens[index + 1 : index + 7]):
        return False
    if form.needs == "in" and not _in_document(scene, index, sentence):
        return False
    if front == "ل" and not (form.present and form.needs == "clause"):
        return False
    if form.participle and front in ("", "و") and index == sentence.first and not scene.tokens[index].text.endswith("ً"):
        return form.needs != "any"
    bare = token.norm[len(front) :]
    impersonal = bare in _IMPERSONAL and following in ("ان", "انه", "انها", "الي", "بان")
    return not (impersonal and (index == sentence.first or before in ("،", "و", "كما", "حيث", "فيما")))


def _in_document(scene: Scene, index: int, sentence: Sentence) -> bool:
    """``جاء في البيان``, or ``بيانا جاء فيه`` behind the document."""
    behind = scene.tokens[index + 1].norm if index + 1 < sentence.last else ""
    if behind in ("فيه", "فيها"):
        return document_before(scene, index, max(sentence.first, index - _DOCUMENT)) is not None
    return behind == "في"


def _apart(scene: Scene, index: int, sentence: Sentence) -> bool:
    """A participle of speech stands behind a mark or before أن; an adjective stands behind its noun."""
    before = scene.tokens[index - 1] if index > sentence.first else None
    if before is not None and (before.kind == "punct" or scene.tokens[index].norm.startswith("و")):
        return True
    return any(t.norm in word_set("speech_words", "clause") for t in scene.tokens[index + 1 : index + 3])


def _passive(printed: str, form: CueForm) -> bool:
    """A damma printed on the first letter makes a past passive (``قُدرت``, ``اتُّهم``), and a derived present (``يُعتقد``)."""
    if form.participle:
        return False
    if not form.present and form.derived and "\N{ARABIC DAMMA}" in printed[2:4]:
        return True
    return printed[1:2] == "\N{ARABIC DAMMA}" and (not form.present or form.derived)


def _first_person(printed: str, initial: str) -> bool:
    """``أعتقد`` and ``آمل`` are the speaker's own present, not the past of اعتقد and أمل."""
    return (initial == "ا" and printed.startswith("أ")) or (initial == "أ" and printed.startswith("آ"))


def _printed_length(text: str, front: str) -> int:
    """How many printed characters the folded proclitic ``front`` takes (marks of vowels included)."""
    length = 0
    for letters, _ in enumerate(front):
        length = letters + 1
        while length < len(text) and "\u064b" <= text[length] <= "\u0652":
            length += 1
    return length


def _preposition(scene: Scene, index: int) -> Cue | None:
    found = preposition_at(scene, index)
    if found is None or found.sense in ("mouth", "agent"):
        return None
    if found.sense == "according" and _measure(scene, index + found.size):
        return None
    if found.sense == "clause" and not _clause_follows(scene, index, found.size):
        return None
    kinds: dict[str, CueKind] = {"according": "according", "clause": "clause", "citing": "citing"}
    return Cue(index, index + found.size, found.start, kinds[found.sense])


def _measure(scene: Scene, at: int) -> bool:
    """``وفقا لذلك``, ``وفق أعلى المعايير``: a rule that is followed says nothing."""
    if at >= len(scene.tokens):
        return True
    norm = scene.tokens[at].norm
    return any(
        word in _MEASURES for word in (norm, norm.removeprefix("ل"), norm.removeprefix("ال"), norm.removeprefix("لل"))
    )


def _clause_follows(scene: Scene, index: int, size: int) -> bool:
    """``كما``, ``على ما``, ``حسبما`` are cues only before a verb of transmission that has its own subject."""
    at = index + size
    if at >= len(scene.tokens):
        return False
    first = scene.tokens[index].norm
    for front, rest in fronts(scene.tokens[at].norm):
        form = cue_forms().get(rest)
        if form is not None and front == "" and not form.participle:
            if first in ("كما", "مثلما"):
                return form.needs in ("clause", "any") and _no_complement(scene, at)
            return True
    return False


def _no_complement(scene: Scene, at: int) -> bool:
    """``كما أفاد مصدر.`` points back; ``كما أفاد مصدر بأن …`` goes on."""
    for index in range(at + 1, min(at + 9, len(scene.tokens))):
        token = scene.tokens[index]
        if token.norm in ("ان", "انه", "انها", "بان", "بانه", "بانها", "الي", "علي", "عن", ":", '"'):
            return False
        if (
            token.text in ".،"
            or token.start > 0
            and "\n" in scene.sheet.text[scene.tokens[index - 1].end : token.start]
        ):
            return True
    return False


def _headline(scene: Scene, sentence: Sentence) -> Cue | None:
    """``X: …`` or ``X.. …`` at the head of a text, where X may speak."""
    first = _behind_dots(scene, sentence)
    for index in range(first + 1, min(first + _HEADLINE_NAME, sentence.last)):
        token = scene.tokens[index]
        if token.kind != "punct" or token.text in _NAME_MARKS:
            continue
        dots = token.text == "." and index + 1 < sentence.last and scene.tokens[index + 1].text == "."
        if token.text != ":" and not dots:
            continue
        size = 2 if dots else 1
        if index + size < sentence.last and _may_speak(scene, first, index):
            return Cue(index, index + size, token.start, "colon", needs="colon")
        return None
    return None


def _behind_dots(scene: Scene, sentence: Sentence) -> int:
    """``… عن الحادث.. سامر الحداد: …``: a colon behind the dots tells who speaks in the second half of a headline."""
    for index in range(sentence.first + 2, min(sentence.last - 3, sentence.first + _HEADLINE_NAME + 2)):
        if scene.tokens[index].text == ":":
            return sentence.first
        if scene.tokens[index].text == "." and scene.tokens[index + 1].text == ".":
            near = range(index + 3, min(index + 2 + _HEADLINE_NAME, sentence.last))
            return index + 2 if any(scene.tokens[at].text == ":" for at in near) else sentence.first
    return sentence.first


def _speaks_below(scene: Scene, first: int, last: int) -> bool:
    """Whether the last word before the colon of a headline stands behind a verb of speech in the text below it."""
    if last - first > _SHORT_NAME or scene.tokens[last - 1].norm in _LABELS:
        return False
    if any(at in scene.mention_over and scene.mention_over[at].kind == "place" for at in range(first, last)):
        return False
    names = _short_names([token.norm for token in scene.tokens[first:last]])
    return any(
        scene.tokens[at].norm in names and is_cue(scene.tokens[at - 1].norm)
        for at in range(last + 1, min(len(scene.tokens), last + _BELOW))
    )


def _short_names(words: list[str]) -> frozenset[str]:
    """By which words whoever a headline names may be named below: ``سامر الزعفران`` by الزعفران, ``قمة الزعفران`` by none."""
    if any(is_cue(word) for word in words):
        return frozenset()
    if len(words) == 1:
        return frozenset(words)
    if words[-1].startswith("و"):
        return frozenset((words[0], words[-1].removeprefix("و")))
    return frozenset(words[-1:]) if load("given_names").get(words[0]) else frozenset()


def _vows(scene: Scene, first: int, last: int) -> bool:
    """``نهران: سنرد``: a state speaks where the words are in the first person."""
    mention = scene.mention_at.get(first)
    at = last + 1
    if mention is None or mention.last < last or at >= len(scene.tokens):
        return False
    norm = scene.tokens[at].norm
    return len(norm) > _SHORT_NAME + 1 and (
        norm.startswith("سن") or (norm in ("لن", "لم", "لا") and scene.tokens[at + 1].norm[0] == "ن")
    )


def _may_speak(scene: Scene, first: int, last: int) -> bool:
    mention = scene.mention_at.get(first)
    if _speaks_below(scene, first, last) or _vows(scene, first, last):
        return True
    if last - first == 1 and scene.tokens[first].norm in _LABELS:
        return False
    if mention is not None and mention.last >= last:
        return mention.kind in ("person", "organisation", "group", "document")
    senses = noun_senses(scene.tokens[first].norm)
    return bool(senses & SPEAKING) and (
        bool(load("speech_nouns").get(scene.tokens[first].norm)) or scene.tokens[first].norm.startswith("ال")
    )
