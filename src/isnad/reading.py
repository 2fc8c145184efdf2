"""``read``: run the stages of the report's language in order, and nothing else."""

from typing import Any

from isnad.arabic.language import ARABIC
from isnad.model import Language, Made, Reader, Reading, Report
from isnad.version import __version__

LANGUAGES: dict[str, Language[Any]] = {"ar": ARABIC}


def read(report: Report, *, tagger: str | None = None) -> Reading:
    """All that ``report`` says, each fact on its characters; the same report gives the same reading.

    ``tagger`` is a folder with a token classifier of Hugging Face that finds the names instead of the tagger that
    ships; raises ``TaggerError`` where it cannot be loaded.

    >>> from isnad.intake.text import report
    >>> reading = read(report("قال وزير النقل سامر الحداد إن 12 شخصا أصيبوا.", key="a"))
    >>> [(f.text, f.low, f.unit) for f in reading.figures]
    [('12 شخصا', 12, 'person')]
    >>> reading.statements[0].speaker.name
    'سامر الحداد'
    """
    language = _language(report, tagger)
    return closed(language, _run(language, report)[0])


def read_to_keep(report: Report, *, tagger: str | None = None) -> Made:
    """As ``read``, with what the stages passed on to one another, so that some of them can run again later.

    >>> from isnad.intake.text import report
    >>> page = report("قتل 12 شخصا في انهيار سد نهران.", key="a")
    >>> made = read_to_keep(page)
    >>> made.reading == read(page), len(made.passed) > 0
    (True, True)
    """
    return made_by(_language(report, tagger), report)


def made_by(language: Language[Any], report: Report) -> Made:
    """As ``read_to_keep``, by a language as it is given."""
    draft, passed = _run(language, report)
    return Made(closed(language, draft), language.packed(passed))


def _language(report: Report, tagger: str | None) -> Language[Any]:
    language = LANGUAGES[report.language]
    return language if tagger is None else language.tagged_by(tagger)


def _run(language: Language[Any], report: Report) -> tuple[Any, dict[str, Any]]:
    """The finished draft, and each value as the first stage that gives it gave it."""
    draft, passed = language.open(report), dict[str, Any]()
    for stage in language.stages:
        draft = stage.run(draft)
        for name in stage.gives:
            passed.setdefault(name, getattr(draft, name))
    return draft, passed


def closed(language: Language[Any], draft: Any) -> Reading:
    """The reading that a finished ``draft`` amounts to, with the versions of the stages that made it."""
    reader = Reader("isnad", __version__, language.code, {stage.name: stage.version for stage in language.stages})
    return language.close(draft, reader)
