"""Text into HTML: escaped, numbers and Latin words isolated, the interface in both languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from isnad.render.bidi import ARABIC, STRAY, latin_digits, runs
from isnad.render.reasons import in_arabic
from isnad.render.strings import Tongue, word

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\N{REPLACEMENT CHARACTER}")
_CONTROLS |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Bi:
    """The same words in Arabic and English; in the page both stand there and one is shown."""

    ar: str
    en: str

    def __html__(self) -> Markup:
        """Both languages, each with its ``lang`` and ``dir``; once where they are equal."""
        if self.ar == self.en:
            return Markup('<bdi dir="{}">{}</bdi>').format("rtl" if ARABIC.search(self.ar) else "ltr", inline(self.ar))
        arabic = Markup('<span class="t" lang="ar" dir="rtl">{}</span>').format(inline(self.ar))
        english = Markup('<span class="t" lang="en" dir="ltr">{}</span>').format(inline(self.en))
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


def inline(text: str, *, arabic: bool = False) -> Markup:
    """Text of one line as HTML; ``arabic`` where it stands in Arabic even if it holds none itself.

    Numbers and Latin words in Arabic are isolated; digits of other scripts carry their Latin form for the switch.

    >>> inline("قتل ٤٠ <و>")
    Markup('قتل <bdi data-l="40">٤٠</bdi> &lt;و&gt;')
    >>> inline("25 in Kyiv")
    Markup('25 in Kyiv')
    """
    text = safe(text)
    if not arabic and not ARABIC.search(text) and latin_digits(text) == text:
        return escape(text)
    return Markup("").join(_run(piece) if foreign else escape(piece) for piece, foreign in runs(text))


def printed(text: str) -> Markup:
    """Characters of a report on one line, isolated from what stands around them."""
    shown = _SPACE.sub(" ", text).strip()
    if ARABIC.search(shown) is None:
        return Markup('<bdi class="q">{}</bdi>').format(inline(shown))
    return Markup('<bdi class="q" lang="ar" dir="rtl">{}</bdi>').format(inline(shown))


def free(text: str | None) -> Markup:
    """Words of a dossier in whatever language they are."""
    if not text:
        return Markup("")
    arabic = ARABIC.search(text) is not None
    lang, way = ("ar", "rtl") if arabic else ("en", "ltr")
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(lang, way, inline(text))


def reason(text: str | None) -> Markup | Bi:
    """A reason that reading or comparing gives, in both languages where its Arabic is known."""
    if not text:
        return Markup("")
    arabic = in_arabic(text)
    return free(text) if arabic == text else Bi(arabic, text)


def safe(text: str) -> str:
    """``text`` without what would steer a page's direction or cannot stand in one; offsets are not kept."""
    return text.translate(STRAY).translate(_CONTROLS)


def _run(piece: str) -> Markup:
    latin = latin_digits(piece)
    if latin == piece:
        return Markup("<bdi>{}</bdi>").format(piece)
    return Markup('<bdi data-l="{}">{}</bdi>').format(latin, piece)
