"""What a new report did to the stories of a desk, as lines for a terminal."""

from isnad.model import Joining
from isnad.render.text import safe


def joined_text(joining: Joining) -> str:
    """The report and its story, then with how many others and why.

    >>> print(joined_text(Joining("c", "joined", "s", "انهيار سد نهران", ("a", "b"), (), "they share سد، نهران")))
    c joined: انهيار سد نهران
      with 2 other reports: they share سد، نهران
    """
    lines = [f"{safe(joining.report)} {joining.kind}: {safe(joining.label)}"]
    count = len(joining.others)
    with_others = f"with {count} other report{'s' if count > 1 else ''}: " if count else ""
    lines.append(f"  {with_others}{safe(joining.why)}")
    lines += [f"  before apart: {safe(label)}" for label in joining.bridged]
    return "\n".join(lines)
