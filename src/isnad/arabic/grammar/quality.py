"""What is broken in a text as received."""

from isnad.arabic.grammar.machine_translated import machine_translated
from isnad.arabic.grammar.mojibake import mojibake
from isnad.arabic.text.sheet import Sheet
from isnad.model import Quality


def quality(sheet: Sheet) -> Quality:
    """Stretches read in the wrong encoding, and how likely the text came out of a translation machine.

    >>> from isnad.arabic.text.sheet import sheet
    >>> quality(sheet("قال: Ù†Ø¹Ù…")).mojibake[0].repaired
    'نعم'
    """
    return Quality(mojibake(sheet.text), machine_translated(sheet))
