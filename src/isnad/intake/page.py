"""An HTML page as one report: its text by one walk, its nodes, and what its markup tells."""

import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from isnad.intake.decode import Decoded, decode
from isnad.intake.limits import SAMPLE_BYTES
from isnad.intake.metadata import TELLING, Metadata
from isnad.intake.tame import tame
from isnad.intake.text import report
from isnad.intake.walk import walk
from isnad.model import Received, Report

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]{2,40})|encoding\s*=\s*["']([\w-]{2,40})""", re.IGNORECASE
)
_NOSCRIPT = re.compile(r"<(/?)noscript(?=[\s/>])", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")


def decoded_page(body: bytes, declared: str | None = None) -> Decoded:
    """The markup of ``body`` in the encoding that its mark, its content, its sender (``declared``) or its ``<meta>`` says.

    >>> decoded_page('<meta charset="windows-1256"><p>خبر'.encode("windows-1256")).encoding
    'windows-1256'
    """
    found = _CHARSET.search(body[:SAMPLE_BYTES])
    return decode(body, declared or (next(name.decode() for name in found.groups() if name) if found else None))


def page_report(decoded: Decoded, *, key: str, source: str, body: bytes, url: str | None = None) -> Report:
    """The report that a page holds; ``body`` are the bytes it came from, ``url`` the address it was fetched from, if known.

    The text is that of the whole document, menus and clocks too, without scripts and styles; ``nodes`` say from which
    element each stretch comes, ``regions`` what elements such as ``nav`` set apart, and ``hints`` what the markup tells
    of date, title, outlet and address. An empty page gives an empty text.

    >>> markup = "<title>وصول الوفد</title><nav>الرئيسية</nav><h1>وصول الوفد</h1><p>وصل الوفد إلى نوران."
    >>> made = page_report(Decoded(markup, "utf-8"), key="a", source="a.html", body=markup.encode())
    >>> made.text.splitlines()
    ['الرئيسية', 'وصول الوفد', 'وصل الوفد إلى نوران.']
    >>> made.title, made.regions[0].name, made.nodes[2].path
    ('وصول الوفد', 'nav', '/html[1]/body[1]/p[1]')
    """
    metadata = Metadata()
    received = Received(MEDIA_TYPE, decoded.encoding, replaced=decoded.replaced)
    root = _root(tame(_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", decoded.text)))
    if root is None:
        return report("", key=key, source=source, url=url, received=received, body=body)
    made = walk(root, TELLING, metadata.told)
    plain = report(
        made.text,
        key=key,
        source=source,
        url=url or metadata.address(),
        outlet=metadata.outlet(),
        title=metadata.title(),
        received=received,
        body=body,
    )
    return replace(plain, nodes=tuple(made.nodes), regions=tuple(made.regions), hints=tuple(metadata.hints))


def _root(markup: str) -> LexborNode | None:
    # The parser is one without scripts: to it a ``noscript`` in the head would end the head, and its text be shown.
    markup = _NOSCRIPT.sub(r"<\1template", markup)
    try:
        return LexborHTMLParser(markup).root
    except SelectolaxError:
        return None
