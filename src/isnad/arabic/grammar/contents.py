"""What was said: where the words of a statement begin and end, and whether they are quoted."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.arabic.grammar.cue import Cue
from isnad.arabic.grammar.cue_forms import cue_forms
from isnad.arabic.grammar.findings import blamed, finding
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.objects import CHARGES
from isnad.arabic.grammar.phrase import Scene, is_cue
from isnad.arabic.grammar.quotations import Quotation
from isnad.arabic.grammar.speakers import CLAUSES
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sentences import Sentence
from isnad.model import Mode

_REACH = 28
"""How many tokens may stand between a speaker and أن or a quotation (a relative clause, an office)."""

_TURNS = word_set("speech_words", "turn")
_RELATIVES = word_set("speech_words", "relative")
_OWN_TURNS = word_set("speech_words", "own_turn")
_OCCASIONS = frozenset(("في", "بعد", "عشيه", "خلال", "عقب", "ردا", "قبيل", "تزامنا", "عبر", "اثناء", "تعليقا", "وفقا"))
_TURN = 8
"""How many tokens one who stands before his verb may have."""
_BACKWARD = 3
_MORE = frozenset(("اعطاء", "تقديم", "ذكر", "تحديد", "الكشف", "كشف", "الخوض", "مزيد", "توضيح", "يوضح", "يحدد", "يكشف", "يعطي", "يذكر",
                   "توضح", "تحدد", "تكشف", "تعطي", "تذكر", "يقدم", "تقدم"))  # fmt: skip
_MEANS = frozenset(
    ("يعني", "يشكل", "يرفع", "يجعل", "يشير", "اعتبر", "يعتبر", "عد", "يعد", "اثار", "يثير", "دفع", "يدفع", "ادي")
)
_MARKS = "\"'“”«»"
_LONGEST = 800
"""The most tokens that one statement may report: no sentence of a report is longer, a broken page may be."""


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens ``first`` up to (not including) ``last`` are what was said; ``direct`` where they are one quotation."""

    first: int
    last: int
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a text by the token of their opening and of their closing mark."""

    all: tuple[Quotation, ...]
    by_opening: Mapping[int, Quotation]
    by_closing: Mapping[int, Quotation]


def content_after(scene: Scene, quotes: Quotes, cue: Cue, at: int, sentence: Sentence) -> Content | None:
    """The words behind a cue and its speaker, from token ``at`` on; ``None`` where nothing is reported.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("قال الوزير إن الجسر فتح.")
    >>> cue = Cue(0, 1, 0, "verb")
    >>> found = content_after(Scene(page, {}, {}, {}), Quotes((), {}, {}), cue, 2, page.sentences[0])
    >>> page.slice(found.first, found.last)
    'الجسر فتح'
    """
    start = _beginning(scene, quotes, cue, at, sentence)
    if start is None:
        return _content_before(scene, quotes, cue, sentence)
    if start in quotes.by_opening:
        quotation = quotes.by_opening[start]
        if _ends_there(scene, quotation, sentence):
            return _trimmed(scene, start + 1, quotation.closing, direct=True)
    return _trimmed(scene, start, max(sentence.last, start))


def _beginning(scene: Scene, quotes: Quotes, cue: Cue, at: int, sentence: Sentence) -> int | None:
    limit = sentence.last
    if at >= limit:
        return at if at in quotes.by_opening and cue.needs in ("clause", "quote") else None
    token = scene.tokens[at]
    if cue.needs == "responsibility" and all(
        t.norm.removeprefix("ال") != "مسووليه" for t in scene.tokens[at : at + 12]
    ):
        return None
    if cue.needs in ("finding", "blame"):
        return (finding if cue.needs == "finding" else blamed)(scene, at, limit)
    if cue.needs == "charge":
        return at if _charge(scene, at, limit) else None
    if token.text == ":" or token.norm in CLAUSES:
        colon = at + 2 < limit and scene.tokens[at + 1].text == ":"
        return at + 1 + colon if at + 1 < len(scene.tokens) else None
    behind = _behind_quoted_name(scene, quotes, at, limit)
    if behind is not None:
        return behind
    if at in quotes.by_opening and (cue.needs != "object" or cue.kind == "participle"):
        return at
    if token.norm in ("الي", "علي", "عن", "من", "ل", "ب") and at + 1 < limit and scene.tokens[at + 1].norm in CLAUSES:
        return at + 2
    if cue.needs == "clause" and not cue.continues and _is_happening(token.norm):
        return at
    if cue.needs in ("clause", "quote", "from", "onto", "colon", "in"):
        return _reach(scene, quotes, cue, at, limit)
    return _plain(scene, cue, at, limit)


def _charge(scene: Scene, at: int, limit: int) -> bool:
    """``رفضت الشركة هذه الاتهامات``: who rejects a charge denies it, who rejects an offer does not."""
    return any(t.norm.removeprefix("ال") in CHARGES for t in scene.tokens[at : min(at + 2, limit)])


def _behind_quoted_name(scene: Scene, quotes: Quotes, at: int, limit: int) -> int | None:
    """``قالت الشركة "كذا" إن``: a short quotation with أن behind it is a name."""
    quotation = quotes.by_opening.get(at)
    if quotation is None or not quotation.closed or quotation.closing - at > 5 or quotation.closing + 2 >= limit:
        return None
    return quotation.closing + 2 if scene.tokens[quotation.closing + 1].norm in CLAUSES else None


def _reach(scene: Scene, quotes: Quotes, cue: Cue, at: int, limit: int) -> int | None:
    """Over what stands between: the first إن for قال, else the first أن, quotation or colon."""
    fallback: int | None = None
    relative = False
    for index in range(at, min(limit, at + _REACH)):
        token = scene.tokens[index]
        if token.text == ":" or index in quotes.by_opening and _speech_mark(scene, quotes, index):
            return (
                fallback
                if fallback is not None and fallback < index - 6
                else (index + 1 if token.text == ":" else index)
            )
        if token.norm in CLAUSES:
            if cue.needs == "quote":
                return None
            if token.text.startswith("إن") or cue.act != "say" or cue.continues:
                return index + 1
            fallback = fallback if fallback is not None else index + 1
        relative = relative or token.norm in _RELATIVES
        if token.text in ".؛" or (cue.ambiguous and index > at and not relative and is_cue(token.norm)):
            break
    return fallback


def _speech_mark(scene: Scene, quotes: Quotes, index: int) -> bool:
    """A quotation long enough to be words, not a name."""
    return quotes.by_opening[index].closing - index > 4 or scene.tokens[index - 1].text == ":"


def _plain(scene: Scene, cue: Cue, at: int, limit: int) -> int | None:
    """A noun or preposition begins the words (``أعلنت إقالة``, ``أشار إلى وجود``)."""
    norm = scene.tokens[at].norm
    wanted = {"to": ("الي", "ل"), "about": ("عن", "الي", "في"), "on": ("علي",)}.get(cue.needs)
    if wanted is not None:
        fits = (
            norm in wanted
            or (cue.needs == "to" and norm.startswith("ل"))
            or (cue.needs == "on" and cue.kind == "participle")
        )
        return at if fits else _reach_clause(scene, at, limit)
    if cue.needs == "with" and not (norm.startswith("ب") or norm == "علي"):
        return _reach_clause(scene, at, min(limit, at + 6))
    if norm in _RELATIVES:
        return _behind_relative(scene, at, limit)
    if scene.tokens[at].text == "،" and at + 1 < limit and _opens_words(scene.tokens[at + 1].norm):
        return at + 1
    if scene.tokens[at].kind == "punct" and scene.tokens[at].text not in '"“«#(+':
        return _reach_clause(scene, at, limit)
    if cue.needs == "present" and not cue.present:
        return None
    if scene.mention_over.get(at - 1) is not None and opener("titles", norm) is not None:
        behind_office = _reach_clause(scene, at, limit)
        if behind_office is not None:
            return behind_office
    if not cue.listener and norm not in ("في", "خلال", "بعد", "عقب", "قبل", "اثر", "منذ"):
        return at
    ahead = _reach_clause(scene, at, min(limit, at + 9))
    return ahead or at


def _behind_relative(scene: Scene, at: int, limit: int) -> int | None:
    """``أعلن الوزير الذي يزور المرسى، عن مبادرة``: the words go on behind the comma that closes the relative clause."""
    for index in range(at + 1, min(limit - 1, at + _REACH)):
        token = scene.tokens[index]
        if token.norm in CLAUSES:
            return index + 1
        if token.text == "،":
            behind = scene.tokens[index + 1].norm
            return at if behind in ("في", "خلال") else index + 1 + (behind in CLAUSES)
        if token.kind == "punct" or _tells_how(token.norm):
            break
    return at


def _tells_how(norm: str) -> bool:
    form = cue_forms().get(norm)
    return form is not None and form.participle


def _is_happening(norm: str) -> bool:
    """``ذكرت المنظمة مقتل ثلاثة``: a verbal noun of a happening is what was said."""
    return norm in ("مقتل", "اصابه", "وفاه", "سقوط", "اعتقال", "توقيف", "اندلاع", "وقوع", "انفجار")


def _opens_words(norm: str) -> bool:
    """A verbal noun or a preposition of the verb begins the words behind an aside."""
    return norm in ("عن", "علي", "الي") or any(entry.note for entry in load("phrase_stops").get(norm))


def _reach_clause(scene: Scene, at: int, limit: int) -> int | None:
    for index in range(at, min(limit, at + _REACH)):
        if scene.tokens[index].norm in CLAUSES:
            return index + 1
        if index > at and scene.tokens[index].norm.startswith("و") and is_cue(scene.tokens[index].norm):
            return None
    return None


def _content_before(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence) -> Content | None:
    """A quotation that closes right before the cue (``"…"، قال فلان``)."""
    if cue.kind not in ("verb", "clause", "according", "carry"):
        return None
    line = scene.sheet.sentences[scene.sheet.sentence_of(cue.first)].line
    for index in range(cue.first - 1, max(-1, cue.first - 1 - _BACKWARD), -1):
        if scene.sheet.sentences[scene.sheet.sentence_of(index)].line != line:
            return None
        if index in quotes.by_closing:
            quotation = quotes.by_closing[index]
            return _trimmed(scene, quotation.opening + 1, quotation.closing, direct=True)
        if scene.tokens[index].kind != "punct":
            break
    return _open_quotation(scene, quotes, cue, sentence)


def _open_quotation(scene: Scene, quotes: Quotes, cue: Cue, sentence: Sentence) -> Content | None:
    """A quotation that opened before the cue and was not closed (``“…، ونقلت عنه قوله``)."""
    for index in range(sentence.first, cue.first):
        quotation = quotes.by_opening.get(index)
        if quotation is not None and not quotation.closed and quotation.closing >= cue.last:
            return _trimmed(scene, index + 1, cue.first, direct=True)
    return None


def _ends_there(scene: Scene, quotation: Quotation, sentence: Sentence) -> bool:
    """Whether a quotation is all that was said, or the sentence goes on with the same words."""
    after = quotation.closing + (1 if quotation.closed else 0)
    if after >= sentence.last or quotation.closing >= sentence.last:
        return True
    token = scene.tokens[after]
    if token.text in '،,.؛)-–:!؟"”»':
        return True
    return quotation.closing - quotation.opening > 12


def content_cut(scene: Scene, content: Content, cues: Sequence[Cue], sentence: Sentence) -> Content:
    """End the words where another teller's turn begins in the same sentence."""
    for cue in cues:
        if cue.first <= content.first or cue.first >= content.last or content.direct:
            continue
        if _inside_marks(scene, content.first, cue.first) and _inside_marks(scene, cue.first, content.last + 1):
            continue
        before = scene.tokens[cue.first - 1]
        remark = _remarked(scene, content, cue)
        if remark is not None:
            return _trimmed(scene, content.first, remark) or content
        turn = cue.kind in ("participle", "according", "clause", "citing") or before.norm in _TURNS
        turn = turn or (before.norm in _OWN_TURNS and not cue.proclitic)
        ahead = None if turn else _turn_ahead(scene, content, cue)
        if ahead is not None:
            return _trimmed(scene, content.first, ahead) or content
        turn = turn or (cue.proclitic.startswith("و") and before.text in '"”»،,')
        turn = turn or (cue.proclitic == "و" and _beside(scene, content, cue))
        if turn:
            last = cue.first - (1 if before.norm in _TURNS or before.norm in _OWN_TURNS else 0)
            return _trimmed(scene, content.first, last) or content
    comment = None if content.direct else _outlet_goes_on(scene, content) or _half_headline(scene, content, sentence)
    return (_trimmed(scene, content.first, comment) or content) if comment else content


