"""A count before its number tells whom it counts and what became of them."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "figure", "unit", "fate"),
    [
        ("ارتفع عدد القتلى في المرفأ إلى 170.", "170", "person", "killed"),
        ("بلغت حصيلة الجرحى 12 حتى مساء أمس.", "12", "person", "wounded"),
        ("عدد الضحايا بلغ عدة مئات.", "عدة مئات", "person", "killed"),
        ("وبلغ عدد المصابين 40 شخصا بينهم أطفال.", "40 شخصا", "person", "wounded"),
        ("حصيلة القتلى ارتفعت إلى 25 على الأقل.", "25 على الأقل", "person", "killed"),
        ("وصل عدد المشاركين فيها إلى بضعة آلاف.", "بضعة آلاف", "participant", None),
        ("انخفض عدد المصانع في ميلون إلى 9.", "9", "factory", None),
        ("زاد عدد النازحين بأكثر من ثلاثة أمثال.", "بأكثر من ثلاثة أمثال", "fold", None),
        ("ارتفاع قتلى انهيار المنجم إلى 31", "31", "person", "killed"),
        ("عدد المفقودين 9", "9", "person", "missing"),
        ("بعد ارتفاع عدد القتلى اعتقلت الشرطة 12 شخصا.", "12 شخصا", "person", "arrested"),
        ("بسبب عدد القتلى أغلق المرفأ 12 يوما.", "12 يوما", "day", None),
    ],
)
def test_what_a_count_before_tells(text: str, figure: str, unit: str, fate: str | None) -> None:
    """The noun of the count is no part of the figure; a verb of its own between them ends it."""
    assert [(each.text, each.unit, each.fate) for each in figures_of(text)] == [(figure, unit, fate)]


@pytest.mark.parametrize("to", ["", "إلى ", "إلى نحو "])
def test_a_second_count(to: str) -> None:
    """It shares the verb of the first and has a fate of its own."""
    found = figures_of(f"وارتفع عدد القتلى إلى 12 والجرحى {to}30.")
    assert [(each.low, each.unit, each.fate) for each in found] == [(12, "person", "killed"), (30, "person", "wounded")]
