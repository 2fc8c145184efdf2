"""Totals that a report gives with their parts: marked where they do not add up, never mended."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure

_NEAR = 160


def with_sums(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """``figures`` with a note on each total whose parts (``بينهم 3 و4``, ``a + b``) printed behind it exceed it."""
    made = list(figures)
    for index, total in enumerate(figures):
        if total.low is None or total.bound != "exact" or total.unit in (None, "percent"):
            continue
        parts: list[Figure] = []
        for other in figures[index + 1 : index + 5]:
            between = text[(parts[-1] if parts else total).end : other.start]
            if other.start - total.end > _NEAR or "." in between or "\n" in between or other.bound != "exact":
                break
            opens = any(word in between for word in ("بينهم", "منهم", "بينها", "منها"))
            if not (parts or opens) or (parts and not between.strip().startswith(("و", "،"))):
                break
            parts.append(other)
        known = sum(part.low or 0 for part in parts if part.unit not in ("year", "percent"))
        if parts and known > total.low and all(part.unit not in ("year", "percent", "USD", "EUR") for part in parts):
            made[index] = replace(
                total, note=f"the parts printed behind it add up to {known:g}, more than {total.low:g}"
            )
    return tuple(made)
