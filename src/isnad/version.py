"""Which version of isnad this is."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("isnad")
except PackageNotFoundError:
    __version__ = "0"
