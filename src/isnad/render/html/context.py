"""What the page's template is given: typed, each field with a help text."""

from dataclasses import dataclass
from typing import Annotated

from markupsafe import Markup

from isnad.render.html.inline import Bi


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to the characters that a value rests on."""

    href: Annotated[str, "anchor of the place in the report's text"]
    text: Annotated[Markup, "the characters as printed, on one line"]


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a chain, from the source outwards."""

    name: Annotated[Markup, "the fullest name of the actor in the report"]
    href: Annotated[str | None, "anchor of the printed name; none where it is understood"]
    elided: Annotated[bool, "whether the name is understood, not printed here"]


@dataclass(frozen=True, slots=True)
class RejectedView:
    """A date on the page that is not the date of publication."""

    value: Annotated[str, "the date, ISO 8601"]
    why: Annotated[Markup | Bi, "why it was rejected"]
    where: Annotated[Bi, "where it stood"]
    refs: Annotated[tuple[Ref, ...], "its characters, where it stands in the text"]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in the list of its story."""

    number: Annotated[int, "the report's number in the page"]
    outlet: Annotated[Markup, "the outlet, else the key"]
    title: Annotated[Markup, "title or first line"]
    date: Annotated[str | None, "date of publication read together with its story; none where it cannot be told"]
    basis: Annotated[Markup | Bi, "what the date rests on, or why there is none"]
    evidence: Annotated[tuple[Ref, ...], "the characters that the report's own date rests on"]
    rejected: Annotated[tuple[RejectedView, ...], "dates that only look like it"]


@dataclass(frozen=True, slots=True)
class StoryView:
    """The reports of one happening."""

    id: Annotated[str, "anchor of the story"]
    label: Annotated[Markup, "what the story is called"]
    why: Annotated[Markup | Bi, "why these reports belong together"]
    reports: Annotated[tuple[ReportLine, ...], "its reports"]


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value in the summary."""

    amount: Annotated[Markup | Bi, "the value, or the words of an utterance"]
    who: Annotated[Markup, "who vouches for it"]
    act: Annotated[Bi | None, "what kind of utterance"]
    reports: Annotated[int, "in how many reports it is printed"]


