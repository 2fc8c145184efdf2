"""One self-contained HTML page of a dossier: style, script and fonts are in it, and nothing is fetched."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from isnad.model import Dossier
from isnad.render.html.build import page
from isnad.render.html.context import Assets
from isnad.render.html.inline import safe, term
from isnad.render.strings import Tongue

FACES = {
    "@ARABIC@": "noto-naskh-arabic-arabic-wght-normal.woff2",
    "@LATIN@": "noto-naskh-arabic-latin-wght-normal.woff2",
}


def dossier_html(dossier: Dossier, *, tongue: Tongue = "ar") -> str:
    """The whole page; it opens in the language ``tongue`` and has a switch to the other.

    Everything from reports is escaped, and a content security policy lets only the page's own style and
    script run.
    """
    template = _environment().get_template("dossier.html.j2")
    return template.render(page=page(dossier, tongue, assets()), t=term)


@cache
def assets() -> Assets:
    """Style, script and fonts as the page carries them, with the policy that lets only these run."""
    root = files("isnad.render.html")
    css = root.joinpath("static", "page.css").read_text("utf-8")
    for place, name in FACES.items():
        css = css.replace(place, b64encode(root.joinpath("fonts", name).read_bytes()).decode())
    js = root.joinpath("static", "page.js").read_text("utf-8")
    policy = (
        f"default-src 'none'; style-src {_hash(css)}; script-src {_hash(js)}; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return Assets(Markup(css), Markup(js), policy)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("isnad.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _plain(value: object) -> object:
    return safe(value) if type(value) is str else value


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
