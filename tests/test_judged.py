"""What people decide on a desk, and what follows it: dossiers, names, changes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import text

from isnad.desk import Desk, Query
from isnad.faces.cli import main
from isnad.faces.ends import USAGE
from isnad.model import Dossier, Figure
from isnad.store import migrations
from isnad.store.engine import opened, writing
from stores import Stores

ROWS = (
    {"id": "a", "outlet": "هالبرس", "published": "2026-03-03", "text": "انهيار سد ميرال قرب نهران\nقال الدفاع المدني في نهران إن 12 شخصا قتلوا في انهيار سد ميرال يوم الثلاثاء. وأكد المحافظ سامر الحداد أن البحث مستمر."},
    {"id": "b", "outlet": "صوت نهران", "published": "2026-03-03", "text": "انهيار سد ميرال في نهران\nأعلنت وزارة الصحة مقتل 19 شخصا في انهيار سد ميرال يوم الثلاثاء. وقال المحافظ سامر حداد إن البحث مستمر."},
    {"id": "c", "outlet": "مدار", "published": "2026-03-03", "text": "سد ميرال ينهار في نهران\nقتل 12 شخصا وأصيب 40 آخرون في انهيار سد ميرال يوم الثلاثاء، بحسب الدفاع المدني. ونفى المحافظ سامر الحداد وقف البحث."},
)  # fmt: skip


def table(rows: tuple[dict[str, str], ...] = ROWS) -> BytesIO:
    """Rows as a table in JSON Lines."""
    return BytesIO("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())


@pytest.fixture
def desk(stores: Stores) -> Iterator[Desk]:
    """A desk with three reports of one happening."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table()))
        yield desk


def figure(desk: Desk, key: str, low: float) -> Figure:
    """The figure of a report with this number."""
    (reading,) = desk.readings([key])
    return next(figure for figure in reading.figures if figure.low == low)


def together(made: Dossier) -> list[set[str]]:
    """The ids of the figures, statements and events that stand side by side."""
    groups = [{member.figure for member in group.members} for group in made.figures]
    groups += [{member.statement for member in group.members} for group in made.statements]
    return groups + [set(entry.events) for entry in made.timeline]


def test_what_is_wrong_is_compared_no_more(desk: Desk) -> None:
    """A figure, a statement and an event leave the comparisons, and stay in their reading and under the judgements."""
    before = desk.dossier()
    wrong = figure(desk, "b", 19)
    (other,) = desk.readings(["b"])
    facts = [wrong.id, other.statements[0].id, other.events[0].id]
    assert all(any(fact in group for group in together(before)) for fact in facts)
    assert "conflict" in {relation.verdict for group in before.figures for relation in group.relations}

    for fact in facts:
        desk.judge(fact, "wrong", by="نور", why="عدد المصابين")

    after = desk.dossier()
    assert not any(fact in group for group in together(after) for fact in facts)
    assert {relation.verdict for group in after.figures for relation in group.relations} == {"agree"}
    assert [reading.report.key for reading in after.reports] == ["a", "b", "c"]
    assert wrong in after.reports[1].figures
    assert [(item.fact, item.by, item.why, item.holds) for item in after.judgements] == [
        (fact, "نور", "عدد المصابين", True) for fact in facts
    ]
    assert next(item.about[0].text for item in after.judgements) == "19 شخصا"

    desk.judge(wrong.id, "withdrawn", by="نور")
    assert any(wrong.id in group for group in together(desk.dossier()))


def test_copies_of_what_is_judged_are_named(stores: Stores) -> None:
    """Where another report prints the same text, the same figure is named until somebody judges it too."""
    again = ROWS[1] | {"id": "copy", "outlet": "منبر نهران", "text": "عاجل\n" + ROWS[1]["text"]}
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table((*ROWS, again))))
        desk.judge(figure(desk, "b", 19).id, "wrong", by="نور")
        (made,) = desk.dossier().judgements
        other = figure(desk, "copy", 19).id
        assert [(fact.id, fact.report, fact.text) for fact in made.copies] == [(other, "copy", "19 شخصا")]
        desk.judge(other, "wrong", by="نور")
        assert [item.copies for item in desk.dossier().judgements] == [(), ()]


