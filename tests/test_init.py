"""What ``import isnad`` gives."""

import ast
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

import isnad


def test_names() -> None:
    """Every exported name is there, and the version is that of the package."""
    assert all(hasattr(isnad, name) for name in isnad.__all__)
    assert isnad.__version__ == version("isnad")


def test_import_is_quiet() -> None:
    """Importing isnad prints nothing and warns of nothing."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", "import isnad"], capture_output=True, check=True)
    assert done.stdout == done.stderr == b""


@pytest.mark.parametrize("package", ["isnad", "isnad.desk", "isnad.render"])
def test_stubs_tell_what_is_there(package: str) -> None:
    """The names and modules that a package's stub tells a type checker are those that it gives when asked."""
    module = import_module(package)
    stub = ast.parse(Path(str(module.__file__)).with_suffix(".pyi").read_text(encoding="utf-8"))
    told = {name.name: node.module for node in stub.body if isinstance(node, ast.ImportFrom) for name in node.names}

    assert sorted(told) == sorted(module.__all__)
    for name, place in told.items():
        assert getattr(module, name) is getattr(import_module(str(place)), name), name


def test_a_name_that_is_not_there_is_an_error() -> None:
    """A package asked for a name that it does not have says so as any module does."""
    with pytest.raises(AttributeError, match="module 'isnad' has no attribute 'nothing'"):
        _ = isnad.nothing  # type: ignore[attr-defined] # that is what is asked


def loaded(*command: str) -> set[str]:
    """The modules that a command loads."""
    say = "; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", "; ".join(command) + say], capture_output=True, check=True, text=True)
    return set(done.stdout.split())


def test_importing_loads_little() -> None:
    """``import isnad`` loads no language, no database and no page until something is asked of them."""
    found = loaded("import isnad")

    assert found.isdisjoint({"sqlalchemy", "jinja2", "rich", "msgspec", "isnad.desk", "isnad.model", "isnad.arabic"})


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["search", "--help"]])
def test_help_loads_little(arguments: list[str]) -> None:
    """The command tells its version and its verbs without loading what the verbs need."""
    found = loaded("from isnad.faces.cli import main", f"main({arguments})")

    assert found.isdisjoint({"sqlalchemy", "jinja2", "rich", "msgspec", "isnad.reading", "isnad.arabic"})


def test_searching_loads_no_pages() -> None:
    """What writes pages is not loaded where nobody asks for one."""
    found = loaded("from isnad import Desk", "Desk(':memory:').search('سد')")

    assert found.isdisjoint({"jinja2", "rich", "isnad.render"})


def test_reading_loads_no_database() -> None:
    """Reading without a desk loads none."""
    assert "sqlalchemy" not in loaded("import isnad", "isnad.read('سد')")
