"""How large a module and a function may be."""

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src"
MODULES = sorted(SRC.rglob("*.py"))
LINES, FUNCTION = 400, 40


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_module_and_functions_are_small(path: Path) -> None:
    """A module has at most 400 lines and a function at most 40, its docstring included."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINES
    long = [
        f"{path.name}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("path", sorted(SRC.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_init_only_exports(path: Path) -> None:
    """The `__init__` of a package holds its docstring, imports and `__all__`, and no logic."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_all = isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]
        assert is_docstring or is_all or isinstance(node, ast.Import | ast.ImportFrom), ast.unparse(node)
