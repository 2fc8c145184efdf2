"""Where the names of ``isnad`` are; their types stand in ``__init__.pyi``."""

from isnad.late import late

__getattr__ = late(
    "isnad",
    {
        "isnad.desk": "Desk dossier names read read_all",
        "isnad.model": "Actor Dossier Event Fact Figure Found Judged Judgement Link Named Query Reading Report Span Statement "
        "Story TaggerError Timing Trouble",
        "isnad.version": "__version__",
    },
)
