"""``docs/quality.md``: the floors as tables."""

from floors import FEWER, Baseline

SETS = {
    "examples": """The invented reports in `examples/`, measured strictly: a figure counts only where both ends of its span,
both values and its bound are the gold's. Everybody who clones the repository can repeat it.""",
    "seeds": """Five pages as a reader met them (menus, broken encodings, machine translation), measured by the project's
scorer. The pages are not in the repository, and the gate leaves them out where they are absent.""",
    "bank": """Fifty reports of Arabic outlets on sixteen happenings, measured by the project's scorer. Not in the
repository either.""",
}

HEAD = f"""# Quality

Written by `make docs` from `eval/baseline.json`; do not edit. `make gate` measures anew and fails where a number is below
its floor here, or where the gold or the inputs are not those on which the floors were set. Floors rise with
`make gate-update`; they fall only with `--allow-regression` and a reason, which is kept below.

Numbers are F1 or, for dates of publication and stories, the share that is right; for a name that ends in
*{FEWER}* the number is a ceiling. Shares among what was found (the mode of a statement, the bound of a
figure) have no floor: finding more hard cases may lower them. The numbers are measured on reports whose gold the makers could read: on reports that
nobody here has seen, expect less.
"""


def page(baseline: Baseline) -> str:
    """The whole page, the same for the same floors."""
    parts = [HEAD]
    for name, row in sorted(baseline.sets.items(), key=lambda item: list(SETS).index(item[0])):
        rows = [f"| {layer} | {number:.3f} |" for layer, number in sorted(row.numbers.items())]
        parts += [f"## {name}\n", SETS[name] + "\n", "\n".join(["| layer | floor |", "| --- | ---: |", *rows]) + "\n"]
    if baseline.lowered:
        parts += ["## Lowered, and why\n", "\n".join(map(_line, baseline.lowered)) + "\n"]
    return "\n".join(parts)


def _line(row: dict[str, object]) -> str:
    return f"- {row['set']}, {row['layer']}: {row['from']} to {row['to']}: {row['reason']}"
