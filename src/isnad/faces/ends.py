"""How every run ends: in one line and one exit status."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from isnad import desk, render
from isnad.faces.output import OutputError
from isnad.model import Trouble

FAILED, USAGE, BAD_INPUT, STOPPED = 1, 2, 3, 130


def tell(troubles: Sequence[Trouble]) -> None:
    """Name what could not be read; where there is something, that is the exit status."""
    for trouble in troubles:
        say(trouble.line)
    if troubles:
        raise click.exceptions.Exit(BAD_INPUT)


@contextmanager
def ends(*, traceback: bool) -> Iterator[None]:
    """Every end of a run in one line and one exit status."""
    try:
        yield
    except KeyboardInterrupt:
        say("stopped")
        raise click.exceptions.Exit(STOPPED) from None
    except BrokenPipeError:
        # Whoever read the output has seen enough; what Python still holds of it must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None
    except (click.exceptions.Exit, click.ClickException):
        raise
    except (OutputError, desk.StoreError, desk.TaggerError) as error:
        say(str(error))
        raise click.exceptions.Exit(USAGE) from error
    except OSError as error:
        if traceback:
            raise
        place = error.filename or "the output"
        say(f"{place} cannot be written or read: {error.strerror or error}; free some space, or name another place")
        raise click.exceptions.Exit(FAILED) from error
    except Exception as error:
        if traceback:
            raise
        say(f"failed: {type(error).__name__}: {error} (--traceback shows where)")
        raise click.exceptions.Exit(FAILED) from error


def say(line: str) -> None:
    """Tell whoever runs the command, in one line that no text from outside can break or hide."""
    click.echo("isnad: " + " ".join(render.safe(line).split()), err=True)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(3, "story", "stories")
    ('1 report', '3 stories')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
