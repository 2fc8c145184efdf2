"""What is done with the words: a plain verb of saying takes the act that the words themselves begin with."""

from isnad.arabic.grammar.contents import Content
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.word_sets import word_set
from isnad.model import Act

_OPENING = 3
_ACTS: tuple[Act, ...] = ("hope", "thank", "praise", "believe", "warn", "demand", "promise", "estimate")


def act_of(scene: Scene, act: Act, content: Content, phrase: tuple[int, int] | None) -> Act:
    """The act of a statement: that of its verb, or for ``say`` that of the first words said.

    >>> from isnad.arabic.text.sheet import sheet
    >>> scene = Scene(sheet("قال إنه يأمل أن يعود"), {}, {}, {})
    >>> act_of(scene, "say", Content(2, 5), None)
    'hope'
    """
    if act != "say":
        return act
    if phrase is not None and any(
        scene.tokens[i].norm in word_set("content_acts", "estimating") for i in range(*phrase)
    ):
        return "estimate"
    opening = [scene.tokens[i].norm for i in range(content.first, min(content.last, content.first + _OPENING))]
    for kind in _ACTS:
        words = word_set("content_acts", kind)
        if any(norm in words for norm in opening[: 1 if kind in ("demand", "promise") else _OPENING]):
            return kind
    return "promise" if opening and content.direct and opening[0].startswith("سن") and len(opening[0]) > 4 else act
