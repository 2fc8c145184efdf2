"""The verbs of the command that work on a desk: add, search, export, import."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click

from isnad import desk as library
from isnad import render
from isnad.faces.ends import BAD_INPUT, counted, ends, say, tell
from isnad.faces.output import output, writable
from isnad.faces.progress import watched
from isnad.faces.tagging import tagging
from isnad.faces.taking import taking
from isnad.model import Act, Change, Judgement, Options, Reading, Trouble
from isnad.model.reread import told as told_again

DEFAULT = "isnad.db"
MOST_KEYS = 2**26
"""Bytes of keys on standard input."""

at = click.option(
    "--desk",
    "address",
    metavar="ADDRESS",
    envvar="ISNAD_DESK",
    default=DEFAULT,
    show_default=True,
    help="The desk: a SQLite file, or postgresql://USER@HOST/NAME. Also ISNAD_DESK.",
)
_traceback = click.option("--traceback", is_flag=True, help="Where isnad fails, show where in its code.")


@click.command(
    epilog="""
Exit status: 0 all was kept; 1 isnad failed; 2 wrong usage; 3 something under PATH could not be read (it is named on
standard error, and the rest was kept); 130 stopped from the keyboard: what was told is kept, and the same call goes on.
"""
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@at
@click.option(
    "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Number of processes that read."
)
@click.option("--stories", is_flag=True, help="Tell which story each new report founds, joins or bridges, and why.")
@tagging
@taking
@_traceback
def add(
    paths: tuple[str, ...],
    address: str,
    jobs: int,
    stories: bool,
    tagger: str | None,
    options: Options,
    traceback: bool,
) -> None:
    """Read every report under PATH and keep it on the desk, with its page as received.

    PATH is as for read. A page that is kept already is passed over, so that the same call may be made again.
    """
    with ends(traceback=traceback), library.Desk(address, tagger=tagger) as desk:
        troubles: list[Trouble] = []
        told: Counter[str] = Counter()
        fresh: list[str] = []
        try:
            for item in watched(desk.add(paths, stdin=sys.stdin.buffer, jobs=jobs, options=options), silent=False):
                if isinstance(item, Trouble):
                    troubles.append(item)
                else:
                    told[item.status] += 1
                    fresh += [item.key] if stories and item.status == "added" else []
        finally:
            say(told_of(told, address))
        for joining in desk.joinings(fresh):
            click.echo(render.joined_text(joining))
        tell(troubles)


def told_of(told: Counter[str], address: str) -> str:
    """What became of the pages that were added to ``address``, in one line."""
    parts = [f"{counted(told['added'], 'report')} added"]
    parts += [f"{told['known']} known already"] if told["known"] else []
    parts += [f"{counted(told['unchanged'], 'address', 'addresses')} unchanged"] if told["unchanged"] else []
    parts += [f"{counted(told['same text'], 'page')} with the text of one that is kept"] if told["same text"] else []
    return f"{_shown(address)}: {', '.join(parts)}"


def _shown(address: str) -> str:
    """The address without a password."""
    scheme, mark, rest = address.partition("://")
    return scheme + mark + rest.rpartition("@")[2] if mark else address


_FILTERS: tuple[Callable[[Any], Any], ...] = (
    click.option("--exact", is_flag=True, help="The words just as given, side by side; else in any spelling."),
    click.option("--actor", metavar="NAME", default="", help="Who is named in the report."),
    click.option("--outlet", metavar="NAME", default="", help="Who published it."),
    click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Published on DAY or later."),
    click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Published on DAY or before."),
    click.option("--act", type=click.Choice(list(get_args(Act))), help="A statement of this act stands in it."),
    click.option(
        "--unit", metavar="UNIT", default="", help="A figure in this unit stands in it (person, USD, percent)."
    ),
    click.option("--fate", metavar="FATE", default="", help="A figure of people of this fate (killed, displaced)."),
    click.option("--least", type=float, metavar="N", help="A figure that may be N or more."),
    click.option("--most", type=float, metavar="N", help="A figure that may be N or less."),
    click.option("--by", metavar="NAME", default="", help="Who says that statement or vouches for that figure."),
    click.option(
        "--without-wrong", is_flag=True, help="Figures and statements that people judged wrong do not answer."
    ),
    click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Reports at most."),
    click.option("--offset", type=click.IntRange(0), default=0, show_default=True, help="Reports passed over first."),
)


def _filters(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.command(epilog="Exit status: 0 done, also where nothing is found; 1 isnad failed; 2 wrong usage; 130 stopped.")
@click.argument("words", nargs=-1)
@at
@_filters
@click.option(
    "--format", "format_", type=click.Choice(["text", "jsonl", "csv", "keys"]), default="text", show_default=True
)
@_traceback
def search(words: tuple[str, ...], address: str, format_: str, traceback: bool, **asked: Any) -> None:
    """Find reports on the desk by their WORDS, in any spelling, and by what is read in them.

    The best fitting come first; each with the stretches of its text where the words, the figures or the statements
    that were asked for stand.
    """
    with ends(traceback=traceback):
        days = {name: asked[name].date().isoformat() if asked[name] else "" for name in ("since", "until")}
        query = library.Query(**(asked | days | {"words": " ".join(words)}))
        if query == library.Query(
            limit=query.limit, offset=query.offset, exact=query.exact, without_wrong=query.without_wrong
        ):
            raise click.UsageError("nothing is asked for; give words, or one of --actor, --outlet, --act, --unit …")
        with there(address) as desk:
            several = desk.search(query)
            if desk.finds_less():
                say(
                    f"{_shown(address)}: an older isnad indexed a part of it, and reports may be missed; run isnad reread"
                )
            if not several:
                say(f"{_shown(address)}: no report answers this" + (f" behind {query.offset}" if query.offset else ""))
            if format_ == "csv":
                texts = ((found, report.text if (report := desk.report(found.key)) else "") for found in several)
                click.echo(render.found_csv(texts), nl=False)
                return
            for found in several:
                if format_ == "keys":
                    click.echo(found.key)
                elif format_ == "jsonl":
                    click.echo(render.found_line(found), nl=False)
                else:
                    click.echo(render.found_text(found, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))


@click.command(name="export", epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage; 130 stopped.")
@at
@click.option("-o", "--output", "out", metavar="FILE", required=True, help="Write to FILE (gzipped JSON Lines).")
@_traceback
def export_desk(address: str, out: str, traceback: bool) -> None:
    """Write the whole desk into one file: every page as received, every reading."""
    with ends(traceback=traceback), there(address) as desk:
        if out != "-":
            writable(out)
        with output(out) as stream:
            many = sum(1 for _ in watched(desk.export(stream), silent=False))
        say(f"{_shown(address)}: {counted(many, 'report')} written to {out}")


@click.command(
    name="import", epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage; 3 FILE is no whole desk; 130 stopped."
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@at
@_traceback
def import_desk(file: Path, address: str, traceback: bool) -> None:
    """Take the reports of a desk that was exported into this one; what is kept already stays as it is."""
    with ends(traceback=traceback), library.Desk(address) as desk, file.open("rb") as stream:
        many = 0
        try:
            for _ in watched(desk.load(stream), silent=False):
                many += 1
        except ValueError as error:
            say(f"{file}: {error}; export it again ({counted(many, 'report')} before that kept)")
            raise click.exceptions.Exit(BAD_INPUT) from error
        say(f"{_shown(address)}: {counted(many, 'report')} taken from {file}")


@click.command(
    epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage; 3 a report could not be read; 130 stopped, go on with the same call."
)
@at
@tagging
@_traceback
def reread(address: str, tagger: str | None, traceback: bool) -> None:
    """Read again what an older isnad read, as far as its rules and lists have changed, and print what is read otherwise.

    What that changes in stories comes last: conflicts and denials that appear or vanish, figures of another value. Facts keep
    their ids, and people's judgements hold; those on facts that are no longer read are told.
    """
    with ends(traceback=traceback), there(address, tagger) as desk:
        troubles: list[Trouble] = []
        told: list[Change] = []
        many = other = 0
        for item in watched(desk.reread(), silent=False):
            if isinstance(item, Trouble):
                troubles.append(item)
                continue
            if isinstance(item, Change):
                click.echo(render.changed_text(item))
                told.append(item)
                continue
            many += 1
            if not item.same:
                other += 1
                click.echo(told_again(item))
        lost = [item for item in desk.judgements() if item.holds and not item.is_read]
        if lost:
            click.echo(render.judgements_text(lost, heading="lost"))
        desk.told(told)
        in_stories = f", {counted(len(told), 'change')} in stories" if told else ""
        say(f"{_shown(address)}: {counted(many, 'report')} read again, {other} otherwise than before{in_stories}")
        tell(troubles)


def named_keys(keys: Sequence[str]) -> Sequence[str]:
    """``keys``, with the lines of standard input in place of ``-``; raises ``UsageError`` where it has none."""
    if "-" not in keys:
        return keys
    lines = [line.strip() for line in sys.stdin.buffer.read(MOST_KEYS).decode(errors="replace").splitlines()]
    given = [key for at in keys for key in (lines if at == "-" else [at]) if key]
    if not given:
        raise click.UsageError("standard input names no report; isnad search --format keys does")
    return given


def kept_readings(
    address: str, keys: Sequence[str], options: Options, troubles: list[Trouble], *, story: bool = False
) -> Iterator[Reading]:
    """The readings of ``keys``, or all, on the desk, of the days that ``options`` ask for; a key that is not there is a trouble.

    With ``story`` those of the whole stories of ``keys``.
    """
    with there(address) as desk:
        left = set(keys)
        wanted = desk.story(keys) if story and keys else keys
        for reading in desk.readings(wanted or None) if wanted or not keys else ():
            left.discard(reading.report.key)
            day = (reading.published.value or "")[:10]
            if (not options.since or options.since <= day) and (not options.until or (day and day <= options.until)):
                yield reading
        what = "there is no such report on the desk; isnad search names keys"
        troubles += [Trouble(key, f"{key}: {what}") for key in sorted(left)]


def kept_judgements(address: str | None) -> list[Judgement]:
    """What people decided on the desk at ``address``; nothing where there is none."""
    if address is None:
        return []
    with there(address) as desk:
        return desk.decided()


@contextmanager
def there(address: str, tagger: str | None = None) -> Iterator["library.Desk"]:
    """The desk at ``address``; a file that is not there is named, not made."""
    path = address.removeprefix("sqlite:///")
    if "://" not in path and not Path(path).is_file():
        raise click.UsageError(f"there is no desk {path}; make one with: isnad add --desk {path} PATH...")
    with library.Desk(address, tagger=tagger) as desk:
        yield desk


VERBS = (add, search, reread, export_desk, import_desk)
