"""The forms of the verbs of transmission, spelled out from their entries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.model import Act

_PRONOUNS = ("ه", "ها", "هم", "هما")


@dataclass(frozen=True, slots=True)
class CueForm:
    """One folded form of a verb: gender, number, tense, whether it is a participle, and its entry's worth.

    ``initial`` is the first letter of the past as printed, which tells اعتقد (he thought) from أعتقد (I think);
    ``listener`` says that the object is who hears the words (``أبلغ البرلمان أن``);
    ``derived`` says that the present has no damma in the active (``يَعتقد``), so that ``يُعتقد`` is passive.
    """

    act: Act
    needs: str
    feminine: bool
    plural: bool = False
    present: bool = False
    participle: bool = False
    continues: bool = False
    ambiguous: bool = False
    carry: bool = False
    initial: str = ""
    derived: bool = False
    listener: bool = False
    pronoun: str = ""


@cache
def cue_forms() -> dict[str, CueForm]:
    """Every folded form of every verb in ``cue_verbs`` and ``carry_verbs`` with what it is worth.

    >>> forms = cue_forms()
    >>> forms["قالت"].feminine, forms["يوكدون"].plural, forms["مضيفا"].participle
    (True, True, True)
    """
    found: dict[str, CueForm] = {}
    for name in ("cue_verbs", "carry_verbs"):
        for entry in load(name):
            for form, worth in _spelled(entry):
                found.setdefault(form, worth)
    return found


def _spelled(entry: Entry) -> Iterator[tuple[str, CueForm]]:
    data = entry.data
    worth = CueForm(
        act=cast("Act", data.get("act", "say")),
        needs=data.get("needs", "clause"),
        feminine=False,
        continues=data.get("continues") == "yes",
        ambiguous=data.get("ambiguous") == "yes",
        listener=data.get("listener") == "yes",
        carry=entry.sense == "carry",
        initial=entry.form[0],
        derived=entry.form[0] in "اتن",
    )
    for form, past in _past(entry.form, worth):
        if data.get("skip") != "past" and (data.get("skip") != "masculine" or past.feminine):
            yield form, past
    if "present" in data:
        yield from _present(
            data["present"], replace(worth, present=True, initial="", ambiguous="ambiguous_present" in data)
        )
    if "participle" in data:
        yield from _participle(data["participle"], replace(worth, participle=True, initial="", ambiguous=False))


def _past(printed: str, worth: CueForm) -> Iterator[tuple[str, CueForm]]:
    base = fold(printed)
    weak = printed[-1] in "ىاي" and len(base) > 2
    short = base[:-1] if weak else base
    woman = replace(worth, feminine=True, ambiguous=False)
    many = replace(worth, plural=True, ambiguous=False)
    yield base, worth
    yield (base if printed.endswith("ي") else short) + "ت", woman
    yield short + "وا", many
    yield short + "تا", replace(woman, plural=True)
    if not worth.ambiguous:
        yield (base if weak else short) + "ا", many
    before = short + "ا" if printed.endswith("ى") else base
    for pronoun in _PRONOUNS:
        yield before + pronoun, replace(worth, pronoun=pronoun)
        yield short + "ت" + pronoun, replace(woman, pronoun=pronoun)


def _present(printed: str, worth: CueForm) -> Iterator[tuple[str, CueForm]]:
    base = fold(printed)
    weak = base[-1] in "يو"
    short = base[:-1] if weak else base
    for letter, feminine in (("ي", False), ("ت", True)):
        one = replace(worth, feminine=feminine)
        yield letter + base[1:], one
        if not feminine:
            yield letter + short[1:] + "ون", replace(one, plural=True)
        yield letter + base[1:] + "ان", replace(one, plural=True)
        stem = short[1:] + "ا" if printed.endswith("ى") else base[1:]
        for pronoun in _PRONOUNS:
            yield letter + stem + pronoun, replace(one, pronoun=pronoun)


def _participle(printed: str, worth: CueForm) -> Iterator[tuple[str, CueForm]]:
    base = fold(printed)
    stem = base.removesuffix("ا")
    yield base, worth
    yield stem + "ه", replace(worth, feminine=True)
    yield stem + "ين", replace(worth, plural=True)
