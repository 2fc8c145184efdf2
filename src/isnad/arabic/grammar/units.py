"""Units: which noun of the vocabulary a word is, in any number, case and with its clitics."""

from functools import lru_cache

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME

_ENDINGS = ("", "ا", "ين", "ون", "ات", "ان", "ه", "ي", "و")
_SHORTEST = 2
"""Letters of the shortest unit; behind a joined letter one more, or ``بين`` would be yen."""
_ALONE = ("", "ال")
_CLITICS = ("", "ال", "و", "ف", "ب", "ل", "وال", "بال", "لل", "وب", "ول", "ك")


@lru_cache(maxsize=SOME)
def unit_of(norm: str, *, bare: bool = False) -> Entry | None:
    """The unit that a folded word names, ``None`` if it is none; ``bare`` allows no particle before it but the article.

    >>> unit_of("وجنود").sense, unit_of("وجنود", bare=True), unit_of("وزير", bare=True).sense
    ('soldier', None, 'minister')
    >>> unit_of("صواريخ").sense, unit_of("مهاجرين").sense, unit_of("للجرحي").data["fate"]
    ('missile', 'migrant', 'wounded')
    >>> unit_of("ين").sense, unit_of("بين")
    ('JPY', None)
    """
    units = load("units")
    for front, rest in fronts(norm):
        if front not in (_ALONE if bare else _CLITICS) or len(rest) < _SHORTEST + (len(front) == 1):
            continue
        for ending in _ENDINGS:
            stem = rest.removesuffix(ending) if ending and rest.endswith(ending) else rest if not ending else ""
            for form in (stem, stem + "ه" if ending == "ات" else ""):
                entries = units.get(form) if len(form) > 1 else ()
                if entries and (len(form) > 2 or not ending):
                    return entries[0]
    return None


def _is_name(norm: str) -> bool:
    """``طالبان``: a name that only looks like a dual."""
    names = load("not_quantities")
    return any(entry.sense == "no_dual" for _, rest in fronts(norm) for entry in names.get(rest))


@lru_cache(maxsize=SOME)
def dual_unit(norm: str, *, shown: bool = False) -> Entry | None:
    """The unit that a folded word names in the dual (``صاروخين``); definite pairs (``البلدين``) count nothing.

    ``shown`` says that ``اثنين`` stands behind it, which tells a dual from a sound plural (``طيارين``).

    >>> dual_unit("صاروخين").sense, dual_unit("البلدين") is None, dual_unit("طيارين") is None
    ('missile', True, True)
    >>> dual_unit("سنتين").sense
    'year'
    """
    if not norm.endswith(("ين", "ان")) or len(norm) < 5 or _is_name(norm):
        return None
    units = load("units")
    for front, rest in fronts(norm):
        if front not in ("", "و", "ف", "ب", "ل") or units.get(rest):
            continue
        stem = rest[:-2]
        # سنتين is two years (سنة), not two cents (سنت).
        for form in (stem[:-1] + "ه" if stem.endswith("ت") else "", stem):
            entries = units.get(form) if len(form) > 2 or form in ("عام", "يوم") else ()
            if entries and (shown or not rest.endswith("ين") or not units.get(form + "ون")):
                return entries[0]
    return None


_PAIRED = frozenset(("vehicle", "weapon", "building", "place", "body"))


@lru_cache(maxsize=SOME)
def construct_pair(norm: str) -> Entry | None:
    """The unit that a folded word may name in the dual before a noun (``عربتي القطار``, ``قطاري ركاب``).

    >>> construct_pair("عربتي").sense, construct_pair("قطاري").sense, construct_pair("مدني") is None
    ('vehicle', 'train', True)
    """
    for front, rest in fronts(norm):
        if front not in ("", "و", "ف", "ب", "ل") or len(rest) < 5:
            continue
        stem = rest[:-2] + "ه" if rest.endswith(("تي", "تا")) else rest[:-1] if rest.endswith("ي") else ""
        for entry in load("units").get(stem) if stem else ():
            if entry.data["kind"] in _PAIRED:
                return entry
    return None


@lru_cache(maxsize=1)
def _singulars() -> frozenset[str]:
    forms: dict[str, list[str]] = {}
    for entry in load("units"):
        forms.setdefault(entry.sense, []).append(entry.form)
    return frozenset(listed[0] for listed in forms.values() if len(listed) > 1)


def is_singular(entry: Entry) -> bool:
    """Whether an entry is the first of several of its sense in the list, which is a singular.

    >>> is_singular(unit_of("هدف")), is_singular(unit_of("اهداف"))
    (True, False)
    """
    return entry.form in _singulars()
