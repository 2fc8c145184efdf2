"""The reports of a desk read again by newer rules, and what that changes in their stories."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine

from isnad.again import read_again
from isnad.compare.reread_changes import reread_changes
from isnad.desk.around import Around
from isnad.desk.verbs import dossier
from isnad.model import Change, Language, Made, Reading, Reread, Trouble, reread
from isnad.store import again, judged, news
from isnad.store import read as stored
from isnad.store.engine import writing
from isnad.store.postings import Postings


@dataclass(frozen=True, slots=True)
class Rereading:
    """A desk's reports that not ``reader`` read last; ``reader`` is the hash of all stages as they are now."""

    engine: Engine
    language: Language[Any]
    reader: str

    def run(self) -> Iterator[Reread | Change | Trouble]:
        """Read them again, a group in one transaction, and tell what became of each; then compare their stories."""
        last = -1
        while True:
            with self.engine.connect() as connection:
                old = again.old_reports(connection, self.reader, last)
                found = stored.made(connection, list(old))
            if not old:
                break
            last = max(old.values())
            yield from self._read(found, old)
        while stories := self._stories():
            for keys in stories:
                yield from self._compared(keys)

    def _read(self, found: Sequence[Made], numbers: dict[str, int]) -> Iterator[Reread | Trouble]:
        told: list[Reread | Trouble] = []
        made: list[tuple[Reading, Made]] = []
        for before in found:
            try:
                after, ran = read_again(before, language=self.language)
            except Exception as error:  # noqa: BLE001 — a fault in a rule costs its report, and never the run
                key, name = before.reading.report.key, type(error).__name__
                told.append(Trouble(key, f"{key}: isnad failed on it ({name}: {error}); please tell its makers"))
                continue
            made.append((before.reading, after))
            told.append(reread(before.reading, after.reading, ran))
        terms = Postings(self.language.words_version)
        same = {item.key for item in told if isinstance(item, Reread) and item.same}
        with writing(self.engine) as connection:
            for old, new in made:
                number = numbers[old.report.key]
                if old.report.key in same:
                    again.renew(connection, number, new, self.reader)
                else:
                    again.put(connection, number, old, new, self.reader, self.language, terms)
            terms.write(connection)
        yield from told

    def _stories(self) -> list[list[str]]:
        """The keys of the next reports that are read otherwise, those of one story together with the rest of it."""
        with self.engine.connect() as connection:
            otherwise = again.former_keys(connection)
            return list(Around(connection, self.language).stories(otherwise, far=False))

    def _compared(self, keys: Sequence[str]) -> Iterator[Change]:
        """What reading again changes in the stories of the reports of ``keys``."""
        with self.engine.connect() as connection:
            decided = judged.judgements(connection)
            old, new = again.former(connection, keys), list(stored.readings(connection, keys))
        before = [old.get(reading.report.key, reading) for reading in new]
        found = reread_changes(dossier(before, decided), dossier(new, decided), self.reader)
        with writing(self.engine) as connection:
            news.record(connection, found)
            again.forget(connection, list(old))
        yield from found
