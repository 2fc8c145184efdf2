"""Prepositions that belong to a noun that speaks: what he answers for, defends, works at or knows of."""

from collections.abc import Sequence

from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.text.tokens import Token

_IN_CHARGE = frozenset("المشرف المشرفه المشرفين المشرفون القايم القايمه القايمين القايمون".split())
_AT_WORK = frozenset(
    (
        "المتخصص المتخصصه المختص المختصه المعني المعنيه المكلف المكلفه المتخصصون المتخصصين "
        "العامل العامله العاملين العاملون علم درايه اطلاع صله"
    ).split()
)
_INFORMED = frozenset("علم درايه اطلاع صله".split())
_FOR = frozenset(
    (
        "الدفاع المدافع المدافعه المدافعين المدافعون مدافعون مدافعين المسوول المسووله المسوولين الصادر الصادره "
        "النايب النايبه النواب نايب نايبه نواب المرشح المرشحه مرشح مرشحه ممثل ممثلين"
    ).split()
)


def belongs(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether the preposition at ``index`` goes on with the phrase that opens at ``at``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> belongs(tokens("النائب عن حزب البناء"), 0, 1), belongs(tokens("الوزير عن حزب البناء"), 0, 1)
    (True, False)
    """
    before = tokens[index - 1].norm if index > at else ""
    norm = tokens[index].norm
    if before in _AT_WORK and (norm == "في" or norm[0] == "ب"):
        return True
    if norm == "علي" and index + 1 < len(tokens) and tokens[index + 1].norm in _INFORMED:
        return any("person" in noun_senses(word) for word in (tokens[at].norm, before))
    return (norm == "عن" and before in _FOR) or (norm == "علي" and before in _IN_CHARGE)
