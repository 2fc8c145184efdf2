"""The dossier as one HTML page that needs nothing beside itself."""

from isnad.render.html.page import dossier_html

__all__ = ["dossier_html"]
