"""Through whom words came: the chain of every statement, outermost teller first."""

from collections.abc import Sequence
from itertools import pairwise

from isnad.arabic.grammar.acts import act_of
from isnad.arabic.grammar.contents import Quotes, mode
from isnad.arabic.grammar.paragraphs import paragraphs
from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.told import Told
from isnad.arabic.grammar.word_sets import word_set
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.model import Link, Phrase, Report, Statement, fact_id

_RELATIVES = word_set("speech_words", "relative")
_AGAIN = 2
_DEEPEST = 5
"""The most tellers a chain may have."""


def with_chains(report: Report, scene: Scene, quotes: Quotes, told: Sequence[Told]) -> tuple[Statement, ...]:
    """The statements with their chains: own tellers behind those of the statement that they stand in."""
    outer = _outer(scene, told)
    dropped = {
        id(o) for t in told if (o := outer.get(id(t))) is not None and o.leading and t.cue.first - o.content.first <= 2
    }
    made = []
    for one in told:
        if id(one) in dropped:
            continue
        via: list[Link] = []
        for link in _chain(scene, one, outer):
            if all((link.start, link.text) != (known.start, known.text) for known in via):
                via.append(link)
        made.append(_statement(report, scene, quotes, one, tuple(via[:_DEEPEST])))
    return tuple(made)


def _outer(scene: Scene, told: Sequence[Told]) -> dict[int, Told]:
    """For each statement the innermost one in whose words its cue stands."""
    found: dict[int, Told] = {}
    window: list[Told] = []
    for index, one in enumerate(told):
        window = [*told[max(0, index - 8) : index], *told[index + 1 : index + 4]]
        holders = [
            o
            for o in window
            if o.content.first <= one.cue.first < o.content.last
            and not (o.cue.pronoun and o.content.last <= o.cue.first)
            and not _background(scene, one, o)
            and not _same_voice(scene, one, o)
            and not _side_by_side(scene, one, o)
        ]
        if holders:
            found[id(one)] = min(holders, key=lambda o: o.content.last - o.content.first)
    return found


def _background(scene: Scene, one: Told, other: Told) -> bool:
    """``أعلنت الحكومة دعم البلد الذي يأمل بأن``: a relative clause in unquoted words is the outlet's own background."""
    before = scene.tokens[one.cue.first - 1].norm if one.cue.first else ""
    return one.cue.kind == "verb" and not other.content.direct and before in _RELATIVES


def _side_by_side(scene: Scene, one: Told, other: Told) -> bool:
    """Two phrases of بحسب in one sentence vouch beside each other; a count or ``كما أفاد`` carries nobody's words."""
    if other.phrase is not None and noun_senses(scene.tokens[other.phrase[0]].norm) == {"count"}:
        return True
    if other.cue.kind == "clause" and scene.tokens[other.cue.first].norm == "كما":
        return True
    return one.cue.kind in ("according", "clause") and other.cue.kind in ("according", "clause")


def _same_voice(scene: Scene, one: Told, other: Told) -> bool:
    """Whether both are told by one: of the same phrase, or ``الصحيفة`` behind ``صحيفة كذا``."""
    mine, theirs = (one.of or one).phrase, (other.of or other).phrase
    if mine is None or theirs is None or mine == theirs:
        return mine == theirs
    norm = scene.tokens[mine[0]].norm
    again = norm.startswith("ال") and mine[1] - mine[0] <= _AGAIN and "medium" in noun_senses(norm)
    return again and scene.tokens[theirs[0]].norm.removeprefix("ل") == norm[2:]


def _chain(scene: Scene, one: Told, outer: dict[int, Told]) -> list[Link]:
    links: list[Link] = []
    above: list[Told] = []
    holder = outer.get(id(one))
    while holder is not None and len(above) < _DEEPEST and all(holder is not a for a in above):
        above.append(holder)
        holder = outer.get(id(holder))
    for holder in reversed(above):
        links.extend(_links(scene, holder.tellers))
        links.extend(_links(scene, (holder.phrase,)) if holder.phrase else (_speaker(scene, holder),))
    links.extend(_links(scene, one.tellers))
    if one.elided_teller and one.of is not None and one.of.phrase is not None:
        links.append(link_of(scene, one.of.phrase))
    return [link for link in links if link.text or link.name]