def test_figures_are_of_one_quantity_or_not(desk: Desk) -> None:
    """Over what comparing finds; the verdict of a pair says who found them the same."""
    killed, wounded, others = figure(desk, "a", 12), figure(desk, "c", 40), figure(desk, "b", 19)
    desk.judge(killed.id, "same", by="نور", other=wounded.id, why="الحصيلة كلها")
    desk.judge(killed.id, "different", by="سالم", other=others.id)
    made = desk.dossier()
    (group,) = [group for group in made.figures if any(member.figure == killed.id for member in group.members)]
    assert wounded.id in {member.figure for member in group.members}
    assert others.id not in {member.figure for member in group.members}
    (pair,) = [relation for relation in group.relations if {relation.a, relation.b} == {killed.id, wounded.id}]
    assert pair.verdict == "conflict"
    assert pair.why.endswith("; judged the same by نور, " + desk.judgements()[0].at[:10] + ": الحصيلة كلها")


def test_statements_and_events_follow_too(desk: Desk) -> None:
    """Two statements that say nothing alike are one utterance where a person says so; events apart are two entries."""
    one, other = desk.readings(["a", "b"])
    said, denied = one.statements[0], other.statements[1]
    desk.judge(said.id, "same", by="نور", other=denied.id)
    desk.judge(one.events[0].id, "different", by="نور", other=other.events[0].id)
    made = desk.dossier()
    (relation,) = [
        relation
        for group in made.statements
        for relation in group.relations
        if {relation.a, relation.b} == {said.id, denied.id}
    ]
    assert (relation.verdict, "judged the same by نور" in relation.why) == ("same", True)
    homes = [number for number, entry in enumerate(made.timeline) for name in entry.events if name in (one.events[0].id, other.events[0].id)]  # fmt: skip
    assert len(set(homes)) == 2
    desk.judge(one.events[0].id, "same", by="نور", other=other.events[0].id)
    (entry,) = desk.dossier().timeline
    assert entry.why.startswith("judged the same by نور")


def test_actors_are_one_or_two(desk: Desk) -> None:
    """In names and in dossiers, by the ids that names gives."""
    found = {item.name: item for item in desk.names()}
    assert len(found["سامر الحداد"].reports) == 3
    body, ministry = found["الدفاع المدني"], found["وزارة الصحة"]
    desk.judge(body.id, "same", by="نور", other=ministry.id, why="تتبع له")
    (joined,) = [item for item in desk.names() if item.kind == "organisation"]
    assert joined.reports == ("a", "b", "c")
    assert "judged the same by نور" in joined.why

    (first,), (second,) = desk.readings(["a"]), desk.readings(["b"])
    one, other = (next(actor.id for actor in reading.actors if actor.kind == "person") for reading in (first, second))
    desk.judge(one, "different", by="سالم", other=other)
    persons = [actor for actor in desk.dossier().actors if actor.kind == "person"]
    assert sorted(len(actor.members) for actor in persons) == [1, 2]
    assert all("judged different by سالم" in actor.why for actor in persons)
    assert {item.id for item in desk.names()} == {actor.id for actor in desk.dossier().actors if actor.kind != "place"}