@dataclass(frozen=True, slots=True)
class SummaryEntry:
    """A group in the summary."""

    href: Annotated[str, "anchor of the group"]
    head: Annotated[Markup, "what is counted, or who speaks"]
    unit: Annotated[Bi | None, "the unit of a figure"]
    values: Annotated[tuple[ValueView, ...], "the different values with who vouches for them"]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One of the four places of the summary."""

    key: Annotated[str, "agree, disputed, changed or single"]
    label: Annotated[Bi, "its heading"]
    help: Annotated[Bi, "what belongs there"]
    sign: Annotated[Markup, "the sign of its verdict"]
    entries: Annotated[tuple[SummaryEntry, ...], "its groups"]


@dataclass(frozen=True, slots=True)
class MarkView:
    """A judgement beside one of its facts."""

    verdict: Annotated[str, "right, wrong, different or unsure"]
    said: Annotated[Bi, "what was decided, by whom, when and why"]


@dataclass(frozen=True, slots=True)
class JudgedFactView:
    """A fact that was judged, where it is printed."""

    kind: Annotated[Bi, "figure, statement, event or actor"]
    ref: Annotated[Ref, "its characters as printed"]
    report: Annotated[int, "number of its report; 0 where that is not in the page"]
    id: Annotated[str, "its id"]


@dataclass(frozen=True, slots=True)
class JudgementView:
    """What a person decided."""

    verdict: Annotated[str, "right, wrong, same, different, unsure or withdrawn"]
    label: Annotated[Bi, "the verdict in words"]
    facts: Annotated[tuple[JudgedFactView, ...], "the one or two facts"]
    copies: Annotated[
        tuple[JudgedFactView, ...], "where the same words stand in copies of the report, not judged there"
    ]
    said: Annotated[Bi, "who decided, when and why"]
    note: Annotated[Markup | Bi, "why it does not hold; nothing where it does"]
    holds: Annotated[bool, "whether it holds"]


@dataclass(frozen=True, slots=True)
class MemberView:
    """One figure or utterance of a group."""

    number: Annotated[int, "its number in the group"]
    amount: Annotated[Bi | None, "the value of a figure in words"]
    ref: Annotated[Ref, "the characters as printed"]
    chain: Annotated[tuple[StepView, ...], "who vouches for it, from the source to the outlet"]
    itself: Annotated[bool, "whether the outlet names no source"]
    outlet: Annotated[Markup, "the outlet of the report"]
    report: Annotated[int, "the report's number in the page"]
    date: Annotated[str | None, "when the report was published"]
    period: Annotated[Markup | Bi, "the time for which a figure holds"]
    verdict: Annotated[str, "the verdict that most wants an eye"]
    label: Annotated[Bi, "that verdict in words"]
    sign: Annotated[Markup, "that verdict as a sign"]
    act: Annotated[Bi | None, "what kind of utterance"]
    mode: Annotated[Bi | None, "how the words are reported"]
    cue: Annotated[Ref | None, "the words that report an utterance"]
    judged: Annotated[tuple[MarkView, ...], "what people decided on it"]


@dataclass(frozen=True, slots=True)
class RelationView:
    """A verdict with its reason and the pairs that it holds for."""

    verdict: Annotated[str, "the verdict"]
    label: Annotated[Bi, "the verdict in words"]
    sign: Annotated[Markup, "the verdict as a sign"]
    why: Annotated[Markup | Bi, "the reason"]
    pairs: Annotated[tuple[str, ...], "pairs of numbers of members"]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Figures that count one thing, or utterances that answer one another."""

    id: Annotated[str, "anchor of the group"]
    head: Annotated[Markup, "what is counted, or who speaks"]
    unit: Annotated[Bi | None, "the unit of a figure"]
    verdict: Annotated[str, "the verdict that most wants an eye"]
    label: Annotated[Bi, "that verdict in words"]
    sign: Annotated[Markup, "that verdict as a sign"]
    sources: Annotated[tuple[Markup, ...], "authorities that do not merely repeat one another"]
    stories: Annotated[tuple[Markup, ...], "labels of its stories, where the dossier has several"]
    picture: Annotated[Markup, "values and ranges by authority, as SVG"]
    members: Annotated[tuple[MemberView, ...], "what is compared"]
    relations: Annotated[tuple[RelationView, ...], "the verdicts of pairs"]


@dataclass(frozen=True, slots=True)
class CopyView:
    """Two reports that share text."""

    label: Annotated[Bi, "copy, translation or revision"]
    a: Annotated[int, "number of the one report"]
    b: Annotated[int, "number of the other"]
    a_name: Annotated[Markup, "outlet of the one"]
    b_name: Annotated[Markup, "outlet of the other"]
    share: Annotated[Bi, "how much of the shorter is shared"]
    changed: Annotated[tuple[Ref, ...], "facts that only one of two revisions has"]
    spans: Annotated[tuple[tuple[Ref, Ref], ...], "the longest shared stretches, in both reports"]


@dataclass(frozen=True, slots=True)
class LineageView:
    """From whom a report comes."""

    report: Annotated[int, "number of the report"]
    name: Annotated[Markup, "its outlet"]
    origin: Annotated[Markup, "agency, outlet or report that it comes from"]
    why: Annotated[Markup | Bi, "how that is known"]


@dataclass(frozen=True, slots=True)
class EventView:
    """One entry of the timeline."""

    id: Annotated[str, "its anchor"]
    date: Annotated[str | None, "ISO 8601 date, or none"]
    type: Annotated[Bi, "what kind of event"]
    what: Annotated[Markup, "what happened"]
    place: Annotated[Markup, "where"]
    participants: Annotated[tuple[Markup, ...], "who took part"]
    refs: Annotated[
        tuple[tuple[Ref, Markup, bool], ...],
        "the places that tell it, each with its outlet and whether its characters are what is shown already",
    ]
    why: Annotated[Markup | Bi, "which people judged its tellings to be of one happening"]
    judged: Annotated[tuple[MarkView, ...], "what people decided on it"]


