"""``اليوم`` as this day, and as these days."""

import pytest

from dated import values

DAY = "2019-05-22"


@pytest.mark.parametrize(
    "text",
    [
        "باتت المدينة اليوم مركزا للتجارة",
        "والحرية اليوم أقرب من أي وقت مضى",
        "لم يعد في السوق اليوم سوى دكانين",
        "واليوم، نرى أن الوعود لم تنفذ",
        "وقال الوزير: «اليوم نحن أمام مشكلة»",
        "أما اليوم فالناس يكتبون رسائلهم على الهاتف",
        "وهذه المشكلات التي نواجهها اليوم كثيرة",
        "بقيت القضية غامضة إلى اليوم",
        "ولغاية اليوم لا يعرف أحد السبب",
        "ونحن اليوم شركاء في المشروع",
        "أقل حدة اليوم مما كانت عليه",
        "واليوم يمكن رؤية صورها في المتحف",
        "نقلا عن موقع أخبار اليوم",
        "كتب قبل عام من اليوم رسالة",
    ],
)
def test_these_days(text: str) -> None:
    """A state, a comparison with the past, and what holds up to now name no day."""
    assert [value for value in values(text, DAY) if value[2] == "day"] == []


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوزارة اليوم موعد الافتتاح",
        "اليوم قررت البلدية إغلاق الجسر",
        "ومن المقرر أن يعرض الوزير اليوم خطته",
        "تجتمع المنظمة اليوم في العاصمة",
        "وستقام اليوم المباراة الأخيرة",
        "أهم ما كتبته صحف اليوم",
        "وفي وقت سابق اليوم زار الوفد الجسر",
        "وبحسب الأرقام المعلنة اليوم نما السكان",
        "يبدأ العمل اعتبارا من اليوم",
        "وقال الوزير، اليوم، إن الجسر آمن",
        "اليوم الأربعاء نحن أمام مشكلة",
    ],
)
def test_this_day(text: str) -> None:
    """What happens, has happened or is planned beside it makes it the day; so does its weekday."""
    assert DAY in [value for _, value, _ in values(text, DAY)]
