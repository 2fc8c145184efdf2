"""Which judgements hold, and what they join and keep apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.compare.clusters import clusters
from isnad.compare.decisions import Decisions
from isnad.model import Judgement, Verdict


def made(*told: tuple[str, Verdict, str, str]) -> list[Judgement]:
    """Judgements on the facts named by letters, a minute apart, by whoever."""
    return [
        Judgement(facts[0], verdict, by, f"2026-03-04T10:{minute:02}:00+00:00", facts[1:], why)
        for minute, (facts, verdict, by, why) in enumerate(told)
    ]


def test_the_newest_holds() -> None:
    """Of several persons the newest; of the other is said by whom it is overruled."""
    first, second = made(("a", "wrong", "نور", ""), ("a", "right", "سالم", "في البيان"))
    held = Decisions([second, first])
    assert held.of("a") == second
    assert not held.is_wrong("a")
    assert held.note(first) == "a later judgement holds: right by سالم, 2026-03-04: في البيان"
    assert held.note(second) == ""


def test_a_judgement_is_taken_back() -> None:
    """Then that of somebody else holds again; and who judges once more, does."""
    story = made(("a", "right", "سالم", ""), ("a", "wrong", "نور", ""), ("a", "withdrawn", "نور", "سهو"))
    held = Decisions(story)
    assert held.of("a") == story[0]
    assert held.note(story[1]) == "taken back by نور, 2026-03-04: سهو"
    again = [*story, Judgement("a", "wrong", "نور", "2026-03-05T10:00:00+00:00")]
    assert Decisions(again).is_wrong("a")


def test_who_judges_anew_is_not_counted_twice() -> None:
    """Of one person's judgements on the same fact the last counts."""
    story = made(("a", "right", "نور", ""), ("a", "wrong", "نور", ""), ("a", "unsure", "نور", ""))
    held = Decisions(story)
    assert held.of("a") == story[2]
    assert [held.note(item) for item in story] == ["judged anew by نور, 2026-03-04"] * 2 + [""]


def test_what_is_the_same_as_a_third_is_the_same() -> None:
    """And what is different from one is different from the other; each says through whom."""
    held = Decisions(made(("ab", "same", "نور", ""), ("bc", "same", "سالم", ""), ("cd", "different", "نور", "")))
    assert held.same("a", "b") == "judged the same by نور, 2026-03-04"
    assert held.same("c", "a") == "judged the same through others by سالم, 2026-03-04 and نور, 2026-03-04"
    assert held.apart("a", "d") == "judged different through others by نور, 2026-03-04"
    assert held.same("a", "d") is None
    assert held.apart("a", "b") is None


def test_newer_judgements_leave_no_room() -> None:
    """Where pairs contradict each other, the older one is set aside and says so."""
    parted = made(("ab", "same", "نور", ""), ("bc", "same", "نور", ""), ("ac", "different", "سالم", ""))
    held = Decisions(parted)
    assert (held.same("a", "b"), held.apart("a", "c")) == (None, "judged different by سالم, 2026-03-04")
    assert "newer judgements keep the two apart" in held.note(parted[0])
    joined = made(("ac", "different", "سالم", ""), ("ab", "same", "نور", ""), ("bc", "same", "نور", ""))
    held = Decisions(joined)
    assert held.apart("a", "c") is None
    assert held.note(joined[0]).startswith("newer judgements make the two one: the same through others by نور")


def test_what_is_the_same_takes_its_likes_along() -> None:
    """A fact that is like nothing comes to the group of the one that it is the same as."""
    likeness = {(0, 1): 0.6, (1, 2): 0.6, (0, 2): 0.6}
    held = Decisions(made(("ad", "same", "نور", "")))
    assert held.clusters([["a"], ["b"], ["c"], ["d"]], likeness, 0.5) == ((0, 1, 2, 3),)


NAMES = "abcdef"
PAIRS = [f"{one}{other}" for one, other in combinations(NAMES, 2)]


@given(
    st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from(["same", "different", "withdrawn"]), st.just("نور"), st.just("")), max_size=12),
    st.dictionaries(st.sampled_from(list(combinations(range(6), 2))), st.floats(0, 1), max_size=15),
)  # fmt: skip
def test_clusters_follow_what_holds(told: list[tuple[str, Verdict, str, str]], likeness: dict[tuple[int, int], float]) -> None:  # fmt: skip
    """Whatever is judged and however alike facts are: the same are in one cluster, the different are not."""
    story = made(*told)
    held = Decisions(story)
    groups = held.clusters([[name] for name in NAMES], likeness, 0.5)
    assert sorted(index for group in groups for index in group) == list(range(6))
    group_of = {NAMES[index]: number for number, group in enumerate(groups) for index in group}
    for one, other in combinations(NAMES, 2):
        if held.same(one, other):
            assert group_of[one] == group_of[other]
        if held.apart(one, other):
            assert group_of[one] != group_of[other]
    for item in story:
        if item.verdict == "same" and not held.note(item):
            assert held.same(item.fact, item.other)
        if item.verdict == "different" and not held.note(item):
            assert held.apart(item.fact, item.other)


@pytest.mark.parametrize("verdict", ["right", "wrong", "unsure"])
def test_who_joins_nothing_changes_nothing(verdict: Verdict) -> None:
    """Without a judgement on a pair, clusters are those of the weights."""
    likeness = {(0, 1): 0.9, (1, 2): 0.4}
    held = Decisions(made(("a", verdict, "نور", ""), ("bc", "unsure", "نور", "")))
    assert held.clusters([["a"], ["b"], ["c"]], likeness, 0.5) == clusters(3, likeness, 0.5)
