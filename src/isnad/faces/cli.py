"""The command ``isnad``: its verbs are those of the desk."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, get_args

import click

from isnad import desk, render
from isnad.faces.desk_verbs import VERBS, kept_judgements, kept_readings, named_keys
from isnad.faces.ends import USAGE
from isnad.faces.ends import counted as _count
from isnad.faces.ends import ends as _ends
from isnad.faces.ends import say as _say
from isnad.faces.ends import tell as _tell
from isnad.faces.formats import (
    COMPARISON_ENDINGS,
    DOSSIER_ENDINGS,
    NAMES_ENDINGS,
    READING_ENDINGS,
    chosen,
    written_comparison,
    written_dossier,
    written_names,
    written_reading,
)
from isnad.faces.judge import judge, judgements
from isnad.faces.output import OutputError, output, writable
from isnad.faces.progress import watched
from isnad.faces.tagging import tagging
from isnad.faces.taking import taking
from isnad.faces.watch import watch
from isnad.model import ActorKind, Options, Reading, Trouble
from isnad.version import __version__

ENDS = """
Exit status: 0 all was read; 1 isnad failed; 2 wrong usage; 3 something under PATH could not be read (it is
named on standard error, and the rest was done); 130 stopped from the keyboard.
"""

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)

NONE_SAID = Options()

TWO = 2
"""Reports that ``compare`` takes."""

_paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True)
_perhaps = click.argument("paths", metavar="[PATH|KEY]...", nargs=-1)
_desk = click.option(
    "--desk", "address", metavar="ADDRESS", help="Take what is kept on this desk: the reports of KEY..., or all."
)
_out = click.option("-o", "--output", "out", metavar="FILE", help="Write to FILE; its ending names the format.")
_tongue = click.option(
    "--interface", "tongue", type=click.Choice(["ar", "en"]), help="Language of headings (html opens in ar, else en)."
)
_jobs = click.option(
    "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Number of processes that read."
)
_traceback = click.option("--traceback", is_flag=True, help="Where isnad fails, show where in its code.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="isnad", message="%(prog)s %(version)s")
def cli() -> None:
    """Read Arabic news reports: who said it, through whom, where it is printed."""


@cli.command(epilog=ENDS)
@_paths
@_out
@click.option("--format", "format_", type=click.Choice(["jsonl", "text"]), help="Default: jsonl.")
@_tongue
@_jobs
@tagging
@taking
@_traceback
def read(
    paths: tuple[str, ...],
    out: str | None,
    format_: str | None,
    tongue: "render.Tongue | None",
    jobs: int,
    tagger: str | None,
    options: Options,
    traceback: bool,
) -> None:
    """Print the reading of every report under PATH.

    PATH is a text file, an HTML page, a table (JSON Lines, CSV or Parquet, with id, url, outlet, title, published,
    author, text), a feed (RSS, Atom, JSON Feed), a web archive (WARC, WACZ), a folder of these, an
    address (https://…), a list of addresses, or - for standard input. Readings are written as they are made, one line of JSON each, or as text for people.
    """
    with _ends(traceback=traceback):
        format_ = chosen(format_, out, READING_ENDINGS, "jsonl")
        troubles: list[Trouble] = []
        with output(out) as stream:
            for reading in _readings(paths, jobs, troubles, options, tagger=tagger, silent=_to_terminal(out)):
                stream.write(written_reading(reading, format_, tongue=tongue, colour=_colour(out)))
        _tell(troubles)


@cli.command(epilog=ENDS)
@_perhaps
@_desk
@click.option("--story", is_flag=True, help="With --desk: the whole stories of the reports of KEY..., however old.")
@_out
@click.option("--format", "format_", type=click.Choice(["text", "json", "md", "html"]), help="Default: text.")
@_tongue
@_jobs
@tagging
@taking
@_traceback
def dossier(
    paths: tuple[str, ...],
    address: str | None,
    story: bool,
    out: str | None,
    format_: str | None,
    tongue: "render.Tongue | None",
    jobs: int,
    tagger: str | None,
    options: Options,
    traceback: bool,
) -> None:
    """Lay the reports under PATH side by side: stories, timeline, figures, statements, copies, dates.

    PATH is as for read; with --desk the reports of KEY..., or all, are taken from there as they were read, those of the
    days from --since to --until alone if these are given. A KEY of - stands for the keys on standard input, one a line. Without -o a summary is printed; with -o the ending of FILE names the format
    (.html, .json, .md, .txt).
    """
    with _ends(traceback=traceback):
        format_ = chosen(format_, out, DOSSIER_ENDINGS, "text")
        if out not in (None, "-"):
            writable(out)
        troubles: list[Trouble] = []
        found = _readings(paths, jobs, troubles, options, address=address, story=story, tagger=tagger, silent=False)
        readings = list(found)
        if readings:
            made = desk.dossier(readings, kept_judgements(address))
            with output(out) as stream:
                stream.write(written_dossier(made, format_, tongue=tongue, colour=_colour(out)))
            if out not in (None, "-"):
                _say(f"wrote {out}: {_count(len(readings), 'report')}, {_count(len(made.stories), 'story', 'stories')}")
        _tell(troubles)


@cli.command(epilog=ENDS)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_out
@click.option("--format", "format_", type=click.Choice(["text", "html"]), help="Default: text.")
@_tongue
@_traceback
def compare(
    one: str, other: str, out: str | None, format_: str | None, tongue: "render.Tongue | None", traceback: bool
) -> None:
    """Lay two reports side by side: what both tell and how it compares, then what only one of them tells.

    A and B are text files or HTML pages with one report each. Without -o the table is printed; with -o the ending of
    FILE names the format (.html, .txt).
    """
    with _ends(traceback=traceback):
        format_ = chosen(format_, out, COMPARISON_ENDINGS, "text")
        troubles: list[Trouble] = []
        readings = list(_readings((one, other), 1, troubles, silent=True))
        if len(readings) == TWO:
            made = desk.dossier(readings)
            with output(out) as stream:
                stream.write(written_comparison(made, format_, tongue=tongue, colour=_colour(out)))
        elif not troubles:
            raise OutputError(
                f"A and B hold {_count(len(readings), 'report')}; compare takes two files of one report each"
            )
        _tell(troubles)


@cli.command(epilog=ENDS)
@_perhaps
@_desk
@_out
@click.option("--format", "format_", type=click.Choice(["text", "json", "jsonl"]), help="Default: text.")
@click.option(
    "--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Names of this kind only; may be given again."
)
@click.option(
    "--reports",
    "least",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Names in at least so many reports.",
)
@_tongue
@_jobs
@tagging
@taking
@_traceback
def names(
    paths: tuple[str, ...],
    address: str | None,
    out: str | None,
    format_: str | None,
    kinds: tuple[str, ...],
    least: int,
    tongue: "render.Tongue | None",
    jobs: int,
    tagger: str | None,
    options: Options,
    traceback: bool,
) -> None:
    """Print who is named in the reports under PATH: how often, in which spellings, in which reports.

    PATH is as for read, --desk as for dossier. One person or body is told once, with why its spellings were joined and from whom it is
    kept apart in doubt; with -o the ending of FILE names the format (.txt, .json, .jsonl).
    """
    with _ends(traceback=traceback):
        format_ = chosen(format_, out, NAMES_ENDINGS, "text")
        if out not in (None, "-"):
            writable(out)
        troubles: list[Trouble] = []
        readings = list(_readings(paths, jobs, troubles, options, address=address, tagger=tagger, silent=False))
        if readings:
            found = [item for item in desk.names(readings, kept_judgements(address)) if len(item.reports) >= least]
            found = [item for item in found if not kinds or item.kind in kinds]
            with output(out) as stream:
                stream.write(written_names(found, format_, tongue=tongue, colour=_colour(out)))
            if out not in (None, "-"):
                _say(f"wrote {out}: {_count(len(readings), 'report')}, {_count(len(found), 'name')}")
        _tell(troubles)


for verb in (*VERBS, watch, judge, judgements):
    cli.add_command(verb)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status (see ``ENDS``)."""
    try:
        status = cli.main(arguments, prog_name="isnad", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    return status if isinstance(status, int) else 0


def _readings(
    paths: tuple[str, ...],
    jobs: int,
    troubles: list[Trouble],
    options: Options = NONE_SAID,
    *,
    silent: bool,
    tagger: str | None = None,
    address: str | None = None,
    story: bool = False,
) -> Iterator[Reading]:
    if address is not None:
        kept = kept_readings(address, named_keys(paths), options, troubles, story=story)
        yield from watched(kept, silent=silent)
        return
    if story:
        raise click.UsageError("--story takes the reports of a desk; give --desk ADDRESS")
    if not paths:
        raise click.UsageError("give PATH..., or --desk ADDRESS")
    found: Iterable[Reading | Trouble] = desk.read_all(paths, stdin=_stdin(), jobs=jobs, tagger=tagger, options=options)
    for item in watched(found, silent=silent):
        if isinstance(item, Trouble):
            troubles.append(item)
        else:
            yield item


def _stdin() -> BinaryIO:
    return sys.stdin.buffer


def _to_terminal(out: str | None) -> bool:
    return out in (None, "-") and sys.stdout.isatty()


def _colour(out: str | None) -> bool:
    return _to_terminal(out) and "NO_COLOR" not in os.environ
