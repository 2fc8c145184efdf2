"""Units that two words name together: ``متر مكعب``, ``جنيه إسترليني``, ``ريال يمني``, ``رجال الشرطة``."""

from isnad.arabic.grammar.name_words import state_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.sheet import Sheet

_CELSIUS = ("ميوي", "سلزيوس", "سيلسيوس", "سلسيوس")
_SINGULARS = {"ليرات": "ليره", "روبيات": "روبيه", "دنانير": "دينار", "دراهم": "درهم"}
_OF_WAR = ("عسكري", "حيوي", "استراتيجي", "ارهابي", "مدني")
_POLICE = frozenset(("شرطه", "الشرطه", "امن", "الامن", "بوليس", "البوليس"))
_ARMY = frozenset(("الجيش", "جيش", "قوات", "القوات"))
_RESCUE = frozenset(("اطفاء", "الاطفاء", "انقاذ", "الانقاذ", "اسعاف", "الاسعاف"))


def compound_unit(sheet: Sheet, noun: int, limit: int, entry: Entry) -> str:
    """The unit of the noun ``entry`` at token ``noun`` with the words behind it, within ``limit``.

    >>> from isnad.arabic.grammar.units import unit_of
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("ريال يمني")
    >>> compound_unit(page, 0, 2, unit_of("ريال"))
    'YER'
    """
    ahead = [t.norm for t in sheet.tokens[noun + 1 : min(limit, noun + 4)]]
    if not ahead:
        return entry.sense
    if entry.data["kind"] == "money":
        return _currency(entry, ahead[0])
    if entry.data["kind"] == "measure":
        return _measure(entry.sense, ahead)
    if entry.data["kind"] == "people":
        return _corps(entry.sense, ahead)
    if entry.sense == "aircraft" and ahead[0] == "مسيره" or ahead[:2] in (["بدون", "طيار"], ["دون", "طيار"]):
        return "drone"
    if entry.sense == "missile" and ahead[0].removeprefix("ال").startswith(("باليستي", "بالستي")):
        return "ballistic missile"
    if entry.sense == "goal" and ahead[0].removeprefix("ال").startswith(_OF_WAR):
        return "target"
    if entry.sense == "shell" and ahead[0] in ("المدفعيه", "مدفعيه"):
        return "artillery shell"
    if entry.sense == "vehicle" and ahead[0] in ("اسعاف", "الاسعاف"):
        return "ambulance"
    return entry.sense


def _currency(entry: Entry, behind: str) -> str:
    """``دينار كويتي``: the state tells which currency of one name it is."""
    if behind.startswith(("استرليني", "سترليني", "الاسترليني")):
        return "GBP"
    state = state_of(behind.removesuffix("ا"))
    for currency in (
        load("currencies").get(_SINGULARS.get(fold(entry.form), fold(entry.form).removesuffix("ات"))) if state else ()
    ):
        if currency.data["state"] == state:
            return currency.sense
    return entry.sense


def _measure(sense: str, ahead: list[str]) -> str:
    if sense == "kilogram" and ahead[0] in ("متر", "مترا", "مترات"):
        return _measure("kilometre", ahead[1:]) if ahead[1:] else "kilometre"
    if sense in ("metre", "foot", "kilometre") and ahead[0].startswith("مكعب"):
        return f"cubic {sense}"
    if sense in ("metre", "kilometre", "foot", "mile") and ahead[0].startswith("مربع"):
        return f"square {sense}"
    if sense in ("kilometre", "mile", "cubic metre") and (ahead[:2] == ["في", "الساعه"] or ahead[0] == "بالساعه"):
        return f"{sense} per hour"
    if sense == "degree" and ahead[0].startswith("فهرنهايت"):
        return "degree Fahrenheit"
    if sense == "degree" and ahead[0].startswith(_CELSIUS):
        return "degree Celsius"
    return f"nautical {sense}" if sense == "mile" and ahead[0].startswith("بحري") else sense


def _corps(sense: str, ahead: list[str]) -> str:
    """``عناصر الأمن``, ``ضباط شرطة``, ``رجال الإطفاء``: the corps tells who they are."""
    if sense not in ("fighter", "man", "person", "officer", "member"):
        return sense
    if ahead[0] in ("اعمال", "الاعمال"):
        return "businessman"
    first = ahead[0].removeprefix("ب") if ahead[0].startswith("بال") else ahead[0]
    for corps, unit in ((_POLICE, "police officer"), (_ARMY, "soldier"), (_RESCUE, "rescuer")):
        if first in corps or (ahead[0] == "من" and ahead[1:2] and ahead[1] in corps):
            return unit
    return sense
