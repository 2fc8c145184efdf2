"""Words that look like verbs of speech and are something else here: nouns, adjectives, other verbs, what things show."""

from isnad.arabic.grammar.cue_forms import CueForm
from isnad.arabic.grammar.phrase import Scene, is_cue
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.text.sentences import Sentence

_PREPOSITIONS = word_set("speech_words", "governs_noun")
_IMPERSONAL = word_set("speech_words", "impersonal")
_RELATIVES = word_set("speech_words", "relative")
_PASSIVE = frozenset(("يشتبه", "يعتقد", "يزعم", "يقال", "يظن"))
_OF_IT = frozenset(("انه", "انها", "انهم", "بانه", "بانها", "بانهم", "في", "به", "بها"))
_FIXED = frozenset(
    (("رد", "فعل"), ("قدر", "من"), ("قدر", "الامكان"), ("قدر", "كبير"), ("وجه", "الخصوص"), ("وجه", "التحديد"))
)
_AMOUNTS = frozenset(("قدره", "قدرها", "قدرهم"))
_SERGEANTS = frozenset(("صف", "وصف"))
_CONTRACTS = frozenset(("عقد", "عقدا", "اتفاق", "اتفاقا", "اتفاقيه", "اتفاقيات", "مذكره", "بروتوكول", "معاهده", "صفقه"))
_COUNTED_AS = frozenset(("يعتبر", "تعتبر", "يعتبران", "تعتبران", "اعتبر", "اعتبرت"))
_CLAUSES = word_set("speech_words", "clause")
_GOALS = frozenset(("الهدف", "هدفا", "هدفين", "هدف", "النقطه", "نقطه", "نقاط", "لقبا", "اللقب", "ميداليه"))
_GOAL = 14
_STATES = word_set("speech_words", "state_verb")
_THINGS = word_set("speech_words", "what_shows")


def _amount(scene: Scene, index: int, after: str, sentence: Sentence) -> bool:
    """``غرامة قدرها (20) ريالا``: a noun with its number; ``ضباط وصف ضباط``: a rank."""
    if scene.tokens[index].norm.removeprefix("و") in _SERGEANTS:
        return after in ("ضباط", "الضباط")
    at = index + 1 + (after == "(")
    return at < sentence.last and scene.tokens[at].kind == "number"


def lookalike(scene: Scene, index: int, front: str, form: CueForm, sentence: Sentence) -> bool:
    """Whether the word at token ``index``, spelled like ``form`` behind the proclitic ``front``, reports no words.

    >>> from isnad.arabic.grammar.cue_forms import cue_forms
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("أسهم الموقع في نشر رسالة السلام")
    >>> lookalike(Scene(page, {}, {}, {}), 3, "", cue_forms()["نشر"], page.sentences[0])
    True
    """
    tokens = scene.tokens
    norm = tokens[index].norm[len(front) :]
    before = tokens[index - 1] if index > sentence.first else None
    after = tokens[index + 1].norm if index + 1 < sentence.last else ""
    if (norm in _AMOUNTS or norm in _SERGEANTS) and _amount(scene, index, after, sentence):
        return True
    if form.participle and form.feminine and front == "و" and not _spoke_before(scene, index, sentence):
        return True
    if form.participle and before is not None and before.kind == "number":
        return True
    if form.participle:
        return _no_participle(form, before.norm if before else "", after)
    if _with_object(scene, index, form, norm, sentence) or _other_sense(scene, index, form, norm, sentence):
        return True
    if form.act == "demand" and form.pronoun and form.present and after not in ("ب", "بان", "ان", "من"):
        return form.needs == "any"
    if before is None or front:
        return False
    if before.norm in ("كانه", "كانها", "وكانه", "وكانها", "كانهم", "وكانهم"):
        return True
    if form.present and _asked(scene, index, after, sentence):
        return True
    if form.present:
        return _shown(scene, index, form, sentence)
    if before.norm == "مما" or (form.ambiguous and before.norm in ("هو", "هي")):
        return True
    if (form.ambiguous or form.pronoun) and before.norm in _PREPOSITIONS:
        return form.needs != "any" or not _promised(scene, index, sentence)
    return before.norm == "ان" and norm.startswith("ت") and not form.feminine


def _scored(scene: Scene, index: int, norm: str, sentence: Sentence) -> bool:
    """``أضاف المهاجم الهدف الثاني``: a goal is added before any words begin."""
    if not norm.startswith(("اضاف", "يضيف", "تضيف")):
        return False
    for token in scene.tokens[index + 1 : min(index + _GOAL, sentence.last)]:
        if token.norm in _CLAUSES or token.text in ':"“«':
            return False
        if token.norm in _GOALS:
            return True
    return False


