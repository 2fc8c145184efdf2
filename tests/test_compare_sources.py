"""Independent sources are counted once where one repeats the other."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.names import Names
from isnad.compare.page import Page, page
from isnad.compare.sources import Sources
from isnad.model import Copy, Credit, Link


def _page(key: str, outlet: str | None = None, credit: str | None = None) -> Page:
    credits_ = (Credit(credit, 0, 1, credit),) if credit else ()
    return page(reading_of(page_of("خبر قصير", key, outlet=outlet), credits=credits_), PLAIN)


def _link(name: str) -> tuple[Link, ...]:
    return (Link(name, 0, 1, name),)


def test_two_authorities_are_two_sources() -> None:
    """Two names that are not one are two sources."""
    vouched = [(_page("a"), _link("سامر الحداد")), (_page("b"), _link("بلدية نهران"))]
    assert Sources((), Names(PLAIN)).independent(vouched) == ("بلدية نهران", "سامر الحداد")


def test_one_authority_in_two_reports_is_one_source() -> None:
    """The fuller name stands for both."""
    vouched = [(_page("a"), _link("الحداد")), (_page("b"), _link("سامر الحداد"))]
    assert Sources((), Names(PLAIN)).independent(vouched) == ("سامر الحداد",)


def test_copies_and_shared_credits_repeat() -> None:
    """Unsourced figures of copies, or of reports that credit one agency, have one source."""
    copied = [(_page("a", "الساحل"), ()), (_page("b", "النهر"), ())]
    assert len(Sources((), Names(PLAIN)).independent(copied)) == 2
    assert len(Sources((Copy("a", "b", 0.9, (), "copy"),), Names(PLAIN)).independent(copied)) == 1
    credited = [(_page("a", "الساحل", "وكالة المدار"), ()), (_page("b", "النهر", "وكالة المدار"), ())]
    assert len(Sources((), Names(PLAIN)).independent(credited)) == 1
