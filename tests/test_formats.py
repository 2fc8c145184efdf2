"""Which format an output has."""

import pytest

from isnad import desk
from isnad.faces.formats import DOSSIER_ENDINGS, READING_ENDINGS, chosen, written_dossier, written_reading
from isnad.faces.output import OutputError


@pytest.mark.parametrize(
    ("asked", "path", "format_"),
    [
        (None, None, "text"),
        (None, "-", "text"),
        (None, "a/b.JSON", "json"),
        ("html", "b.txt", "html"),
        ("md", None, "md"),
    ],
)
def test_format_of_a_dossier(asked: str | None, path: str | None, format_: str) -> None:
    """What was asked for goes before the ending, and the ending before the default."""
    assert chosen(asked, path, DOSSIER_ENDINGS, "text") == format_


@pytest.mark.parametrize("path", ["story", "story.pdf", "story.html.gz"])
def test_an_unknown_ending_is_refused(path: str) -> None:
    """An ending that names no format is refused, and the line names those that do."""
    with pytest.raises(OutputError, match=r"\.jsonl"):
        chosen(None, path, READING_ENDINGS, "jsonl")


def test_half_a_surrogate_pair_is_written() -> None:
    """A text with half a surrogate pair is written in every format, for no text may stop a run."""
    reading = desk.read("قال الوزير \ud800 إن 12 شخصا أصيبوا.")
    made = desk.dossier([reading])
    for format_ in ("jsonl", "text"):
        assert written_reading(reading, format_, tongue=None, colour=False)
    for format_ in ("text", "json", "md", "html"):
        assert written_dossier(made, format_, tongue="ar", colour=False)
