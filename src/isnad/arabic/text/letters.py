"""Classes of Arabic code points, and the table that folds them for matching."""

MARKS = (
    "".join(map(chr, range(0x0610, 0x061B)))
    + "".join(map(chr, range(0x064B, 0x0660)))
    + "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
    + "".join(map(chr, range(0x06D6, 0x06EE)))
)
"""Vowels and other marks above and below the letters."""

TATWEEL = "\N{ARABIC TATWEEL}"

INVISIBLE = "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0xAD, 0x61C))
)
"""Zero-width characters and marks of direction."""

DIGITS = {ord("٠") + i: str(i) for i in range(10)} | {ord("۰") + i: str(i) for i in range(10)}
"""Arabic-Indic and extended Arabic-Indic digits to ASCII."""

_FOLDED_LETTERS = {
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ک": "ك", "گ": "ك", "ھ": "ه", "ۀ": "ه", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف",
}  # fmt: skip

FOLD_TABLE: dict[int, str | None] = {
    **{ord(mark): None for mark in MARKS + TATWEEL + INVISIBLE},
    **DIGITS,
    **{ord(letter): folded for letter, folded in _FOLDED_LETTERS.items()},
}
"""For ``str.translate``: one letter for letters that news text mixes, nothing for marks."""

OPENING_QUOTES = (
    "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
)
CLOSING_QUOTES = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
STRAIGHT_QUOTES = '"'
QUOTES = OPENING_QUOTES + CLOSING_QUOTES + STRAIGHT_QUOTES
