"""What speaks for two figures counting one thing, and what against it."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.counted import Counted, counted
from isnad.compare.figure_likeness import Likeness
from isnad.compare.names import Names
from isnad.compare.page import pages
from isnad.model import Reading
from sample import figure

COURT = "قضت محكمة نهران بسجن سامر الحداد 8 أشهر وبسجن ليلى المرسى 8 أشهر"
CRASH = "قتل 12 شخصا وأصيب 40 آخرون في تصادم قطارين قرب نهران"
LATER = "ارتفعت الحصيلة في نهران إلى 15 قتيلا وأصيب 40 آخرون في المستشفيات"
OTHER = "ارتفعت الحصيلة في نهران إلى 15 قتيلا وأصيب 90 آخرون في المستشفيات"


def _weighed(*readings: Reading, stories: tuple[int, ...]) -> tuple[tuple[Counted, ...], Likeness]:
    figures = counted(pages(readings, PLAIN), stories, PLAIN)
    return figures, Likeness(figures, Names(PLAIN))


def _crash(text: str, key: str) -> Reading:
    page = page_of(text, key)
    words = text.split()
    dead, hurt = next(w for w in words if w.isdigit()), [w for w in words if w.isdigit()][1]
    return reading_of(
        page,
        figures=(
            figure(page, dead, int(dead), int(dead), "exact", "person", fate="killed"),
            figure(page, hurt, int(hurt), int(hurt), "exact", "person", fate="wounded"),
        ),
    )


def test_sentences_of_two_persons_are_kept_apart() -> None:
    """The same term for two persons is less surely one term than the same term for one."""
    page, again = page_of(COURT, "a"), page_of(COURT, "b")
    persons = ("سامر الحداد", "ليلى المرسى")
    terms = [
        reading_of(
            of, persons=persons, figures=tuple(figure(of, "8 أشهر", 8, 8, "exact", "month", nth=nth) for nth in (0, 1))
        )
        for of in (page, again)
    ]
    figures, likely = _weighed(*terms, stories=(0, 0))
    his, _, his_again, hers_again = figures
    assert [item.person for item in figures] == ["سامر الحداد", "ليلى المرسى"] * 2
    assert likely.evidence(his, hers_again)["other person"] == 1
    assert likely(his, his_again) > likely(his, hers_again)


def test_what_is_counted_beside_a_toll_tells_that_it_is_the_same_toll() -> None:
    """12 and 15 dead are likelier one toll where both reports print 40 wounded beside it."""
    near, likely = _weighed(_crash(CRASH, "a"), _crash(LATER, "b"), stories=(0, 0))
    far, unlikely = _weighed(_crash(CRASH, "a"), _crash(OTHER, "b"), stories=(0, 0))
    assert likely(near[0], near[2]) > unlikely(far[0], far[2])


def test_equal_numbers_of_strangers_are_not_compared() -> None:
    """Two stories that share neither persons nor words share no figure."""
    one, other = page_of("غمرت المياه 300 منزل", "a"), page_of("حضر الحفل 300 زائر", "b")
    figures, likely = _weighed(
        *(reading_of(page, figures=(figure(page, "300", 300, 300, "exact", "house"),)) for page in (one, other)),
        stories=(0, 1),
    )
    assert likely(figures[0], figures[1]) == 0


def test_three_days_are_a_small_number() -> None:
    """A number is small as it is printed, whatever its unit is worth in seconds."""
    one, other = page_of("استمرت المحادثات 3 أيام", "a"), page_of("سيزور المدينة 3 أيام", "b")
    figures, likely = _weighed(
        *(reading_of(page, figures=(figure(page, "3 أيام", 3, 3, "exact", "day"),)) for page in (one, other)),
        stories=(0, 0),
    )
    assert likely.evidence(figures[0], figures[1])["small equal"] == 1


def test_a_common_duration_is_shared_by_chance() -> None:
    """A visit and a feast last three days each; where one report prints 72 hours, it means the same days."""
    visit = "وصل سامر الحداد إلى نهران في زيارة تستغرق 3 أيام"
    feast = "يقام مهرجان القطن في المرسى 3 أيام كل خريف"
    stay = "يبقى الوزير الضيف في العاصمة 72 ساعة"
    first, other, hours = page_of(visit, "a"), page_of(feast, "b"), page_of(stay, "c")
    figures, likely = _weighed(
        reading_of(first, figures=(figure(first, "3 أيام", 3, 3, "exact", "day"),)),
        reading_of(other, figures=(figure(other, "3 أيام", 3, 3, "exact", "day"),)),
        reading_of(hours, figures=(figure(hours, "72 ساعة", 72, 72, "exact", "hour"),)),
        stories=(0, 0, 0),
    )

    assert likely.evidence(figures[0], figures[1])["chance duration"] == 1
    assert likely.evidence(figures[0], figures[2])["chance duration"] == 0
