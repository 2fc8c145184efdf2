"""An invented story in three short reports, read by hand: what the renderers are tested with."""

from dataclasses import replace

from isnad.intake.text import report
from isnad.model import (
    Act,
    Actor,
    Alternative,
    Bound,
    Copy,
    Credit,
    Dossier,
    Event,
    Evidence,
    Figure,
    FigureGroup,
    FigureMember,
    FigureRelation,
    FigureVerdict,
    Furniture,
    Lineage,
    Link,
    MachineTranslated,
    Mojibake,
    Offset,
    Phrase,
    Place,
    Published,
    Quality,
    Reader,
    Reading,
    Rejected,
    Report,
    ResolvedDate,
    Sign,
    Span,
    Statement,
    Story,
    StoryActor,
    StoryDate,
    TimelineEntry,
    Timing,
    UtteranceGroup,
    UtteranceMember,
    UtteranceRelation,
    fact_id,
)

READER = Reader("isnad", "0", "ar", {"page": "00", "figures": "01"})

FIRST = report(
    "الرئيسية | أخبار | رياضة\n"
    "انهيار سد قرب مدينة نهران\n"
    "نهران (وكالة الساحل) 3 مارس 2031 - قال وزير الري سامر الحداد إن 40 شخصا على الأقل قتلوا في انهيار السد يوم الأحد.\n"
    "وأضاف أن ٢٥٠٠ منزل غمرتها المياه.\n"
    "صفحة طبعت في 9 مارس 2031",
    key="sahel-1",
    source="sahel-1.txt",
    outlet="وكالة الساحل",
    url="https://sahel.example/1",
)
SECOND = report(
    "نهران: ارتفاع عدد ضحايا السد\n"
    'أعلنت بلدية نهران أن "عدد القتلى 60 شخصا"، بحسب ما نقلت عنها وكالة الساحل.\n'
    "ونفى الوزير سامر حداد أن يكون السد قد أهمل، وقال لقناة Nahr TV إن ما بين 2,000 و3,000 منزل غمرتها المياه. â€ Â",
    key="nahr-2",
    source="nahr-2.txt",
    outlet="قناة النهر",
)
THIRD = report(
    "سكان نهران: السد كان مهملا\n"
    "اتهم سكان نهران الوزارة بإهمال السد. وقال شاهد: </script><img src=x onerror=alert(1)> رأيت الماء.\n"
    "وأضاف أن ٢٥٠٠ منزل غمرتها المياه.",
    key="madar-3",
    source="madar-3.txt",
    outlet="مدار",
)


