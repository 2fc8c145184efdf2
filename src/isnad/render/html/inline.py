"""Text into HTML: escaped, numbers and Latin words isolated, the interface in both languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from isnad.render.bidi import ARABIC, LATIN, STRAY, Way, direction, latin_digits, runs
from isnad.render.reasons import in_arabic
from isnad.render.strings import Tongue, word

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
_CONTROLS |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_SPACE = re.compile(r"\s+")
_WHOLE = 16
"""Characters of a date or a key that a line must not part at its hyphens; longer ones would not fit a phone."""


@dataclass(frozen=True, slots=True)
class Bi:
    """The same words in Arabic and English; in the page both stand there and one is shown."""

    ar: str
    en: str

    def __html__(self) -> Markup:
        """Both languages, each with its ``lang``; once where they are equal.

        Only the language of the page is shown, so each has the page's direction when it is seen.
        """
        if self.ar == self.en:
            return Markup('<bdi dir="{}">{}</bdi>').format("rtl" if ARABIC.search(self.ar) else "ltr", inline(self.ar))
        arabic = Markup('<span class="t" lang="ar">{}</span>').format(inline(self.ar, "rtl"))
        english = Markup('<span class="t" lang="en">{}</span>').format(inline(self.en, "ltr"))
        return arabic + english

    @property
    def attributes(self) -> Markup:
        """``data-ar`` and ``data-en`` for what can hold only one text; the script shows the right one."""
        return Markup('data-ar="{}" data-en="{}"').format(safe(self.ar), safe(self.en))


def both(make: Callable[[Tongue], str]) -> Bi:
    """What ``make`` says in each language."""
    return Bi(make("ar"), make("en"))


def term(key: str, **values: str) -> Bi:
    """A string of the interface in both languages."""
    return both(lambda tongue: word(key, tongue, **values))


def inline(text: str, way: Way | None = None) -> Markup:
    """Text of one line as HTML, what is foreign to its direction isolated (``way``, else that of most letters).

    Digits of other scripts carry their Latin form for the switch.

    >>> inline("قتل ٤٠ <و>")
    Markup('قتل <bdi data-l="40">٤٠</bdi> &lt;و&gt;')
    >>> inline("في 2026-03-04")
    Markup('في <bdi class="nb">2026-03-04</bdi>')
    >>> inline("25 in Kyiv")
    Markup('25 in Kyiv')
    >>> inline("“أمس” was a Tuesday")
    Markup('“<bdi lang="ar" dir="rtl">أمس</bdi>” was a Tuesday')
    """
    text = safe(text)
    if way is None and not ARABIC.search(text) and latin_digits(text) == text:
        return escape(text)
    way = way or direction(text)
    foreign = _run if way == "rtl" else _arabic
    return Markup("").join(foreign(piece) if apart else escape(piece) for piece, apart in runs(text, way))


def printed(text: str) -> Markup:
    """Characters of a report on one line, isolated from what stands around them."""
    shown = _SPACE.sub(" ", text).strip()
    if ARABIC.search(shown) is None:
        return Markup('<bdi class="q">{}</bdi>').format(inline(shown))
    return Markup('<bdi class="q" lang="ar" dir="rtl">{}</bdi>').format(inline(shown, "rtl"))


def free(text: str | None) -> Markup:
    """Words of a dossier in whatever language they are."""
    return _told(text, direction(text)) if text else Markup("")


def _told(text: str, way: Way) -> Markup:
    lang = "ar" if way == "rtl" else "en"
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(
        lang, way, inline(text, way if ARABIC.search(text) else None)
    )


def reason(text: str | None) -> Markup | Bi:
    """A reason that reading or comparing gives, in both languages where its Arabic is known."""
    if not text:
        return Markup("")
    arabic = in_arabic(text)
    if arabic != text:
        return Bi(arabic, text)
    return _told(text, "ltr") if LATIN.search(text) else free(text)


def safe(text: str) -> str:
    """``text`` without what would steer a page's direction or cannot stand in one; offsets are not kept."""
    return text.translate(STRAY).translate(_CONTROLS)


def _run(piece: str) -> Markup:
    latin = latin_digits(piece)
    if latin == piece:
        whole = "-" in piece and len(piece) <= _WHOLE and " " not in piece
        return Markup('<bdi class="nb">{}</bdi>' if whole else "<bdi>{}</bdi>").format(piece)
    return Markup('<bdi data-l="{}">{}</bdi>').format(latin, piece)


def _arabic(piece: str) -> Markup:
    return Markup('<bdi lang="ar" dir="rtl">{}</bdi>').format(inline(piece, "rtl"))
