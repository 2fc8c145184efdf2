"""The way out: readings and dossiers become text, JSON, Markdown and HTML. Pure."""
