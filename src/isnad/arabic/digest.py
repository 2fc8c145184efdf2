"""What a stage is made of, as one hash: the modules that it imports, however far down, and the lists and weights they name."""

import re
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_ROOT = "isnad.arabic"
_IMPORT = re.compile(r"^ *(?:from|import) isnad\.arabic\.([\w.]+)(?: import ([\w, ]+|\([^)]*\)))?", re.MULTILINE)
_NAMED = re.compile(r"\"([\w.]+)\"")
_DATA = ("lexicon", "taggers")


def digest(*modules: str) -> str:
    """The hash of the dotted ``modules`` below ``isnad.arabic``, of all that they import there, and of their data.

    Data are known by their names: a string in a module that is the name of a list is taken for the list.

    >>> digest("grammar.numbers") == digest("grammar.numbers") != digest("grammar.names")
    True
    >>> len(digest("grammar.numbers"))
    16
    """
    parts = sorted(parts_of(*modules))
    return sha256("".join(f"{part}:{_hash(part)};" for part in parts).encode()).hexdigest()[:16]


def parts_of(*modules: str) -> frozenset[str]:
    """The paths below ``isnad.arabic`` of all files that go into the hash of ``modules``.

    >>> {"grammar/numbers.py", "text/fold.py", "lexicon/data/number_words.toml"} <= parts_of("grammar.numbers")
    True
    """
    found: set[str] = set()
    todo = [_path(module) for module in modules]
    while todo:
        part = todo.pop()
        if part not in found:
            found.add(part)
            todo += _below(part)
    return frozenset(found)


@cache
def _below(part: str) -> tuple[str, ...]:
    """What the file ``part`` leads to."""
    if not part.endswith(".py"):
        return ()
    text = _file(part).read_text(encoding="utf-8")
    names = [match[1] for match in _IMPORT.finditer(text)]
    # ``from isnad.arabic.taggers import vocabulary`` names a module behind the import.
    for package, imported in ((match[1], match[2] or "") for match in _IMPORT.finditer(text)):
        names += [f"{package}.{name}" for name in re.findall(r"\w+", imported) if _is_module(f"{package}.{name}")]
    data = _data()
    lists = [data[name] for name in _NAMED.findall(text) if name in data]
    return tuple(dict.fromkeys([_path(name) for name in names] + lists))


@cache
def _data() -> dict[str, str]:
    """The files of data by their names, those of lists also without the ending."""
    found = {}
    for folder in _DATA:
        for item in _file(f"{folder}/data").iterdir():
            found[item.name] = f"{folder}/data/{item.name}"
            found.setdefault(item.name.removesuffix(".toml"), found[item.name])
    return found


def _path(module: str) -> str:
    folder = module.replace(".", "/")
    return f"{folder}.py" if _is_module(module) else f"{folder}/__init__.py"


@cache
def _is_module(module: str) -> bool:
    return _file(module.replace(".", "/") + ".py").is_file()


@cache
def _hash(part: str) -> str:
    return sha256(_file(part).read_bytes()).hexdigest()


def _file(part: str) -> Traversable:
    return files(_ROOT).joinpath(*part.split("/"))
