"""The day of a month in digits or in words, and small counts: ``السادس``, ``الحادي والعشرين``, ``ثلاثة``."""

from isnad.arabic.grammar.time_words import Words, find, find_plain, norm, whole

_LAST_DAY = 31
_MOST = 400
_TEN = 10


def day_number(words: Words, at: int) -> tuple[int, int] | None:
    """The day that starts at token ``at``, and the token after it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> day_number(tokens("الحادي والعشرين من مايو"), 0), day_number(tokens("٠٥ مايو"), 0)
    ((21, 2), (5, 1))
    """
    value = whole(words, at, 1, _LAST_DAY)
    if value is not None:
        return value, at + 1
    tens = find(words, at, "ordinal_tens")
    if tens is not None:
        return tens.number("value"), at + 1
    word = find(words, at, "ordinal")
    if word is None:
        return None
    value = word.number("value")
    apart = norm(words, at + 1) == "و"
    after = find(words, at + 1 + apart, "ordinal_tens")
    if after is not None and (after.front == "و" or apart):
        total = value + after.number("value")
        return (total, at + 2 + apart) if total <= _LAST_DAY else None
    if find_plain(words, at + 1, "teen") is not None and value < _TEN:
        return value + _TEN, at + 2
    return value, at + 1


def count(words: Words, at: int) -> tuple[int, int] | None:
    """The small count that starts at token ``at`` and the token after it: ``3``, ``ثلاثة``, ``خمسة عشر``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> count(tokens("خمسة عشر يوما"), 0), count(tokens("الـ48 القادمة"), 0)
    ((15, 2), (48, 2))
    """
    if norm(words, at) == "ال":
        at += 1
    value = whole(words, at, 1, _MOST)
    if value is not None:
        return value, at + 1
    tens = find_plain(words, at, "cardinal_tens")
    if tens is not None:
        return tens.number("value"), at + 1
    word = find_plain(words, at, "cardinal")
    if word is None:
        return None
    value = word.number("value")
    after = find(words, at + 1, "cardinal_tens")
    if after is not None and after.front == "و":
        return value + after.number("value"), at + 2
    if find_plain(words, at + 1, "teen") is not None and value < _TEN:
        return value + _TEN, at + 2
    return value, at + 1
