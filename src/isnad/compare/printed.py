"""Folded words back as they are printed, so that a reason can be read."""

import re
from collections.abc import Iterable
from typing import Any

from isnad.compare.page import Page
from isnad.model import Language

_TOKEN = re.compile(r"\w+")


class Printed:
    """Finds how a report prints a folded word; each sentence is searched once."""

    def __init__(self, language: Language[Any]) -> None:
        self._language = language
        self._known: dict[tuple[str, int], dict[str, str]] = {}

    def words(self, page: Page, folded: Iterable[str]) -> str:
        """The words as first printed in the report, each form once, parted by commas; a word that is not found stays folded."""
        return "، ".join(dict.fromkeys(self._word(page, word) for word in folded))

    def _word(self, page: Page, folded: str) -> str:
        for sentence in page.sentences:
            if folded in sentence.words:
                return self._forms(page, sentence.start, sentence.end).get(folded, folded)
        return folded

    def _forms(self, page: Page, start: int, end: int) -> dict[str, str]:
        key = page.key, start
        if key not in self._known:
            forms: dict[str, str] = {}
            for match in _TOKEN.finditer(page.reading.report.text, start, end):
                for word in self._language.words(match.group()):
                    forms.setdefault(word, match.group())
            self._known[key] = forms
        return self._known[key]
