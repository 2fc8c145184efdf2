"""The stretches of a text where what was searched for stands."""

from collections.abc import Sequence

from isnad.model import Snippet, Span

AROUND = 70
"""Characters shown on either side of a mark."""

MOST = 3
"""Snippets of one report."""


def snippets(text: str, marks: Sequence[Span]) -> tuple[Snippet, ...]:
    """Stretches of ``text`` that show the most ``marks`` (in order), in the order of the text; its beginning where there is none.

    A stretch begins and ends between words and stays within its line.

    >>> found = snippets("وصل الوفد إلى نوران. وعاد الوفد.", [Span(4, 9), Span(26, 31)])
    >>> [(snippet.text, [mark.of("وصل الوفد إلى نوران. وعاد الوفد.") for mark in snippet.marks]) for snippet in found]
    [('وصل الوفد إلى نوران. وعاد الوفد.', ['الوفد', 'الوفد'])]
    """
    if not text.strip():
        return ()
    if not marks:
        return (_snippet(text, 0, min(len(text), 2 * AROUND), ()),)
    groups: list[list[Span]] = []
    for mark in marks:
        if groups and mark.start - groups[-1][-1].end <= AROUND and "\n" not in text[groups[-1][-1].end : mark.start]:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    best = sorted(groups, key=lambda group: (-len({mark.of(text) for mark in group}), -len(group), group[0]))[:MOST]
    return tuple(
        _snippet(text, max(0, group[0].start - AROUND), min(len(text), group[-1].end + AROUND), tuple(group))
        for group in sorted(best)
    )


def _snippet(text: str, start: int, end: int, marks: tuple[Span, ...]) -> Snippet:
    first, last = (marks[0].start, marks[-1].end) if marks else (start, start)
    start = max(start, text.rfind("\n", 0, first) + 1)
    line = text.find("\n", last)
    end = end if line < 0 else min(end, line)
    while start > 0 and start < first and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > last and not text[end].isspace():
        end -= 1
    while start < first and text[start].isspace():
        start += 1
    end = max(end, last, start + 1)
    return Snippet(Span(start, end), text[start:end], marks)
