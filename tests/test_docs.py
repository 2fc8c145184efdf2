"""The docs and the repository: links lead somewhere, and nothing names somebody's machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|opt|home/\w+)/|/tmp/[\w.]+|(?:pypi|pythonhosted|npmjs)\.(?:org|com)")
PUBLIC = {"cities", "states", "bodies", "offices"}
"""Lists of what every atlas or yearbook has; a city is in one whether a seed tells of it or not."""
SEEDS = re.compile(r'^seeds="([^"]+)"', re.MULTILINE)


def _tracked() -> list[Path]:
    # The checkout may belong to somebody else, as in a container; git would refuse it.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file() and path.suffix not in {".woff2", ".crfsuite", ".bin", ".gz"}]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    """A relative link of a page names a file or a folder that is there."""
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


def test_no_file_names_a_machine() -> None:
    """No file of the repository names a path of a machine or the host of a registry."""
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for path in _tracked()
        if path != Path(__file__)
        for hit in MACHINE.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_source_names_no_seed() -> None:
    """No rule and no list but those of public places names a story of the seeds (the words of the project's hook)."""
    hook = ROOT.parent / "shared" / "hooks" / "before-stop"
    if not hook.exists():
        pytest.skip("there is no ../shared beside the repository")
    match = SEEDS.search(hook.read_text(encoding="utf-8"))
    assert match
    words = re.compile(match[1])
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for pattern in ("*.py", "*.toml")
        for path in (ROOT / "src").rglob(pattern)
        if path.stem not in PUBLIC
        for hit in words.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_decisions_have_their_parts() -> None:
    """A decision says its context, its choice and its consequence, and is no longer than a page."""
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert all(f"**{name}.**" in text for name in ("Context", "Choice", "Consequence")), page.name
        assert text.count("\n") <= 60


def test_glossary_names_types_that_exist() -> None:
    """Every type of the glossary is one of the model."""
    from isnad import model

    for cell in re.findall(r"`([A-Z]\w+)", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")):
        assert hasattr(model, cell), cell
