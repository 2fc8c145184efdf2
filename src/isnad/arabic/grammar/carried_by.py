"""What carried words where it stands behind them or at their end (``عبر حسابه على تويتر``, ``وذلك في بيان``)."""

from dataclasses import replace

from isnad.arabic.grammar.contents import Content
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.settings import settings
from isnad.arabic.grammar.speakers import CLAUSES
from isnad.arabic.text.sentences import Sentence


def told_behind(scene: Scene, content: Content, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """``…، وذلك في بيان``: what carried the words is told behind them."""
    at = content.last + (content.last < sentence.last and scene.tokens[content.last].text in "،,")
    if at + 2 >= sentence.last or scene.tokens[at].norm != "وذلك" or scene.tokens[at + 1].norm not in ("في", "عبر"):
        return ()
    return settings(scene, at + 1, sentence.last, free=True).tellers


def through_which(scene: Scene, content: Content) -> tuple[Content, tuple[tuple[int, int], ...]]:
    """``أعلنت اعتزالها عبر حسابها على تويتر``: what carried the words ends them where no أن and no mark opened them."""
    opening = scene.tokens[content.first - 1]
    if content.direct or opening.norm in CLAUSES or opening.text in ':"“«':
        return content, ()
    for index in range(content.first + 1, content.last - 1):
        if scene.tokens[index].norm == "عبر":
            found = settings(scene, index, content.last, free=True)
            if found.tellers:
                last = index - (scene.tokens[index - 1].text in "،,")
                return replace(content, last=max(last, content.first + 1)), found.tellers
    return content, ()
