"""Helper of the tests of figures: the figures that are read in one invented sentence."""

from isnad.intake.text import report
from isnad.model import Figure
from isnad.reading import read


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures of ``text``, in order."""
    return read(report(text, key="a")).figures
