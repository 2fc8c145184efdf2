"""A printed name taken apart for comparing: what the lists call it, the parts of a person's name, its content words."""

from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.grammar.content_words import content_words, stem
from isnad.arabic.grammar.name_words import definite, opener, state_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.vocabulary import count
from isnad.arabic.taggers.vocabulary import name_parts as borne
from isnad.arabic.text.kept import SOME, WORDS
from isnad.arabic.text.tokens import tokens

_SONS = frozenset({"بن", "ابن", "بنت", "bin", "ibn", "ben", "ال"})
_LINKED = frozenset(
    {"عبد", "ابو", "ابي", "ابا", "ام", "abu", "abdel", "abdul", "ذو", "سيف", "نور", "صلاح", "علاء", "عماد"}
)
_LATE = frozenset({"السابق", "السابقه", "العام", "الجديد", "الحالي", "الاسبق", "الراحل", "الاعلي", "الاول"})
_BEFORE_DIN = "الدين"
_LONGEST = 300
_EVERYDAY, _HARDLY = 100, 50
"""A word that news prints so often, and so many times for each bearer known, is no name."""

_SHORTEST_COVERED = 2
_SHORTEST_OF_STATE = 3
_OFFICIAL = frozenset({"الرسميه", "الحكوميه", "الوطنيه", "المركزيه"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """``listed`` is the name's key in the lists; ``words`` the parts of a personal name, in order, titles left off.

    ``office`` says that nothing but a title is left; ``body`` that a body's head noun opens the name; ``content``
    are the content words of the whole; ``states`` the codes of the states that its adjectives and names tell.
    """

    listed: str | None
    words: tuple[str, ...]
    office: bool
    body: bool
    content: tuple[str, ...]
    states: frozenset[str]


@lru_cache(maxsize=WORDS)
def name_parts(name: str) -> NameParts:
    """Take a printed name apart.

    >>> name_parts("رئيس الوزراء محمد شياع السوداني").words
    ('محمد', 'شياع', 'سوداني')
    >>> name_parts("عبد الرحمن بن عوف").words, name_parts("وزير الخارجية").office
    (('عبدرحمن', 'عوف'), True)
    >>> name_parts("ا ف ب").listed == name_parts("فرانس برس").listed
    True
    """
    found = [token.norm for token in tokens(name[:_LONGEST]) if token.kind in ("word", "latin", "number")]
    whole = " ".join(found)
    head = opener("name_heads", found[0]) if found else None
    group = opener("groups", found[0]) if found else None
    left = _without_titles(found)
    office = _is_office(found, left)
    body = head is not None or group is not None
    states = frozenset(code for word in found if (code := state_of(word) or _state(word)) is not None)
    content = content_words(name[:_LONGEST])
    if head is not None and head.sense == "place" and not head.definite:
        core = tuple(stem(word) for word in found[1:] if state_of(word) is None)
        content = tuple(word for word in core if word) or content
    return NameParts(_listed(whole), _joined(left), office, body, content, states)


@lru_cache(maxsize=SOME)
def _listed(whole: str) -> str | None:
    """The key of a name in the lists: of the whole, or of what stands between a medium's noun and its adjectives."""
    words = whole.split()
    found = _entry(whole) or _entry(whole.removeprefix("ال"))
    if found is not None or len(words) < _SHORTEST_COVERED:
        return found
    medium = opener("name_heads", words[0])
    national = _national(words)
    if national is not None:
        return national
    firsts = (0, 1, 2) if medium is not None and (medium.sense == "medium" or medium.form == "وكالة") else (0,)
    for first in firsts:
        for last in range(len(words), first, -1):
            behind = words[last:]
            if last - first < 2 and first == 0 and not _of_its_state(words):
                continue
            if not all(definite(word) or word[:1] == "ل" for word in behind):
                continue
            form = " ".join(words[first:last])
            found = _entry(form) or _entry(form.removeprefix("ال"))
            if found is not None and not found.startswith(("state:", "capital:")):
                return found
    return None


def _of_its_state(words: list[str]) -> bool:
    """``رويترز البريطانية``: behind a listed medium nothing but the adjective of its state."""
    homes = {entry.data.get("country") for entry in load("agencies").get(words[0])}
    return len(homes) == 1 and all(state_of(word) in homes for word in words[1:])


def _national(words: list[str]) -> str | None:
    """``وكالة الأنباء الرسمية في دولة``: the one agency that the lists call the news agency of that state."""
    if (
        len(words) < _SHORTEST_OF_STATE
        or words[0].removeprefix("ال") != "وكاله"
        or words[1].removeprefix("ال") != "انباء"
    ):
        return None
    state = _state_told([word for word in words[2:] if word not in _OFFICIAL])
    return None if state is None else _national_agencies().get(state)


def _state_told(words: list[str]) -> str | None:
    """The state that is all that words tell, as name (``بدولة``, ``في دولة``) or as adjective."""
    told = " ".join(words[1:] if words[:1] == ["في"] else words)
    return None if not told else next((code for form in (told, told[1:]) if (code := _state_code(form))), None)


def _state_code(form: str) -> str | None:
    adjective = " ".join(word.removeprefix("ال").removesuffix("ه") for word in form.split())
    found = [entry for entry in load("states").get(form) if entry.sense == "state"]
    found = found or [entry for entry in load("states").get(adjective) if entry.sense == "adjective"]
    return found[0].data["code"] if found else None


@cache
def _national_agencies() -> dict[str, str]:
    """By the code of a state the agency whose form in the lists is nothing but "news agency" and the state."""
    found: dict[str, set[str]] = {}
    for form, entries in load("agencies").by_form.items():
        words = form.split()
        if len(words) > 2 and words[0] == "وكاله" and words[1] in ("انباء", "الانباء"):
            state = _state_told(words[2:])
            if state is not None:
                found.setdefault(state, set()).update(entry.data["name"] for entry in entries)
    return {state: names.pop() for state, names in found.items() if len(names) == 1}


def _entry(form: str) -> str | None:
    for name in ("agencies", "bodies", "states"):
        for entry in load(name).get(form):
            if name != "states":
                return entry.data["name"]
            if entry.sense in ("state", "region"):
                return "state:" + entry.data.get("code", entry.form)
            if entry.sense == "capital":
                return f"capital:{entry.data['code']}"
    return None


def _state(word: str) -> str | None:
    return next((entry.data["code"] for entry in load("states").get(word) if entry.sense == "state"), None)


def _is_office(words: list[str], left: list[str]) -> bool:
    """Whether nothing but a title stands there (``الوزير``, ``المتحدث باسم الوزارة``)."""
    title = opener("titles", words[0]) if words else None
    if title is None or title.front:
        return False
    if len(left) == len(words):
        return len(words) == 1 and (title.definite or _is_common(words[0]))
    named = title.sense == "honorific"
    return all(_tells_office(words, word) or (not named and definite(word) and _is_common(word)) for word in left)


def _is_common(word: str) -> bool:
    """Whether a word is an everyday one that hardly anybody bears as a name."""
    often = count(word)
    return often >= _EVERYDAY and borne().get(word, 0) * _HARDLY < often and not load("given_names").get(word)


def _tells_office(words: list[str], word: str) -> bool:
    """Whether a definite word left behind a title still tells whose office it is: a state's adjective."""
    before = words[max(0, words.index(word) - 1)]
    return definite(word) and (state_of(word) is not None or _state(before) is not None or word in _LATE)


def _without_titles(words: list[str]) -> list[str]:
    """The words behind titles with what completes them; the last word is never taken for such."""
    at = 0
    while at < len(words) - 1:
        title = opener("titles", words[at])
        if title is None or title.front:
            break
        at += 1 if title.definite or title.sense == "rank" or not _complement(words[at + 1]) else 2
        while at < len(words) - 1 and (definite(words[at]) or words[at] in ("باسم", "لشوون") or _of_office(words[at])):
            at += 1
    return words[at:]


def _complement(word: str) -> bool:
    """Whether the word behind an indefinite title completes it and is no name (``وزير النقل``)."""
    return definite(word) or bool(opener("name_heads", word) or opener("titles", word) or _state(word))


def _of_office(word: str) -> bool:
    """Whether a word behind a title still tells the office: another noun of bodies or the name of a state."""
    return bool(opener("name_heads", word) or _state(word))


def _joined(words: list[str]) -> tuple[str, ...]:
    """The parts of a personal name: article and بن left off, عبد and أبو joined with what follows."""
    found: list[str] = []
    linked = ""
    for at, word in enumerate(words):
        if word in _SONS:
            continue
        plain = (
            word[2:]
            if definite(word) or (linked and word.startswith("ال"))
            else word.removeprefix("al-").removeprefix("el-")
        )
        behind = words[at + 1] if at + 1 < len(words) else ""
        if word in ("عبد", "ابو", "ابي", "ابا", "ام", "abu", "abdel", "abdul") and behind and not linked:
            linked = "ابو" if word in ("ابي", "ابا") else word
            continue
        if behind == _BEFORE_DIN:
            linked += plain
            continue
        if plain.startswith("عبدال") and not linked:
            plain = "عبد" + plain[5:]
        found.append(linked + plain)
        linked = ""
    return tuple(found)
