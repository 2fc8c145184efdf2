"""Names of a package that are loaded when they are first asked for, so that importing it costs little."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of ``package`` (PEP 562); ``modules`` holds its names, in a row, by the modules where they are.

    >>> late("isnad", {"isnad.model": "Report Span"})("Span").__name__
    'Span'
    """
    places = {name: module for module, names in modules.items() for name in names.split()}

    def get(name: str) -> Any:
        holder = sys.modules[package]
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name, obj=holder)
        value = getattr(import_module(places[name]), name)
        setattr(holder, name, value)
        return value

    return get
