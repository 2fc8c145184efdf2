"""The verbs that keep what people decide: judge, judgements."""

import getpass
from typing import get_args

import click
import msgspec

from isnad.faces.desk_verbs import at, there
from isnad.faces.ends import ends, say
from isnad.model import Verdict

ONE, TWO = ("right", "wrong", "unsure"), ("same", "different", "unsure")
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

    FACT and OTHER are ids of figures or statements, as readings and dossiers give them. Judgements stay when reports are read again.
    """
    with ends(traceback=traceback), there(address) as desk:
        allowed = TWO if other else ONE
        if verdict not in allowed:
            raise click.UsageError(
                f"of {'two facts' if other else 'one fact'} a verdict is one of {', '.join(allowed)}"
            )
        try:
            kept = desk.judge(fact, verdict, by=by or getpass.getuser(), other=other, why=why)
        except KeyError as error:
            raise click.UsageError(f"there is no fact {error.args[0]} on the desk; readings give the ids") from error
        say(f"kept: {' '.join(part for part in (kept.fact, kept.other, kept.verdict) if part)}, by {kept.by}")


@click.command(epilog="Exit status: 0 done; 1 isnad failed; 2 wrong usage.")
@click.argument("facts", metavar="[FACT]...", nargs=-1)
@at
@_traceback
def judgements(facts: tuple[str, ...], address: str, traceback: bool) -> None:
    """Print what people decided, on these facts or on all, as JSON Lines, the oldest first."""
    with ends(traceback=traceback), there(address) as desk:
        for item in desk.judgements(facts or None):
            click.echo(msgspec.json.encode(item))
