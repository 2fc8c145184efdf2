"""Two spellings of one English name are told from names that only look alike."""

import re
from functools import cache

import pytest

import name_pairs
from isnad.arabic.grammar.same_name import same_name
from isnad.compare.actors import SURE
from name_pairs import DATA, PER_KIND, Pair, score

PEERS = DATA.parent / "PEERS.md"

needs_shared = pytest.mark.skipif(not DATA.exists(), reason="../shared is not beside the repository")

LEAST_F1, LEAST_OF_A_KIND = 0.93, 0.8


@cache
def _pairs(part: str) -> tuple[Pair, ...]:
    return name_pairs.pairs(part)


def test_score_counts_what_is_said() -> None:
    """Precision, recall and F1 are those of *same*; a kind has the share that is judged rightly."""
    judged = [
        Pair("سمير الزعفران", "سمير الزعفران", same=True, kind="a"),
        Pair("سمير الزعفران", "هالة منصور", same=True, kind="a"),
        Pair("سمير الزعفران", "هالة منصور", same=False, kind="b"),
    ]

    found = score(judged)

    assert (found.precision, found.recall) == (1.0, 0.5)
    assert found.f1 == pytest.approx(2 / 3)
    assert found.kinds == {"a": 0.5, "b": 1.0}


@needs_shared
def test_pairs_are_enough_and_drawn_alike() -> None:
    """2,000 same and 2,000 different pairs a part, the same at every run."""
    made = _pairs("test")
    assert sum(pair.same for pair in made) == len(made) // 2 == 5 * PER_KIND
    assert made == name_pairs.pairs("test")


@needs_shared
def test_no_english_name_stands_in_both_parts() -> None:
    """What was learned on is not what is measured."""
    words = [
        {name.english for name in name_pairs.names() if name_pairs.part_of(name.english) == part}
        for part in name_pairs.PARTS
    ]
    assert min(map(len, words)) > PER_KIND
    assert not words[0] & words[1]


@needs_shared
def test_spellings_are_told_from_other_names() -> None:
    """On names that nothing was learned from F1 is 0.93 or more, and no kind of pair is left behind."""
    found = score(_pairs("test"))
    assert found.f1 >= LEAST_F1
    assert {kind: share for kind, share in found.kinds.items() if share < LEAST_OF_A_KIND} == {}


def _table() -> list[tuple[bool, str, str]]:
    if not PEERS.exists():
        return []
    row = re.compile(r"\| (same|different) \| ([^/|]+) / ([^|]+) \|")
    found = row.findall(PEERS.read_text(encoding="utf-8").split("### D6")[1].split("## E.")[0])
    return [(verdict == "same", one.strip(), other.strip()) for verdict, one, other in found]


@needs_shared
def test_one_threshold_parts_the_pairs_that_defeat_the_peers() -> None:
    """Every pair of the comparators' table is judged rightly at the threshold that joins actors."""
    rows = _table()
    assert len(rows) == 13
    assert [row for row in rows if (same_name(row[1], row[2]) >= SURE) != row[0]] == []
