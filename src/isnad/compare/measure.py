"""Units that measure one thing: hours and days, metres and kilometres, people of all kinds, money."""

from functools import lru_cache

PEOPLE = frozenset(
    "person people man woman child boy girl minor baby infant youth student pupil teacher soldier troop officer policeman "
    "police_officer conscript recruit reservist sailor pilot guard fighter militant gunman attacker insurgent rebel "
    "terrorist mercenary bomber suspect prisoner detainee hostage captive inmate defendant civilian citizen resident "
    "inhabitant villager settler migrant immigrant emigrant refugee displaced asylum_seeker returnee passenger traveller "
    "tourist visitor guest pilgrim worker employee labourer engineer builder doctor nurse medic patient rescuer volunteer "
    "firefighter journalist reporter politician official member deputy minister candidate voter delegate participant "
    "protester demonstrator player fan spectator victim casualty survivor body corpse family_member leader commander expert "
    "displaced_person pregnant_woman foreigner flight_attendant security_guard police soldier_of_fortune athlete referee "
    "farmer fisherman driver crew_member crew household_member young_man diplomat user customer follower "
    "abductee activist adviser aide ambassador analyst artist astronaut author beneficiary bishop businessman buyer "
    "champion climber coach companion contestant convict defender developer director diver donor envoy expatriate "
    "friend general grandchild heir inspector investigator investor judge lawmaker lawyer manager mother musician "
    "newborn observer opponent partner president priest prince producer professor relative researcher scientist "
    "sibling smuggler sniper star subscriber teenager trader unemployed_person wanted_person wife witness "
    "worshipper "
    "actress applicant beekeeper contractor couple criminal critic dancer domestic_worker drowned_person graduate "
    "hacker holidaymaker infiltrator killer media_worker nominee photographer poet preacher presenter "
    "representative rider robber scholarship_holder scout signatory singer spokesman spy supervisor supporter "
    "technician thief twin winner "
    "baker beggar blogger bride bystander carpenter composer consultant cook cyclist divorcee economist boxer "
    "historian homeless_person interpreter vendor model monk nun villager programmer runner scholar senator smoker "
    "specialist swimmer tailor thinker viewer widow wrestler".split()
)
"""Nouns that count people; one report says "migrants" where the other says "people"."""

DURATIONS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0}
"""In seconds. Months and years are no fixed number of days, so they are compared with themselves only."""

LENGTHS = {
    "nanometre": 1e-9,
    "millimetre": 0.001,
    "centimetre": 0.01,
    "metre": 1.0,
    "kilometre": 1000.0,
    "inch": 0.0254,
    "foot": 0.3048,
    "yard": 0.9144,
    "mile": 1609.344,
    "nautical_mile": 1852.0,
}
"""In metres."""

AREAS = {"square_metre": 1.0, "hectare": 1e4, "acre": 4046.86, "square_kilometre": 1e6}
"""In square metres."""

SPEEDS = {"kilometre_per_hour": 1.0, "mile_per_hour": 1.609344}
"""In kilometres per hour."""

KINDS = {
    "explosion": "attack",
    "bombing": "attack",
    "ballistic_missile": "missile",
    "artillery_shell": "shell",
    "helicopter": "aircraft",
    "drone": "aircraft",
}
"""What one report names by its kind and another by the wider word; two explosions are the two attacks of the other."""

MASSES = {"milligram": 1e-6, "gram": 0.001, "kilogram": 1.0, "ton": 1000.0}
"""In kilograms."""

_SPELLINGS = {
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "tonne": "ton",
}
_SCALES = (("time", DURATIONS), ("length", LENGTHS), ("mass", MASSES), ("area", AREAS), ("speed", SPEEDS))
_CURRENCY_LETTERS = 3


@lru_cache(maxsize=4096)
def measure(unit: str | None) -> tuple[str | None, float]:
    """What a unit measures, and how many of the base unit one of it is.

    Figures are compared where they measure one thing.

    >>> measure("hour"), measure("day"), measure("soldier"), measure("USD"), measure("house")
    (('time', 3600.0), ('time', 86400.0), ('people', 1.0), ('money', 1.0), ('house', 1.0))
    """
    if unit is None:
        return None, 1.0
    noun = _SPELLINGS.get(unit, unit).replace(" ", "_")
    for name, table in _SCALES:
        if noun in table:
            return name, table[noun]
    if noun in PEOPLE:
        return "people", 1.0
    if len(noun) == _CURRENCY_LETTERS and noun.isupper():
        return "money", 1.0
    return KINDS.get(noun, noun), 1.0
