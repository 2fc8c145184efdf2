"""What speaks for two statements reporting one utterance, and what against it."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.names import Names
from isnad.compare.page import pages
from isnad.compare.statement_likeness import Likeness
from isnad.compare.uttered import Uttered, uttered
from isnad.model import Reading
from sample import link, statement

DAM = "سد نهران انهار فجرا بعد أسابيع من الأمطار"
COTTON = "موسم القطن في وادي الصفصاف سيبدأ مبكرا"
COTTON_AGAIN = "موسم القطن في وادي الصفصاف قد يبدأ متأخرا"
SHIP = "السفينة غادرت ميناء المرسى ليلا"


def _report(key: str, *said: tuple[str, str]) -> Reading:
    of = page_of("\n".join(f"قال {speaker} إن {words}." for speaker, words in said), key)
    made = tuple(statement(of, f"قال {who}", "قال", link(of, who), "say", words) for who, words in said)
    return reading_of(of, statements=made)


def _weighed(*readings: Reading) -> tuple[tuple[Uttered, ...], Likeness]:
    said = uttered(pages(readings, PLAIN), (0,) * len(readings), PLAIN)
    return said, Likeness(said, Names(PLAIN))


def test_a_likelier_counterpart_speaks_against_a_pair() -> None:
    """What has its own words elsewhere in the other report is less surely a second form of these words."""
    said, likely = _weighed(_report("a", ("سامر", COTTON)), _report("b", ("ليلى", COTTON_AGAIN)))
    alone = likely(*said)
    said, likely = _weighed(_report("a", ("سامر", COTTON)), _report("b", ("ليلى", COTTON_AGAIN), ("هدى", COTTON)))
    assert likely.evidence(said[0], said[1])["rival"] > 0
    assert likely(said[0], said[1]) < alone
    assert likely(said[0], said[2]) > likely(said[0], said[1])


def test_what_is_said_before_it_speaks_for_a_pair() -> None:
    """Two statements that follow the same utterance in their reports are likelier one."""
    plain, likely = _weighed(_report("a", ("سامر", COTTON)), _report("b", ("ليلى", COTTON_AGAIN)))
    alone = likely(*plain)
    said, likely = _weighed(
        _report("a", ("هدى", DAM), ("سامر", COTTON)), _report("b", ("هدى", DAM), ("ليلى", COTTON_AGAIN))
    )
    assert likely(said[1], said[3]) > alone


def test_statements_that_share_nothing_are_none() -> None:
    """One speaker is not enough."""
    said, likely = _weighed(_report("a", ("سامر", DAM)), _report("b", ("سامر", SHIP)))
    assert likely(*said) == 0


def _interview(key: str, speaker: str, *, through: bool) -> Reading:
    of = page_of(f"قال {speaker} لقناة الوادي إن {DAM}.", key)
    via = (link(of, "قناة الوادي"),) if through else ()
    said = statement(of, f"قال {speaker}", "قال", link(of, speaker), "say", DAM, via=via)
    return reading_of(of, statements=(said,))


def test_one_medium_speaks_for_a_pair() -> None:
    """What two reports have from one interview is likelier one utterance."""
    said, likely = _weighed(_interview("a", "سامر", through=True), _interview("b", "ليلى", through=True))
    apart, unlikely = _weighed(_interview("a", "سامر", through=True), _interview("b", "ليلى", through=False))

    assert likely.evidence(*said)["same medium"] == 1
    assert likely(*said) > unlikely(*apart)
