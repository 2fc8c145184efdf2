"""Why two printed names are taken for one actor's, in words."""

from isnad.arabic.grammar.letter_steps import sounds, steps
from isnad.arabic.grammar.name_parts import name_parts
from isnad.arabic.grammar.spelling import arabic, step_costs
from isnad.arabic.text.tokens import tokens

_MOST = 3


def why_same(one: str, other: str) -> tuple[str, ...]:
    """What parts two names of one actor, each said once; none where both are printed alike.

    >>> why_same("الوزير سيرغي مالتوف", "سيرجي مالتوف")
    ('a title left off', 'ج for غ')
    >>> why_same("عمر حسن التل", "عمر التل"), why_same("ا ف ب", "فرانس برس")
    (('a middle name left out',), ('the lists hold both as AFP',))
    """
    a, b = name_parts(one), name_parts(other)
    if one == other:
        return ()
    if a.listed is not None and a.listed == b.listed:
        return (f"the lists hold both as {a.listed}",) if ":" not in a.listed else ("the lists hold both as one",)
    if a.body or b.body or a.listed or b.listed or a.office:
        return ("the same words",) if len(a.content) == len(b.content) else ("the same words, some left out",)
    found = []
    if (_words(one) != len(a.words) or _words(other) != len(b.words)) and _titled(one) != _titled(other):
        found.append("a title left off")
    if len(a.words) != len(b.words):
        joined = "".join(a.words) == "".join(b.words)
        short = min(len(a.words), len(b.words))
        left_out = "all names but one left out" if short == 1 else "a middle name left out"
        found.append("words run together" if joined else left_out)
        return tuple(found)
    if any(word.isascii() for word in (*a.words, *b.words)):
        found.append("Latin letters")
    return (*found, *_letters(a.words, b.words)) or ("the same letters",)


def _letters(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """Which letters stand for one another."""
    said: dict[str, None] = {}
    for left, right in zip(one, other, strict=True):
        first, second = sorted((sounds(arabic(left)), sounds(arabic(right))))
        for step in sorted(steps(first, second, step_costs())):
            if told := _told(*step.split()):
                said[told] = None
    return list(said)[:_MOST]


def _told(kind: str, *letters: str) -> str | None:
    """A step in words; a letter kept is no difference."""
    if kind not in ("swap", "drop"):
        return None
    if kind == "swap" and len(letters) > 1:
        return f"{letters[0]} for {letters[1]}"
    if kind == "drop" and letters and letters[0] != "vowel":
        return f"{letters[0][0]} left out"
    return "a vowel differs" if letters else "a letter differs"


def _words(name: str) -> int:
    return sum(token.kind in ("word", "latin") for token in tokens(name))


def _titled(name: str) -> int:
    return _words(name) - len(name_parts(name).words)
