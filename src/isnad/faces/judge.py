"""The verbs that keep what people decide: judge, judgements."""

import getpass
import os
import sys
from typing import get_args

import click

from isnad import render
from isnad.faces.desk_verbs import at, there
from isnad.faces.ends import ends, say
from isnad.model import Verdict

_traceback = click.option("--traceback", is_flag=True, help="Where isnad fails, show where in its code.")


@click.command(epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage, or no such fact on the desk.")
@click.argument("verdict", metavar="VERDICT", type=click.Choice(list(get_args(Verdict))))
@click.argument("fact", metavar="FACT")
@click.argument("other", metavar="[OTHER]", required=False, default="")
@at
@click.option("--by", metavar="NAME", help="Who decides; else the name of the user of this machine.")
@click.option("--why", metavar="TEXT", default="", help="Why.")
@_traceback
def judge(verdict: Verdict, fact: str, other: str, address: str, by: str | None, why: str, traceback: bool) -> None:
    """Keep what a person decides: FACT is right, wrong or unsure; or FACT and OTHER are the same, different or unsure.

    FACT and OTHER are ids of figures, statements or events, as readings and dossiers give them, or of two actors, as names
    gives them. What is wrong is compared no more; the same or different outweighs what comparing finds. A verdict of
    withdrawn takes back what the same person decided on the same facts. All is kept, also when reports are read again;
    the newest judgement holds.
    """
    with ends(traceback=traceback), there(address) as desk:
        who, before = by or _user(), {item.id for item in desk.judgements() if item.holds}
        try:
            kept = desk.judge(fact, verdict, by=who, other=other, why=why)
        except KeyError as error:
            raise click.UsageError(f"there is no fact {error.args[0]} on the desk; readings give the ids") from error
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        after = desk.judgements()
        say(f"kept: {next(render.judgement_told(item) for item in after if item.id == kept.id)}")
        for item in after:
            if item.id in before and not item.holds:
                say(f"no longer holds: {render.judgement_told(item)}")
            elif item.holds and item.id not in before | {kept.id}:
                say(f"holds again: {render.judgement_told(item)}")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise click.UsageError("this machine does not say who its user is; give --by NAME") from error


@click.command(epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage.")
@click.argument("facts", metavar="[FACT]...", nargs=-1)
@at
@click.option("--format", "format_", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True)
@click.option("--interface", "tongue", type=click.Choice(["ar", "en"]), default="en", help="Language of headings.")
@_traceback
def judgements(facts: tuple[str, ...], address: str, format_: str, tongue: "render.Tongue", traceback: bool) -> None:
    """Print what people decided, on these facts or on all, the oldest first: on which words, by whom, why, and whether it holds."""
    with ends(traceback=traceback), there(address) as desk:
        found = desk.judgements(facts or None)
        if format_ == "json":
            click.echo(render.judgements_json(found), nl=False)
        elif format_ == "jsonl":
            for item in found:
                click.echo(render.judgement_line(item), nl=False)
        elif found:
            colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
            click.echo(render.judgements_text(found, tongue=tongue, colour=colour), nl=False)
        else:
            say("nobody has decided anything on " + ("these facts" if facts else "this desk"))
