"""What stands between a speaker and the words: dates, places, documents, platforms, addressees, second tellers."""

from dataclasses import dataclass

from isnad.arabic.grammar.cue_forms import cue_forms
from isnad.arabic.grammar.long_adverbs import behind_long_adverb
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.prepositions import preposition_at
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts

ADVERBS = word_set("speech_words", "adverb")
_SCENES = word_set("speech_words", "scene")
_CLAUSES = word_set("speech_words", "clause")
_TURNS = word_set("speech_words", "turn")
_WITHIN = ("في", "خلال", "عبر")
_SPANS = word_set("speech_words", "span")
_TALKED = frozenset(("تحدث", "تحدثت", "تحدثا", "تحدثوا", "يتحدث"))
_TO = frozenset(("", "ل"))
_AIRED = frozenset(
    ("بثه", "بثته", "بثها", "بثتها", "اذاعه", "اذاعته", "تلاه", "تلته", "عرضه", "عرضته", "اوردته", "اورده")
)
_GIVEN = frozenset(("ادلي", "ادلت", "ادلوا", "ادليا"))
_LEAD = 3
"""The most tokens (a comma, a date) between a setting that opens a sentence and the verb that it leads to."""
_STEPS = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the settings end, and the tellers found in them as half-open token ranges, outermost first.

    ``carried`` says that a ``نقلا عن`` named somebody whose words they are.
    """

    end: int
    tellers: tuple[tuple[int, int], ...] = ()
    carried: tuple[int, int] | None = None


def settings(scene: Scene, at: int, limit: int, *, free: bool) -> Settings:
    """Read the settings from token ``at`` on; ``free`` says that a preposition cannot begin the words themselves.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("قال الوزير في تغريدة على تويتر إن الطريق فتح"), {}, {}, {})
    >>> found = settings(scene, 2, 9, free=True)
    >>> scene.sheet.slice(*found.tellers[0]), scene.tokens[found.end].text
    ('تويتر', 'إن')
    """
    tellers: list[tuple[int, int]] = []
    carried: tuple[int, int] | None = None
    index = at
    opened: int | None = None
    for _ in range(_STEPS):
        if index >= limit:
            break
        if scene.tokens[index].text in "،,":
            behind_date = opened is None and index > at and index in scene.date_end.values()
            if (behind_date or (opened is not None and index > opened + 1)) and _goes_on(scene, index + 1, limit):
                index, opened = index + 1, None
                continue
            opened = index
        step = _step(scene, index, limit, free=free)
        if step is None:
            break
        index, teller, is_carried = step
        if teller is not None and is_carried:
            carried = teller
        elif teller is not None and teller not in tellers:
            tellers.append(teller)
    return Settings(index, tuple(tellers), carried)


def _goes_on(scene: Scene, index: int, limit: int) -> bool:
    """Whether the words follow at once behind the comma that closes an aside (``حذر الوزير، أمس، من``)."""
    return index < limit and scene.tokens[index].kind == "word" and scene.tokens[index].norm not in _TURNS


def leading(scene: Scene, first: int, cue: int) -> tuple[tuple[int, int], ...]:
    """The tellers of a setting that opens a sentence at ``first`` and leads to the cue at token ``cue``.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("وفي بيان منفصل، قالت الشركة إن الخط عاد"), {}, {}, {})
    >>> [scene.sheet.slice(*teller) for teller in leading(scene, 0, 4)]
    ['بيان منفصل']
    """
    at = first
    if scene.tokens[first].norm in ("جاء", "وجاء", "جاءت", "وجاءت") and scene.tokens[cue - 1].norm == "حيث":
        at = next((i for i in range(first + 1, min(first + 4, cue)) if scene.tokens[i].norm in _WITHIN), first)
    if scene.tokens[at].norm.removeprefix("و") not in _WITHIN:
        return ()
    step = _scene_step(scene, at, cue, free=True)
    if step is None or step[1] is None or (at == first and cue - step[0] > _LEAD):
        return ()
    return (step[1],)


_Step = tuple[int, tuple[int, int] | None, bool]


def _step(scene: Scene, index: int, limit: int, *, free: bool) -> _Step | None:
    token = scene.tokens[index]
    if index in scene.date_end:
        return min(scene.date_end[index], limit), None, False
    if token.norm in ADVERBS or _is_participle(token.norm):
        return index + 1, None, False
    if token.norm in _TALKED:
        return _talked_to(scene, index + 1, limit)
    if token.norm.startswith("ب") and token.norm.endswith(("ه", "ها")) and "document" in noun_senses(token.norm):
        return index + 1, None, False
    if in_document(scene, index):
        return index + 1, (index, index + 1), False
    long = behind_long_adverb(scene, index, limit)
    if long > index:
        return long, None, False
    if token.text in "،,":
        return (index + 1, None, False) if _setting_follows(scene, index + 1, limit) else None
    if token.text in "-–":
        return index + 1, None, False
    if token.text == "(":
        close = next((i for i in range(index, min(limit, index + 8)) if scene.tokens[i].text == ")"), None)
        return (close + 1, None, False) if close else None
    quoted = _citing(scene, index, limit)
    if quoted is not None:
        return quoted
    if token.norm in _SCENES:
        return _scene_step(scene, index, limit, free=free)
    return _addressee(scene, index, limit)


def in_document(scene: Scene, index: int) -> bool:
    """``يعلن ببيان``: in what it was said; ``رحب ببيان الحركة`` has it as its object."""
    norm = scene.tokens[index].norm
    if norm[0] != "ب" or all(entry.sense != "document" for entry in load("speech_nouns").get(norm[1:])):
        return False
    return index + 1 < len(scene.tokens) and not scene.tokens[index + 1].norm.startswith("ال")


def _talked_to(scene: Scene, at: int, limit: int) -> _Step | None:
    """``مسؤول، تحدث إلى وكالة X، إن``: whom the speaker talked to passes his words on."""
    at += at < limit and scene.tokens[at].norm == "الي"
    if at >= limit:
        return None
    phrase = phrase_after(scene, at, limit) if _medium_at(scene, at) else None
    return None if phrase is None else (phrase[1], phrase, False)


def _is_participle(norm: str) -> bool:
    """``وأضاف معلقا``: a participle right behind a verb tells how it was said."""
    form = cue_forms().get(norm)
    return form is not None and form.participle and not form.feminine


def _setting_follows(scene: Scene, index: int, limit: int) -> bool:
    if index >= limit:
        return False
    token = scene.tokens[index]
    if index in scene.date_end or token.norm in ADVERBS or token.norm in _SCENES or token.norm in _CLAUSES:
        return True
    if token.norm in _TALKED:
        return _talked_to(scene, index + 1, limit) is not None
    if token.text in '"“«:' or _citing(scene, index, limit) is not None:
        return True
    heard = _addressee(scene, index, limit)
    return heard is not None and heard[1] is not None


def _citing(scene: Scene, index: int, limit: int) -> _Step | None:
    """``نقلا عن X`` gives whose words they are; ``وفق X``, ``من قبل X`` a further teller."""
    found = preposition_at(scene, index)
    if found is None:
        return None
    if found.sense == "clause":
        return _told_by(scene, index + found.size, limit)
    phrase = phrase_after(scene, index + found.size, limit, named=True)
    if phrase is None or (found.sense == "agent" and not _is_medium(scene, phrase)):
        return None
    rests_on = scene.tokens[index].norm == "استنادا" and not _is_medium(scene, phrase)
    return phrase[1], phrase, found.sense in ("citing", "mouth") or rests_on


def _told_by(scene: Scene, at: int, limit: int) -> _Step | None:
    """``وفق ما نقلت وكالة X`` between a speaker and the words: X is a further teller."""
    form = cue_forms().get(scene.tokens[at].norm) if at < limit else None
    if form is None or form.participle:
        return None
    phrase = phrase_after(scene, at + 1, limit, named=True)
    return None if phrase is None else (phrase[1], phrase, False)


def _is_medium(scene: Scene, phrase: tuple[int, int]) -> bool:
    return "medium" in noun_senses(scene.tokens[phrase[0]].norm)


def _scene_step(scene: Scene, index: int, limit: int, *, free: bool) -> _Step | None:
    norm = scene.tokens[index].norm
    norm = norm[1:] if norm.startswith("و") and norm[1:] in _WITHIN else norm
    at = index + 1
    if at >= limit or scene.tokens[at].norm in _CLAUSES:
        return None
    if norm in ("قبل", "بعد", "منذ", "خلال") and scene.tokens[at].norm in _SPANS:
        return at + 1, None, False
    if scene.tokens[at].norm in ("سلسله", "مجموعه", "عدد") and at + 2 < limit and scene.tokens[at + 1].norm == "من":
        at += 2
    if scene.tokens[at].norm in ("نفس", "ذات", "هذا", "هذه") and at + 1 < limit:
        at += 1
    senses = noun_senses(scene.tokens[at].norm)
    platform = _platform(scene, index, limit)
    if platform is not None:
        return platform
    if (
        not free
        and not (norm == "علي" and "medium" in senses)
        and (norm in ("علي", "من", "حول", "بشان") or (norm == "في" and not senses & {"document", "setting", "medium"}))
    ):
        place = scene.mention_at.get(at)
        if place is None or place.kind != "place" or norm not in ("في", "من"):
            return None
    phrase = phrase_after(scene, at, limit)
    if phrase is None:
        return (at, None, False) if at in scene.date_end else None
    teller = _told_on(scene, phrase) if "document" in senses and norm in ("في", "عبر", "خلال") else None
    scene_of = norm == "في" and scene.tokens[at].norm == "الموقع" and phrase[1] == at + 1
    if teller is None and "medium" in senses and norm in ("في", "عبر", "علي") and not scene_of:
        teller = phrase
    end = phrase[1]
    if "setting" in senses or "document" in senses:
        end, inner = _with_medium(scene, end, limit)
        teller = inner or teller
        end, aired = _aired_by(scene, end, limit)
        teller = aired or teller
    return end, teller, False


def _told_on(scene: Scene, phrase: tuple[int, int]) -> tuple[int, int]:
    """``في بيان تلاه التلفزيون``: the medium that read or printed the document is the teller, else the document."""
    for index in range(phrase[0] + 2, phrase[1]):
        verb = scene.tokens[index - 1].norm
        if noun_senses(scene.tokens[index].norm) == {"medium"} and verb.endswith(("ه", "ها")):
            return index, phrase[1]
    return phrase


def _aired_by(scene: Scene, at: int, limit: int) -> tuple[int, tuple[int, int] | None]:
    """``بيان بثته وكالة كذا``: behind a verb with its pronoun stands the medium that passed the document on."""
    verb = scene.tokens[at].norm if at + 1 < limit else ""
    if not verb.endswith(("ه", "ها")) or "medium" not in noun_senses(scene.tokens[at + 1].norm):
        return at, None
    form = cue_forms().get(verb)
    if form is None and verb not in _AIRED:
        return at, None
    phrase = phrase_after(scene, at + 1, limit)
    return (phrase[1], phrase) if phrase is not None else (at, None)


def _platform(scene: Scene, index: int, limit: int) -> _Step | None:
    """``في تغريدة على حسابه في موقع "تويتر"``: the platform is the teller, not the page on it."""
    for at in range(index + 1, min(limit, index + 13)):
        norm = scene.tokens[at].norm
        if "platform" in noun_senses(norm) or (scene.tokens[at].kind == "latin" and "platform" in noun_senses(norm)):
            close = at + 1
            opened = scene.tokens[at - 1].text in "\"“«'"
            if opened and close < limit and scene.tokens[close].text in "\"”»'":
                close += 1
            return close, (at, at + 1), False
        if scene.tokens[at].text == "،" and at + 1 < limit and "platform" in noun_senses(scene.tokens[at + 1].norm):
            continue
        if norm in _CLAUSES or scene.tokens[at].text in ":.،":
            return None
    return None


def _with_medium(scene: Scene, index: int, limit: int) -> tuple[int, tuple[int, int] | None]:
    """``مقابلة مع قناة X``, ``تصريحات لوكالة X``: the medium behind the setting is the teller."""
    at = index
    if at + 2 < limit and scene.tokens[at].norm in _GIVEN and scene.tokens[at + 1].norm in ("بها", "به"):
        at += 2
    if at < limit and scene.tokens[at].norm in ("مع", "علي", "في", "الي"):
        at += 1
    quoted = at > index and at + 2 < limit and scene.tokens[at].text in '"“«' and _medium_at(scene, at + 1)
    if at < limit and (quoted or _medium_at(scene, at)):
        phrase = phrase_after(scene, at, limit, named=quoted)
        if phrase is not None:
            return phrase[1], phrase
    return index, None


def _medium_at(scene: Scene, at: int) -> bool:
    """A noun for a medium, or the name of one that a list has (``مقابلة مع CNN``)."""
    return "medium" in noun_senses(scene.tokens[at].norm) or load("agencies").match(scene.tokens, at, _TO) is not None


def _addressee(scene: Scene, index: int, limit: int) -> _Step | None:
    """``لوكالة X``, ``لرويترز``, ``للصحفيين``: who heard it; a medium becomes a teller."""
    token = scene.tokens[index]
    if token.kind != "word" or not token.norm.startswith("ل"):
        return None
    if token.norm == "ل":
        latin = phrase_after(scene, index + 1, limit, named=True)
        return None if latin is None else (latin[1], latin, False)
    mention = scene.mention_at.get(index)
    medium = "medium" in noun_senses(token.norm) or any(
        f in ("ل", "لل") and load("agencies").get(rest) for f, rest in fronts(token.norm)
    )
    medium = medium or (mention is not None and mention.kind == "organisation" and mention.start > token.start)
    if token.norm[1:] in scene.bodies and mention is None:
        return index + 1, (index, index + 1), False
    phrase = phrase_after(scene, index, limit)
    if phrase is None:
        return None
    if medium:
        return phrase[1], phrase, False
    return (phrase[1], None, False) if token.norm.startswith("لل") else None
