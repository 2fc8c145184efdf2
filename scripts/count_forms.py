"""Note in a word list how often news prints each form: scripts/count_forms.py LIST NEWS... (it rewrites LIST's file).

LIST is the name of a list; NEWS are .jsonl.gz files with title and text, or .zip files with title and content. A form is
counted where its words stand, with one letter of particles before them or none; the longest form of the list wins. The
note of an entry is written anew.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from isnad.arabic.lexicon.load import Lexicon, load
from isnad.arabic.text.tokens import tokens
from news_texts import texts

DATA = Path(__file__).parent.parent / "src" / "isnad" / "arabic" / "lexicon" / "data"
PARTICLES = frozenset({"", "و", "ف", "ل", "ب", "ك"})
NOTE = re.compile(r', note = "[^"]*"(?= })')
FORM = re.compile(r'^  \{ form = "([^"]+)".* \},$')


def counted(lexicon: Lexicon, news: Iterable[str]) -> Counter[str]:
    """How often each form of a list stands in texts.

    >>> counted(load("cities"), ["وصل إلى دير الزور وحلب", "في حلب"])["حلب"]
    2
    """
    found: Counter[str] = Counter()
    starts: dict[str, bool] = {}
    for text in news:
        words = tokens(text)
        for at, word in enumerate(words):
            if word.norm not in starts:
                starts[word.norm] = any(word.norm.removeprefix(letter) in lexicon.by_first for letter in PARTICLES)
            match = lexicon.match(words, at, PARTICLES) if starts[word.norm] else None
            if match is not None:
                found[match[1].form] += 1
    return found


def noted(lines: Iterable[str], counts: Counter[str]) -> list[str]:
    """The lines of a list, each entry with its note.

    >>> noted(['  { form = "حلب", sense = "city", code = "SY" },'], Counter({"حلب": 3}))
    ['  { form = "حلب", sense = "city", code = "SY", note = "3 times in the news of 2015 and 2018" },']
    """
    made = []
    for line in lines:
        form = FORM.match(line)
        if form is not None:
            times = counts[form[1]]
            note = f', note = "{times} time{"s" * (times != 1)} in the news of 2015 and 2018" }}'
            line = NOTE.sub("", line).removesuffix(" },") + note + ","  # noqa: PLW2901 — the line with its note
        made.append(line)
    return made


def main() -> None:
    """Count, and rewrite the list."""
    name, *news = sys.argv[1:]
    path = DATA / f"{name}.toml"
    counts = counted(load(name), texts(news))
    path.write_text("\n".join([*noted(path.read_text(encoding="utf-8").splitlines(), counts), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