def _remarked(scene: Scene, content: Content, cue: Cue) -> int | None:
    """``، الأمر الذي نفاه المدير``: another's verdict on the words ends them."""
    if not cue.pronoun or cue.first - 2 <= content.first or scene.tokens[cue.first - 1].norm not in ("الذي", "ما"):
        return None
    return cue.first - 2 if scene.tokens[cue.first - 2].norm in ("الامر", "وهو", "الشيء") else None


def _apart_from(scene: Scene, first: int, comma: int, behind: str) -> bool:
    """``، وذلك في زيارة``: the outlet tells the occasion, outside all quotation marks."""
    return not _inside_marks(scene, first, comma) and behind in _OCCASIONS


def _inside_marks(scene: Scene, first: int, at: int) -> bool:
    """Whether a quotation that opened at or behind token ``first`` is still open at token ``at``."""
    return sum(token.text in _MARKS for token in scene.tokens[first:at]) % 2 == 1


def _turn_ahead(scene: Scene, content: Content, cue: Cue) -> int | None:
    """``لكن الخبراء يحذرون من``: where the turn of one who stands before his verb begins."""
    if cue.kind != "verb" or cue.proclitic:
        return None
    for index in range(cue.first - 2, max(content.first + 1, cue.first - _TURN), -1):
        if scene.tokens[index].norm in ("لكن", "ولكن", "بينما", "فيما"):
            return index
        if scene.tokens[index].kind == "punct" or is_cue(scene.tokens[index].norm):
            return None
    return None


