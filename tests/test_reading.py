"""Reading: the same report gives the same reading, every fact on its characters."""

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.intake.text import report
from isnad.model import Reading
from isnad.reading import read

ALPHABET = 'اقلإنأنفيبوتمحدر سةى.،:"“”«»()#_-\n35٥٢/%كمجن'


def spans(reading: Reading) -> list[tuple[int, int, str | None]]:
    """Every span of a reading with the characters it claims to cover, where it prints them."""
    found: list[tuple[int, int, str | None]] = []
    for figure in reading.figures:
        found.append((figure.start, figure.end, figure.text))
        found += [(a.start, a.end, a.text) for a in figure.authority if a.start is not None and a.end is not None]
    for statement in reading.statements:
        found.append((statement.cue.start, statement.cue.end, statement.cue.text))
        found += [(c.start, c.end, None) for c in statement.content]
    found += [(d.start, d.end, d.text) for d in reading.dates]
    found += [(e.start, e.end, None) for e in reading.events]
    found += [(f.start, f.end, None) for f in reading.furniture]
    found += [(m.start, m.end, None) for a in reading.actors for m in a.mentions]
    return found


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, nothing crashes and every span shows the characters it says."""
    for start, end, printed in spans(read(report(text, key="t"))):
        assert 0 <= start < end <= len(text)
        assert printed is None or printed == text[start:end]


def test_twice_the_same() -> None:
    """Reading holds no state: a second reading equals the first."""
    page = report("أعلنت وزارة الري أمس أن 14 شخصا أصيبوا في ميناء المرسى.", key="t")

    assert read(page) == read(page)


def test_stages_name_what_made_them() -> None:
    """A reading carries the hash of each stage, so that a newer reader knows what to read again."""
    reader = read(report("خبر", key="t")).reader

    assert {"statements", "figures", "dates", "published"} <= set(reader.stages)
    assert all(len(version) == 16 for version in reader.stages.values())
