"""Letters, folding, tokens, clitics and sentences of Arabic: pure functions, no word lists."""
