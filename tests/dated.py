"""What tests of dates share: a sentence or a page in, its dates or its day out."""

from isnad.arabic.grammar.dates import dates
from isnad.arabic.grammar.published import published
from isnad.arabic.text.sheet import sheet
from isnad.intake.text import report
from isnad.model import Given, Published, Timing


def timings(text: str, day: str | None = None, url: str | None = None) -> tuple[Timing, ...]:
    """The dates of ``text``, counted from ``day`` where it is given."""
    item = report(text, key="a", url=url, given=Given(published=day))
    page = sheet(text)
    return published(item, page, (), dates(item, page, ()))[1]


def values(text: str, day: str | None = None) -> list[tuple[str, str | None, str]]:
    """The words, value and grain of each date of ``text``."""
    return [(timing.text, timing.value, timing.grain) for timing in timings(text, day)]


def day_of_page(text: str, url: str | None = None, given: str | None = None) -> Published:
    """The publication date of a page."""
    item = report(text, key="a", url=url, given=Given(published=given))
    page = sheet(text)
    return published(item, page, (), dates(item, page, ()))[0]
