"""What words are worth: the lists in ``data/*.toml`` and their one loader."""
