"""How much of what was found out about words is kept: enough that common words are looked at once, and no more as a run goes on.

A cache of words is full after some two thousand reports; what it may hold is then what a long run takes in memory.
"""

MANY = 32_768
"""Words of which it costs most to find out what the tagger sees of them."""

WORDS = 16_384
"""Words that something is asked of wherever they stand."""

SOME = 4_096
"""Words and names that something is asked of at times, or several times in one report."""
