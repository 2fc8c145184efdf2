"""``read``: run the stages of the report's language in order, and nothing else."""

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from isnad.arabic.language import ARABIC
from isnad.model import Language, Reader, Reading, Report

LANGUAGES: dict[str, Language[Any]] = {"ar": ARABIC}

try:
    VERSION = version("isnad")
except PackageNotFoundError:
    VERSION = "0"


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
    language = LANGUAGES[report.language]
    if tagger is not None:
        language = language.tagged_by(tagger)
    draft = language.open(report)
    for stage in language.stages:
        draft = stage.run(draft)
    reader = Reader("isnad", VERSION, language.code, {stage.name: stage.version for stage in language.stages})
    return language.close(draft, reader)
