"""What a desk keeps: pages as received, reports, readings, and the index of their words and facts."""
