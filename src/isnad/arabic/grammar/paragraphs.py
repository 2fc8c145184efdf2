"""Words that run over paragraphs, as the spans of each of them."""

from isnad.arabic.grammar.contents import Content
from isnad.arabic.text.letters import CLOSING_QUOTES, OPENING_QUOTES, STRAIGHT_QUOTES
from isnad.arabic.text.sheet import Sheet
from isnad.model import Span

_MARKS = frozenset((*OPENING_QUOTES, *CLOSING_QUOTES, *STRAIGHT_QUOTES))


def paragraphs(sheet: Sheet, content: Content) -> tuple[Span, ...]:
    """The span of the words, or of quoted words one span a line, without the marks that open each.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("«أغلق الجسر.\\n«وفتح الطريق»")
    >>> [span.of("«أغلق الجسر.\\n«وفتح الطريق»") for span in paragraphs(page, Content(1, 7, direct=True))]
    ['أغلق الجسر.', 'وفتح الطريق']
    """
    tokens = sheet.tokens
    first_line, last_line = (sheet.sentences[sheet.sentence_of(at)].line for at in (content.first, content.last - 1))
    if not content.direct or first_line == last_line:
        return (Span(tokens[content.first].start, tokens[content.last - 1].end),)
    found: list[Span] = []
    for number in range(sheet.sentence_of(content.first), sheet.sentence_of(content.last - 1) + 1):
        sentence = sheet.sentences[number]
        first, last = max(sentence.first, content.first), min(sentence.last, content.last)
        opens = number == 0 or sheet.sentences[number - 1].line != sentence.line
        while opens and first < last and tokens[first].text in _MARKS:
            first += 1
        if first >= last:
            continue
        if found and not opens:
            found[-1] = Span(found[-1].start, tokens[last - 1].end)
        else:
            found.append(Span(tokens[first].start, tokens[last - 1].end))
    return tuple(found)
