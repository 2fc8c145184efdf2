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

MAX_GROUP_BYTES = 2**29
"""A row group of a Parquet table, unpacked: writers make them of some 100 MB, and one column of one is held at once."""

MAX_FEED_BYTES = MAX_PAGE_BYTES
"""A feed: those of news hold twenty to a hundred entries, seldom over 1 MB."""

MAX_ENTRIES = 10_000
"""Entries of one feed."""

MAX_HEADERS = 200
"""Header lines of one message: servers send some dozens."""

MAX_HEADER_BYTES = 64 * 2**10
"""All header lines of one message together, and any one line of an archive."""

MAX_RECORD_BYTES = 4 * MAX_PAGE_BYTES
"""A record of a web archive that is looked at; longer ones are films and programs, and are passed over."""

MAX_MEMBER_BYTES = 2**30
"""A member of a gzipped archive, unpacked: one record, and even films that are passed over are smaller."""

MAX_ARCHIVES = 10_000
"""Files within one packed web archive (WACZ)."""

MAX_DICTIONARY_BYTES = 16 * 2**20
"""The dictionary of an archive packed with Zstandard: crawlers make them of 1 MB."""

MAX_UNPACKED = 1_000
"""Bytes that one byte of an archive packed with Zstandard may become over its first gigabyte: text becomes ten."""
