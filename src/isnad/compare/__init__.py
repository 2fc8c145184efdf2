"""Across reports: readings become a dossier. Needs no database."""
