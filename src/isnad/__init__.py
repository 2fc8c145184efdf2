"""Arabic news reports as sourced facts: who said it, through whom, where it is printed, when it holds."""

from isnad.exports import __getattr__  # noqa: F401 # PEP 562: a name is loaded when it is first asked for

__all__ = [
    "Actor",
    "Desk",
    "Dossier",
    "Event",
    "Fact",
    "Figure",
    "Found",
    "Judged",
    "Judgement",
    "Link",
    "Named",
    "Query",
    "Reading",
    "Report",
    "Span",
    "Statement",
    "Story",
    "TaggerError",
    "Timing",
    "Trouble",
    "__version__",
    "dossier",
    "names",
    "read",
    "read_all",
]
