"""A tagger that a user brings: a token classifier of Hugging Face, here a tiny one that the test itself teaches."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

import isnad
from isnad.arabic.taggers.neural import NeuralTagger, labels_of
from isnad.arabic.taggers.tagger import LABELS
from isnad.arabic.text.tokens import tokens
from isnad.faces.cli import main

TAUGHT = (
    ("قال غزلق بنطور إن شركة زمهرير في دلمون", "O B-PER I-PER O O B-ORG O B-LOC"),
    ("وصل غزلق إلى دلمون", "O B-PER O B-LOC"),
    ("وقالت زمهرير أمس", "O B-ORG O"),
    ("لم يصل أحد.", "O O O O"),
)
NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


def _pieces(special: list[str]) -> Any:
    """A tokenizer that knows some words whole and breaks every other into letters."""
    tokenizers = pytest.importorskip("tokenizers")
    transformers = pytest.importorskip("transformers")
    words = {word for text, _ in TAUGHT for word in text.replace(".", " .").split()} - {"بنطور", "زمهرير"}
    letters = sorted({letter for text, _ in TAUGHT for letter in text if letter != " "})
    vocabulary = [*special, *letters, *("##" + letter for letter in letters), *sorted(words - set(letters))]
    model = tokenizers.models.WordPiece({piece: at for at, piece in enumerate(vocabulary)}, unk_token=special[1])
    made = tokenizers.Tokenizer(model)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    made.post_processor = tokenizers.processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    pad, unknown, first, last = special
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, pad_token=pad, unk_token=unknown, cls_token=first, sep_token=last
    )


def _saved(folder: Path, names: tuple[str, ...] = NAMES, room: int = 40, steps: int = 60) -> str:
    """A folder with a model of one layer, taught for some steps, and its tokenizer."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(1)
    pieces = _pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])
    config = transformers.BertConfig(
        vocab_size=len(pieces),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=room,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        id2label=dict(enumerate(names)),
        label2id={name: number for number, name in enumerate(names)},
    )
    model = transformers.BertForTokenClassification(config)
    rate = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(steps):
        for text, marks in TAUGHT:
            words = [token.text for token in tokens(text)]
            given = pieces(words, is_split_into_words=True, truncation=True, max_length=room, return_tensors="pt")
            numbers = [names.index(mark) for mark in marks.split()]
            target = [-100 if at is None else numbers[at] for at in given.word_ids(0)]
            loss = model(**given, labels=torch.tensor([target])).loss
            rate.zero_grad()
            loss.backward()
            rate.step()
    model.save_pretrained(folder)
    pieces.save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a model that has learned its sentences."""
    return _saved(tmp_path_factory.mktemp("taught"))


def test_words_have_the_label_of_their_first_piece(taught: str) -> None:
    """Every token has one label in isnad's scheme, also where the model breaks it into letters."""
    found = NeuralTagger(taught)

    for text, marks in TAUGHT:
        labels = found.tag(tokens(text))
        assert list(labels) == marks.replace("-PER", "-PERS").split()
        assert set(labels) <= set(LABELS)
    assert found.tag(()) == ()


def test_long_sentences_are_tagged_in_parts(tmp_path: Path) -> None:
    """What is longer than the model takes is cut between words; a word longer than that keeps its label."""
    found = NeuralTagger(_saved(tmp_path / "short", room=10))

    labels = found.tag(tokens("وصل غزلق إلى دلمون " * 9))
    assert len(labels) == 36
    assert labels.count("B-PERS") >= 8
    assert len(found.tag(tokens("زمهريرزمهريرزمهرير في دلمون"))) == 3


def test_a_reading_has_the_names_of_the_model(taught: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The library and the command line read with the model that is named; a reading says with which."""
    text = "وصل غزلق إلى دلمون"
    plain, read = isnad.read(text), isnad.read(text, tagger=taught)

    assert "غزلق" not in {actor.name for actor in plain.actors}
    assert "غزلق" in {actor.name for actor in read.actors}
    assert read.reader.stages["names"] != plain.reader.stages["names"]

    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    assert main(["read", str(page), "--tagger", taught]) == 0
    line = json.loads(capsys.readouterr().out)
    assert "غزلق" in {actor["name"] for actor in line["actors"]}


def test_a_desk_is_read_by_the_model(taught: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is added and read again has the names of the model that is named then."""
    page, address = tmp_path / "page.txt", str(tmp_path / "desk.db")
    page.write_text("وصل غزلق إلى دلمون", encoding="utf-8")

    def named() -> set[str]:
        with isnad.Desk(address) as desk:
            return {actor.name for reading in desk.readings() for actor in reading.actors}

    assert main(["add", "--desk", address, str(page), "--tagger", taught]) == 0
    assert "غزلق" in named()
    assert main(["reread", "--desk", address, "--tagger", taught]) == 0
    assert "0 reports read again" in capsys.readouterr().err
    assert main(["reread", "--desk", address]) == 0
    assert "1 report read again" in capsys.readouterr().err
    assert "غزلق" not in named()
    assert main(["reread", "--desk", address, "--tagger", taught]) == 0
    assert "غزلق" in named()
    assert main(["add", "--desk", address, str(page), "--tagger", str(tmp_path)]) == 2


def test_a_model_that_marks_no_names_is_refused(tmp_path: Path) -> None:
    """A model whose labels are none of names (one that was never taught to classify) is told, with its labels."""
    folder = _saved(tmp_path / "other", names=("LABEL_0", "LABEL_1"), steps=0)

    with pytest.raises(isnad.TaggerError, match="LABEL_0, LABEL_1"):
        NeuralTagger(folder)


def test_a_folder_without_a_model_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that holds no model ends the run with one line and the status of wrong usage; so does a broken one."""
    pytest.importorskip("torch")
    page = tmp_path / "page.txt"
    page.write_text("وصل الوفد", encoding="utf-8")
    assert main(["read", str(page), "--tagger", str(tmp_path)]) == 2
    assert "config.json is missing" in capsys.readouterr().err

    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(isnad.TaggerError, match="cannot be loaded"):
        NeuralTagger(str(tmp_path))


@pytest.mark.parametrize("missing", ["torch", "transformers"])
def test_missing_libraries_are_told(missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the message says what to install."""
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(isnad.TaggerError, match=r"pip install 'isnad\[neural\]'"):
        NeuralTagger(str(tmp_path))


def test_labels_of_other_schemes() -> None:
    """Labels in BIOES, BILOU or without marks, and long names of kinds, are the labels of isnad."""
    given = dict(enumerate(["S-PERSON", "E-ORGANIZATION", "LOCATION", "U_MIS", "b-gpe", "B", "DATE", ""]))

    assert list(labels_of(given).values()) == ["B-PERS", "I-ORG", "I-LOC", "B-MISC", "B-LOC", "O", "O", "O"]
