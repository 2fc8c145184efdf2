"""Noun phrases in speech: how far the name or office behind (or before) a cue reaches."""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.belonging import belongs
from isnad.arabic.grammar.cue_forms import cue_forms
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.phrase_end import SAID
from isnad.arabic.grammar.speech_nouns import SPEAKING, noun_senses
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.vocabulary import particles
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME, WORDS
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_HEAD = 3
"""How many tokens behind a document whose it is may stand (``التقرير السنوي لوزارة كذا``)."""
_PARTS = frozenset(("قطاع", "قسم", "ملف", "فرع", "دايره", "مكتب", "جهاز", "قطاعات", "البيت", "الوزاره"))
_AHEAD = 12
"""How many tokens behind a speaker أن may stand."""

_SO_CALLED = frozenset(("يسمي", "تسمي", "يعرف", "تعرف"))
_SAYS_ITSELF = frozenset(("الاعلان", "الدعوه"))
_ISSUED = frozenset(("نشر", "نشرت", "صدر", "صدرت", "بث", "بثت", "وزع", "وزعت", "حصلت", "اطلعت"))
LONGEST = 14
"""The most tokens a speaker's phrase may have."""

_RELATIVES = word_set("speech_words", "relative")
_NUMBERED = word_set("speech_words", "numbered") | {"من"}
_CHARGES = word_set("speech_words", "charge") | word_set("speech_words", "matter")
_OF = word_set("speech_words", "quantifier")
_NAME_QUOTE = 6
"""The most tokens that a name in quotation marks may have, marks included."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sheet with what the rules of speech look up: mentions by token, dates by token, one-word names of bodies."""

    sheet: Sheet
    mention_at: dict[int, Mention]
    mention_over: dict[int, Mention]
    date_end: dict[int, int]
    bodies: frozenset[str] = frozenset()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sheet."""
        return self.sheet.tokens


@lru_cache(maxsize=SOME)
def stops(norm: str) -> bool:
    """Whether a folded word cannot stand inside a speaker's phrase.

    >>> stops("ان"), stops("وفي"), stops("الناطقه")
    (True, True, False)
    """
    words = load("phrase_stops")
    return any(words.get(rest) for front, rest in fronts(norm) if front in ("", "و", "ف"))


@lru_cache(maxsize=WORDS)
def is_cue(norm: str) -> bool:
    """Whether a folded word is a verb of transmission and nothing else."""
    forms = cue_forms()
    for front, rest in fronts(norm):
        form = forms.get(rest) if front in ("", "و", "ف", "س", "وس") else None
        if form is not None:
            return not form.ambiguous and form.pronoun != "ه"
    return False


def phrase_after(scene: Scene, at: int, limit: int, *, named: bool = False) -> tuple[int, int] | None:
    """The noun phrase that begins at token ``at``, as half-open tokens, within ``limit``; ``None`` if none does.

    ``named`` says that quotation marks at ``at`` can only hold a name (behind ``وفق``), not words that were said.
    """
    index, depth = at, 0
    end = min(limit, at + LONGEST)
    while index < end:
        token = scene.tokens[index]
        if token.kind == "punct":
            step = _through_punctuation(scene, at, index, end, named=named)
            if step is None:
                break
            depth += token.text in "\"“«'‘"
            index = step
            continue
        if token.kind == "number" and (index == at or scene.tokens[index - 1].norm not in _NUMBERED):
            break
        if token.norm == "ما" and index > at and scene.tokens[index + 1].norm in _SO_CALLED and index + 2 < end:
            index = _so_called(scene, index + 2, end)
            continue
        if not _may_go_on(scene, at, index) or _behind_name(scene, index):
            break
        mention = scene.mention_at.get(index)
        index = max(index + 1, min(mention.last, end) if mention else 0)
        depth += 1
    index = _trimmed(scene, at, index)
    return (at, index) if index > at and depth else None


def _so_called(scene: Scene, at: int, end: int) -> int:
    """Behind the name in marks that ``ما يسمى`` announces; ``at`` where none stands."""
    if scene.tokens[at].text not in '"“«':
        return at
    return next((i + 1 for i in range(at + 1, min(end, at + _NAME_QUOTE + 1)) if scene.tokens[i].text in '"”»'), at)


def _may_go_on(scene: Scene, at: int, index: int) -> bool:
    token = scene.tokens[index]
    if index in scene.date_end or (stops(token.norm) and index not in scene.mention_at):
        return _place_follows(scene, at, index) or belongs(scene.tokens, at, index)
    if index == at:
        return not is_cue(token.norm) and (token.norm not in SAID or token.norm in _SAYS_ITSELF)
    if token.norm == "اي" or (is_cue(token.norm) and index not in scene.mention_over):
        return False  # نفت الوزارة أي مسؤولية
    if token.norm in SAID and scene.tokens[index - 1].norm.startswith("ال"):
        return False
    if token.norm in _ISSUED and "document" in noun_senses(scene.tokens[at].norm):
        return False
    charge = (
        token.norm.removeprefix("ال") in _CHARGES
        and token.norm.startswith("ال")
        and scene.tokens[index - 1].norm.startswith("ال")
    )
    if charge or _leaves_definite(scene, at, index) or _leaves_plural(scene, index):
        return False
    if (
        token.norm[0] in "وفلبك"
        and not _construct(scene, index)
        and scene.mention_over.get(index) is not scene.mention_over.get(index - 1, 0)
    ):
        return _joins(scene, at, index)
    return True


def _construct(scene: Scene, index: int) -> bool:
    """``قال مدير برنامج المساء إن``: behind a noun that speaks, before أن, a noun whose first letter is its own."""
    before, norm = scene.tokens[index - 1].norm, scene.tokens[index].norm
    if norm[0] == "و" or before.startswith("ال") or "person" not in noun_senses(before):
        return False
    if particles(norm) or load("stopwords").get(norm) or (norm[0] == "ل" and opener("name_heads", norm) is None):
        return False
    ahead = [token.norm for token in scene.tokens[index + 1 : index + _AHEAD]]
    return any(word in word_set("speech_words", "clause") for word in ahead)


def _behind_name(scene: Scene, index: int) -> bool:
    """Behind a whole name a common noun without the article is no part of it (``قال سامر الحداد صاحب``)."""
    before = scene.mention_over.get(index - 1)
    if (
        before is None
        or index in scene.mention_over
        or before.last != index
        or belongs(scene.tokens, before.first, index)
    ):
        return False
    norm = scene.tokens[index].norm
    if before.kind == "group" and is_adjective(norm):
        return False
    if before.source == "office" and (opener("titles", norm) is not None or _office_of(scene, before.first, index)):
        return False
    if before.kind in ("organisation", "group") and (norm.startswith("ال") or before.last - before.first == 1):
        return False
    return scene.tokens[index].kind == "word" and not norm.startswith(("لل", "لشوون", "و")) and norm not in ("في", "من")


def _leaves_definite(scene: Scene, at: int, index: int) -> bool:
    """A definite noun is no construct: an indefinite noun behind it begins the words (``أكدت السلطات مقتل``)."""
    token, before = scene.tokens[index], scene.tokens[index - 1]
    if (
        index in scene.mention_over
        or token.kind != "word"
        or not before.norm.startswith(("ال", "لل"))
        or token.norm.startswith(("ال", "لل", "و", "باسم"))
        or (token.norm[0] == "ل" and "document" in noun_senses(scene.tokens[at].norm))
        or belongs(scene.tokens, at, index)
    ):
        return False
    if (
        token.text.endswith(("ها", "هم", "هما", "ه"))
        and len(token.norm) > 4
        and not noun_senses(token.norm) & SPEAKING - {"document"}
    ):
        return True
    title = "person" in noun_senses(scene.tokens[at].norm)
    return not title or token.norm.endswith("ا") and index - at > 1


def _leaves_plural(scene: Scene, index: int) -> bool:
    """A plural in ون is no construct: an indefinite noun behind it begins the words (``أرجع محللون ضعف المشاركة``)."""
    before, norm = scene.tokens[index - 1].norm, scene.tokens[index].norm
    many = before in ("الكثيرون", "كثيرون", "البعض", "الجميع")
    if not many and (not before.endswith("ون") or before.startswith("ال") or "person" not in noun_senses(before)):
        return False
    return index not in scene.mention_over and norm[0] not in "والبل" and not norm.endswith(("ون", "ين"))


def _place_follows(scene: Scene, at: int, index: int) -> bool:
    """``في`` before a place belongs to a body that has no name of its own (السلطات في …)."""
    norm = scene.tokens[index].norm
    if norm == "من" and index == at + 1 and scene.tokens[at].norm in _OF:
        return True
    if index > at and norm in ("من", "عن") and "document" in noun_senses(scene.tokens[at].norm):
        return norm == "من" or scene.tokens[index - 1].norm in ("صادر", "صادره", "صدر", "صدرت")
    if (
        norm == "من"
        and index > at
        and scene.tokens[index - 1].norm in ("مقرب", "مقربه", "مقربون", "مقربين", "قريب", "قريبه")
    ):
        return True
    if index == at or norm not in ("في", "من") or index + 1 >= len(scene.tokens):
        return False
    mention = scene.mention_at.get(index + 1)
    head = noun_senses(scene.tokens[at].norm)
    member = {rest for front, rest in fronts(scene.tokens[at].norm) if front in ("", "ال", "و", "وال")}
    if norm == "في" and member & word_set("speech_words", "member"):
        return (
            not noun_senses(scene.tokens[index + 1].norm) & {"setting", "document"} and index + 1 not in scene.date_end
        )
    body = (mention is not None and mention.kind == "organisation") or noun_senses(scene.tokens[index + 1].norm) == {
        "person"
    }
    if not (body and "person" in head) and (
        mention is None or mention.kind != "place" or scene.tokens[index].norm == "من"
    ):
        return False
    return not any(i in scene.mention_over and _named_person(scene.mention_over[i]) for i in range(at, index))


def _named_person(mention: Mention) -> bool:
    return mention.kind == "person" and mention.source != "office"


def _joins(scene: Scene, at: int, index: int) -> bool:
    """Whether a word with a proclitic goes on with the phrase (coordination, complement) or leaves it."""
    norm = scene.tokens[index].norm
    if index in scene.mention_at:
        inside = scene.mention_at[index].start == scene.tokens[index].start
        if inside or norm[0] == "و":
            return True
    if norm.startswith("وال") and (scene.tokens[index - 1].norm.startswith("لل") or _of_two(scene, at, index)):
        return True
    if norm.startswith("وال") and index > at + 2 and scene.tokens[index - 2].norm.startswith("لل"):
        return scene.tokens[index - 1].norm.startswith("وال")
    adjective = is_adjective(scene.tokens[index - 1].norm) and scene.tokens[index - 1].norm.startswith(
        "ال"
    ) == norm.startswith(("ال", "وال"))
    if adjective and is_adjective(norm if norm[0] == "ب" else norm[1:]):
        return True
    if norm[0] == "و":
        return bool(noun_senses(norm) & {"person", "medium"}) or (norm.startswith("وال") and at + 2 > index)
    if norm.startswith(("لل", "لشوون", "لحقوق")) and "medium" not in noun_senses(norm):
        office = bool(noun_senses(scene.tokens[at].norm)) or opener("titles", scene.tokens[at].norm) is not None
        return office and norm not in word_set("speech_words", "listener")
    if norm[0] in "لب" and index in scene.mention_at and scene.mention_at[index].kind == "place":
        return bool(noun_senses(scene.tokens[at].norm) & {"medium", "person"})
    if norm[0] == "ل" and "document" in noun_senses(scene.tokens[at].norm) and index - at <= _HEAD:
        return _own_body(scene, index)
    if norm[0] == "ل":
        inside = scene.mention_over.get(index) is not None and scene.mention_over[index].first < index
        return inside or _office_of(scene, at, index)
    named = scene.mention_over.get(index - 1)
    if norm[0] == "ب" and named is not None and named.kind == "person":
        return norm in ("بن", "بنت")
    if norm[0] == "ب" and belongs(scene.tokens, at, index):
        return True
    if norm.startswith("بال"):
        return bool(noun_senses(norm))
    if norm[0] == "ب":
        member = index == at + 1 and scene.tokens[at].norm.removeprefix("و") in word_set("speech_words", "member")
        part = member and (opener("name_heads", norm) is not None or norm[1:] in _PARTS)
        return part or norm in ("بن", "بنت") or norm.startswith("باسم") or "person" in noun_senses(norm)
    return True


def _own_body(scene: Scene, index: int) -> bool:
    """``التقرير السنوي لوزارة كذا``: whose the document is; a medium behind it has it from somebody (``تصريح لقناة كذا``)."""
    norm = scene.tokens[index].norm
    if "medium" in noun_senses(norm) or load("agencies").match(scene.tokens, index, frozenset(("ل",))) is not None:
        return False
    return opener("name_heads", norm) is not None or index in scene.mention_at


def _of_two(scene: Scene, at: int, index: int) -> bool:
    """``لجنة الخطة والموازنة``, ``وزير الصناعة والتجارة``: two definite nouns that a body or an office is for."""
    head = index - 2
    construct = head >= at and not scene.tokens[head].norm.startswith("ال")
    norm = scene.tokens[head].norm if construct else ""
    if construct and opener("name_heads", norm) is not None:
        return True
    thing = not noun_senses(scene.tokens[index].norm[1:]) & SPEAKING
    return construct and thing and opener("titles", norm) is not None


def _office_of(scene: Scene, at: int, index: int) -> bool:
    """``المدير التنفيذي لشركة كذا``: behind an office without its bearer's name stands whose office it is."""
    norm = scene.tokens[index].norm
    head = opener("name_heads", norm[1:]) is not None and noun_senses(norm) == {"person"}
    one_of = scene.tokens[at].norm in ("احد", "احدي", "بعض", "عدد")
    if not (head or _company(scene, index)) or (opener("titles", scene.tokens[at].norm) is None and not one_of):
        return False
    return not any(i in scene.mention_over and scene.mention_over[i].source != "office" for i in range(at, index))


