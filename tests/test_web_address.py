"""Addresses that are never asked: other schemes, this machine, private networks, in whatever form they are written."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.intake.web.address import RefusedError, is_public, resolved, target

OTHER_FORMS = (
    "file:///etc/passwd", "file://localhost/etc/passwd", "ftp://ahdath.example/", "gopher://ahdath.example/",
    "javascript:alert(1)", "data:text/html,x", "//ahdath.example/", "http:///path", "http://", "https://:80/",
    "http://user:secret@ahdath.example/", "http://ahdath.example@127.0.0.1/", "http://ahdath.example:0/",
    "http://ahdath.example:99999/", "http://ahdath.example:x/", "http://a b.example/", "http://ahdath.example\\@127.0.0.1/",
    "http://ahdath.example/\r\nHost: x", "http://[::1", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/",
    "http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/",
    "http://127.1/", "http://127.0.1/", "http://0/", "http://010.0.0.1/", "http://127.0.0.1.0x1/", "http://127.0.0.01/",
    "http://１２７.1/", "http://x" + "a" * 5000, "http://-.example/", "http://a..example/", "http://127.0.0.0x1./",
)  # fmt: skip
"""What is no plain address of the web; octal, hexadecimal and decimal hosts are refused whatever they stand for."""

PRIVATE = (
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::ffff:0:127.0.0.1",
    ".".join("0000"), "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1",
)  # fmt: skip
"""Addresses of this machine, of private networks, and of none; those within IPv6 are what they hold."""


@pytest.mark.parametrize("url", OTHER_FORMS)
def test_refused_as_written(url: str) -> None:
    """No name is looked up for what is no plain address."""
    with pytest.raises(RefusedError):
        target(url)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address: str) -> None:
    """By themselves and as the host of an address; the user may allow them."""
    assert not is_public(ip_address(address))
    host = f"[{address}]" if ":" in address else address
    made = target(f"http://{host}/")
    with pytest.raises(RefusedError, match="not public"):
        resolved(made.host, made.port, private=False)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses(address: str) -> None:
    """The rest of the Internet is asked."""
    assert is_public(ip_address(address))


def test_localhost_is_refused() -> None:
    """A name counts by what it leads to."""
    with pytest.raises(RefusedError, match="not public"):
        resolved("localhost", 80, private=False)
    assert resolved("localhost", 80, private=True)


def test_names_and_paths_as_they_go_over_the_wire() -> None:
    """Names in IDNA, paths in percent signs, what is escaped already left so, no fragment."""
    made = target("https://أحداث.example/خبر/%D8%A7?س=ع&x#top")
    assert made.host == "xn--kgbd8dfg.example" or made.host.startswith("xn--")
    assert made.path == "/%D8%AE%D8%A8%D8%B1/%D8%A7?%D8%B3=%D8%B9&x"
    assert target("http://[2606:2800::1]:8080").url == "http://[2606:2800::1]:8080/"


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Every text is an address of the web or refused."""
    for url in (text, f"http://{text}/", f"http://ahdath.example/{text}"):
        try:
            made = target(url)
        except RefusedError:
            continue
        assert made.scheme in ("http", "https")
        assert made.path.isascii()
        assert made.host.isascii()
