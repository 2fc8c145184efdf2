"""The posting lists hold what was put into them, in whatever order it came."""

from random import Random

from isnad.store.entries import MOST, Asked, Entry, asked_forms, word_entries
from isnad.store.lists import PostingList, merged
from isnad.store.places import Places


def test_what_is_put_in_and_taken_out() -> None:
    """A list is what a plain table would be after the same changes; an empty one is no bytes."""
    random = Random(3)  # noqa: S311 # drawn, not secret
    plain: dict[int, Entry] = {}
    body = forms = b""
    for _ in range(300):
        changed: dict[int, Entry | None] = {}
        for _ in range(random.randint(1, 5)):
            entry = Entry(random.randint(1, 255), tuple(random.randrange(2**32) for _ in range(random.randint(0, 4))))
            changed[random.randrange(1024)] = entry if random.random() < 0.7 else None
        body, forms = merged(body, forms, changed)
        plain = {place: entry for place, entry in {**plain, **changed}.items() if entry is not None}
        assert PostingList(body, forms).entries() == dict(sorted(plain.items()))
    assert merged(body, forms, dict.fromkeys(plain)) == (b"", b"")


TEXT = "قال الوفد إن الجسر آمن"
PLACES: Places = ([0, 4, 10, 13, 19], [3, 9, 12, 18, 22], [1, 2, 0, 3, 4])


def asked(words: str) -> list[Asked]:
    """The forms of words of ``TEXT``."""
    terms = {TEXT[start:end]: term for start, end, term in zip(*PLACES, strict=True)}
    return asked_forms([(word, terms.get(word, 9)) for word in words.split()])


def stand(words: str) -> bool:
    """Whether the index says that ``words`` stand side by side in ``TEXT``."""
    entries = word_entries(TEXT, None, PLACES)
    lists = {term: PostingList(*merged(b"", b"", {5: entry})) for term, entry in entries.items()}
    return all(each.term in lists and lists[each.term].may_be(5, each) for each in asked(words))


def test_what_stands_side_by_side_is_told_by_the_lists() -> None:
    """Also where a word without a stem stands between or behind, which has no list."""
    for words in ("قال", "قال الوفد", "الوفد إن", "إن الجسر آمن", "الوفد إن الجسر", TEXT):
        assert stand(words), words
    for words in ("الوفد قال", "قال الجسر", "قال إن", "الوفد الجسر", "الجسر الوفد آمن"):
        assert not stand(words), words


def test_a_word_in_very_many_forms_is_looked_up_in_the_text() -> None:
    """The list cannot hold them all, and then rules nothing out."""
    entry = Entry(1, tuple(range(2, 2 + 3 * MOST)))
    made = PostingList(*merged(b"", b"", {5: entry}))
    assert made.may_be(5, Asked(1, 0xFFFFFFFF, 1))
