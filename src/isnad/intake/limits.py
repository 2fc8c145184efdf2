"""How much the way in takes at once, and why not more."""

MAX_REPORT_BYTES = 4 * 2**20
"""A report's bytes. The longest articles of Arabic news archives stay under 200 kB; twenty times that still reads within
a minute, and more is a dump of something else."""

MAX_PAGE_BYTES = 4 * MAX_REPORT_BYTES
"""An HTML page's bytes: scripts, styles and pictures in it may be many times its text."""

MAX_ROW_BYTES = 4 * MAX_REPORT_BYTES
"""One line of a table: JSON may write an Arabic letter of two bytes as six (``\\u0627``), beside the other fields."""

MAX_FIELD = 10_000
"""Characters of any field of a row but title and text: longer ones are no address, name or date."""

MAX_DEPTH = 64
"""Folders within folders: deeper trees are made by machines, or lead back to themselves."""

SAMPLE_BYTES = 64 * 2**10
"""What is looked at to tell what bytes are: encodings show within a few lines."""

MAX_SHOWN = 300
"""Characters of a path or an error shown in a line for people."""
