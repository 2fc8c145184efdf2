"""PLACEHOLDER: same_name."""

def same_name(one: str, other: str) -> float:
    """PLACEHOLDER."""
    return float(one == other)
