"""The census counts the cues, speakers and chains of a reading and prints the commonest."""

from collections import Counter

from census import counted, table
from isnad.intake.text import report
from isnad.reading import read


def test_cues_speakers_and_chains_are_counted() -> None:
    """A statement without a chain counts no chain."""
    cues, speakers, chains = Counter[str](), Counter[str](), Counter[str]()
    text = "قالت الشرطة إن الطريق أغلق.\nوقال مسؤول محلي لوكالة الشراع إن الجسر آمن."
    assert counted(read(report(text, key="t")), cues, speakers, chains) == 2
    assert cues == {"قالت": 1, "قال": 1}
    assert speakers == {"الشرطة": 1, "مسؤول محلي": 1}
    assert chains == {"وكالة الشراع": 1}


def test_the_table_has_the_commonest_first() -> None:
    """No more rows than were asked for, and no mark of a column inside one."""
    assert table("cue", Counter({"أكد": 1, "قال": 3, "نفى": 2}), 2)[2:] == ["| قال | 3 |", "| نفى | 2 |", ""]
    assert table("cue", Counter({"أ|ب": 1}), 1)[2] == "| أ/ب | 1 |"
