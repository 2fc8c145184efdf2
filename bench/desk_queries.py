"""Searches as people make them, drawn from what a desk holds: a kind of query, and many of each kind."""

from collections.abc import Iterator, Sequence
from random import Random

from isnad.desk import Desk, Query
from isnad.model import Reading

SAMPLE = 600
"""Reports from which queries are drawn."""

KINDS = (
    "one word",
    "words",
    "words, days",
    "words, outlet",
    "word as printed",
    "phrase as printed",
    "actor",
    "actor, words",
    "speaker",
    "speaker, act",
    "words, speaker",
    "figure by ministry",
    "unit, range",
    "fate, range, words",
    "outlet, days",
)


def queries(desk: Desk, each: int) -> Iterator[tuple[str, Query]]:
    """``each`` queries of every kind, the kinds in turn."""
    random = Random(7)  # noqa: S311 # drawn, not secret
    keys = desk.keys()
    readings = list(desk.readings(random.sample(keys, min(SAMPLE, len(keys)))))
    for _ in range(each):
        for kind in KINDS:
            yield kind, _query(kind, random, random.choice(readings), readings)


def _query(kind: str, random: Random, reading: Reading, readings: Sequence[Reading]) -> Query:
    several, one = _drawn(random, reading, 3), _drawn(random, reading, 1)
    by, name, outlet = _speaker(random, readings), _name(random, readings), reading.report.outlet or ""
    made = {
        "one word": Query(one),
        "words": Query(several),
        "words, days": Query(one, since="2018-04-01", until="2018-05-31"),
        "words, outlet": Query(one, outlet=outlet),
        "word as printed": Query(_run(random, reading, 1), exact=True),
        "phrase as printed": Query(_run(random, reading, random.randint(2, 4)), exact=True),
        "actor": Query(actor=name),
        "actor, words": Query(one, actor=name.split()[0]),
        "speaker": Query(by=by),
        "speaker, act": Query(by=by, act=random.choice(("deny", "announce", "demand", "accuse", "affirm"))),
        "words, speaker": Query(one, by=by),
        "figure by ministry": Query(by="وزارة", fate=random.choice(("killed", "wounded", "")), least=10),
        "unit, range": Query(
            unit=random.choice(("person", "percent", "USD", "day")), least=10.0 ** random.randint(0, 6), most=1e7
        ),
        "fate, range, words": Query(one, fate="killed", least=random.choice((1, 10, 100))),
        "outlet, days": Query(outlet=outlet, since="2018-03-01", until=f"2018-03-{random.randint(1, 31):02}"),
    }
    return made[kind]


def _drawn(random: Random, reading: Reading, most: int) -> str:
    """Up to ``most`` words of the headline."""
    words = (reading.report.title or reading.report.text[:80]).split()
    return " ".join(random.sample(words, min(len(words), random.randint(1, most))))


def _run(random: Random, reading: Reading, size: int) -> str:
    """Words of the text that stand side by side."""
    words = reading.report.text.split()
    first = random.randrange(max(1, len(words) - size))
    return " ".join(words[first : first + size])


def _speaker(random: Random, readings: Sequence[Reading]) -> str:
    found = ""
    while not found:
        statements = random.choice(readings).statements
        found = (random.choice(statements).speaker.text if statements else "") or ""
    return found


def _name(random: Random, readings: Sequence[Reading]) -> str:
    found = ""
    while not found:
        actors = random.choice(readings).actors
        found = random.choice(actors).name if actors else ""
    return found
