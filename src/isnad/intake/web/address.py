"""Which addresses of the web are asked, and which never are."""

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}
_NUMERAL = re.compile(r"(?:0x[0-9a-f]*|\d+)\.?\Z", re.IGNORECASE)
_NAME = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?\Z"
)
_KEPT = "/%:@!$&'()*+,;=~-._?"
_EMBEDDED = (IPv6Network("::/96"), IPv6Network("64:ff9b::/96"), IPv6Network("::ffff:0:0:0/96"))
"""IPv4 addresses written as IPv6: compatible, behind NAT64, translated (mapped ones, 6to4 and Teredo Python knows)."""
_LOCAL = (IPv6Network("64:ff9b:1::/48"), IPv6Network("fec0::/10"), IPv6Network("5f00::/16"))
_LONGEST = 4096

Address = IPv4Address | IPv6Address


class RefusedError(Exception):
    """An address that is not asked; the message says why, in words for a line."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address of the web in its parts, as they go over the wire; ``url`` is the whole of it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port != _PORTS[self.scheme] else "")

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


def target(url: str) -> Target:
    """The parts of ``url``. Raises ``RefusedError`` where it is no plain address of the web.

    Hosts are names or plain IP addresses; a host that is one number, or has octal or hexadecimal ones, is refused, for
    what it means depends on who reads it.

    >>> target("https://ahdath.example/أخبار?q=1#top").url
    'https://ahdath.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=1'
    >>> target("http://0x7f.1/")
    Traceback (most recent call last):
    isnad.intake.web.address.RefusedError: its host is a number in another form
    """
    if len(url) > _LONGEST or any(ord(letter) <= 32 or ord(letter) == 127 or letter == "\\" for letter in url):
        raise RefusedError("it is no address (too long, or with spaces in it)")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise RefusedError("it is no address") from error
    if parts.scheme not in _PORTS:
        raise RefusedError("only http and https are fetched")
    if "@" in parts.netloc:
        raise RefusedError("a name or password stands in it")
    if port == 0:
        raise RefusedError("its port is 0")
    path = quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe=_KEPT)
    return Target(parts.scheme, _host(host), port or _PORTS[parts.scheme], path)


def _host(host: str) -> str:
    try:
        return str(ip_address(host.partition("%")[0])) if "%" not in host else _refused("its host has a zone")
    except ValueError:
        pass
    try:
        name = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise RefusedError("its host is no name") from error
    if _NUMERAL.match(name.rstrip(".").rpartition(".")[2]):
        raise RefusedError("its host is a number in another form")
    if not _NAME.match(name):
        raise RefusedError("its host is no name")
    return name


def _refused(why: str) -> str:
    raise RefusedError(why)


def is_public(address: Address) -> bool:
    """Whether ``address`` is one of the public Internet; one that holds another is what that is.

    >>> [is_public(ip_address(text)) for text in ("93.184.216.34", "10.0.0.1", "::ffff:127.0.0.1", "2002:7f00:1::")]
    [True, False, False, False]
    """
    if isinstance(address, IPv6Address):
        held = address.ipv4_mapped or address.sixtofour
        if held is None and any(address in network for network in _EMBEDDED):
            held = IPv4Address(int(address) & 0xFFFFFFFF)
        if held is not None:
            return int(address) > 1 and is_public(held)
        if address.teredo or address.is_site_local or any(address in network for network in _LOCAL):
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def resolved(host: str, port: int, *, private: bool) -> list[str]:
    """The IP addresses of ``host``, which are then connected to as they stand here.

    Raises ``RefusedError`` where one of them is not public, unless ``private`` ones are allowed, and ``OSError`` where
    there is none. Whoever asks for the name again may be told another one.
    """
    found = dict.fromkeys(str(item[4][0]) for item in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    for text in found:
        address = ip_address(text.partition("%")[0])
        if not private and not is_public(address):
            raise RefusedError(f"its host leads to {address}, which is not public; --private allows such addresses")
    return list(found)
