"""PLACEHOLDER: content_words."""

def content_words(text: str) -> tuple[str, ...]:
    """PLACEHOLDER."""
    return tuple(text.split())
