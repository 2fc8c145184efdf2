"""The lines of a text as ranges of tokens."""

from isnad.arabic.text.sheet import Sheet


def lines(sheet: Sheet) -> list[tuple[int, int]]:
    """Each line that holds words, as its first token and the token after its last.

    >>> from isnad.arabic.text.sheet import sheet
    >>> lines(sheet("وصل الوفد. وقال نعم\\n\\nالسبت"))
    [(0, 5), (5, 6)]
    """
    found: list[tuple[int, int]] = []
    line = -1
    for sentence in sheet.sentences:
        if sentence.line == line:
            found[-1] = (found[-1][0], sentence.last)
        else:
            found.append((sentence.first, sentence.last))
        line = sentence.line
    return found