def _company(scene: Scene, index: int) -> bool:
    """``الرئيس التنفيذي لكوثراكس، فلان``: a body that is no agency, behind it, between commas, who holds the office."""
    norm = scene.tokens[index].norm
    if load("agencies").match(scene.tokens, index, frozenset(("ل",))) is not None:
        return False
    mention = scene.mention_at.get(index)
    body = mention is not None and mention.kind == "organisation" and mention.start > scene.tokens[index].start
    if not body and norm[1:] not in scene.bodies:
        return False
    commas = [i for i in range(index + 1, min(index + LONGEST, len(scene.tokens))) if scene.tokens[i].text == "،"]
    return len(commas) > 1 and commas[0] < index + _NAME_QUOTE


def _through_punctuation(scene: Scene, at: int, index: int, end: int, *, named: bool) -> int | None:
    """Behind the punctuation at ``index`` if the phrase goes on through it, else ``None``."""
    token = scene.tokens[index]
    if token.text in "#_":
        return index + 1
    if token.text in "-–" and index > at and index + 1 < end:
        tight = scene.tokens[index - 1].end == token.start and scene.tokens[index + 1].start == token.end
        return index + 1 if tight and not stops(scene.tokens[index + 1].norm) else None
    if token.text == "(" and index > at:
        close = _closing(scene, index, ")", min(end, index + _NAME_QUOTE))
        inside = scene.tokens[index + 1 : close] if close else ()
        return close + 1 if close and all(t.kind != "number" for t in inside) else None
    return _through_name(scene, at, index, end, named=named) if token.text in "\"“«'‘" else None


