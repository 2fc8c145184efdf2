"""What holds for every test: nothing is skipped in continuous integration, and Hypothesis repeats itself there."""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import settings

pytest_plugins = ["stores", "web_server"]

Outcome = TypeVar("Outcome", pytest.TestReport, pytest.CollectReport)

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if IN_CI else "here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With ``CI=true`` a skipped test is a failed one: what it needs must be there."""
    report = yield
    return _no_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """So for a module that skips itself while it is collected."""
    report = yield
    return _no_skip(report)


def _no_skip(report: Outcome) -> Outcome:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which is a failure where CI=true: {report.longrepr}"
    return report
