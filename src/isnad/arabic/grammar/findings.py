"""What findings and laws say, and what is laid on somebody: ``وجدت الدراسة أن``, ``ينص القانون على``, ``ألقى باللوم على``."""

from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set

_CLAUSES = word_set("speech_words", "clause")
_FINDERS = word_set("speech_words", "finder") | word_set("speech_words", "law")
_BLAME = word_set("speech_words", "blame")
_PICTURES = frozenset(("فيديو", "شريط", "تسجيل", "تسجيلات", "مقطع", "مقاطع", "صوره", "صور", "بث", "وثايقي", "فيلم"))
_REACH = 10
_BLAME_REACH = 3


def finds(scene: Scene, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is a study, a law, or people who find out: pictures that show something say nothing."""
    norm = scene.tokens[phrase[0]].norm
    bare = norm.removeprefix("ال")
    return bare in _FINDERS or (bare not in _PICTURES and bool(noun_senses(norm) & {"document", "count"}))


def finding(scene: Scene, at: int, limit: int) -> int | None:
    """Where what was found or laid down begins: behind أن, or behind the على of a law; ``None`` where neither stands.

    >>> from isnad.arabic.text.sheet import sheet
    >>> finding(Scene(sheet("ينص القانون على منع الصيد"), {}, {}, {}), 2, 5)
    2
    """
    for index in range(at, min(limit, at + _REACH)):
        if scene.tokens[index].norm in _CLAUSES:
            return index + 1
        if scene.tokens[index].kind == "punct":
            break
    return at if at < limit and scene.tokens[at].norm == "علي" else None


def blamed(scene: Scene, at: int, limit: int) -> int | None:
    """Where it is told on whom a blame is laid; ``None`` where the verb lays none (``ألقى كلمة``).

    >>> from isnad.arabic.text.sheet import sheet
    >>> blamed(Scene(sheet("ألقى باللوم على المدير"), {}, {}, {}), 1, 4)
    2
    """
    for index in range(at, min(limit, at + _BLAME_REACH)):
        if scene.tokens[index].norm in _BLAME and not scene.tokens[index].norm.startswith("ب"):
            return index
        if scene.tokens[index].norm in _BLAME:
            return next(
                (i for i in range(index + 1, limit) if scene.tokens[i].norm in ("علي", "الي") or _to(scene, i)), None
            )
    return None


def _to(scene: Scene, index: int) -> bool:
    return scene.tokens[index].kind == "word" and scene.tokens[index].norm.startswith("ل")
