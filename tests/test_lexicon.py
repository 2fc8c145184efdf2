"""The word lists: every entry sound, sourced and once."""

import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.tokens import tokens

DATA = Path(__file__).parent.parent / "src" / "isnad" / "arabic" / "lexicon" / "data"
LISTS = sorted(path.stem for path in DATA.glob("*.toml"))
REGISTERS = {"written", "machine-translated"}
TATWEEL = "\N{ARABIC TATWEEL}"
"""Holds a lone letter apart from the next word (هـ, لـ); inside a word it is an ornament."""


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_is_sourced(name: str) -> None:
    """A list has a source, and every entry a form, a sense, a known register and a source."""
    assert _table(name)["source"].strip()
    for entry in load(name):
        assert entry.form.strip() == entry.form
        assert entry.form
        assert entry.sense
        assert entry.source
        assert entry.register in REGISTERS, entry


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_twice(name: str) -> None:
    """No two entries have one folded form, one sense and the same further values."""
    seen = Counter(
        (" ".join(token.norm for token in tokens(entry.form)), entry.sense, *sorted(entry.data.items()))
        for entry in load(name)
    )
    assert [key for key, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_hidden_letters(name: str) -> None:
    """No entry holds presentation forms, tatweel, or marks that cannot be seen."""
    for row in _table(name)["entries"]:
        for value in map(str, row.values()):
            hidden = [
                unicodedata.name(letter, hex(ord(letter)))
                for letter in value
                if unicodedata.category(letter) in {"Cf", "Cc", "Co", "Cn"}
                or "\ufb50" <= letter <= "\ufdff"
                or "\ufe70" <= letter <= "\ufeff"
            ]
            assert hidden == [], row
            assert [word for word in value.split() if TATWEEL in word and len(word) > len(TATWEEL) + 1] == [], row


@pytest.mark.parametrize("name", LISTS)
def test_list_loads_and_is_found(name: str) -> None:
    """Every entry is found again by its own folded form."""
    lexicon = load(name)
    assert lexicon.entries
    for entry in lexicon:
        assert entry in lexicon.get(" ".join(token.norm for token in tokens(entry.form)))