def _outlet_goes_on(scene: Scene, content: Content) -> int | None:
    """Where the outlet's own comment begins in indirect words (``، ما يعني أن``, ``، وهو ما``)."""
    for index in range(content.first + 2, content.last - 2):
        if scene.tokens[index].norm in ("وكان", "وكانت") and scene.tokens[index + 1].norm == "قد":
            if not _inside_marks(scene, content.first, index):
                return index
        if scene.tokens[index].text != "،":
            continue
        if _without_more(scene, index):
            return index
        one, two = scene.tokens[index + 1].norm, scene.tokens[index + 2].norm
        if (
            (one == "وذلك" and _apart_from(scene, content.first, index, two))
            or (one in ("ما", "مما") and two in _MEANS)
            or (one in ("وهو", "وهي") and two in ("ما", "تصريح", "موقف", "الامر", "امر"))
        ):
            return index
    return None


def _half_headline(scene: Scene, content: Content, sentence: Sentence) -> int | None:
    """Where the first half of a headline ends (``… يعبر عن قلقه.. والوزير يرد``)."""
    if sentence.first != 0:
        return None
    for index in range(content.first + 1, content.last - 2):
        if scene.tokens[index].text == "." and scene.tokens[index + 1].text == ".":
            return None if _inside_marks(scene, content.first, index) else index
    return None


