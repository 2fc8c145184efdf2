"""Search answers what a look at every report would, in the same order on both stores, and looks at few of them."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from math import log
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, text

from isnad.arabic.language import Arabic
from isnad.desk import Desk, Query
from isnad.model import Found, Reading, Word
from isnad.reading import LANGUAGES
from isnad.store import entries
from stores import Stores

OUTLETS = ("هالبرس", "صوت نهران", "Mirsal")
PEOPLE = ("سامر الحداد", "سامر ميرال", "نور الحداد", "ليان درسلان")
OFFICES = ("وزير النقل", "وزيرة الصحة", "رئيس بلدية نهران")
BODIES = ("وزارة الصحة", "وزارة الدفاع", "بلدية نهران")


def table(many: int, seed: int) -> BytesIO:
    """Reports about invented places and people, in which the same words stand in many ways."""
    random = Random(seed)  # noqa: S311 # drawn, not secret
    rows = []
    for number in range(many):
        said = (
            f"قال {random.choice(OFFICES)} {random.choice(PEOPLE)} إن الجسر {random.choice(('آمن', 'مغلق'))}.",
            f"أعلنت {random.choice(BODIES)} مقتل {random.randrange(2, 400)} شخصا في انهيار سد ميرال.",
            f"ونفت {random.choice(BODIES)} إصابة {random.randrange(2, 400)} شخصا.",
            f"وبلغت الخسائر {random.randrange(2, 90)} مليون دولار، بحسب {random.choice(BODIES)}.",
            "وكان سد ميرال قد انهار أمس، وانهار معه الجسر.",
        )
        row = {
            "id": f"r{random.randrange(10**6)}-{number}",
            "outlet": random.choice(OUTLETS),
            "title": random.choice(("انهيار سد ميرال", "الجسر آمن", "سد في نهران")),
            "text": " ".join(random.sample(said, random.randint(1, 4))) + f" تقرير {number}.",
        }
        day = random.choice(("2026-03", "", f"2026-03-{random.randint(1, 28):02}"))
        rows.append(row | ({"published": day} if day else {}))
    return BytesIO("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())


QUERIES = [
    Query("سد"),
    Query("الجسور"),
    Query("سد ميرال"),
    Query("ميرال انهيار الجسر"),
    Query("سد ميرال", exact=True),
    Query("ميرال سد", exact=True),
    Query("انهيار سد", exact=True),
    Query("إن الجسر آمن", exact=True),
    Query("قد انهار أمس، وانهار", exact=True),
    Query("الجسر", exact=True),
    Query("جسر", exact=True),
    Query(actor="سامر"),
    Query(actor="سامر الحداد"),
    Query(actor="سامر حدّاد"),
    Query(by="الوزارة"),
    Query("آمن", actor="الحداد"),
    Query(outlet="mirsal"),
    Query("سد", outlet="هالبرس"),
    Query(since="2026-03-10"),
    Query(until="2026-03-10"),
    Query("سد", since="2026-03-10", until="2026-03-20"),
    Query(since="2026-04-01"),
    Query(act="deny"),
    Query(act="deny", by="وزارة الدفاع"),
    Query(by="وزارة"),
    Query(by="سامر"),
    Query(fate="killed"),
    Query(fate="killed", least=100, by="وزارة"),
    Query(fate="killed", least=100, by="وزارة الصحة"),
    Query(fate="killed", most=100),
    Query(unit="USD", least=10_000_000, most=50_000_000),
    Query(unit="person", least=390),
    Query(least=300),
    Query("انهيار", fate="killed", by="بلدية", since="2026-03-05"),
    Query("سمكة الجسر"),
    Query(),
]


@pytest.fixture(scope="module")
def plain() -> Iterator[list[Reading]]:
    """The readings of 120 reports, without an index."""
    with Desk(":memory:") as desk:
        list(desk.add("-", stdin=table(120, 4)))
        yield list(desk.readings())


def printed(words: tuple[Word, ...]) -> list[str]:
    """Words as printed, without their Latin names."""
    return [word.printed for word in words if word.stem != "afp"]


def said(names: list[str | None]) -> set[str]:
    """The folded words of names."""
    return {word.folded for name in names if name for word in LANGUAGES["ar"].search_words(name)}


def holds(reading: Reading, query: Query) -> bool:
    """Whether a report answers, found out by a look at all of it."""
    words, asked = LANGUAGES["ar"].search_words(reading.report.text), LANGUAGES["ar"].search_words(query.words)
    if not {word.stem for word in asked if word.stem} <= {word.stem for word in words}:
        return False
    phrase, run = printed(asked), printed(words)
    if query.exact and not any(run[at : at + len(phrase)] == phrase for at in range(len(run))):
        return False
    if query.outlet and (reading.report.outlet or "").lower() != query.outlet:
        return False
    day = reading.published.value or ""
    if (query.since and not day) or day[:10] < query.since[: len(day[:10])] or (query.until and not day):
        return False
    if query.until and day[:10] > query.until:
        return False
    actor, by = said([query.actor]), said([query.by])
    if not any(actor <= said([*one.names]) for one in reading.actors) and query.actor:
        return False
    figures = [
        figure
        for figure in reading.figures
        if (not query.unit or figure.unit == query.unit)
        and (not query.fate or figure.fate == query.fate)
        and (query.least is None or (figure.low is not None and (figure.high is None or figure.high >= query.least)))
        and (query.most is None or (figure.high is not None and (figure.low is None or figure.low <= query.most)))
        and by <= said([part for link in figure.authority for part in (link.text, link.name)])
    ]
    statements = [
        statement
        for statement in reading.statements
        if query.act in (None, statement.act) and by <= said([statement.speaker.text, statement.speaker.name])
    ]
    return bool(figures or not query.asks_figure) and bool(statements or not query.asks_statement)


def bm25(readings: list[Reading], query: Query) -> dict[str, float]:
    """BM25 of every report, as the textbook has it; words of the title count three times more."""
    stems = dict.fromkeys(word.stem for word in LANGUAGES["ar"].search_words(query.words) if word.stem)
    texts = {reading.report.key: LANGUAGES["ar"].search_words(reading.report.text) for reading in readings}
    counts = {}
    for reading in readings:
        key, title = reading.report.key, set((reading.report.title or "").split())
        times = Counter(word.stem for word in texts[key] if word.stem)
        for word in texts[key]:
            if word.stem and word.printed in title:
                times[word.stem] += entries.TITLE
                title.discard(word.printed)
        counts[key] = times
    sizes = {key: sum(bool(word.stem) for word in words) for key, words in texts.items()}
    mean, many = sum(sizes.values()) / len(sizes), len(sizes)
    scores = {}
    for key, times in counts.items():
        scores[key] = 0.0
        for stem in stems:
            held = sum(stem in other for other in counts.values())
            heavy = times[stem] * 2.2 / (times[stem] + 1.2 * (0.25 + 0.75 * sizes[key] / mean))
            scores[key] += log(1 + (many - held + 0.5) / (held + 0.5)) * heavy
    return scores


def test_answers_are_those_of_a_look_at_every_report(stores: Stores, plain: list[Reading]) -> None:
    """The same reports in the order of their BM25, the newer first among equals, then by key; some queries find many."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(120, 4)))
        found_all = 0
        for query in QUERIES:
            scores = bm25(plain, query)
            days = {reading.report.key: reading.published.value or "" for reading in plain}
            right = [reading.report.key for reading in plain if holds(reading, query)]
            right.sort()
            right.sort(key=lambda key: days[key][:10], reverse=True)
            right.sort(key=lambda key: round(scores[key] * 1000), reverse=True)
            found = desk.search(replace(query, limit=1000))
            assert [item.key for item in found] == right, query
            assert [item.score for item in found] == [round(scores[key] * 1000) / 1000 for key in right]
            found_all += 0 < len(right) < len(plain)
        assert found_all > len(QUERIES) * 0.75


