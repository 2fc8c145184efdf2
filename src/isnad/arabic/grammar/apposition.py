"""What stands in commas behind a speaker: his name, his office, an aside."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.phrase import Scene, phrase_after
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.word_sets import word_set

_APPOSITION, _NAME = 12, 6
_GIVEN_AND_FAMILY = (2, 3)
_CLAUSES = word_set("speech_words", "clause")
_LONG_ASIDE = 18
_ASIDES = word_set("speech_words", "aside") | word_set("speech_words", "relative")


def with_apposition(scene: Scene, phrase: tuple[int, int], limit: int) -> tuple[tuple[int, int], int]:
    """``الوزير، فلان،`` is one phrase; behind ``فلان، وزير كذا،`` the words go on after the office.

    The second value is the token at which the words go on.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("قالت المديرة، وهي طبيبة، إن القسم فتح")
    >>> phrase, after = with_apposition(Scene(page, {}, {}, {}), (1, 2), 9)
    >>> page.slice(*phrase), page.tokens[after].text
    ('المديرة', 'إن')
    """
    end = phrase[1]
    if end >= limit or scene.tokens[end].text not in "،,":
        return phrase, end
    if any(scene.tokens[i].text in "،," for i in range(*phrase)):
        return phrase, _behind_comma(scene, end, limit)
    aside = _aside(scene, end, limit)
    if aside is not None:
        return phrase, aside
    follow = phrase_after(scene, end + 1, min(limit, end + _APPOSITION))
    if follow is None:
        return phrase, end
    mention = scene.mention_at.get(follow[0])
    named = any(i in scene.mention_over and scene.mention_over[i].kind == "person" for i in range(*phrase))
    own = scene.mention_over.get(phrase[0])
    body = own is not None and own.kind == "organisation" and not _is_name(mention)
    office = "person" in noun_senses(scene.tokens[phrase[0]].norm) and not body
    if office and _is_whole_name(scene, follow, limit, named=named):
        return (phrase[0], follow[1]), _behind_comma(scene, follow[1], limit)
    holder = any(_is_name(scene.mention_over.get(i)) for i in range(*phrase))
    far = _named_behind(scene, follow[1], limit) if office and not holder else None
    if far is not None:
        return (phrase[0], far), _behind_comma(scene, far, limit)
    if noun_senses(scene.tokens[follow[0]].norm) & {"person"}:
        return phrase, _behind_comma(scene, _behind_body(scene, follow[1], limit), limit)
    return phrase, end


def _is_whole_name(scene: Scene, follow: tuple[int, int], limit: int, *, named: bool) -> bool:
    """Whether the phrase behind the comma is the name of who holds the office; ``named`` says that one stands before it."""
    mention = scene.mention_at.get(follow[0])
    behind = scene.tokens[follow[1]] if follow[1] < limit else None
    closes = behind is not None and (
        behind.text in '،,:"“«(-'
        or behind.norm in _CLAUSES
        or behind.norm.startswith("ل")
        or behind.norm in ("في", "خلال")
    )
    if not closes or (follow[1] - follow[0] > _NAME and (mention is None or mention.last != follow[1])):
        return False
    if not _is_name(mention) and noun_senses(scene.tokens[follow[0]].norm) & {"person", "medium"}:
        return False
    if mention is None or mention.kind == "person":
        return mention is not None or not named
    # The tagger takes names that it never saw for places and bodies; behind an office and in commas they are of people.
    guessed = mention.source == "tagger" and mention.last == follow[1] and follow[1] - follow[0] in _GIVEN_AND_FAMILY
    return guessed and not named


def _behind_comma(scene: Scene, at: int, limit: int) -> int:
    """Behind the comma that closes what it stands behind, where a word follows it."""
    closes = at + 1 < limit and scene.tokens[at].text in "،," and scene.tokens[at + 1].kind == "word"
    return at + closes


def _named_behind(scene: Scene, comma: int, limit: int) -> int | None:
    """``رئيس الحكومة، حاكم المدينة، سامر الحداد،``: where the name behind a second office ends."""
    if comma + 1 >= limit or scene.tokens[comma].text not in "،,":
        return None
    name = scene.mention_at.get(comma + 1)
    if name is None or name.kind != "person" or name.source == "office":
        return None
    return name.last if name.last <= limit else None


def _behind_body(scene: Scene, at: int, limit: int) -> int:
    """``، الرئيس السابق لوكالة الفضاء،``: whose office it is belongs to the office and passes nothing on."""
    if at >= limit or not scene.tokens[at].norm.startswith("ل"):
        return at
    body = noun_senses(scene.tokens[at].norm) & {"person", "medium", "platform"}
    phrase = phrase_after(scene, at, limit) if body else None
    return phrase[1] if phrase is not None else at


def _is_name(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "person" and mention.source != "office"


def _aside(scene: Scene, comma: int, limit: int) -> int | None:
    """Behind ``، وهي طالبة في الجامعة،`` or ``، الذي يزور المرسى،`` between a speaker and the words."""
    if comma + 1 >= limit or scene.tokens[comma + 1].norm not in _ASIDES:
        return None
    for index in range(comma + 2, min(limit, comma + _LONG_ASIDE)):
        token = scene.tokens[index]
        if token.norm in _CLAUSES or token.text in ':"“«.':
            return None
        if token.text in "،,":
            return index + 1
    return None
