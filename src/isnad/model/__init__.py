"""The frozen types that a report passes through; nothing of isnad outside this package is imported here.

Offsets are half-open and count Unicode code points of the report's text as received (``report.text``
in the contract). A thing that cannot be cited cannot be built: every fact holds its own span.
"""

from isnad.model.dossier import Copy, Dossier, FigureGroup, FigureMember, FigureRelation, Lineage, Place, ResolvedDate, Story, StoryActor, StoryDate, TimelineEntry, Trouble, UtteranceGroup, UtteranceMember, UtteranceRelation
from isnad.model.identity import fact_id
from isnad.model.language import Language, Stage
from isnad.model.reading import Actor, Alternative, Credit, Event, Figure, Furniture, MachineTranslated, Mojibake, Offset, Published, Quality, Reader, Reading, Rejected, Sign, Statement, Timing
from isnad.model.report import Given, Received, Report
from isnad.model.values import Act, ActorKind, Bound, CopyKind, EventType, Evidence, EvidenceIn, FigureVerdict, Grain, Link, Mode, Phrase, Span, Status, UtteranceVerdict

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Alternative",
    "Bound",
    "Copy",
    "CopyKind",
    "Credit",
    "Dossier",
    "Event",
    "EventType",
    "Evidence",
    "EvidenceIn",
    "Figure",
    "FigureGroup",
    "FigureMember",
    "FigureRelation",
    "FigureVerdict",
    "Furniture",
    "Given",
    "Grain",
    "Language",
    "Lineage",
    "Link",
    "MachineTranslated",
    "Mode",
    "Mojibake",
    "Offset",
    "Phrase",
    "Place",
    "Published",
    "Quality",
    "Reader",
    "Reading",
    "Received",
    "Rejected",
    "Report",
    "ResolvedDate",
    "Sign",
    "Span",
    "Stage",
    "Statement",
    "Status",
    "Story",
    "StoryActor",
    "StoryDate",
    "TimelineEntry",
    "Timing",
    "Trouble",
    "UtteranceGroup",
    "UtteranceMember",
    "UtteranceRelation",
    "UtteranceVerdict",
    "fact_id",
]