def test_pages_of_answers_follow_each_other(stores: Stores) -> None:
    """With ``offset`` every report comes once."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(120, 4)))
        for query in (Query("سد"), Query("سد ميرال", exact=True), Query(by="وزارة"), Query()):
            pages = [desk.search(replace(query, limit=7, offset=first)) for first in range(0, 126, 7)]
            assert [item for page in pages for item in page] == desk.search(replace(query, limit=1000)), query


def test_a_phrase_is_looked_up_in_the_text_where_the_index_is_deceived(
    stores: Stores, plain: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if all hashes of forms were the same, no report would come that does not hold the phrase, and none be lost."""
    monkeypatch.setattr(entries, "_sum", lambda _: 1)
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(120, 4)))
        for query in QUERIES:
            if query.exact:
                right = {reading.report.key for reading in plain if holds(reading, query)}
                assert {item.key for item in desk.search(replace(query, limit=1000))} == right


def test_what_was_asked_for_comes_with_the_report(stores: Stores) -> None:
    """The one figure that meets all that is asked of a figure, with its id and its chain; and so the statements."""
    row = {
        "id": "a",
        "text": "قالت وزارة الدفاع إن 112 شخصا قتلوا. وقالت بلدية نهران إن 130 شخصا قتلوا. ونفت وزارة الصحة إصابة 30 شخصا.",
    }
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=BytesIO(json.dumps(row, ensure_ascii=False).encode())))
        (reading,) = desk.readings()
        (found,) = desk.search(Query(fate="killed", least=100, by="وزارة"))
        assert found.figures == tuple(figure for figure in reading.figures if figure.low == 112)
        assert [link.text for link in found.figures[0].authority] == ["وزارة الدفاع"]
        assert desk.search(Query(fate="killed", least=120, by="وزارة")) == []
        (found,) = desk.search(Query(act="deny"))
        assert found.statements == tuple(said for said in reading.statements if said.act == "deny")
        assert found.figures == ()


