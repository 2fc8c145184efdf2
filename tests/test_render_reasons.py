"""The interface's words: units, quantities, reasons in Arabic, colours that can be read."""

import re
from importlib.resources import files
from string import Formatter
from tomllib import loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model import Figure
from isnad.render.bidi import ARABIC
from isnad.render.quantity import amount, number
from isnad.render.reasons import in_arabic
from isnad.render.strings import value_word

REASONS = loads(files("isnad.render").joinpath("reasons.toml").read_text("utf-8"))["reasons"]


@pytest.mark.parametrize("entry", REASONS, ids=lambda entry: entry["en"][:40])
def test_every_reason_is_said_in_arabic(entry: dict[str, str]) -> None:
    """Every reason of the catalogue is found by its English words, and keeps what stands in its names."""
    names = {name for _, name, _, _ in Formatter().parse(entry["en"]) if name}
    said = entry["en"].format(**{name: f"«{name}»" for name in names})

    shown = in_arabic(said)

    assert ARABIC.search(shown)
    assert {name for name in names if f"«{name}»" in shown} == names


def test_a_reason_inside_a_reason() -> None:
    """What stands in a reason is said in Arabic too."""
    assert "الثلاثاء" in in_arabic("the text says “اليوم الأربعاء”, but 2024-11-05 was a Tuesday")


@given(st.text(max_size=900))
def test_any_text_may_be_a_reason(text: str) -> None:
    """Any text comes back, as it is or in Arabic."""
    assert in_arabic(text) is not None


@pytest.mark.parametrize(
    ("low", "high", "bound", "english", "arabic"),
    [
        (40, 40, "exact", "40", "40"),
        (9e6, None, "at_least", "at least 9,000,000", "9,000,000 على الأقل"),
        (None, 30000, "up_to", "up to 30,000", "30,000 على الأكثر"),
        (30000, None, "less_than", "less than 30,000", "أقل من 30,000"),
        (25000, 30000, "range", "25,000 to 30,000", "من 25,000 إلى 30,000"),
        (25000, None, "range", "at least 25,000", "25,000 على الأقل"),
        (None, 68.5, "about", "about 68.5", "نحو 68.5"),
        (None, None, "vague", "not precise", "غير محدد"),
        (0.25, 0.25, "exact", "0.25", "0.25"),
    ],
)
def test_a_quantity_in_words(low: float | None, high: float | None, bound: str, english: str, arabic: str) -> None:
    """Every bound has its words in both languages, and an end that lacks is not invented."""
    figure = Figure("f", 0, 1, "x", low, high, bound, None)  # type: ignore[arg-type]

    assert amount(figure, "en") == english
    assert amount(figure, "ar") == arabic


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
def test_a_number_is_written_whole(value: float) -> None:
    """A number is written with all its digits and no more."""
    assert float(number(value).replace(",", "")) == float(value)


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_read(scheme: int) -> None:
    """Every colour of words has a contrast of at least 4.5 to the grounds it stands on, in both schemes."""
    css = files("isnad.render.html").joinpath("static", "page.css").read_text("utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", css.split(":root {")[1 + scheme]))

    for ground in ("paper", "tint"):
        for words in ("ink", "soft", "accent", "agree", "compatible", "conflict", "time", "scope", "alone"):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for ground in ("figure", "date"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5, ground
    assert contrast(colours["hit-ink"], colours["hit"]) >= 4.5


@pytest.mark.parametrize(("name", "kind"), [("units", "unit"), ("fates", "fate")])
def test_every_unit_of_the_reader_has_its_words(name: str, kind: str) -> None:
    """What the reader's lists may call a unit or a fate has words in both languages."""
    root = files("isnad.arabic.lexicon").joinpath("data")
    lists = [item for item in root.iterdir() if item.name.endswith(f"{name}.toml")]
    senses = {entry["sense"] for item in lists for entry in loads(item.read_text("utf-8"))["entries"]}

    assert not [sense for sense in sorted(senses) if not ARABIC.search(value_word(kind, sense, "ar"))]
