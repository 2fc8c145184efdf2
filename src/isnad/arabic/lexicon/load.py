"""The one loader of the word lists in ``data/*.toml``; matching is on folded forms."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files

from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.fold import fold
from isnad.arabic.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries of one list. ``by_first`` maps a folded first word to its forms, longest first."""

    name: str
    entries: tuple[Entry, ...]
    by_form: dict[str, tuple[Entry, ...]] = field(repr=False)
    by_first: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]] = field(repr=False)
    digest: str = ""

    def get(self, norm: str) -> tuple[Entry, ...]:
        """The entries whose folded form is ``norm`` (several words are joined by one space)."""
        return self.by_form.get(norm, ())

    def match(
        self, words: Sequence[Token], at: int, proclitics: frozenset[str] = frozenset({""})
    ) -> tuple[int, Entry] | None:
        """The longest entry that stands at token ``at``: how many tokens it takes, and the entry.

        ``proclitics`` are those that may stand before its first word (``""`` for none).
        """
        best: tuple[int, Entry] | None = None
        for front, rest in fronts(words[at].norm):
            if front not in proclitics:
                continue
            for forms, entry in self.by_first.get(rest, ()):
                size = len(forms)
                if best is not None and best[0] >= size:
                    break
                if size == 1 or (
                    at + size <= len(words) and all(words[at + i].norm == forms[i] for i in range(1, size))
                ):
                    best = (size, entry)
                    break
        return best

    def __iter__(self) -> Iterator[Entry]:
        """The entries in the order of the file."""
        return iter(self.entries)


@cache
def load(name: str) -> Lexicon:
    """Read ``data/<name>.toml`` once: a top ``source``, then ``entries`` of inline tables.

    >>> load("months").get("تموز")[0].data["month"]
    '7'
    """
    raw = files("isnad.arabic.lexicon").joinpath("data", f"{name}.toml").read_bytes()
    table = tomllib.loads(raw.decode("utf-8"))
    top = str(table.get("source", ""))
    entries = tuple(_entry(row, top) for row in table["entries"])
    by_form: dict[str, tuple[Entry, ...]] = {}
    by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in entries:
        words = tuple(token.norm for token in tokens(entry.form))
        form = " ".join(words)
        by_form[form] = (*by_form.get(form, ()), entry)
        by_first.setdefault(words[0], []).append((words, entry))
    firsts = {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in by_first.items()}
    return Lexicon(name, entries, by_form, firsts, sha256(raw).hexdigest())


def _entry(row: dict[str, object], source: str) -> Entry:
    known = {"form", "sense", "register", "source", "note"}
    return Entry(
        form=str(row["form"]),
        sense=str(row["sense"]),
        register=str(row.get("register", "written")),
        source=str(row.get("source", source)),
        note=str(row.get("note", "")),
        data={key: str(value) for key, value in row.items() if key not in known},
    )


__all__ = ["Lexicon", "fold", "load"]