def _without_more(scene: Scene, comma: int) -> bool:
    """``، من دون إعطاء تفاصيل``, ``، دون أن يحدد``: what the speaker left unsaid is the outlet's remark."""
    ahead = [token.norm for token in scene.tokens[comma + 1 : comma + 5]]
    if ahead[:1] == ["من"]:
        ahead = ahead[1:]
    return len(ahead) > 1 and ahead[0] == "دون" and any(word in _MORE for word in ahead[1:3])


def _beside(scene: Scene, content: Content, cue: Cue) -> bool:
    """``رحب بالوفد وقال إن``: words without أن do not hold the clause that a second verb opens beside the first."""
    opened = content.first > 0 and scene.tokens[content.first - 1].norm in CLAUSES
    if opened or cue.last >= len(scene.tokens):
        return False
    behind = scene.tokens[cue.last].norm
    return behind in CLAUSES or (behind == "من" and cue.act == "warn")


def _trimmed(scene: Scene, first: int, last: int, *, direct: bool = False) -> Content | None:
    last = min(last, len(scene.tokens), first + _LONGEST)
    while last > first and (
        scene.tokens[last - 1].text in "،,.؛:-–"
        or (scene.tokens[last - 1].norm == "وذلك" and scene.tokens[last - 2].text in "،,")
    ):
        last -= 1
    if last > first and scene.tokens[first].text in "،,":
        first += 1
    while direct and last > first and scene.tokens[first].text in _MARKS:
        first += 1
    return Content(first, last, direct) if last > first else None


def mode(scene: Scene, quotes: Quotes, content: Content) -> Mode:
    """``direct`` where one quotation holds all the words, ``mixed`` where some are quoted, else ``indirect``."""
    if content.direct:
        return "direct"
    first = bisect_right(quotes.all, content.first, key=lambda quotation: quotation.closing)
    for quotation in quotes.all[first : first + _LONGEST]:
        if quotation.opening >= content.last:
            break
        if quotation.opening <= content.first and quotation.closing >= content.last - 1:
            return "direct"
        if quotation.opening >= content.first and _is_words(scene, quotation):
            return "mixed"
    return "indirect"


def _is_words(scene: Scene, quotation: Quotation) -> bool:
    """Quoted words, not a name in quotation marks."""
    span = range(quotation.opening + 1, min(quotation.closing, len(scene.tokens)))
    inside = [i for i in span if scene.tokens[i].kind != "punct"]
    if not inside or any(i in scene.mention_over for i in inside[:1]) and len(inside) <= 4:
        return False
    if len(inside) == 1:
        norm = scene.tokens[inside[0]].norm
        return scene.tokens[inside[0]].kind == "word" and norm.endswith(("ا", "ه")) and not norm.startswith("ال")
    return not (any(scene.tokens[i].kind in ("number", "latin") for i in inside) and len(inside) <= 3)
