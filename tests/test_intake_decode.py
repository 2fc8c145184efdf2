"""Bytes to text: every encoding of Arabic news, and any bytes at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.intake.decode import decode

PAGE = "وصل الوفد إلى مدينة نوران مساء السبت، وقال المتحدث إن المحادثات بدأت.\r\nوأضاف أن الطرفين اتفقا على موعد.\n"


@pytest.mark.parametrize(
    ("codec", "mark", "named"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("cp1256", b"", "windows-1256"),
        ("iso8859-6", b"", "iso8859-6"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le"),
    ],
)
def test_encodings(codec: str, mark: bytes, named: str) -> None:
    """A page comes back letter by letter from each encoding, its line ends as they were."""
    found = decode(mark + PAGE.encode(codec))
    assert (found.text, found.encoding, found.replaced, found.truncated) == (PAGE, named, 0, False)


@pytest.mark.parametrize("cut", [1, 2])
def test_truncated(cut: int) -> None:
    """A last character that is cut off becomes one U+FFFD, counted and named."""
    body = (PAGE + "€").encode()[:-cut]
    found = decode(body)
    assert (found.text, found.encoding, found.replaced, found.truncated) == (PAGE + "\ufffd", "utf-8", 1, True)


def test_broken_inside() -> None:
    """A few broken bytes do not turn a UTF-8 page into another encoding."""
    half = PAGE.encode()
    found = decode(half + b"\xff" + half)
    assert (found.encoding, found.replaced, found.truncated) == ("utf-8", 1, False)
    assert found.text == PAGE + "\ufffd" + PAGE


def test_own_replacement() -> None:
    """A U+FFFD that the page itself holds is not counted as put in."""
    assert decode("خبر \ufffd عاجل".encode()).replaced == 0


def test_short_arabic_page() -> None:
    """One headline is enough to know windows-1256."""
    assert decode("عودة الهدوء إلى العاصمة".encode("cp1256")).encoding == "windows-1256"


@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    """Any bytes decode without a crash, and the count of U+FFFD put in never exceeds those that stand there."""
    found = decode(body)
    assert 0 <= found.replaced <= found.text.count("\ufffd")
    assert not found.truncated or found.replaced


@given(st.text(st.characters(codec="utf-8"), max_size=100))
def test_any_text(text: str) -> None:
    """Text in UTF-8 with its mark comes back as it was."""
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text
