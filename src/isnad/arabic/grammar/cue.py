"""A cue: the word that shows that somebody's words follow or went before."""

from dataclasses import dataclass
from typing import Literal

from isnad.model import Act

CueKind = Literal["verb", "participle", "according", "clause", "carry", "citing", "colon", "noun"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens ``first`` up to (not including) ``last``; ``start`` is the character behind its proclitics.

    ``needs`` says what the verb takes: ``clause`` (أن, إن or a quotation), ``to`` (إلى), ``about`` (عن),
    ``on`` (على), ``object`` (a person, then what is asked or said), ``quote``, ``present``, ``any``.
    ``listener`` says that this person only hears it. ``proclitic`` is what stood before it, ``pronoun`` the pronoun attached to it.
    """

    first: int
    last: int
    start: int
    kind: CueKind
    act: Act = "say"
    needs: str = "clause"
    feminine: bool | None = None
    plural: bool = False
    present: bool = False
    continues: bool = False
    ambiguous: bool = False
    listener: bool = False
    proclitic: str = ""
    pronoun: str = ""
