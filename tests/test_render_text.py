"""Readings and dossiers as text and Markdown."""

import re
from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from isnad.intake.text import report
from isnad.model import Reading
from isnad.render.bidi import OPENING, PDI, Way, isolate_runs, runs
from isnad.render.book import Step
from isnad.render.markdown import dossier_markdown, escape, reading_markdown
from isnad.render.outline_reading import chain_pieces, marked
from isnad.render.strings import TONGUES, Tongue, catalogue
from isnad.render.text import dossier_text, reading_text
from sample import dossier, readings


def bare(text: str) -> str:
    """The text without its isolates."""
    for sign in (PDI, *OPENING.values()):
        text = text.replace(sign, "")
    return text


def test_a_reading_shows_its_text_with_the_values_in_brackets() -> None:
    """The report stands there as received, each figure, statement, date and event between its brackets."""
    shown = bare(reading_text(readings()[0]))

    assert "⟨قال⟩ وزير الري سامر الحداد إن ⟦40 شخصا على الأقل⟧ قتلوا في [انهيار السد] {يوم الأحد}." in shown
    assert "⟬صفحة طبعت في 9 مارس 2031⟭" in shown


def test_a_reading_shows_what_was_read() -> None:
    """Figures with bound and fate, chains from the source outwards, dates with the rejected ones, broken encodings."""
    first, second, _ = (bare(reading_text(reading)) for reading in readings())

    assert "at least 40 person · killed" in first
    assert "Rejected date 2031-03-09 clock of the page" in first
    assert "another reading 2.5" in first
    assert "بلدية نهران → وكالة الساحل → قناة النهر" in second
    assert "broken encoding «â€ Â»" in second


def test_a_chain_names_its_outlet_once() -> None:
    """Where the outlet itself is the last teller, the chain ends there."""
    steps = (Step("الوزير"), Step("قناة النهر"))
    assert [piece.text for piece in chain_pieces(steps, "قناة النهر", "en")] == ["الوزير", "→", "قناة النهر"]
    assert [piece.text for piece in chain_pieces(steps, "الساحل", "en")][-2:] == ["→", "الساحل"]


def test_a_summary_folds_long_rows_of_verdicts() -> None:
    """Of many verdicts the summary shows some, one of each kind first and the gravest before the rest, and counts the others."""
    made = dossier()
    group = made.figures[0]
    relation = group.relations[0]
    many = [replace(relation, verdict="agree", why=f"reason {number}") for number in range(9)]
    many.append(replace(relation, verdict="conflict", why="the numbers differ"))
    shown = bare(dossier_text(replace(made, figures=(replace(group, relations=tuple(many)),), statements=())))

    told = re.findall(r"- = (.*)", shown)
    assert [entry.split(" reason")[0] for entry in told] == ["conflict the numbers differ", *["agree"] * 5]
    assert "  - … and 4 more, in the page" in shown
    assert "reason 8" in dossier_markdown(replace(made, figures=(replace(group, relations=tuple(many)),)))


def test_a_dossier_shows_every_part() -> None:
    """The summary has the stories, the four places, copies, the timeline, resolved dates and spellings."""
    shown = bare(dossier_text(dossier()))

    for heading in (
        "Stories",
        "Agreed (1)",
        "Disputed (2)",
        "Changed",
        "Said by one source only (0)",
        "Copies",
        "Timeline",
    ):
        assert f"\n{heading}" in shown
    assert "2031-03-03/2031-03-05" in shown
    assert "= denies the minister denies what the people say" in shown


def test_colours_change_no_character() -> None:
    """The coloured text is the plain one with ANSI styles around its characters."""
    coloured, plain = dossier_text(dossier(), colour=True), dossier_text(dossier())

    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == plain.split()


@pytest.mark.parametrize("tongue", TONGUES)
def test_both_languages(tongue: Tongue) -> None:
    """The interface speaks either language, and only that one."""
    shown = dossier_text(dossier(), tongue=tongue)

    for key in ("stories", "timeline", "disputed"):
        for other in TONGUES:
            assert (f"\n{catalogue()[key][other]}" in shown) is (other == tongue)


def test_control_characters_reach_no_terminal() -> None:
    """An escape sequence printed in a report is shown, not obeyed."""
    hostile = "قال \x1b[2J الوزير \x07 \x9b31m \u202e"
    reading = replace(
        readings()[0],
        report=report(hostile, key="\x1b[1mkey"),
        figures=(),
        statements=(),
        dates=(),
        events=(),
        furniture=(),
    )

    shown = reading_text(reading) + reading_markdown(reading)

    assert not any(sign in shown for sign in "\x1b\x07\x9b\u202e")


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 30))
def test_marking_loses_no_character(text: str, start: int, size: int) -> None:
    """Whatever the text and wherever a figure stands, the pieces without brackets are the text."""
    first = readings()[0]
    figure = replace(first.figures[0], start=min(start, len(text)), end=min(start + size, len(text)))
    reading = Reading(first.schema, replace(first.report, text=text), first.reader, first.published, figures=(figure,))

    assert "".join(piece.text for piece in marked(reading) if piece.style == "plain") == text


@given(st.text(), st.sampled_from(["rtl", "ltr"]))
def test_runs_are_the_text(text: str, way: Way) -> None:
    """Cutting a text at what is foreign to its direction loses nothing, and isolates come in pairs."""
    assert "".join(piece for piece, _ in runs(text, way)) == text
    shown = isolate_runs(text, way)
    assert sum(map(shown.count, OPENING.values())) == shown.count(PDI)


def test_markdown_shows_the_same() -> None:
    """The Markdown has the parts of the text as headings and lists."""
    shown = bare(dossier_markdown(dossier()))

    assert shown.startswith("# Sourced dossier\n")
    assert "\n## Disputed (2)\n" in shown
    assert "**2,500** «٢٥٠٠ منزل»" in shown


def test_markdown_of_a_hostile_report_is_inert() -> None:
    """Markup printed in a report is escaped."""
    shown = reading_markdown(readings()[2])

    assert "<img" not in shown.replace("\\<", "")
    assert "</script>" not in shown


@given(st.text(alphabet="<>[]()*_`#!|\\-+.1 \nabق", max_size=60))
def test_every_sign_of_markdown_is_escaped(text: str) -> None:
    """No sign of Markdown stands without a backslash, and no line ends inside an escaped piece."""
    shown = escape(text)

    assert "\n" not in shown
    assert not any(sign in shown.replace("\\\\", "").replace("\\" + sign, "") for sign in "<>[]*_`|")
    assert not re.match(r"[-+#]|[0-9]{1,4}[.)]", shown)


def test_the_catalogue_is_whole() -> None:
    """Every string of the interface has both languages, with the same names to fill in."""
    for key, entry in catalogue().items():
        assert set(entry) == set(TONGUES), key
        assert names(entry["ar"]) == names(entry["en"]), key


def names(text: str) -> set[str]:
    """The names that a string of the interface wants filled in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}
