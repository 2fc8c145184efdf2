"""Dates, periods and durations of the peers' suites against what isnad reads."""

from suite_case import Case


def judged(case: Case) -> tuple[bool, str]:
    """Whether the case is read right, and what is read."""
    return False, "-"