def marked(desk: Desk, found: Found) -> list[str]:
    """What is marked in the snippets of a report."""
    report = desk.report(found.key)
    assert report is not None
    return [mark.of(report.text) for snippet in found.snippets for mark in snippet.marks]


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        (Query("سد"), {"سد", "سدود"}),
        (Query("سد ميرال", exact=True), {"سد ميرال"}),
        (Query(actor="الحداد"), {"وزير النقل سامر الحداد", "سامر الحداد", "الحداد"}),
        (Query(act="deny"), {"نفت وزارة الصحة إصابة 30 شخصا"}),
        (Query(fate="killed", least=100, by="وزارة الدفاع"), {"112 شخصا"}),
        (Query(outlet="هالبرس"), set()),
    ],
)
def test_marks(stores: Stores, query: Query, marks: set[str]) -> None:
    """They lie on the words, the actors, the statements and the figures that were asked for."""
    rows = (
        "قال وزير النقل سامر الحداد إن سد ميرال آمن. وأضاف الحداد أن الجسر مفتوح.",
        "أعلنت وزارة الدفاع مقتل 112 شخصا. ونفت وزارة الصحة إصابة 30 شخصا.",
    )
    made = [{"id": f"r{at}", "outlet": "هالبرس", "text": row} for at, row in enumerate(rows)]
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=BytesIO("\n".join(json.dumps(row, ensure_ascii=False) for row in made).encode())))
        found = desk.search(query)
        assert found
        told = {mark for item in found for mark in marked(desk, item)}
        assert told <= marks
        assert bool(told) == bool(marks)


