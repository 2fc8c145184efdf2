"""The adjectives that turn a time: ``الماضي``, ``الحالي``, ``المقبل``."""

from isnad.arabic.grammar.time_words import Words, find_plain

TURNS = ("past", "current", "future")


def turn(words: Words, at: int) -> str | None:
    """Whether token ``at`` says ``past``, ``current`` or ``future`` of the time before it."""
    for sense in TURNS:
        if find_plain(words, at, sense) is not None:
            return sense
    return None
