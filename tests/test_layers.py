"""Who imports whom: the layers of the design, walked with ``ast``."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src"

MODEL = frozenset({"model"})
ALLOWED = {
    "model": frozenset[str](),
    "late": frozenset(),
    "version": frozenset(),
    "exports": frozenset({"late"}),
    "hijri_month": MODEL,
    "offset": MODEL | {"hijri_month"},
    "arabic.text": MODEL,
    "arabic.lexicon": MODEL | {"arabic.text"},
    "arabic.taggers": MODEL | {"arabic.text", "arabic.lexicon"},
    "arabic.grammar": MODEL | {"offset", "arabic.text", "arabic.lexicon", "arabic.taggers"},
    "arabic.draft": MODEL | {"arabic.text", "arabic.grammar"},
    "arabic.passed": MODEL | {"arabic.grammar"},
    "arabic.digest": frozenset[str](),
    "arabic.stages": MODEL | {"arabic.digest", "arabic.draft", "arabic.grammar"},
    "arabic.language": MODEL
    | {
        "offset",
        "arabic.stages",
        "arabic.passed",
        "arabic.draft",
        "arabic.text",
        "arabic.lexicon",
        "arabic.taggers",
        "arabic.grammar",
    },
    "reading": MODEL | {"version", "arabic.language"},
    "again": MODEL | {"reading"},
    "intake": MODEL,
    "compare": MODEL | {"offset"},
    "render": MODEL | {"late"},
    "store": MODEL,
    "desk": MODEL | {"again", "intake", "reading", "compare", "store", "late"},
    "faces": MODEL | {"version", "desk", "render"},
    "": frozenset({"exports"}),
}
"""What each part may import beside itself; the part of ``isnad/__init__.py`` has no name."""


def part(module: str) -> str:
    """The part in which a dotted module of isnad lies.

    >>> part("isnad.arabic.text.fold"), part("isnad.compare.page"), part("isnad")
    ('arabic.text', 'compare', '')
    """
    names = module.split(".")[1:]
    return ".".join(names[:2]) if names[:1] == ["arabic"] else "".join(names[:1])


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(SRC.rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """The modules of isnad that the module at ``path`` imports, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names if name.split(".")[0] == "isnad")


def wrong_edges(path: Path) -> list[str]:
    """The imports of the module at ``path`` that its layer does not allow, in words."""
    names = path.relative_to(SRC).with_suffix("").parts
    here = part(".".join(name for name in names if name != "__init__"))
    return [
        f"{path.relative_to(SRC.parent)}:{line}: {here or 'isnad'} must not import {name}"
        for line, name in imports(path)
        if part(name) != here and part(name) not in ALLOWED[here]
    ]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(SRC).as_posix())
def test_imports_go_down(path: Path) -> None:
    """A module imports only from the parts below its own."""
    assert wrong_edges(path) == []


def test_a_wrong_edge_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of compare that imports a grammar is caught, with file and line."""
    monkeypatch.setattr(f"{__name__}.SRC", tmp_path)
    path = tmp_path / "isnad" / "compare" / "names.py"
    path.parent.mkdir(parents=True)
    path.write_text("from isnad.model import Reading\nfrom isnad.arabic.grammar.names import names\n")
    edges = wrong_edges(path)
    assert len(edges) == 1
    assert "names.py:2: compare must not import isnad.arabic.grammar.names" in edges[0]


def test_model_imports_little() -> None:
    """The model rests on the standard library alone."""
    allowed = {"collections", "dataclasses", "datetime", "enum", "hashlib", "typing", "isnad", "re"}
    for path in (SRC / "isnad" / "model").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert str(node.module).split(".")[0] in allowed, path.name
            elif isinstance(node, ast.Import):
                assert {alias.name.split(".")[0] for alias in node.names} <= allowed, path.name
