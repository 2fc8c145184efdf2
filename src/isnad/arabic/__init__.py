"""All that knows Arabic, and the only place that does."""