@contextmanager
def statements(desk: Desk) -> Iterator[list[tuple[str, Any]]]:
    """The statements that a desk sends to its store."""
    sent: list[tuple[str, Any]] = []

    def told(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        sent.append((statement, parameters))

    event.listen(desk._engine, "before_cursor_execute", told)
    try:
        yield sent
    finally:
        event.remove(desk._engine, "before_cursor_execute", told)


MOST_STATEMENTS = 12


def test_search_looks_at_few_rows(stores: Stores) -> None:
    """Every statement finds its rows by an index, and how many there are does not grow with the reports."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(300, 8)))
        with statements(desk) as sent:
            for query in QUERIES:
                sent.clear()
                desk.search(replace(query, limit=20))
                assert len(sent) <= MOST_STATEMENTS, query
                for statement, parameters in list(sent):
                    plan = _plan(desk, statement, parameters, stores.kind)
                    assert "scan" not in plan.lower().replace("index scan", "").replace("bitmap heap scan", ""), plan


def _plan(desk: Desk, statement: str, parameters: Any, kind: str) -> str:
    """How the store answers a statement, but for the few rows of the blocks."""
    with desk._engine.connect() as connection:
        if kind == "sqlite":
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            lines = [row[-1] for row in rows]
        else:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            lines = [row[0] for row in connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)]
    return "\n".join(line for line in lines if "blocks" not in line and "TEMP B-TREE" not in line)


@dataclass(frozen=True, slots=True)
class Newer(Arabic):
    """Arabic whose words are found by newer rules: without the first letter."""

    @property
    def words_version(self) -> str:
        """Another one."""
        return "newer"

    def search_words(self, text: str) -> tuple[Word, ...]:
        """Each word without its first letter."""
        return tuple(word._replace(stem=word.printed[1:]) for word in Arabic.search_words(self, text))


def test_what_older_rules_indexed_is_indexed_anew(stores: Stores) -> None:
    """Reading again does so, once, for all blocks; until then newer rules find less, but what they add is found."""
    address = stores.new()
    with Desk(address) as desk:
        list(desk.add("-", stdin=table(60, 8)))
        before = list(desk.readings())
        assert desk.reindex() == 0
    with Desk(address) as desk:
        assert not desk.finds_less()
        desk._language = Newer()
        assert desk.finds_less()
        assert desk.search("بنهيار") == []
        list(desk.add("-", stdin=table(80, 8)))
        assert list(desk.reread()) == []
        assert desk.reindex() == 0
        assert not desk.finds_less()
        assert {item.key for item in desk.search(Query("بنهيار", limit=1000))} == {
            reading.report.key for reading in desk.readings() if "انهيار" in reading.report.text
        }
        assert list(desk.readings())[: len(before)] == before
    with Desk(address) as desk:
        assert desk.reindex() == len(desk) == 80


def test_where_two_isnads_write_beside_each_other_the_index_is_old_to_both(stores: Stores) -> None:
    """Neither finds all that the other wrote, and both say so."""
    address = stores.new()
    with Desk(address) as one, Desk(address) as other:
        other._language = Newer()
        list(one.add("-", stdin=table(3, 8)))
        list(other.add("-", stdin=table(3, 9)))
        assert one.finds_less()
        assert other.finds_less()
        assert other.reindex() == 6
        assert one.finds_less()
        assert not other.finds_less()


OLD_TABLES = (
    "DROP TABLE lists",
    "DROP TABLE blocks",
    "CREATE TABLE postings (term BIGINT NOT NULL, report BIGINT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (term, report))",
    "CREATE INDEX figures_unit ON figures (unit, low)",
    "CREATE INDEX figures_fate ON figures (fate, low)",
    "CREATE INDEX ix_statements_act ON statements (act)",
    "DELETE FROM versions WHERE number >= 9",
)


def test_a_desk_with_the_tables_of_before_answers_alike(stores: Stores) -> None:
    """Its index is made from what is kept, and is an old one: ``reread`` makes it anew, and all is as before."""
    address = stores.new()
    with Desk(address) as desk:
        list(desk.add("-", stdin=table(200, 8)))
        before = [desk.search(replace(query, limit=1000)) for query in QUERIES]
        with desk._engine.begin() as connection:
            for statement in OLD_TABLES:
                connection.execute(text(statement))
    with Desk(address) as desk:
        assert [desk.search(replace(query, limit=1000)) for query in QUERIES] == before
        assert list(desk.reread()) == []
        assert desk.reindex() == 0
        assert [desk.search(replace(query, limit=1000)) for query in QUERIES] == before
        with desk._engine.connect() as connection, pytest.raises(Exception, match="postings"):
            connection.execute(text("SELECT * FROM postings"))
