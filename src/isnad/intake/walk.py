"""One walk of a whole HTML document in order: its text, and which node each stretch of it comes from."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from selectolax.lexbor import LexborNode

from isnad.model import Node, Region

MAX_NODES = 50_000
"""Stretches with a node of their own, and regions: real pages have a few thousand of each."""
MAX_PATH = 64

_SKIPPED = frozenset(
    "script style template noscript svg math iframe noembed noframes canvas audio video object title -comment".split()
)
"""What holds no text that a page shows."""
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark nobr q rb rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr -text".split()
)
_APART = frozenset({"a", "label", "time", "img"})
"""Inline elements that pages set apart from one another with style alone."""
_AS_PRINTED = frozenset({"pre", "textarea"})
_SETS_APART = frozenset({"nav", "header", "footer", "aside", "form", "button", "select", "a", "h1", "blockquote"})
_SPACES = re.compile("[ \t\n\r\f]+")
_BREAKS = re.compile("\r\n?|\f")


@dataclass(slots=True)
class Walk:
    """The text so far, its length, the stretches of its nodes, and what elements set apart."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    pending: str = ""
    nodes: list[Node] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)

    @property
    def next_at(self) -> int:
        """Where the next character that is no space would stand."""
        return self.length + bool(self.pending and self.length)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self.parts)

    def write(self, text: str, path: Callable[[], str], *, as_printed: bool) -> None:
        """Add the text of one node; spaces run together unless they stand ``as_printed``."""
        text = _BREAKS.sub("\n", text) if as_printed else _SPACES.sub(" ", text)
        bare = text.strip(" \n")
        if text[:1] in (" ", "\n"):
            self.part(text[0])
        if not bare:
            return
        if self.length:
            self._add(self.pending)
        start, self.pending = self.length, ""
        self._add(bare)
        if len(self.nodes) < MAX_NODES:
            self.nodes.append(Node(start, self.length, path()))
        if text[-1] in (" ", "\n"):
            self.part(text[-1])

    def part(self, mark: str) -> None:
        """What comes next stands apart: on a line of its own after a newline, else after a space."""
        if self.pending != "\n":
            self.pending = mark

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


@dataclass(slots=True)
class _Open:
    """An element that is being walked: its name, its step in the path, where its text began, what its children are."""

    name: str
    step: str
    start: int
    told: bool
    count: Counter[str] = field(default_factory=Counter)


Told = Callable[[LexborNode, str, Sequence[str], int], None]
"""What a walk tells of an element: the node, its name, the names of those around it, and where its text will begin."""


def walk(root: LexborNode, tells: frozenset[str], tell: Told) -> Walk:
    """The text of the document below ``root``, each block on lines of its own; ``tell`` hears of elements in ``tells``.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<p>وصل <b>الوفد</b></p><script>x</script><p>وعاد")
    >>> made = walk(page.root, frozenset(), lambda *_: None)
    >>> made.text
    'وصل الوفد\\nوعاد'
    >>> [(node.start, node.end, node.path) for node in made.nodes][1]
    (4, 9, '/html[1]/body[1]/p[1]/b[1]')
    """
    made, around = Walk(), [_Open("", "", 0, told=False)]
    # Nodes that come next, and for every open element a mark that it ends: no recursion, however deep the page.
    todo: list[LexborNode | None] = [root]
    while todo:
        node = todo.pop()
        if node is None:
            _close(made, around.pop())
            continue
        if around[1:] and node.next is not None:
            todo.append(node.next)
        name = node.tag or ""
        if name == "-text":
            as_printed = around[-1].name in _AS_PRINTED
            made.write(node.text_content or "", partial(_path, around), as_printed=as_printed)
            continue
        if name in tells:
            tell(node, name, [item.name for item in around], made.next_at)
        if name not in _SKIPPED:
            around.append(_opened(made, around[-1], node, name))
            todo.append(None)
            if node.child is not None:
                todo.append(node.child)
    return made


def _path(around: list[_Open]) -> str:
    return "/".join(item.step for item in around[: MAX_PATH + 1])


def _opened(made: Walk, above: _Open, node: LexborNode, name: str) -> _Open:
    above.count[name] += 1
    if name not in _INLINE:
        made.part("\n")
    elif name in _APART:
        made.part(" ")
    return _Open(name, f"{name}[{above.count[name]}]", made.next_at, told=name in _SETS_APART)


def _close(made: Walk, item: _Open) -> None:
    if item.told and made.length > item.start and len(made.regions) < MAX_NODES:
        made.regions.append(Region(item.start, made.length, item.name))
    if item.name not in _INLINE:
        made.part("\n")
    elif item.name in _APART:
        made.part(" ")
