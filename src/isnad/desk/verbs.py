"""Read a report, read whatever lies under some paths, compare readings, find who is named: without a store."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from os import PathLike
from typing import BinaryIO

from isnad.compare import dossier as comparing
from isnad.compare.named import named
from isnad.desk.batch import read_in_processes, read_or_trouble
from isnad.intake import paths as intake
from isnad.intake import text as intake_text
from isnad.model import Dossier, Given, Judgement, Named, Options, Reading, Report, Trouble
from isnad.reading import LANGUAGES
from isnad.reading import read as read_report

DEFAULT = Options()


def read(
    report: Report | str,
    *,
    key: str = "text",
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    author: str | None = None,
    tagger: str | None = None,
) -> Reading:
    """The reading of one report; a string is the text itself, never a path.

    What is known beside the text (``url``, ``outlet``, ``published`` as ISO 8601 …) may be given; with a
    ``Report`` it stands in the report already, and is not looked at. ``tagger`` is a folder with a token classifier
    of Hugging Face that finds the names instead of the tagger that ships (``isnad[neural]``); raises ``TaggerError``
    where it cannot be loaded.

    >>> reading = read("أعلنت بلدية نهران اليوم إجلاء 300 أسرة.", published="2026-03-04")
    >>> [(figure.text, figure.low) for figure in reading.figures]
    [('300 أسرة', 300)]
    >>> [(date.text, date.value) for date in reading.dates]
    [('اليوم', '2026-03-04')]
    """
    if isinstance(report, str):
        given = Given(published, author)
        report = intake_text.report(report, key=key, url=url, outlet=outlet, title=title, given=given)
    return read_report(report, tagger=tagger)


def read_all(
    paths: Iterable[str | PathLike[str]] | str | PathLike[str],
    *,
    stdin: BinaryIO | None = None,
    jobs: int = 1,
    tagger: str | None = None,
    options: Options = DEFAULT,
) -> Iterator[Reading | Trouble]:
    """The readings of all reports under ``paths``, one by one and in order; what cannot be read is a ``Trouble``.

    A path is a file, a folder, an address of the web, or ``-`` for ``stdin``; a file is a text, an HTML page, a table, a feed or a web archive,
    and ``options`` say of them what they do not tell themselves. No reading is kept, so that a long stream needs little
    more memory than a short one. ``jobs`` is the number of processes; where it is more
    than one, the module that calls this must be importable (its work under ``if __name__ == "__main__"``).
    ``tagger`` is as for ``read``.
    """
    several = (paths,) if isinstance(paths, str | PathLike) else tuple(paths)
    received = intake.reports([str(path) for path in several], stdin, options)
    if tagger is not None:
        LANGUAGES["ar"].tagged_by(tagger)  # what cannot be loaded is told once, here, and not for every report
    work = partial(read_or_trouble, tagger=tagger)
    return map(work, received) if jobs <= 1 else read_in_processes(work, received, jobs)


def dossier(readings: Iterable[Reading], judgements: Sequence[Judgement] = ()) -> Dossier:
    """All that ``readings`` say, side by side, as far as people's ``judgements`` leave it.

    >>> made = dossier([read("قتل 12 شخصا في انهيار سد نهران.", key="a", published="2026-03-04")])
    >>> [story.reports for story in made.stories]
    [('a',)]
    """
    return comparing.dossier(list(readings), LANGUAGES["ar"], judgements)


def names(readings: Iterable[Reading], judgements: Sequence[Judgement] = ()) -> tuple[Named, ...]:
    """Who is named in ``readings``, the one that most reports name first, with all spellings.

    Whom people judged to be one or two, is.

    >>> one = read("قال وزير النقل سيرغي مالتوف إن الجسر آمن.", key="a")
    >>> other = read("وصل سيرجي مالتوف إلى نهران.", key="b")
    >>> [(item.name, item.count, [spelling.text for spelling in item.spellings]) for item in names([one, other])][:1]
    [('سيرجي مالتوف', 2, ['سيرجي مالتوف', 'سيرغي مالتوف'])]
    """
    return named(readings, LANGUAGES["ar"], judgements)
