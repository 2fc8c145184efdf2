"""``read_again``: of a report that was read before, only what newer rules may read otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from isnad.model import Language, Made, Reading
from isnad.reading import LANGUAGES, closed, made_by


def stale(reading: Reading, language: Language[Any] | None = None) -> frozenset[str]:
    """The stages that are made of something else now than when ``reading`` was made; ``language`` has them, if not as it ships."""
    stages = (language or LANGUAGES[reading.report.language]).stages
    return frozenset(stage.name for stage in stages if reading.reader.stages.get(stage.name) != stage.version)


def read_again(
    before: Made, old: frozenset[str] | None = None, *, language: Language[Any] | None = None
) -> tuple[Made, tuple[str, ...]]:
    """What ``read_to_keep`` would make of the report now, and the stages that ran for it; ``old`` are those that are ``stale``.

    A stage runs where it is stale, and where something that it needs comes out otherwise than before; all of them run
    where what they passed on is not kept, or not as they pass it on now. Ids of facts stay: they depend on the text, the
    kind and the place.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import read_to_keep
    >>> made = read_to_keep(report("قتل 12 شخصا في انهيار سد نهران.", key="a"))
    >>> again, ran = read_again(made)
    >>> again == made, ran
    (True, ())
    >>> again, ran = read_again(made, frozenset({"events"}))
    >>> again == made, ran
    (True, ('events',))
    """
    reading = before.reading
    language = language or LANGUAGES[reading.report.language]
    old = stale(reading, language) if old is None else old
    if not old:
        return before, ()
    passed = language.unpacked(before.passed, reading)
    if passed is None:
        return made_by(language, reading.report), tuple(stage.name for stage in language.stages)
    run = _Run(language, reading, dict(passed), replace(language.open(reading.report), **passed))
    return run.made(old)


@dataclass(slots=True)
class _Run:
    """The stages of a report in order, each run or passed over; ``passed`` are values as the first stage gave them."""

    language: Language[Any]
    reading: Reading
    passed: dict[str, Any]
    draft: Any

    def made(self, old: frozenset[str]) -> tuple[Made, tuple[str, ...]]:
        stages, ran, changed = self.language.stages, list[str](), set[str]()
        for number, stage in enumerate(stages):
            later = {name for other in stages[number + 1 :] for name in other.gives}
            given = self._before(stage.gives, later)
            if stage.name not in old and not changed & set(stage.needs):
                self.draft = replace(self.draft, **given)
                continue
            self.draft = stage.run(self.draft)
            ran.append(stage.name)
            earlier = {name for other in stages[:number] for name in other.gives}
            for name, value in given.items():
                now = getattr(self.draft, name)
                (changed.discard if now == value else changed.add)(name)
                if name not in earlier:
                    self.passed[name] = now
        packed = self.language.packed(self.passed)
        return Made(closed(self.language, self.draft), packed), tuple(ran)

    def _before(self, names: tuple[str, ...], later: set[str]) -> Mapping[str, Any]:
        """What a stage gave before: what the reading holds if no stage gives it ``later``, else what was passed on."""
        return {
            name: self.passed[name] if name in later or not hasattr(self.reading, name) else getattr(self.reading, name)
            for name in names
        }