@dataclass(frozen=True, slots=True)
class ActorView:
    """A person, body or place with its spellings."""

    id: Annotated[str, "its id, by which it is judged"]
    name: Annotated[Markup, "its fullest name"]
    kind: Annotated[Bi, "person, organisation, place, group or document"]
    names: Annotated[tuple[Ref, ...], "its spellings, each at its first mention"]
    reports: Annotated[tuple[int, ...], "numbers of the reports that name it"]
    shared: Annotated[bool, "whether several reports name it"]
    why: Annotated[Markup | Bi, "why it is one, where people judged so"]


@dataclass(frozen=True, slots=True)
class FactView:
    """A figure, statement or date that was read in a report."""

    head: Annotated[Bi | Markup, "the value or the kind of utterance"]
    ref: Annotated[Ref, "the characters as printed"]
    chain: Annotated[tuple[StepView, ...], "who says it, from the source outwards"]
    notes: Annotated[tuple[Markup | Bi, ...], "unit, period, other readings, remarks"]
    id: Annotated[str, "its id, by which it is judged; nothing where it cannot be"]
    judged: Annotated[tuple[MarkView, ...], "what people decided on it"]


@dataclass(frozen=True, slots=True)
class SignView:
    """One kind of sign that a machine translated a report."""

    kind: Annotated[Bi, "what the sign is"]
    count: Annotated[int, "how often it stands in the report"]
    refs: Annotated[tuple[Ref, ...], "its first places"]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with its marked text."""

    number: Annotated[int, "its number in the page"]
    line: Annotated[ReportLine, "outlet, title and date"]
    key: Annotated[str, "the key of the report"]
    url: Annotated[str | None, "its address, where it is one of the web"]
    credits: Annotated[tuple[Ref, ...], "agencies it names as its origin"]
    broken: Annotated[tuple[tuple[Ref, Markup], ...], "stretches of broken encoding, each with what it may have been"]
    machine: Annotated[str | None, "how likely a machine translated it, in percent; none without signs"]
    signs: Annotated[tuple[SignView, ...], "signs of machine translation by kind"]
    lang: Annotated[str, "language of the text"]
    way: Annotated[str, "direction of the text, rtl or ltr"]
    text: Annotated[Markup, "the whole text, values marked"]
    cut: Annotated[bool, "whether the page holds only the beginning of a very long text"]
    figures: Annotated[tuple[FactView, ...], "its figures"]
    statements: Annotated[tuple[FactView, ...], "its statements"]
    dates: Annotated[tuple[FactView, ...], "its dates"]


@dataclass(frozen=True, slots=True)
class Assets:
    """What the page carries with it."""

    css: Annotated[Markup, "the style sheet with the fonts in it"]
    js: Annotated[Markup, "the script"]
    policy: Annotated[str, "content security policy with the hashes of both"]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template of a dossier shows."""

    tongue: Annotated[str, "language of the interface at opening"]
    title: Annotated[str, "plain title for the window"]
    heading: Annotated[Markup | Bi, "heading of the page"]
    stats: Annotated[tuple[tuple[Bi, Markup], ...], "how many reports, which outlets, which dates, how many sources"]
    sprite: Annotated[Markup, "the signs of the verdicts, drawn once"]
    legend: Annotated[tuple[tuple[str, Bi, Markup], ...], "the verdicts with their words and signs"]
    places: Annotated[tuple[PlaceView, ...], "the summary"]
    stories: Annotated[tuple[StoryView, ...], "the stories"]
    figures: Annotated[tuple[GroupView, ...], "figures side by side"]
    utterances: Annotated[tuple[GroupView, ...], "utterances side by side"]
    copies: Annotated[tuple[CopyView, ...], "copies"]
    lineage: Annotated[tuple[LineageView, ...], "where reports come from"]
    clock: Annotated[Markup, "the timeline as SVG"]
    events: Annotated[tuple[EventView, ...], "the timeline as a list"]
    resolved: Annotated[
        tuple[tuple[str, Ref, Markup | Bi, int], ...], "dates that a story resolved: value, characters, why, report"
    ]
    reports: Annotated[tuple[ReportView, ...], "the reports with their text"]
    actors: Annotated[tuple[ActorView, ...], "actors with their spellings"]
    judgements: Annotated[tuple[JudgementView, ...], "what people decided on facts of these reports"]
    assets: Annotated[Assets, "style, script and policy"]
