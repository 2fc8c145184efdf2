"""Totals that a report gives with their parts, before or behind them: marked where they do not add up, never mended."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure

_NEAR = 160
_TOTALS = (
    "أي ما مجموعه",
    "ما مجموعه",
    "بإجمالي",
    "بمجموع",
    "ليبلغ العدد",
    "ليصل العدد",
    "ليبلغ المجموع",
    "ليصل المجموع",
    "في المجمل",
    "المجموع",
)
"""Words between the last part and the total that follows it."""


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
        before = _parts_before(text, figures, index)
        known = sum(part.low or 0 for part in before)
        if before and known != total.low:
            made[index] = replace(total, note=f"the parts printed before it add up to {known:g}, not to {total.low:g}")
    return tuple(made)


def _parts_before(text: str, figures: Sequence[Figure], index: int) -> list[Figure]:
    """``158 مدنيا و413 جنديا أي ما مجموعه 600``: the figures of the same fate that the total sums up."""
    total = figures[index]
    parts: list[Figure] = []
    end = total.start
    for other in reversed(figures[max(0, index - 5) : index]):
        between = text[other.end : end].strip(" ،,(و")
        opens = between.startswith(_TOTALS)
        if (opens if not parts else not between) and other.bound == "exact" and other.fate == total.fate:
            parts.append(other)
            end = other.start
        else:
            break
    return parts if len(parts) > 1 else []