def where(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """The span of the ``nth`` place where ``words`` stand in ``text``."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def link(of: Report, words: str, name: str | None = None, actor: str | None = None) -> Link:
    """A link printed as ``words``."""
    return Link(words, *where(of.text, words), name or words, actor)


def figure(
    of: Report,
    words: str,
    low: float | None,
    high: float | None,
    bound: Bound,
    unit: str | None,
    authority: tuple[Link, ...] = (),
    fate: str | None = None,
    counted: str | None = None,
    nth: int = 0,
) -> Figure:
    """A figure printed as ``words``, at the ``nth`` place where they stand."""
    start, end = where(of.text, words, nth)
    phrase = Phrase(counted, *where(of.text, counted)) if counted else None
    name = fact_id(of.text_id, "figure", start, end)
    return Figure(name, start, end, words, low, high, bound, unit, fate=fate, of=phrase, authority=authority)


def statement(
    of: Report, words: str, cue: str, speaker: Link, act: Act, content: str, via: tuple[Link, ...] = ()
) -> Statement:
    """A statement whose cue and speaker are printed as ``words``."""
    start, end = where(of.text, words)
    name = fact_id(of.text_id, "statement", start, end)
    said = Span(*where(of.text, content))
    return Statement(name, start, end, Phrase(cue, *where(of.text, cue)), speaker, via, "indirect", act, (said,))


def timing(of: Report, words: str, value: str | None, offset: Offset | None = None) -> Timing:
    """A date printed as ``words``."""
    start, end = where(of.text, words)
    return Timing(fact_id(of.text_id, "date", start, end), start, end, words, value, "day", offset)


def _first() -> Reading:
    minister = link(FIRST, "وزير الري سامر الحداد", "سامر الحداد", "a1")
    elided = Link(None, None, None, "سامر الحداد", "a1")
    head = where(FIRST.text, "3 مارس 2031")
    foot = where(FIRST.text, "9 مارس 2031")
    menu, clock = where(FIRST.text, "الرئيسية | أخبار | رياضة"), where(FIRST.text, "صفحة طبعت في 9 مارس 2031")
    event = where(FIRST.text, "انهيار السد")
    homes = replace(
        figure(FIRST, "٢٥٠٠ منزل", 2500, 2500, "exact", "house", (elided,)),
        alternatives=(Alternative(2.5, 2.5, "the mark between the digits may be a decimal one"),),
    )
    return Reading(
        "isnad/reading/1",
        FIRST,
        READER,
        Published(
            "2031-03-03",
            "dateline",
            (Evidence("text", "3 مارس 2031", *head),),
            (Rejected("2031-03-09", "clock of the page", Evidence("text", "9 مارس 2031", *foot)),),
        ),
        credits=(Credit("وكالة الساحل", *where(FIRST.text, "وكالة الساحل"), "وكالة الساحل"),),
        furniture=(Furniture(*menu, "menu"), Furniture(*clock, "clock")),
        figures=(
            figure(FIRST, "40 شخصا على الأقل", 40, None, "at_least", "person", (minister,), "killed", "شخصا"),
            homes,
        ),
        statements=(
            statement(FIRST, "قال وزير الري سامر الحداد", "قال", minister, "say", "40 شخصا على الأقل قتلوا"),
            statement(FIRST, "وأضاف", "وأضاف", elided, "say", "٢٥٠٠ منزل غمرتها المياه"),
        ),
        dates=(timing(FIRST, "يوم الأحد", "2031-03-02", Offset(weekday=6, direction="past")),),
        events=(
            Event(
                fact_id(FIRST.text_id, "event", *event),
                *event,
                "disaster",
                "2031-03-02",
                Phrase("نهران", *where(FIRST.text, "نهران")),
                (),
            ),
        ),
        actors=(
            Actor(
                "a1", "person", "سامر الحداد", ("وزير الري سامر الحداد",), (Span(*where(FIRST.text, "سامر الحداد")),)
            ),
        ),
    )


def _second() -> Reading:
    city = link(SECOND, "بلدية نهران")
    agency = link(SECOND, "وكالة الساحل")
    minister = link(SECOND, "الوزير سامر حداد", "سامر حداد", "b1")
    channel = link(SECOND, "قناة Nahr TV")
    broken = where(SECOND.text, "â€ Â")
    machine = MachineTranslated(0.4, (Sign(*where(SECOND.text, "Nahr TV"), "latin_name"),))
    deaths = figure(SECOND, "60 شخصا", 60, 60, "exact", "person", (agency, city), "killed", "القتلى")
    return Reading(
        "isnad/reading/1",
        SECOND,
        READER,
        Published(None, "the page has no date"),
        quality=Quality((Mojibake(*broken, None),), machine),
        figures=(
            deaths,
            figure(SECOND, "ما بين 2,000 و3,000 منزل", 2000, 3000, "range", "house", (channel, minister)),
        ),
        statements=(
            statement(SECOND, "أعلنت بلدية نهران", "أعلنت", city, "announce", "عدد القتلى 60 شخصا", (agency,)),
            statement(SECOND, "ونفى الوزير سامر حداد", "نفى", minister, "deny", "يكون السد قد أهمل", (channel,)),
        ),
        actors=(Actor("b1", "person", "سامر حداد", ("الوزير سامر حداد",), (Span(*where(SECOND.text, "سامر حداد")),)),),
    )


def _third() -> Reading:
    people = link(THIRD, "سكان نهران")
    return Reading(
        "isnad/reading/1",
        THIRD,
        READER,
        Published(None, "the page has no date"),
        figures=(figure(THIRD, "٢٥٠٠ منزل", 2500, 2500, "exact", "house"),),
        statements=(statement(THIRD, "اتهم سكان نهران", "اتهم", people, "accuse", "بإهمال السد"),),
    )


def readings() -> tuple[Reading, ...]:
    """The three reports as they were read."""
    return _first(), _second(), _third()


def member(of: Reading, nth: int) -> FigureMember:
    """The ``nth`` figure of a reading as a member of a group."""
    found = of.figures[nth]
    return FigureMember(
        of.report.key, found.id, found.start, found.end, found.low, found.high, found.bound, found.authority
    )


def group(
    name: str,
    of: str,
    unit: str,
    members: tuple[FigureMember, ...],
    verdicts: tuple[tuple[int, int, FigureVerdict, str], ...],
    sources: tuple[str, ...],
) -> FigureGroup:
    """A group with its verdicts given by the positions of the members."""
    relations = tuple(
        FigureRelation(members[a].figure, members[b].figure, verdict, why) for a, b, verdict, why in verdicts
    )
    return FigureGroup(name, of, unit, ("s1",), members, relations, sources)


def utterance(of: Reading, nth: int) -> UtteranceMember:
    """The ``nth`` statement of a reading as a member of a group."""
    found = of.statements[nth]
    return UtteranceMember(of.report.key, found.id, found.start, found.end, found.via)


def dossier() -> Dossier:
    """The three reports compared by hand."""
    one, two, three = readings()
    dead = group(
        "g1",
        "القتلى في انهيار السد",
        "person",
        (member(one, 0), member(two, 0)),
        ((0, 1, "compatible", "60 lies within at least 40"),),
        ("سامر الحداد", "بلدية نهران"),
    )
    homes = group(
        "g2",
        "منازل غمرتها المياه",
        "house",
        (member(one, 1), member(two, 1), member(three, 0)),
        (
            (0, 1, "compatible", "2500 lies within 2000 to 3000"),
            (0, 2, "agree", "the same value"),
            (1, 2, "conflict", "the outlet states it as its own"),
        ),
        ("سامر الحداد",),
    )
    accused, denied = utterance(three, 0), utterance(two, 1)
    answer = UtteranceRelation(denied.statement, accused.statement, "denies", "the minister denies what the people say")
    collapse = where(FIRST.text, "انهيار السد")
    spans = (*where(FIRST.text, "وأضاف أن ٢٥٠٠ منزل"), *where(THIRD.text, "وأضاف أن ٢٥٠٠ منزل"))
    return Dossier(
        "isnad/dossier/1",
        (one, two, three),
        (
            Story(
                "s1",
                "انهيار سد نهران",
                ("sahel-1", "nahr-2", "madar-3"),
                "they share the collapse of the dam",
                {
                    "sahel-1": StoryDate("2031-03-03", "its own date"),
                    "nahr-2": StoryDate("2031-03-03/2031-03-05", "after the first report, before the funeral"),
                    "madar-3": StoryDate(None, "nothing dates it"),
                },
            ),
        ),
        (ResolvedDate("sahel-1", *where(FIRST.text, "يوم الأحد"), "2031-03-02", "the Sunday before 2031-03-03"),),
        (
            TimelineEntry(
                "2031-03-02", "day", "disaster", "انهيار السد", "نهران", (), ("s1",), (Place("sahel-1", *collapse),)
            ),
        ),
        (dead, homes),
        (UtteranceGroup("u1", "سامر الحداد", (accused, denied), (answer,), ("سكان نهران", "سامر الحداد")),),
        (Copy("sahel-1", "madar-3", 0.2, (spans,), "copy"),),
        (Lineage("madar-3", "وكالة الساحل", "copied text"),),
        (
            StoryActor(
                "p1",
                "person",
                "سامر الحداد",
                ("سامر الحداد", "سامر حداد"),
                (("sahel-1", "a1"), ("nahr-2", "b1")),
                "one letter apart",
            ),
        ),
    )
