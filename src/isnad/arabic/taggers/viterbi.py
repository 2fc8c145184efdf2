"""The likeliest labels of a sentence, from what each token and each pair of labels says."""

from collections.abc import Sequence

Row = Sequence[int]
_NONE_BUT_0: Row = (0,)
_ALONE = [(0, 0)]


def best(rows: Sequence[Row], behind: Sequence[Row], beam: int) -> list[int]:
    """The labels, by number, whose weights with those of their pairs add up to most.

    ``rows`` holds a weight for each label of each token, ``behind`` one for each label behind each. A label that
    is further than ``beam`` behind the best one of its token is given up: in news most tokens leave one or two.

    >>> best([[0, 1], [0, -1], [3, 0]], behind=[[0, -5], [0, 2]], beam=9)
    [1, 1, 0]
    """
    if not rows:
        return []
    steps: list[list[tuple[int, int]]] = []
    scores: Sequence[int] = rows[0]
    # Where label 0 alone is left, and the next token is as sure of it, no other label comes up.
    sure = beam + max(behind[0][1:], default=0) - behind[0][0]
    for row in rows[1:]:
        if scores is _NONE_BUT_0:
            alive = _ALONE
        else:
            least = max(scores) - beam
            alive = [(label, score) for label, score in enumerate(scores) if score >= least]
        steps.append(alive)
        label, score = alive[0]
        if len(alive) == 1:
            if not label and row[0] - max(row[1:], default=0) > sure:
                scores = _NONE_BUT_0
                continue
            scores = [score + pair + weight for pair, weight in zip(behind[label], row, strict=True)]
        else:
            ways = [[score + pair for pair in behind[label]] for label, score in alive]
            scores = [way + weight for way, weight in zip(map(max, *ways), row, strict=True)]
    label = scores.index(max(scores))
    found = [label]
    for alive in reversed(steps):
        label = max(alive, key=lambda one: one[1] + behind[one[0]][label])[0]
        found.append(label)
    return found[::-1]
