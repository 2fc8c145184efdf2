"""The tagger of names: its weights, its search, and that it tags as CRFsuite does."""

import tomllib
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise, product
from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.taggers.crf import CrfTagger, tagger
from isnad.arabic.taggers.features import features
from isnad.arabic.taggers.lanes import Lanes, packed
from isnad.arabic.taggers.viterbi import best
from isnad.arabic.taggers.weights import made, read
from isnad.arabic.text.tokens import tokens
from train_names import FAMILIES

TAUGHT = (
    ("وصل سامر الحداد إلى نهران أمس", "O B-PERS I-PERS O B-LOC O"),
    ("قالت شركة نهران للطيران إن", "O B-ORG I-ORG I-ORG O"),
    ("قال يوسف منصور من بلدة سد ميرال في درسلان", "O B-PERS I-PERS O O B-LOC I-LOC O B-LOC"),
    ("لم يصل أحد", "O O O"),
)
ASKED = ("قال سامر منصور إن شركة ميرال في نهران", "وصل", "في درسلان 12 شخصا، قالت الشركة", "سد ميرال")


def test_the_tagger_labels_as_crfsuite_does(tmp_path: Path) -> None:
    """Weights added up once a word, rounded and searched with a beam give the labels that CRFsuite gives."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.0, "c2": 0.1, "max_iterations": 30})
    for text, labels in TAUGHT:
        trainer.append(features(tokens(text)), labels.split())
    trainer.train(str(tmp_path / "model"))
    model = pycrfsuite.Tagger()
    model.open(str(tmp_path / "model"))
    learned = model.info()
    made(tuple(model.labels()), learned.transitions, learned.state_features).write(tmp_path / "names.bin")

    ours = CrfTagger(tmp_path / "names.bin")

    asked = [tokens(text) for text in (*ASKED, *(text for text, _ in TAUGHT))]
    assert [ours.tag(words) for words in asked] == [tuple(model.tag(features(words))) for words in asked]
    assert ours.tag(tokens(TAUGHT[0][0])) == tuple(TAUGHT[0][1].split())


def test_no_words_have_no_labels() -> None:
    """An empty sentence is tagged, with nothing."""
    assert tagger().tag(()) == ()


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    """A file of weights gives back the labels, the pairs and every row, names with an equals sign or of punctuation too."""
    one = made(("O", "B"), {("O", "B"): -1.25}, {("w==", "B"): 3.5, ("k=،", "O"): -0.001, ("w=رد", "O"): 0.0})
    one.write(tmp_path / "some.bin")

    assert read(tmp_path / "some.bin") == one
    assert (one.of("w=="), one.of("k=،"), one.of("w=رد")) == ((0, 3500), (-1, 0), (0, 0))
    assert len(one.rows) == 2


def test_missing_weights_are_an_error(tmp_path: Path) -> None:
    """A path without a file is told, not read as an empty model."""
    with pytest.raises(OSError, match=r"none\.bin"):
        read(tmp_path / "none.bin")


def test_the_card_is_that_of_the_weights() -> None:
    """The model card has the size and the hash of the weights that ship, and what each family of features is worth."""
    folder = files("isnad.arabic.taggers").joinpath("data")
    raw = folder.joinpath("names.bin").read_bytes()
    card = tomllib.loads(folder.joinpath("names.toml").read_text(encoding="utf-8"))

    assert (card["bytes"], card["sha256"]) == (len(raw), sha256(raw).hexdigest())
    assert card["by_kind"]["all"] > 0.7
    assert set(card["without"]) == {"nothing", *FAMILIES}


numbers = st.integers(-30_000, 30_000)


@given(st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=8))
def test_rows_are_added_as_one_number(rows: list[tuple[int, int, int]]) -> None:
    """The sum of packed rows differs from lane to lane as the sums of the columns do."""
    found = Lanes(3).row(sum(packed([value for row in rows for value in row], 3)))

    columns = [sum(column) for column in zip(*rows, strict=True)]
    assert [value - found[0] for value in found] == [value - columns[0] for value in columns]


@given(
    st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=5),
    st.tuples(*[st.tuples(numbers, numbers, numbers)] * 3),
)
def test_the_search_finds_the_best_labels(rows: list[tuple[int, ...]], behind: tuple[tuple[int, ...], ...]) -> None:
    """With a beam that gives up nothing, no other sequence of labels has more weight."""

    def weight(labels: tuple[int, ...]) -> int:
        own = sum(row[label] for row, label in zip(rows, labels, strict=True))
        return own + sum(behind[one][other] for one, other in pairwise(labels))

    found = tuple(best(rows, behind, beam=10**9))

    assert weight(found) == max(weight(labels) for labels in product(range(3), repeat=len(rows)))
