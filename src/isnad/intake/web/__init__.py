"""Pages from the web: fetched politely, and only from where the user may want them from."""
