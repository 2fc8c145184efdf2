"""Broken encodings: found, mended where nothing is lost, and never seen in sound text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.mojibake import mojibake

SOUND = "وصل الوفد إلى نوران"


def _broken(text: str, wrote: str, read: str) -> str:
    return "".join(bytes([byte]).decode(read, "ignore") or chr(byte) for byte in text.encode(wrote))


@pytest.mark.parametrize(("wrote", "read"), [("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-8", "cp1256"), ("cp1256", "cp1252")])  # fmt: skip
def test_mended(wrote: str, read: str) -> None:
    """A stretch is found where it stands and comes back as it was written."""
    before, broken = "قال: ", _broken(SOUND, wrote, read)
    (found,) = mojibake(before + broken + "\nثم خرج.")
    assert found.start == len(before)
    assert found.end == len(before) + len(broken)
    assert found.repaired == SOUND


def test_twice() -> None:
    """A text that went wrong twice is mended twice."""
    broken = _broken(_broken("«نعم»", "utf-8", "cp1252"), "utf-8", "cp1252")
    assert [each.repaired for each in mojibake(broken)] == ["«نعم»"]


@pytest.mark.parametrize(
    ("text", "repaired"), [("نعم â€œ", "“"), ("قال â € Â Â", None), ("خبر \ufffd\ufffd عاجل", None)]
)
def test_remains(text: str, repaired: str | None) -> None:
    """What a broken mark left behind is found; where bytes are lost nothing is made up."""
    assert [each.repaired for each in mojibake(text)] == [repaired]


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "«نعم» – “لا” … 25° © ½",
        "قال Müller في Orléans إن Ñandú",
        "شرط، حظ؟ ظل، وعظ: لفظ.",
        "château à Évian",
        "£20 ± €5",
    ],
)
def test_sound(text: str) -> None:
    """Sound Arabic, marks, and Latin names with accents are left alone."""
    assert mojibake(text) == ()


@given(st.text(st.sampled_from(list("ÃØÙâ€œÂ§ط§ظ„ا \ufffdé.a")), max_size=120))
def test_any_text(text: str) -> None:
    """Any text gives stretches in order that do not overlap."""
    at = 0
    for each in mojibake(text):
        assert at <= each.start < each.end <= len(text)
        at = each.end
