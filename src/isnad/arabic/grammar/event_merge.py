"""One happening, one event: the tellings of a report brought together, and those worth a timeline."""

from isnad.arabic.grammar.happening import Happening
from isnad.arabic.text.sheet import Sheet


def merged(sheet: Sheet, told: list[Happening]) -> list[Happening]:
    """The happenings of a report, each once, in the order of the text."""
    return told
