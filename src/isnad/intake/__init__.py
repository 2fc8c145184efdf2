"""The way in: bytes, files, folders and tables become reports."""