def _through_name(scene: Scene, at: int, index: int, end: int, *, named: bool) -> int | None:
    """Behind a short name in quotation marks (``صحيفة "المرسى"``); words in marks end their clause."""
    reach = range(index + 1, min(end + 1, index + _NAME_QUOTE, len(scene.tokens)))
    close = next((i for i in reach if scene.tokens[i].text in "\"”»'’“"), None)
    if (
        close is None
        or close == index + 1
        or "\n" in scene.sheet.text[scene.tokens[index].start : scene.tokens[close].end]
    ):
        return None
    if (named and (index == at or noun_senses(scene.tokens[index - 1].norm) & SPEAKING)) or (
        index > at and "medium" in noun_senses(scene.tokens[index - 1].norm)
    ):
        return close + 1
    word = index > at and close == index + 2 and close + 1 < len(scene.tokens) and scene.tokens[close + 1].text in "،,"
    goes_on = word or (close + 1 < end and scene.tokens[close + 1].text not in ".،,؛")
    holds = index == at or bool(noun_senses(scene.tokens[index - 1].norm)) or index in scene.mention_over
    return close + 1 if goes_on and holds else None


def _closing(scene: Scene, index: int, mark: str, end: int) -> int | None:
    return next((i for i in range(index + 1, min(end + 1, len(scene.tokens))) if scene.tokens[i].text == mark), None)


def _trimmed(scene: Scene, at: int, index: int) -> int:
    while index > at and scene.tokens[index - 1].text in "-–#_":
        index -= 1
    if (
        index > at + 1
        and scene.tokens[index - 1].norm.removeprefix("ل") in scene.bodies
        and index - 1 not in scene.mention_at
    ):
        index -= scene.tokens[index - 1].norm.startswith("ل")
    return index
