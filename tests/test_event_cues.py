"""Words of happening: forms, clitics and companions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.event_cues import event_cues
from isnad.arabic.lexicon.load import load

TYPES = {"meeting", "call", "visit", "attack", "agreement", "deployment", "launch", "disaster"}
TYPES |= {"election", "sport", "economy", "court", "other"}


@pytest.mark.parametrize(
    ("word", "kind", "tense"),
    [
        ("قصفت", "attack", "past"), ("ويقصفون", "attack", "present"), ("سيلتقي", "meeting", "future"),
        ("التقوا", "meeting", "past"), ("بتحطم", "disaster", "noun"), ("انفجارين", "attack", "noun"),
        ("اعتقاله", "court", "noun"), ("واستقالتها", "other", "noun"), ("زارت", "visit", "past"),
    ],
)  # fmt: skip
def test_forms(word: str, kind: str, tense: str) -> None:
    """Persons, numbers, tenses and clitics of a word of happening are known."""
    assert (kind, tense) in {(form.cue.type, form.tense) for form in event_cues(word.replace("ة", "ه"))}


@pytest.mark.parametrize("word", ["الوزير", "قال", "جميل", "", "و"])
def test_other_words(word: str) -> None:
    """Words that tell of no happening give nothing."""
    assert event_cues(word) == ()


def test_article_and_pronoun_exclude_each_other() -> None:
    """A noun with an article has no pronoun behind it."""
    assert all(not (form.definite and form.owned) for form in event_cues("العزله"))


def test_readings_with_companions_come_first() -> None:
    """Among several readings of a word those that need a companion are tried first."""
    needs = [bool(form.cue.needs) for form in event_cues("قتل")]
    assert needs == sorted(needs, reverse=True)
    assert len(needs) >= 2


def test_every_entry_is_whole() -> None:
    """Every entry has a type of the contract, a weight, and a present where it is a verb."""
    for entry in load("event_cues"):
        assert entry.data["type"] in TYPES
        assert entry.data["weight"] in {"1", "2", "3"}
        assert entry.data["pos"] in {"verb", "noun", "both"}
        assert entry.data["pos"] == "noun" or entry.data["present"][0] in "يُ"


@given(st.text(max_size=30))
def test_any_word(word: str) -> None:
    """Any word gives readings or none, never an error."""
    assert isinstance(event_cues(word), tuple)
