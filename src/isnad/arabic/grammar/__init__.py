"""How words combine: one function per rule, tried only where a word that can start it stands."""
