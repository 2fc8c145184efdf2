"""The reports of the page: head, quality, facts and the marked text."""

from urllib.parse import urlsplit

from markupsafe import Markup

from isnad.model import Figure, Reading, Rejected, Sign, Statement
from isnad.render.bidi import ARABIC
from isnad.render.book import chain, content, rejected, said_by, title, translation_signs
from isnad.render.html.context import FactView, Ref, RejectedView, ReportLine, ReportView, SignView
from isnad.render.html.inline import Bi, both, free, inline, printed, reason, term
from isnad.render.html.judgements import marks as judged
from isnad.render.html.marked import marked, marks
from isnad.render.html.places import LONGEST, Places
from isnad.render.quantity import amount, number, unit
from isnad.render.strings import value_word

EXAMPLES = 3
"""Places named for each kind of sign of machine translation; the text marks them all."""


HEAD = 4_000
"""Characters in which one Arabic letter makes a text run from right to left."""


def report_line(places: Places, key: str) -> ReportLine:
    """A report with its date read together with its story."""
    reading = places.book.readings[key]
    found = places.book.date(key)
    evidence = [e for e in reading.published.evidence if e.start is not None and e.end is not None]
    return ReportLine(
        number=places.numbers[key],
        outlet=free(places.book.outlet(key)),
        title=printed(title(reading)),
        date=found.value,
        basis=reason(found.basis),
        evidence=tuple(places.ref(key, e.start or 0, e.end or 0) for e in evidence),
        rejected=tuple(_rejected(places, key, items) for items in rejected(reading)),
    )


def report_view(places: Places, reading: Reading) -> ReportView:
    """A report with its marked text; to be built after all that points at it."""
    key = reading.report.key
    number_ = places.numbers[key]
    line = report_line(places, key)
    facts = (
        tuple(_figure(places, key, figure) for figure in reading.figures),
        tuple(_statement(places, reading, said) for said in reading.statements),
        tuple(
            FactView(Markup('<bdi dir="ltr">{}</bdi>').format(t.value) if t.value else term("unknown_day"),
                     places.ref(key, t.start, t.end), (), (), "", ())
            for t in reading.dates
        ),
    )  # fmt: skip
    quality = reading.quality
    signs = tuple(_sign(places, key, kind, found) for kind, found in translation_signs(reading))
    return ReportView(
        number=number_,
        line=line,
        key=key,
        url=_web(reading.report.url),
        credits=tuple(places.ref(key, credit.start, credit.end) for credit in reading.credits),
        broken=tuple(
            (places.ref(key, b.start, b.end), printed(b.repaired) if b.repaired else Markup(""))
            for b in quality.mojibake
        ),
        machine=f"{quality.machine_translated.score:.0%}" if signs else None,
        signs=signs,
        lang=reading.report.language,
        way="rtl" if ARABIC.search(reading.report.text[:HEAD]) else "ltr",
        text=_text(places, reading),
        cut=len(reading.report.text) > LONGEST,
        figures=facts[0],
        statements=facts[1],
        dates=facts[2],
    )


def _sign(places: Places, key: str, kind: str, found: tuple[Sign, ...]) -> SignView:
    text = places.book.readings[key].report.text
    worded = [sign for sign in found if any(letter.isalpha() for letter in text[sign.start : sign.end])]
    refs = tuple(places.ref(key, sign.start, sign.end) for sign in worded[:EXAMPLES])
    return SignView(both(lambda tongue: value_word("sign", kind, tongue)), len(found), refs)


def _text(places: Places, reading: Reading) -> Markup:
    found = marks(reading, places.cited.get(reading.report.key, ()), places.book.judged)
    kept = tuple(mark for mark in found if mark.end <= LONGEST)
    return marked(places.numbers[reading.report.key], reading.report.text[:LONGEST], kept)


def _rejected(places: Places, key: str, items: tuple[Rejected, ...]) -> RejectedView:
    found = (item.evidence for item in items)
    refs = tuple(places.ref(key, e.start, e.end) for e in found if e.start is not None and e.end is not None)
    return RejectedView(items[0].value, reason(items[0].why), term(f"in.{items[0].evidence.where}"), refs)


def _figure(places: Places, key: str, figure: Figure) -> FactView:
    notes: list[Markup | Bi] = []
    if figure.unit:
        notes.append(both(lambda tongue: unit(figure.unit, tongue)))
    if figure.fate:
        notes.append(both(lambda tongue: value_word("fate", figure.fate or "", tongue)))
    if figure.period:
        notes.append(reason(figure.period))
    for other in figure.alternatives:
        value = " – ".join(dict.fromkeys(number(end) for end in (other.low, other.high) if end is not None))
        notes.append(Markup('{} <bdi dir="ltr">{}</bdi>: {}').format(term("alternative"), value, reason(other.why)))
    if figure.restates:
        notes.append(_restated(places, key, figure.restates))
    if figure.note:
        notes.append(reason(figure.note))
    head = both(lambda tongue: amount(figure, tongue))
    return FactView(
        head,
        places.ref(key, figure.start, figure.end),
        places.chain(key, chain(figure.authority)),
        tuple(notes),
        figure.id,
        judged(places, figure.id),
    )


def _restated(places: Places, key: str, fact: str) -> Markup | Bi:
    place = places.book.place(key, fact)
    if place is None:
        return term("restates")
    ref = places.ref(key, *place)
    return Markup('{}: <a class="at" href="{}">{}</a>').format(term("restates"), ref.href, ref.text)


def _statement(places: Places, reading: Reading, said: Statement) -> FactView:
    key = reading.report.key
    notes: list[Markup | Bi] = [both(lambda tongue: value_word("mode", said.mode, tongue))]
    words = content(reading, said)
    if said.denies:
        notes.append(term("denies"))
    place = (said.content[0].start, said.content[-1].end) if said.content else (said.start, said.end)
    ref = places.ref(key, *place)
    if not words:
        ref = Ref(ref.href, inline(said.cue.text))
    act = both(lambda tongue: value_word("act", said.act, tongue))
    return FactView(act, ref, places.chain(key, said_by(said)), tuple(notes), said.id, judged(places, said.id))


def _web(url: str | None) -> str | None:
    """The address if it is one that a reader may follow; nothing that runs in the page."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