def _with_object(scene: Scene, index: int, form: CueForm, norm: str, sentence: Sentence) -> bool:
    """``نشره``, ``وجهتها``, ``المبادئ التي أقرتها``, ``حول ما كتبه``: with a pronoun the verb has a thing as its object."""
    if not form.pronoun:
        return False
    if form.needs in ("quote", "blame", "finding") or norm.startswith("اقر"):
        return True
    return index > sentence.first + 1 and _about_what(scene, index)


def _other_sense(scene: Scene, index: int, form: CueForm, norm: str, sentence: Sentence) -> bool:
    """``رد فعل``, ``أطلع على``, ``أدانت المحكمة``, ``توقع اتفاقية``, ``أضاف الهدف``: what is around tells another sense."""
    after = scene.tokens[index + 1].norm if index + 1 < sentence.last else ""
    if form.needs == "object" and form.act == "say" and after in ("علي", "عليه", "عليها"):
        return True
    if norm in ("ادان", "ادانت", "يدين", "تدين") and _in_court(scene, index, sentence):
        return True
    return (norm, after) in _FIXED or _signed(scene, index, norm, sentence) or _scored(scene, index, norm, sentence)


def _about_what(scene: Scene, index: int) -> bool:
    """``وحول ما كتبه فلان``: a topic is told of, not what was said."""
    return scene.tokens[index - 1].norm == "ما" and scene.tokens[index - 2].norm in (
        "حول",
        "وحول",
        "عن",
        "وعن",
        "بشان",
        "وبشان",
    )


def _in_court(scene: Scene, index: int, sentence: Sentence) -> bool:
    """``أدانت المحكمة المتهم``: a court convicts, it condemns nothing."""
    near = scene.tokens[max(sentence.first, index - 2) : min(index + 4, sentence.last)]
    return any(token.norm.removeprefix("ال") in ("محكمه", "محاكم", "قضاء", "محلفين", "قاضي", "قاض") for token in near)


def _signed(scene: Scene, index: int, norm: str, sentence: Sentence) -> bool:
    """``توقع اتفاقية`` signs, ``جدد النادي عقد لاعبه`` extends, ``تعتبر جزءا`` is counted as: none of them reports words."""
    ahead = [token.norm for token in scene.tokens[index + 1 : min(index + 4, sentence.last)]]
    if norm in ("توقع", "يوقع"):
        return bool(ahead) and ahead[0].removesuffix("ا") in _CONTRACTS
    if norm in ("جدد", "جددت", "يجدد", "تجدد"):
        return any(word.removesuffix("ه").removesuffix("ها") in _CONTRACTS or word in _CONTRACTS for word in ahead)
    if norm not in _COUNTED_AS or not ahead or index + 1 in scene.mention_over:
        return False
    return ahead[0].endswith("ا") or ahead[0] in ("من", "احد", "احدي", "اول", "اكبر", "اهم", "اكثر", "بمثابه", "جزءا")


def _asked(scene: Scene, index: int, after: str, sentence: Sentence) -> bool:
    """``عما إذا كان يرى أن`` asks, ``الفريق الذي يتوقع أن`` is passive."""
    before = scene.tokens[index - 1].norm
    if before in _RELATIVES and scene.tokens[index].norm in _PASSIVE and after in _OF_IT:
        return True
    if before in ("كان", "كانت"):
        return index - 2 >= sentence.first and scene.tokens[index - 2].norm == "اذا"
    return before in _RELATIVES and after == "ان" and scene.tokens[index].norm in _IMPERSONAL


def _spoke_before(scene: Scene, index: int, sentence: Sentence) -> bool:
    """``ومطالبة`` goes on with speech only behind a mark or another verb of speech; else it is a noun."""
    if scene.tokens[index - 1].kind == "punct" or index == sentence.first:
        return True
    return any(is_cue(scene.tokens[at].norm) for at in range(sentence.first, index))


def _promised(scene: Scene, index: int, sentence: Sentence) -> bool:
    """``مع وعد الوزير بأن``: the noun reports words where بأن opens them."""
    return any(token.norm.startswith("بان") for token in scene.tokens[index + 1 : min(index + 11, sentence.last)])


def _no_participle(form: CueForm, before: str, after: str) -> bool:
    """``كان متوقعا`` is a predicate, ``مقترحا على غرار`` a noun."""
    return before in _STATES or (form.needs == "any" and form.act != "affirm" and after == "علي")


def _shown(scene: Scene, index: int, form: CueForm, sentence: Sentence) -> bool:
    """``بما قد يشير إلى``, ``وهو ما يؤكد``: a thing shows something, nobody says it."""
    at = index - 1
    if at > sentence.first and scene.tokens[at].norm == "قد":
        at -= 1
    relative = at > sentence.first and scene.tokens[at - 1].norm in ("هو", "وهو", "هي", "وهي", "هذا", "وهذا")
    return scene.tokens[at].norm in _THINGS and not (relative and (form.pronoun or form.needs == "clause"))
