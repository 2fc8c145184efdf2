"""Clusters hold what belongs together on the whole."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.compare.clusters import clusters, connected

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=28
)


def test_a_chain_does_not_become_one_cluster() -> None:
    """Neighbours in a chain are alike, its ends are not, so the chain breaks."""
    chain = {(at, at + 1): 0.6 for at in range(5)}
    assert max(len(group) for group in clusters(6, chain, 0.5)) == 2


def test_what_is_kept_apart_stays_apart() -> None:
    """A negative likeness outweighs a positive one to a common neighbour."""
    assert clusters(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): -2.0}, 0.3) == ((0, 1), (2,))


@given(PAIRS)
def test_clusters_part_everything_once(likeness: dict[tuple[int, int], float]) -> None:
    """Every number stands in exactly one cluster, and the order in which pairs come changes nothing."""
    found = clusters(8, likeness, 0.4)
    assert sorted(index for group in found for index in group) == list(range(8))
    assert found == clusters(8, dict(reversed(likeness.items())), 0.4)


def test_connected_follows_every_pair() -> None:
    """What any chain of pairs joins is one part."""
    assert connected(5, [(0, 3), (3, 4)]) == ((0, 3, 4), (1,), (2,))
