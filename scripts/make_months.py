"""Write the list of month names: CLDR's for every Arab country, and by hand what CLDR lacks.

Run ``python scripts/make_months.py`` after a new CLDR; ``--check`` says whether the file is stale.
"""

import argparse
import sys
from pathlib import Path

from babel import Locale

from isnad.arabic.text.fold import fold

TARGET = Path(__file__).resolve().parents[1] / "src/isnad/arabic/lexicon/data/months.toml"

COUNTRIES = "AE BH DJ DZ EG EH ER IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split()

GREGORIAN_BY_HAND = (
    ("ينايير", 1, "a slip for يناير"), ("كانون ثاني", 1, "without the article"), ("جنفي", 1, "جانفي without its alef"),
    ("فبرابر", 2, "a slip for فبراير"), ("فيبراير", 2, "with a long first vowel"), ("فبرائر", 2, "with hamza"),
    ("أذار", 3, "آذار with hamza; folds like it"),
    ("ابريل", 4, "without hamza; folds like أبريل"), ("افريل", 4, "without hamza"), ("أبرايل", 4, "a slip"),
    ("مايس", 5, "Iraq"), ("ايار", 5, "without hamza"), ("مأيو", 5, "a slip"),
    ("يونية", 6, "يونيو with the ending of the Egyptian press"), ("يونيه", 6, "Egyptian press"), ("جوّان", 6, "Tunisia"),
    ("حزيزان", 6, "a slip for حزيران"),
    ("يولية", 7, "Egyptian press"), ("يوليه", 7, "Egyptian press"), ("جويليا", 7, "Algeria"), ("جولييت", 7, "Maghreb"),
    ("اغسطس", 8, "without hamza"), ("أغسطوس", 8, "Sudan"), ("أوغست", 8, "machine-translated"),
    ("آغسطس", 8, "with madda"), ("أغطسطس", 8, "a slip for أغسطس"),
    ("شتمبر", 9, "Morocco, Mauritania"), ("سبتمير", 9, "a slip for سبتمبر"), ("ايلول", 9, "without hamza"),
    ("اكتوبر", 10, "without hamza"), ("أوكتوبر", 10, "with a long first vowel"), ("تشرين أول", 10, "without the article"),
    ("تشرين اول", 10, "without the article"), ("تشرين الاول", 10, "without hamza"),
    ("نوفمير", 11, "a slip for نوفمبر"), ("تشرين ثاني", 11, "without the article"), ("نونبير", 11, "Morocco"),
    ("تشرين الثانى", 11, "with dotless ya"),
    ("ديسمير", 12, "a slip for ديسمبر"), ("كانون أول", 12, "without the article"), ("دسمبر", 12, "without its long vowel"),
    ("ديسيمبر", 12, "with a long second vowel"),
)  # fmt: skip


HIJRI = (
    ("محرم", 1), ("المحرم", 1), ("محرم الحرام", 1), ("صفر", 2), ("صفر الخير", 2), ("ربيع الأول", 3), ("ربيع أول", 3),
    ("ربيع الآخر", 4), ("ربيع الثاني", 4), ("ربيع ثاني", 4), ("ربيع ثان", 4),
    ("جمادى الأولى", 5), ("جمادى الأول", 5), ("جماد الأول", 5), ("جمادي الاولى", 5), ("جماد أول", 5),
    ("جمادى الآخرة", 6), ("جمادى الثانية", 6), ("جماد الثاني", 6), ("جمادى الثاني", 6), ("جمادى الآخر", 6), ("جماد الآخر", 6),
    ("رجب", 7), ("شعبان", 8), ("رمضان", 9), ("رمضان المبارك", 9), ("شوال", 10), ("ذو القعدة", 11), ("ذي القعدة", 11),
    ("ذوالقعدة", 11), ("ذو الحجة", 12), ("ذي الحجة", 12), ("ذوالحجة", 12), ("ذى القعدة", 11), ("ذى الحجة", 12),
)  # fmt: skip

AMBIGUOUS = {
    "ماي": "also a surname",
    "مارس": "also a verb",
    "نيسان": "also a maker of cars",
    "جوان": "also a given name",
    "شباط": "also a surname",
    "اوت": "also the end of foreign names",
    "اب": "also father",
    "ايار": "also a name",
    "اذار": "also part of the name of alliances",
    "غشت": "rare outside Morocco",
}


def cldr() -> dict[tuple[str, int], list[str]]:
    """Every name as printed with its month, and the countries that use it; names that fold alike are one."""
    printed: dict[tuple[str, int], str] = {}
    users: dict[tuple[str, int], list[str]] = {}
    for country in COUNTRIES:
        for month, name in Locale("ar", country).months["format"]["wide"].items():
            key = (fold(name), month)
            users.setdefault((printed.setdefault(key, name), month), []).append(country)
    return users


def rows() -> list[str]:
    """The lines of the file, one entry each."""
    lines, seen = [], set()
    for (name, month), users in sorted(cldr().items(), key=lambda row: (row[0][1], row[0][0])):
        seen.add((fold(name), month))
        lines.append(_row(name, "month", month, f"CLDR: {' '.join(users)}", ""))
    for name, month, note in GREGORIAN_BY_HAND:
        if (fold(name), month) not in seen:
            seen.add((fold(name), month))
            lines.append(_row(name, "month", month, "by hand", note))
    english = Locale("en").months["format"]
    for width in ("wide", "abbreviated"):
        for month, name in english[width].items():
            if (fold(name), month) not in seen:
                seen.add((fold(name), month))
                lines.append(_row(name, "english_month", month, "CLDR: en", "Latin names on Arabic pages"))
    hijri: set[str] = set()
    for name, month in HIJRI:
        if fold(name) not in hijri:
            hijri.add(fold(name))
            lines.append(_row(name, "hijri_month", month, "by hand", ""))
    return lines


def _row(name: str, sense: str, month: int, source: str, note: str) -> str:
    doubt = AMBIGUOUS.get(fold(name), "") if sense == "month" else ""
    extra = ', alone = "no"' if doubt else ""
    said = "; ".join(part for part in (note, doubt) if part)
    extra += f', note = "{said}"' if said else ""
    return f'  {{ form = "{name}", sense = "{sense}", month = {month}{extra}, source = "{source}" }},'


def main() -> int:
    """Write the file, or with ``--check`` compare it with what would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    head = [
        "# Written by scripts/make_months.py: change that, not this.",
        'source = "CLDR through babel; by hand"',
        "entries = [",
    ]
    text = "\n".join([*head, *rows(), "]", ""])
    if check:
        return 0 if TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
