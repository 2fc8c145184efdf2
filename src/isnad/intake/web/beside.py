"""Work for several hosts side by side: each host's in its order, never two at once, so that a slow one holds up none."""

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from queue import Empty, Full, Queue
from threading import Condition, Thread
from typing import Generic, TypeVar

MOST = 8
"""Hosts that are asked at once."""

_CHUNK = 32
"""Items handed over at once, so that a long feed is kept as it comes."""

_WAITING = 64
"""Chunks that may wait to be taken."""

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[K, T]):
    """Items of the work called ``name``, in order; ``last`` says that these are its last ones."""

    name: K
    items: tuple[T, ...]
    last: bool


class Beside(Generic[K, T]):
    """Threads that do what is put, host by host, and hand over what comes of it.

    >>> with Beside() as beside:
    ...     beside.put("ahdath.example", 1, lambda: iter("ab"))
    ...     [(part.name, part.items, part.last) for part in beside.parts()]
    [(1, ('a', 'b'), True)]
    """

    def __init__(self, most: int = MOST) -> None:
        """``most`` threads at most; they begin when there is work."""
        self._most = most
        self._threads = 0
        self._open = 0
        self._waiting: OrderedDict[str, deque[tuple[K, Callable[[], Iterator[T]]]]] = OrderedDict()
        self._busy: set[str] = set()
        self._changed = Condition()
        self._found: Queue[Part[K, T] | BaseException] = Queue(_WAITING)
        self._ended = False

    def __enter__(self) -> "Beside[K, T]":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Begin nothing more; what is being done is not waited for."""
        with self._changed:
            self._ended = True
            self._waiting.clear()
            self._changed.notify_all()
        while True:
            try:
                self._found.get_nowait()
            except Empty:
                return

    @property
    def open(self) -> int:
        """Works that were put and whose last part was not taken yet."""
        return self._open

    def put(self, host: str, name: K, work: Callable[[], Iterator[T]]) -> None:
        """Do ``work`` when all that was put before for ``host`` is done."""
        with self._changed:
            self._open += 1
            self._waiting.setdefault(host, deque()).append((name, work))
            if self._threads < min(self._most, len(self._busy.union(self._waiting))):
                self._threads += 1
                # A request that hangs must not hold up the end of the program.
                Thread(target=self._run, daemon=True).start()
            self._changed.notify_all()

    def take(self, seconds: float | None = None) -> Part[K, T] | None:
        """The next part of any work, or ``None`` where none came within ``seconds``; what a work raised is raised here."""
        try:
            part = self._found.get(timeout=seconds)
        except Empty:
            return None
        if isinstance(part, BaseException):
            raise part
        self._open -= part.last
        return part

    def parts(self) -> Iterator[Part[K, T]]:
        """All parts until everything that was put is done."""
        while self._open:
            part = self.take()
            if part is not None:
                yield part

    def _run(self) -> None:
        while True:
            with self._changed:
                while (host := self._next()) is None:
                    if self._ended:
                        return
                    self._changed.wait()
                name, work = self._waiting[host].popleft()
                if not self._waiting[host]:
                    del self._waiting[host]
                self._busy.add(host)
            try:
                self._do(name, work)
            except BaseException as error:  # noqa: BLE001 — it is raised where it is waited for
                self._hand(error)
            with self._changed:
                self._busy.discard(host)
                self._changed.notify_all()

    def _next(self) -> str | None:
        """A host that has work and is not busy, the one that waited longest first."""
        host = next((host for host in self._waiting if host not in self._busy), None)
        if host is not None:
            self._waiting.move_to_end(host)
        return host

    def _do(self, name: K, work: Callable[[], Iterator[T]]) -> None:
        items: list[T] = []
        for item in work():
            if self._ended:
                return
            if len(items) == _CHUNK:
                self._hand(Part(name, tuple(items), last=False))
                items = []
            items.append(item)
        self._hand(Part(name, tuple(items), last=True))

    def _hand(self, part: Part[K, T] | BaseException) -> None:
        while not self._ended:
            try:
                self._found.put(part, timeout=1.0)
            except Full:
                continue
            return
