"""Who said it, through whom, where it is printed: Arabic news reports as sourced dossiers."""
