"""Write ``docs/schema/reading.json``, ``dossier.json`` and ``named.json`` from the types."""

import json
from pathlib import Path

from isnad.render.schema import dossier_schema, named_schema, reading_schema

ROOT = Path(__file__).parent.parent / "docs" / "schema"


def main() -> None:
    """Write the schemas."""
    ROOT.mkdir(parents=True, exist_ok=True)
    for name, made in (("reading", reading_schema()), ("dossier", dossier_schema()), ("named", named_schema())):
        (ROOT / f"{name}.json").write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
