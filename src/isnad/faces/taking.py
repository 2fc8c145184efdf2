"""The options of every verb that takes reports in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from isnad.model import Options

_DAY = click.DateTime(["%Y-%m-%d"])
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--delimiter", metavar="MARK", default="", help="Of CSV tables: what parts the fields (else found out)."
    ),
    click.option("--encoding", metavar="NAME", default="", help="Of CSV tables: their encoding (else found out)."),
    click.option(
        "--columns",
        metavar="NAME,...",
        default="",
        help="Of CSV tables without a header: their columns, such as id,text.",
    ),
    click.option(
        "--host",
        "hosts",
        metavar="HOST",
        multiple=True,
        help="Of web archives: pages of this host; may be given again.",
    ),
    click.option("--since", type=_DAY, metavar="DAY", help="Of web archives: pages captured on DAY or later."),
    click.option("--until", type=_DAY, metavar="DAY", help="Of web archives: pages captured on DAY or before."),
    click.option("--private", is_flag=True, help="Of addresses: fetch those of private networks and this machine too."),
    click.option(
        "--delay",
        type=click.FloatRange(0, 3600),
        default=2.0,
        show_default=True,
        help="Of addresses: seconds between two requests to a host.",
    ),
)


def taking(command: Callable[..., None]) -> Callable[..., None]:
    """``command`` with these options, which it gets as one value, ``options``."""

    @wraps(command)
    def run(
        *, delimiter: str, encoding: str, columns: str, hosts: tuple[str, ...], private: bool, delay: float, **more: Any
    ) -> None:
        days = {name: more.pop(name) for name in ("since", "until")}
        command(
            options=Options(
                delimiter={"\\t": "\t", "tab": "\t"}.get(delimiter, delimiter)[:1],
                encoding=encoding,
                columns=tuple(columns.split(",")) if columns else (),
                hosts=hosts,
                private=private,
                delay=delay,
                **{name: day.date().isoformat() if day else "" for name, day in days.items()},
            ),
            **more,
        )

    made: Callable[..., None] = run
    for option in reversed(_OPTIONS):
        made = option(made)
    return made