def _links(scene: Scene, phrases: Sequence[tuple[int, int]]) -> list[Link]:
    """A link for each phrase; two bodies joined by و are two links."""
    found: list[Link] = []
    for first, last in phrases:
        parts = [first]
        for index in range(first + 1, last):
            norm = scene.tokens[index].norm
            mention = scene.mention_at.get(index)
            joined = mention is not None and mention.start > scene.tokens[index].start
            if (
                norm.startswith("و")
                and (joined or "medium" in noun_senses(norm))
                and not load("speech_nouns").get(norm)
            ):
                parts.append(index)
        found.extend(link_of(scene, part) for part in pairwise((*parts, last)))
    return found


def link_of(scene: Scene, phrase: tuple[int, int]) -> Link:
    """The link that a phrase prints, without clitics before it and marks around it."""
    first, last = phrase
    while last - first > 1 and scene.tokens[first].text in "\"“«#'":
        closers = [i for i in range(first + 2, last) if scene.tokens[i].text in "\"”»'"]
        if closers and closers[0] == last - 1:
            last -= 1
        first += 1
        if closers:
            break
    token = scene.tokens[first]
    start = token.start
    mention = scene.mention_at.get(first)
    if mention is not None and token.start < mention.start < token.end:
        start = mention.start
    elif token.norm.startswith(("لل", "ول", "ل", "ب", "و", "ف")) and first not in scene.mention_at:
        start += 1 if token.norm[0] == "ل" and token.norm[1:] in scene.bodies else _clitic(token.norm)
    end = scene.tokens[last - 1].end
    return Link(scene.sheet.text[start:end], start, end)


def _clitic(norm: str) -> int:
    """How many letters stand before a known noun of speech (``لوكالة`` 1, ``للوزارة`` 1)."""
    nouns = load("speech_nouns")
    for front, rest in fronts(norm):
        if front and nouns.get(rest):
            if front in ("ل", "ب", "و", "ف", "ول"):
                return len(front)
            return 2 if front == "لل" else 1 if front in ("وال", "بال", "فال") else 0
        if not front and nouns.get(rest):
            return 0
    return 0


def _speaker(scene: Scene, one: Told) -> Link:
    if one.phrase is not None:
        return link_of(scene, one.phrase)
    root = one.of
    if root is None or root.phrase is None:
        return Link(None, None, None)
    return Link(None, None, None, name=link_of(scene, root.phrase).text)


def _names_again(teller: str, speaker: str | None) -> bool:
    """``ذكرت منظمة "كذا" …، وفقا لما ذكرته "كذا"``: whoever speaks does not pass on his own words."""
    return speaker is not None and (teller == speaker or f'"{teller}"' in speaker)


def _statement(report: Report, scene: Scene, quotes: Quotes, one: Told, via: tuple[Link, ...]) -> Statement:
    tokens, cue = scene.tokens, one.cue
    end = tokens[cue.last - 1].end
    content = paragraphs(scene.sheet, one.content)
    speaker = _speaker(scene, one)
    points = [cue.start, end, content[0].start, content[-1].end]
    points += [p for p in (speaker.start, speaker.end) if p is not None]
    start, stop = min(points), max(points)
    return Statement(
        id=fact_id(report.text_id, "statement", cue.start, end),
        start=start,
        end=stop,
        cue=Phrase(scene.sheet.text[cue.start : end], cue.start, end),
        speaker=speaker,
        via=tuple(link for link in via if link.text is None or not _names_again(link.text, speaker.text)),
        mode=mode(scene, quotes, one.content),
        act=act_of(scene, one.act, one.content, one.phrase),
        content=content,
    )