def test_one_bearer_of_a_name_is_another(stores: Stores) -> None:
    """Of the reports that print one name, the one that is judged different leaves; the rest stay together."""
    rows = tuple({"id": f"r{n}", "text": f"وصل سامر الحداد إلى نهران ومعه {n} مرافقا."} for n in range(3, 9))
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(rows)))
        (before,) = [item for item in desk.names() if item.kind == "person"]
        (last,) = desk.readings(["r8"])
        (apart,) = [actor.id for actor in last.actors if actor.kind == "person"]
        (next_,) = desk.readings(["r7"])
        (one,) = [actor.id for actor in next_.actors if actor.kind == "person"]
        desk.judge(apart, "different", by="نور", other=before.id if before.id != apart else one)
        parted = [item for item in desk.names() if item.kind == "person"]
        assert sorted(len(item.reports) for item in parted) == [1, 5]


def test_search_says_what_is_judged(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the snippets that show it, as far as it holds."""
    wrong = figure(desk, "b", 19).id
    desk.judge(wrong, "wrong", by="نور", why="عدد المصابين")
    desk.judge(figure(desk, "c", 40).id, "right", by="نور")
    desk.judge(figure(desk, "c", 40).id, "withdrawn", by="نور")
    asked = Query(fate="killed", least=10)
    told = {item.key: [(one.verdict, one.fact) for one in item.judged] for item in desk.search(asked)}
    assert told == {"a": [], "b": [("wrong", wrong)], "c": []}
    assert [item.key for item in desk.search(replace(asked, without_wrong=True))] == ["a", "c"]
    address = desk._engine.url.render_as_string(hide_password=False).replace("+psycopg", "")  # its address
    assert main(["search", "--desk", address, "--fate", "killed"]) == 0
    shown = capsys.readouterr().out.translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert "«19 شخصا» judged wrong by نور" in shown
    assert main(["search", "--desk", address, "--fate", "killed", "--least", "15", "--without-wrong"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["search", "--desk", address, "--without-wrong"]) == USAGE


def test_a_report_under_another_key(desk: Desk, stores: Stores) -> None:
    """Judgements that are moved find their facts where their report is, whatever its key is there."""
    desk.judge(figure(desk, "b", 19).id, "wrong", by="نور")
    moved = BytesIO()
    list(desk.export(moved))
    moved.seek(0)
    with Desk(stores.new()) as other:
        list(other.add("-", stdin=table(({"id": "b", "text": "قتل 19 شخصا في نهران."},))))
        list(other.load(moved))
        (made,) = other.judgements()
        assert [(fact.report, fact.read) for fact in made.about] == [("b#2", True)]
        assert [item.key for item in other.search(Query(fate="killed", least=19)) if item.judged] == ["b#2"]


def test_what_does_not_fit_is_refused(desk: Desk) -> None:
    """Two kinds of fact, a fact and itself, an actor alone, a verdict for two on one, nothing to take back."""
    one = figure(desk, "a", 12)
    (reading,) = desk.readings(["a"])
    actor = reading.actors[0].id
    for fact, verdict, other in (
        (one.id, "same", reading.statements[0].id),
        (one.id, "same", one.id),
        (actor, "wrong", ""),
        (one.id, "same", ""),
        (one.id, "withdrawn", ""),
    ):
        with pytest.raises(ValueError, match=r"."):
            desk.judge(fact, verdict, by="نور", other=other)  # type: ignore[arg-type] # the verdicts of a tuple
    with pytest.raises(ValueError, match="nobody"):
        desk.judge(one.id, "wrong", by=" ")
    with pytest.raises(KeyError):
        desk.judge("none", "right", by="نور")
    assert desk.judgements() == []


def test_a_change_is_not_told_of_what_is_wrong(stores: Stores) -> None:
    """A figure that is judged wrong is no conflict with what comes later."""
    with Desk(stores.new()) as desk:
        list(desk.add("-", stdin=table(ROWS[1:2])))
        desk.look()
        desk.judge(figure(desk, "b", 19).id, "wrong", by="نور")
        list(desk.add("-", stdin=table(ROWS[:1])))
        desk.look()
        assert not [change for change in desk.untold() if "19" in change.text + change.before]


def test_judgements_move_with_the_words_they_are_about(desk: Desk, stores: Stores) -> None:
    """Onto another desk, also where the reports are not."""
    desk.judge(figure(desk, "b", 19).id, "wrong", by="نور", why="عدد المصابين")
    moved = BytesIO()
    list(desk.export(moved))
    moved.seek(0)
    with Desk(stores.new()) as other:
        list(other.load(moved))
        assert other.judgements() == desk.judgements()
        assert other.dossier() == desk.dossier()


def test_a_fact_that_is_no_longer_read_is_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Its judgement stays, with the words as they were."""
    fact = figure(desk, "b", 19)
    desk.judge(fact.id, "wrong", by="نور")
    with writing(desk._engine) as connection:  # as a newer reader would leave it
        connection.execute(text("DELETE FROM figures WHERE id = :id"), {"id": fact.id})
    (kept,) = desk.judgements([fact.id])
    assert [(about.text, about.report, about.read) for about in kept.about] == [("19 شخصا", "b", False)]
    address = desk._engine.url.render_as_string(hide_password=False).replace("+psycopg", "")  # its address
    assert main(["reread", "--desk", address]) == 0
    out = capsys.readouterr().out
    assert "Judged facts that are no longer read (1)" in out
    assert "19 شخصا" in out


def test_a_desk_of_before_gets_its_events(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables that it lacked are filled from its readings."""
    address = stores.new()
    with Desk(address) as desk:
        list(desk.add("-", stdin=table()))
    engine = opened(address)
    step = migrations.MIGRATIONS.index(migrations._events) + 1  # the step that is tested
    with writing(engine) as connection:
        connection.execute(text("DROP TABLE events"))
        connection.execute(text("DROP TABLE judged_facts"))
        connection.execute(text("DELETE FROM versions WHERE number >= :step"), {"step": step})
    engine.dispose()
    with Desk(address) as desk:
        (reading,) = desk.readings(["a"])
        assert desk.judge(reading.events[0].id, "right", by="نور").verdict == "right"


def test_on_the_command_line(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The dossier of a desk follows what is judged; judgements are printed as text and as JSON."""
    address = desk._engine.url.render_as_string(hide_password=False).replace("+psycopg", "")  # its address
    wrong = figure(desk, "b", 19).id
    assert main(["judgements", "--desk", address]) == 0
    assert "nobody has decided anything on this desk" in capsys.readouterr().err
    assert main(["judge", "wrong", wrong, "--desk", address, "--by", "نور", "--why", "عدد المصابين"]) == 0
    told = capsys.readouterr().err.translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert "kept: wrong: figure «19 شخصا» [b] (نور" in told
    assert main(["judge", "right", wrong, "--desk", address, "--by", "سالم"]) == 0
    assert "no longer holds: wrong: figure «19 شخصا»" in capsys.readouterr().err.translate(
        dict.fromkeys(range(0x2066, 0x206A))
    )
    assert main(["judge", "withdrawn", wrong, "--desk", address, "--by", "سالم"]) == 0
    assert "holds again: wrong: figure" in capsys.readouterr().err.translate(dict.fromkeys(range(0x2066, 0x206A)))
    assert main(["judge", "withdrawn", wrong, "--desk", address, "--by", "سالم"]) == USAGE
    assert main(["judge", "right", wrong, figure(desk, "a", 12).id, "--desk", address]) == USAGE
    out = tmp_path / "story.json"
    assert main(["dossier", "--desk", address, "-o", str(out)]) == 0
    made = json.loads(out.read_text(encoding="utf-8"))
    assert wrong not in {member["figure"] for group in made["figures"] for member in group["members"]}
    assert made["judgements"][0]["about"][0]["text"] == "19 شخصا"
    capsys.readouterr()
    assert main(["judgements", "--desk", address, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["fact"] == wrong
    assert main(["judgements", "--desk", address]) == 0
    told = capsys.readouterr().out
    assert "wrong figure" in told
    assert "عدد المصابين" in told
