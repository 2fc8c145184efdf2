"""The generated parts of the docs: what `cog` writes into README.md and docs/*.md (make docs)."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from click.testing import CliRunner

import isnad
from isnad.arabic.text.sheet import sheet
from isnad.faces.cli import cli
from isnad.model import Dossier, Link, Reading
from isnad.reading import LANGUAGES
from isnad.render import dossier_text

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted([*ROOT.glob("examples/*.txt"), *ROOT.glob("examples/*.jsonl")])
LISTS = ROOT / "src" / "isnad" / "arabic" / "lexicon" / "data"
FOLLOWED = "01-marsa"
"""The example that docs/how-it-reads.md follows."""

MOST_LINES = 16
"""Of what is disputed, the README shows the entries that are no longer than this."""

Row = Sequence[object]


def table(head: Sequence[str], rows: Iterable[Row]) -> str:
    r"""A table in Markdown; what would end a cell is written so that it does not.

    >>> print(table(["a"], [["x|y"]]))
    | a |
    | --- |
    | x\|y |
    """
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in lines)


def _cell(value: object) -> str:
    return "–" if value is None or value == "" else " ".join(str(value).split()).replace("|", "\\|")


@cache
def readings() -> dict[str, Reading]:
    """The readings of the examples by key."""
    return {item.report.key: item for item in isnad.read_all(EXAMPLES) if isinstance(item, Reading)}


@cache
def compared() -> Dossier:
    """The dossier of the examples."""
    return isnad.dossier(readings().values())


def followed() -> Reading:
    """The reading that docs/how-it-reads.md follows."""
    return readings()[FOLLOWED]


def cli_help() -> str:
    """The help of the command and of its verbs."""
    parts = []
    for arguments in ([], *([name] for name in sorted(cli.commands))):
        result = CliRunner().invoke(cli, [*arguments, "--help"], prog_name="isnad", terminal_width=100)
        parts.append(f"## {' '.join(['isnad', *arguments])}\n\n```text\n{result.output.rstrip()}\n```\n")
    return "\n".join(parts)


def lexicon_table() -> str:
    """Every word list with its size, its senses and its source."""
    rows = []
    for path in sorted(LISTS.glob("*.toml")):
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
        senses = Counter(str(entry["sense"]) for entry in listed["entries"])
        told = ", ".join(sense for sense, _ in senses.most_common(6)) + (" …" if len(senses) > 6 else "")
        rows.append((f"`{path.stem}`", len(listed["entries"]), told, listed["source"]))
    return table(["list", "entries", "senses, the commonest first", "source"], rows)


def disputed() -> str:
    """The shorter entries of what the examples' summary says that the reports dispute."""
    text = dossier_text(compared())
    start = text.index("Disputed (")
    lines = text[start : text.index("Changed, or of another scope")].rstrip().split("\n")
    groups = re.findall(r"^\S.*\n(?:  .*\n?)*", "\n".join(lines[2:]), re.MULTILINE)
    short = [group.rstrip() for group in groups if group.count("\n") <= MOST_LINES]
    return "\n".join([*lines[:2], *short, *["…"] * (len(short) < len(groups))])


def page_lines() -> str:
    """The lines of the report that are furniture, with their kind."""
    text = followed().report.text
    return table(
        ["furniture", "kind"], ((text[part.start : part.end], part.kind) for part in followed().furniture[:12])
    )


def tokens() -> str:
    """Some tokens of the report: as printed, folded, with offsets."""
    body = sheet(followed().report.text)
    at = followed().report.text.find("وقال مدير")
    shown = [token for token in body.tokens if token.start >= max(at, 0)][:6]
    return table(
        ["printed", "folded", "characters"], ((token.text, token.norm, f"{token.start}–{token.end}") for token in shown)
    )


def dates() -> str:
    """The dates of the report, and the way from the day of publication where they are relative."""
    rows = ((date.text, date.value, date.grain, f"{date.start}–{date.end}") for date in followed().dates)
    return table(["printed", "value", "grain", "characters"], rows)


def published() -> str:
    """The date of publication with its basis, and the dates rejected."""
    found = followed().published
    rows = [(found.value, "taken", found.basis), *((item.value, "rejected", item.why) for item in found.rejected)]
    return table(["date", "", "why"], rows)


def statements() -> str:
    """The first statements of the report with speaker, tellers, mode and act."""
    text = followed().report.text
    rows = (
        (
            said.cue.text,
            _link(said.speaker),
            " ← ".join(map(_link, said.via)),
            said.act,
            said.mode,
            " … ".join(text[part.start : part.end] for part in said.content),
        )
        for said in followed().statements[:6]
    )
    return table(["cue", "speaker", "via", "act", "mode", "words"], rows)


def figures() -> str:
    """The first figures of the report with what they count and who vouches for them."""
    rows = (
        (
            figure.text,
            _span(figure.low, figure.high),
            figure.bound,
            figure.unit,
            figure.of.text if figure.of else "",
            " ← ".join(map(_link, figure.authority)) or "the outlet",
        )
        for figure in followed().figures[:8]
    )
    return table(["printed", "value", "bound", "unit", "of", "authority"], rows)


def events() -> str:
    """The events of the report."""
    text = followed().report.text
    rows = (
        (event.type, text[event.start : event.end], event.date, event.place.text if event.place else "", event.status)
        for event in followed().events
    )
    return table(["type", "printed", "date", "place", "status"], rows)


def actors() -> str:
    """The actors of the report with their spellings."""
    rows = ((actor.kind, actor.name, "، ".join(actor.names), len(actor.mentions)) for actor in followed().actors[:8])
    return table(["kind", "name", "spellings", "mentions"], rows)


def stages() -> str:
    """The stages of the language in the order in which they run."""
    rows = ((stage.name, ", ".join(stage.needs), ", ".join(stage.gives)) for stage in LANGUAGES["ar"].stages)
    return table(["stage", "needs", "gives"], rows)


def sides() -> str:
    """The largest group of figures that the report shares with others."""
    groups = [group for group in compared().figures if any(member.report == FOLLOWED for member in group.members)]
    if not groups:
        return "No figure of this report stands beside one of another report.\n"
    group = max(groups, key=lambda group: (len(group.members), group.id))
    printed = {(key, figure.id): figure.text for key, reading in readings().items() for figure in reading.figures}
    members = (
        (
            member.report,
            printed[member.report, member.figure],
            _span(member.low, member.high),
            " ← ".join(map(_link, member.authority)),
        )
        for member in group.members
    )
    verdicts = Counter((relation.verdict, relation.why) for relation in group.relations)
    relations = ((verdict, times, why) for (verdict, why), times in verdicts.most_common(6))
    return "\n\n".join(
        [
            f"What is counted: {group.of}",
            table(["report", "printed", "value", "authority"], members),
            table(["verdict", "pairs", "why"], relations),
        ]
    )


def _link(link: Link) -> str:
    return link.name or link.text or "(elided)"


def _span(low: float | None, high: float | None) -> str:
    ends = ["" if end is None else f"{end:,.10g}" for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def write(out: Callable[[str], None], part: Callable[[], str]) -> None:
    """Give `cog` one part between blank lines."""
    out(f"\n{part()}\n\n")
