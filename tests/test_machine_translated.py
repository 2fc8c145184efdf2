"""Signs of machine translation: each kind is found where it stands, and written news shows none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.machine_translated import machine_translated
from isnad.arabic.text.sheet import sheet

TRANSLATED = (
    "قال الوزير ، الذي وصل يوم السبت ، إن “المحادثات كانت جيدة ، وفقًا للذكاء المحلي .\n"
    "وقال سامر سامر ، وهو من سكان Nouran في الشمال ، إن صاروخًا سياحيًا تم إطلاقه من قبل الجيش ."
)
WRITTEN = (
    "وصل وزير النقل إلى مدينة نوران مساء السبت، وأكد في مؤتمر صحفي أن الطريق الجديد سيفتح أمام الناس قريبا. "
    "وأضاف: «العمل يجري شيئا فشيئا»، مشيرا إلى أن الكلفة بلغت مليون دينار."
)


def test_translated() -> None:
    """A text full of signs scores high, and every kind of sign is named."""
    found = machine_translated(sheet(TRANSLATED))
    assert found.score > 0.9
    assert {sign.sign for sign in found.signs} >= {
        "space before mark", "quote not closed", "doubled word", "Latin word", "calque", "tanwin before alif",
    }  # fmt: skip


def test_written() -> None:
    """A written text scores low and shows no sign."""
    found = machine_translated(sheet(WRITTEN))
    assert found.score < 0.1
    assert found.signs == ()


@pytest.mark.parametrize("text", ["", "123 ، .", "Latin only"])
def test_nothing_to_weigh(text: str) -> None:
    """Without Arabic words nothing is said."""
    assert machine_translated(sheet(text)).score == 0.0


def test_hundred_thousand_quotes() -> None:
    """A hundred thousand quotation marks end with a bounded list of signs."""
    assert len(machine_translated(sheet("قال " + "“" * 100_000)).signs) <= 500


@given(st.text(st.sampled_from(list("قال سامر“”،. \nABCDtم")), max_size=150))
def test_any_text(text: str) -> None:
    """Any text gives a score from 0 to 1 and signs inside the text."""
    found = machine_translated(sheet(text))
    assert 0.0 <= found.score <= 1.0
    assert all(0 <= sign.start < sign.end <= len(text) for sign in found.signs)
