"""What ``import isnad`` gives."""

import subprocess
import sys
from importlib.metadata import version

import isnad


def test_names() -> None:
    """Every exported name is there, and the version is that of the package."""
    assert all(hasattr(isnad, name) for name in isnad.__all__)
    assert isnad.__version__ == version("isnad")


def test_import_is_quiet() -> None:
    """Importing isnad prints nothing and warns of nothing."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", "import isnad"], capture_output=True, check=True)
    assert done.stdout == done.stderr == b""
